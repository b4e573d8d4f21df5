import type { OrganizationCase, SuppliedMonth } from '../organization.ts';
import type { EpochSeconds } from '../ticket.ts';
import type { Window } from '../window.ts';
import { dayIn, daysAfter, monthAfter, monthOf, monthStart } from './calendar.ts';
import { inField } from './known.ts';
import { isYes } from './values.ts';

/** That an organization is up for renewal. */
export interface Renewal {
  readonly dueAt: EpochSeconds;
  /** When the day, or the month where no day is known, is over. */
  readonly overAt: EpochSeconds;
  /** Null where nobody knows. */
  readonly isCommitted: boolean | null;
  readonly sources: readonly string[];
}

/** The latest renewal of an organization that falls into a window; null where it is not up for renewal in it. */
export function renewalIn(organization: OrganizationCase, window: Window): Renewal | null {
  const imports = organization.months.flatMap((month) => importedRenewal(organization, month) ?? []);
  const told = new Set(
    organization.months.filter(({ facts }) => (facts.renewalDue ?? null) !== null).map(({ month }) => month),
  );
  const field = renewalInField(organization);
  const isTold = field !== null && told.has(monthOf(field.dueAt, organization.timeZone));
  const all = field === null || isTold ? imports : [field, ...imports];
  return (
    all
      .filter(({ dueAt }) => dueAt >= window.start && dueAt < window.end)
      // Of the same day the newest import has the last word.
      .toSorted((a, b) => a.dueAt - b.dueAt)
      .at(-1) ?? null
  );
}

/** An import names the day, or says that the renewal is due in its month. */
function importedRenewal(
  organization: OrganizationCase,
  { month, facts, source }: SuppliedMonth,
): Renewal | null {
  const { timeZone } = organization;
  const due = facts.renewalDue ?? null;
  if (due === null) return null;
  const dueAt = dayIn(due, timeZone);
  if (dueAt === null && isYes(due) !== true) return null;
  const own = isYes(facts.committed);
  const field = own === null ? committedInField(organization) : null;
  return {
    dueAt: dueAt ?? monthStart(month, timeZone),
    overAt: dueAt === null ? monthStart(monthAfter(month), timeZone) : daysAfter(dueAt, 1, timeZone),
    isCommitted: own ?? field?.isCommitted ?? null,
    sources: [source, ...(field ? [field.source] : [])],
  };
}

function renewalInField(organization: OrganizationCase): Renewal | null {
  const due = inField(organization, 'renewal_due');
  const dueAt = dayIn(due?.value, organization.timeZone);
  if (!due || dueAt === null) return null;
  const month = monthOf(dueAt, organization.timeZone);
  const imported = organization.months.find(
    (one) => one.month === month && isYes(one.facts.committed) !== null,
  );
  const field = committedInField(organization);
  const source = imported?.source ?? field?.source;
  return {
    dueAt,
    overAt: daysAfter(dueAt, 1, organization.timeZone),
    isCommitted: imported ? isYes(imported.facts.committed) : (field?.isCommitted ?? null),
    sources: [due.source, ...(source === undefined ? [] : [source])],
  };
}

function committedInField(organization: OrganizationCase) {
  const known = inField(organization, 'committed');
  return known ? { isCommitted: isYes(known.value), source: known.source } : null;
}
