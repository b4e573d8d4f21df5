import type {
  FieldValue,
  OrganizationCase,
  OrganizationFields,
  OrganizationRole,
  StoredOrganization,
  SuppliedMonth,
} from '../../src/domain/organization.ts';
import { organizationCase } from '../../src/domain/organization.ts';
import { at } from './ticket.ts';

export const ZONE = 'Europe/Berlin';

/** October 2026 in Berlin, with the end of summer time in it. */
export const OCTOBER = { start: at('2026-09-30T22:00:00Z'), end: at('2026-10-31T23:00:00Z') };
export const NOVEMBER = { start: OCTOBER.end, end: at('2026-11-30T23:00:00Z') };

/** The 18th of November. */
export const AS_OF = at('2026-11-18T09:30:00Z');

/** Every role mapped to a field of the same name; milestones to three. */
export const FIELDS: OrganizationFields = {
  onboarding_started: ['onboarding_started'],
  onboarded: ['onboarded'],
  milestones: ['m1', 'm2', 'm3'],
  goal_reached: ['goal_reached'],
  renewal_due: ['renewal_due'],
  committed: ['committed'],
  mrr: ['mrr'],
  active: ['active'],
};

type Parts = Partial<Omit<StoredOrganization, 'values'>> & {
  readonly values?: Readonly<Record<string, FieldValue | null>>;
};

export const stored = (parts: Parts = {}): StoredOrganization => ({
  id: 1,
  name: 'Acme',
  isDeleted: false,
  values: {},
  months: [],
  interruptions: [],
  engagements: [],
  ...parts,
});

/** An organization in Berlin, whose fields are all mapped. */
export const organization = (parts: Parts = {}): OrganizationCase =>
  organizationCase(stored(parts), FIELDS, ZONE);

/** One whose mapped fields hold something. */
export const filled = (values: Partial<Record<OrganizationRole | 'm1' | 'm2' | 'm3', FieldValue | null>>) =>
  organization({ values });

/** What an import says of a month. */
export const month = (
  of: string,
  facts: Readonly<Record<string, FieldValue | null>>,
  source = 'accounts.csv',
): SuppliedMonth => ({
  month: of,
  facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [camelCase(name), value])),
  source,
});

/** A column as its file calls it, as the fact it becomes. */
const camelCase = (name: string): string =>
  name.replace(/_(\w)/gu, (_whole, letter: string) => letter.toUpperCase());
