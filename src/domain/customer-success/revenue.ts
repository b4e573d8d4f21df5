import type { OrganizationCase, SuppliedMonth } from '../organization.ts';
import type { EpochSeconds } from '../ticket.ts';
import { monthAfter, monthOf } from './calendar.ts';
import { inField } from './known.ts';
import { numberIn } from './values.ts';

/** What recurring revenue did in a stretch of time; contraction and churn as positive amounts. */
export interface Movement {
  readonly expansion: number;
  readonly contraction: number;
  readonly churn: number;
}

/** The recurring revenue of an organization at the start of some months, and what it did in them. */
export interface Revenue extends Movement {
  readonly start: number;
  readonly sources: readonly string[];
}

interface Step extends Movement {
  readonly sources: readonly string[];
}

/**
 * Follows an organization's revenue over months, the first first: null where it had none at the start, `unknown` where
 * a month is missing, as it may be from an import.
 */
export function revenueOver(
  organization: OrganizationCase,
  months: readonly string[],
  asOf: EpochSeconds,
): Revenue | 'unknown' | null {
  const [first = ''] = months;
  const row = rowOf(organization, first);
  const start = startOf(row);
  if (!row || start === null) return wasThere(organization, first, asOf) ? 'unknown' : null;
  if (start <= 0) return null;
  const steps: Step[] = [];
  let rest = start;
  for (const month of months) {
    // Of one that has left, no later month tells.
    if (rest <= 0) break;
    const step = stepIn(organization, month, asOf);
    if (!step) return 'unknown';
    steps.push(step);
    rest += step.expansion - step.contraction - step.churn;
  }
  return {
    start,
    expansion: sum(steps.map(({ expansion }) => expansion)),
    contraction: sum(steps.map(({ contraction }) => contraction)),
    churn: sum(steps.map(({ churn }) => churn)),
    sources: [row.source, ...steps.flatMap(({ sources }) => sources)],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const rowOf = ({ months }: OrganizationCase, month: string): SuppliedMonth | undefined =>
  months.find((one) => one.month === month);

const startOf = (row: SuppliedMonth | undefined): number | null => numberIn(row?.facts.mrrStart);

/** Whether it had revenue when last told of before a month, and is not known to have lost it. */
function wasThere(organization: OrganizationCase, month: string, asOf: EpochSeconds): boolean {
  const last = organization.months.findLast((one) => one.month < month && startOf(one) !== null);
  const start = startOf(last);
  if (!last || start === null || start <= 0) return false;
  const step = stepIn(organization, last.month, asOf);
  return !step || start + step.expansion - step.contraction - step.churn > 0;
}

/** What an import tells of a month, or what follows from the start of the next one; of the running month, from the mapped field. */
function stepIn(organization: OrganizationCase, month: string, asOf: EpochSeconds): Step | null {
  const row = rowOf(organization, month);
  if (!row) return null;
  const told = [row.facts.expansion, row.facts.contraction, row.facts.churn].map(numberIn);
  if (told.some((amount) => amount !== null)) {
    const [expansion = 0, contraction = 0, churn = 0] = told.map((amount) => Math.abs(amount ?? 0));
    return { expansion, contraction, churn, sources: [row.source] };
  }
  const start = startOf(row);
  const end = endOf(organization, month, asOf);
  if (start === null || end === null) return null;
  return { ...movement(start, end.value), sources: [end.source] };
}

function endOf(organization: OrganizationCase, month: string, asOf: EpochSeconds) {
  const next = rowOf(organization, monthAfter(month));
  const start = startOf(next);
  if (next && start !== null) return { value: start, source: next.source };
  const field = inField(organization, 'mrr');
  const value = numberIn(field?.value);
  const isRunning = monthOf(asOf, organization.timeZone) === month;
  return isRunning && field && value !== null ? { value, source: field.source } : null;
}

/** Nothing left is churn, less is contraction. */
function movement(start: number, end: number): Movement {
  if (end <= 0) return { expansion: 0, contraction: 0, churn: start };
  const change = end - start;
  return { expansion: Math.max(0, change), contraction: Math.max(0, -change), churn: 0 };
}
