import { type Dimension, HOURS, WEEKDAYS } from '../domain/segment.ts';
import { UserError } from '../domain/user-error.ts';
import type { BreakdownRow } from './answer.ts';

/** Fewer people than this are never told apart. */
const FEWEST_AGENTS = 5;

/** The rows of a breakdown as people read them: days and hours in their own order, people by name, so that nobody is ranked, all else by count. Throws a UserError where they would tell few agents apart. */
export function arrange(by: readonly Dimension[], rows: readonly BreakdownRow[]): BreakdownRow[] {
  refuseFewAgents(by, rows);
  const size = ({ n }: BreakdownRow): number => (by.includes('assignee') ? 0 : (n ?? 0));
  return [...rows].sort((a, b) => byTime(by, a, b) || size(b) - size(a) || a.key.localeCompare(b.key));
}

const ORDERS: Partial<Record<Dimension, readonly string[]>> = { weekday: WEEKDAYS, hour: HOURS };

function byTime(by: readonly Dimension[], a: BreakdownRow, b: BreakdownRow): number {
  for (const [index, dimension] of by.entries()) {
    const order = ORDERS[dimension];
    const [one, other] = [a, b].map(({ keys }) => order?.indexOf(keys[index] ?? '') ?? 0);
    if (one !== undefined && other !== undefined && one !== other) return one - other;
  }
  return 0;
}

function refuseFewAgents(by: readonly Dimension[], rows: readonly BreakdownRow[]): void {
  const index = by.indexOf('assignee');
  if (index < 0) return;
  const agents = new Set(rows.map(({ keys }) => keys[index]).filter((name) => name !== '(no assignee)'));
  if (agents.size < FEWEST_AGENTS)
    throw new UserError(
      `These are the figures of ${agents.size === 1 ? 'one agent' : `${agents.size} agents`}; fewer than ${FEWEST_AGENTS} are not told apart, so that nobody is ranked.`,
    );
}
