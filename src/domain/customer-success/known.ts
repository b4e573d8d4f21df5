import type { FieldValue, OrganizationCase, OrganizationData, OrganizationRole } from '../organization.ts';
import type { EpochSeconds } from '../ticket.ts';
import { monthOf } from './calendar.ts';

/** A value, and who supplied it. */
export interface Known {
  readonly value: FieldValue;
  readonly source: string;
}

/** The roles that are told by one value. */
type SingleRole = Exclude<OrganizationRole, 'milestones' | 'mrr'>;

/** What an import calls a role. */
const FACTS = {
  onboarding_started: 'onboardingStarted',
  onboarded: 'onboarded',
  milestones: 'milestonesDefined',
  goal_reached: 'goalReached',
  renewal_due: 'renewalDue',
  committed: 'committed',
  mrr: 'mrrStart',
  active: 'active',
} as const;

/** How a mapped field is named as a source. */
export const fieldSource = (keys: readonly string[]): string => `Zendesk field ${keys.join(' + ')}`;

/**
 * What is known of an organization at an instant: what was imported for that month, then what the mapped field
 * holds now, then the import that is nearest, earlier ones first.
 */
export function knownAt(organization: OrganizationCase, role: SingleRole, at: EpochSeconds): Known | null {
  const month = monthOf(at, organization.timeZone);
  const told = organization.months.flatMap(({ month: of, facts, source }) => {
    const value = facts[FACTS[role]] ?? null;
    return value === null ? [] : [{ month: of, value, source }];
  });
  return (
    told.find((one) => one.month === month) ??
    inField(organization, role) ??
    told.findLast((one) => one.month < month) ??
    told[0] ??
    null
  );
}

/** What the mapped field of a role holds now. */
export function inField({ fields }: OrganizationCase, role: OrganizationRole): Known | null {
  const field = fields[role];
  const value = field?.values[0] ?? null;
  return !field || value === null ? null : { value, source: fieldSource(field.keys) };
}

/** Which of these roles are neither mapped to a field nor in any import. */
export function unsupplied(
  { fields, organizations }: OrganizationData,
  roles: readonly OrganizationRole[],
): OrganizationRole[] {
  const isImported = (role: OrganizationRole): boolean =>
    organizations.some(({ months }) => months.some(({ facts }) => (facts[FACTS[role]] ?? null) !== null));
  return roles.filter((role) => fields[role] === undefined && !isImported(role));
}
