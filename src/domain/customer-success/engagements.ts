import type { OrganizationCase, SuppliedMonth } from '../organization.ts';
import type { Window } from '../window.ts';
import { isWithin, monthOf } from './calendar.ts';
import { numberIn } from './values.ts';

/** What an organization's engagements came to. */
export interface EngagementTally {
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  /** Of which nobody said how they went. */
  readonly silent: number;
  readonly sources: readonly string[];
}

const hasEngagements = ({ facts }: SuppliedMonth): boolean =>
  numberIn(facts.engagementsPositive) !== null || numberIn(facts.engagementsNegative) !== null;

/**
 * Counts the engagements of a window: tickets, but for the months in it of which an import tells. Null where
 * nothing is known of either.
 */
export function engagementsIn(organization: OrganizationCase, window: Window): EngagementTally | null {
  const { timeZone, engagements } = organization;
  const imports = organization.months.filter(
    (one) => hasEngagements(one) && isWithin(one.month, window, timeZone),
  );
  if (engagements === null && imports.length === 0) return null;
  const told = new Set(imports.map(({ month }) => month));
  const scores = (engagements ?? [])
    .filter(({ at }) => at >= window.start && at < window.end && !told.has(monthOf(at, timeZone)))
    .map(({ score }) => score);
  const count = (wanted: (typeof scores)[number]): number => scores.filter((one) => one === wanted).length;
  return {
    positive: count('good') + sumOf(imports, 'engagementsPositive'),
    negative: count('bad') + sumOf(imports, 'engagementsNegative'),
    neutral: count('neutral'),
    silent: count(null),
    sources: imports.map(({ source }) => source),
  };
}

const sumOf = (
  months: readonly SuppliedMonth[],
  fact: 'engagementsPositive' | 'engagementsNegative',
): number => months.reduce((sum, { facts }) => sum + Math.max(0, numberIn(facts[fact]) ?? 0), 0);
