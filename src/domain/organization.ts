import type { AccountFacts } from './account-month.ts';
import type { EpochSeconds, Score } from './ticket.ts';

/** What an organization field may be mapped to. */
export const ORGANIZATION_ROLES = [
  'onboarding_started',
  'onboarded',
  'milestones',
  'goal_reached',
  'renewal_due',
  'committed',
  'mrr',
  'active',
] as const;

export type OrganizationRole = (typeof ORGANIZATION_ROLES)[number];

/** Which organization fields, by their keys in Zendesk, tell what; only milestones may be several. */
export type OrganizationFields = Readonly<Partial<Record<OrganizationRole, readonly string[]>>>;

/** A value as a field or an import gives it; days are texts that start with YYYY-MM-DD, or instants. */
export type FieldValue = string | number | boolean;

/** What is supplied of an organization in a month (YYYY-MM), and by whom. */
export interface SuppliedMonth {
  readonly month: string;
  readonly facts: Readonly<Partial<Record<keyof AccountFacts, FieldValue | null>>>;
  readonly source: string;
}

/** An outage: from the creation of a problem ticket to its solve; null while it lasts. */
export interface Interruption {
  readonly start: EpochSeconds;
  readonly end: EpochSeconds | null;
}

/** A ticket as an engagement: when its customer first said how it went, and the latest word; without a word, when it was solved. */
export interface Engagement {
  readonly at: EpochSeconds;
  readonly score: Score | null;
}

/** An organization as it is stored, with what its tickets and its months tell. */
export interface StoredOrganization {
  readonly id: number;
  readonly name: string;
  readonly isDeleted: boolean;
  /** Its fields by key, but for free text. */
  readonly values: Readonly<Record<string, FieldValue | null>>;
  /** Oldest first. */
  readonly months: readonly SuppliedMonth[];
  /** In any order; they may overlap. */
  readonly interruptions: readonly Interruption[];
  /** Of the window that was read. */
  readonly engagements: readonly Engagement[];
}

/** The organizations, and which of their fields are mapped. */
export interface OrganizationData {
  readonly fields: OrganizationFields;
  readonly organizations: readonly StoredOrganization[];
}

/** The fields of one role, and what they hold; null where nothing is filled in. */
export interface MappedField {
  readonly keys: readonly string[];
  readonly values: readonly (FieldValue | null)[];
}

/** One organization with all that is known of it, its fields by what they are mapped to. */
export interface OrganizationCase extends Omit<StoredOrganization, 'engagements'> {
  readonly fields: Readonly<Partial<Record<OrganizationRole, MappedField>>>;
  /** Null where the ratings of the window are not known. */
  readonly engagements: readonly Engagement[] | null;
  /** The zone whose days and months its dates are in. */
  readonly timeZone: string;
}

/** Reads an organization's fields by what they are mapped to. */
export function organizationCase(
  stored: StoredOrganization,
  fields: OrganizationFields,
  timeZone: string,
): OrganizationCase {
  const roles = ORGANIZATION_ROLES.flatMap((role) => {
    const keys = fields[role] ?? [];
    return keys.length === 0 ? [] : [[role, mappedField(keys, stored.values)] as const];
  });
  return { ...stored, timeZone, fields: Object.fromEntries(roles) };
}

const mappedField = (keys: readonly string[], values: StoredOrganization['values']): MappedField => ({
  keys,
  values: keys.map((key) => (values[key] === '' ? null : (values[key] ?? null))),
});
