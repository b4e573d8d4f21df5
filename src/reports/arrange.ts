import { FEWEST_AGENTS, OTHER_AGENTS } from '../domain/may-know.ts';
import { type Dimension, WEEKDAYS } from '../domain/segment.ts';
import { UserError } from '../domain/user-error.ts';
import type { BreakdownRow } from './answer.ts';

/** The rows of a breakdown as people read them: days, hours and shifts in their own order, people by name, so that nobody is ranked, all else by count. */
export function arrange(by: readonly Dimension[], rows: readonly BreakdownRow[]): BreakdownRow[] {
  const size = ({ n }: BreakdownRow): number => (by.includes('assignee') ? 0 : (n ?? 0));
  return [...rows].sort((a, b) => byTime(by, a, b) || size(b) - size(a) || a.key.localeCompare(b.key));
}

type Compare = (one: string, other: string) => number;

const DAYS: readonly string[] = WEEKDAYS;
/** What begins with a time of day is in its order as a text. */
const byText: Compare = (one, other) => one.localeCompare(other);

const ORDERS: Partial<Record<Dimension, Compare>> = {
  weekday: (one, other) => DAYS.indexOf(one) - DAYS.indexOf(other),
  hour: byText,
  shift: byText,
};

function byTime(by: readonly Dimension[], a: BreakdownRow, b: BreakdownRow): number {
  for (const [index, dimension] of by.entries()) {
    const order = ORDERS[dimension]?.(a.keys[index] ?? '', b.keys[index] ?? '') ?? 0;
    if (order !== 0) return order;
  }
  return 0;
}

const NOBODY = '(no assignee)';
/** Who stands in a breakdown for agents that are not told apart. */
const FEW = `(fewer than ${FEWEST_AGENTS} agents)`;

/**
 * The rows of a breakdown with no few agents told apart: throws a UserError where there are few in all, and puts one row
 * for the rows of each value of the other dimension that has few; `wholes` reads such rows.
 */
export async function joinFewAgents(
  by: readonly Dimension[],
  rows: readonly BreakdownRow[],
  wholes: (by: readonly Dimension[]) => Promise<readonly BreakdownRow[]>,
): Promise<readonly BreakdownRow[]> {
  const index = by.indexOf('assignee');
  if (index < 0) return rows;
  const hasOthers = rows.some(({ keys }) => keys[index] === OTHER_AGENTS);
  refuseFew(new Set(rows.flatMap(({ keys }) => agentIn(keys, index))).size, hasOthers);
  const [other] = by.filter((dimension) => dimension !== 'assignee');
  const few = fewIn(rows, index);
  if (other === undefined || few.size === 0) return rows;
  const joined = (await wholes([other])).filter(({ key }) => few.has(key));
  return [
    ...rows.filter(({ keys }) => !few.has(keys[1 - index] ?? '')),
    ...joined.map((row) => {
      const keys = index === 0 ? [FEW, row.key] : [row.key, FEW];
      return { ...row, keys, key: keys.join(' · ') };
    }),
  ];
}

const agentIn = (keys: readonly string[], index: number): string[] =>
  keys.filter((key, at) => at === index && key !== NOBODY && key !== OTHER_AGENTS);

function refuseFew(agents: number, hasOthers: boolean): void {
  if (agents >= FEWEST_AGENTS) return;
  throw new UserError(
    hasOthers
      ? `Fewer than ${FEWEST_AGENTS} agents you lead are among these, and so few are not told apart, so that nobody is ranked.`
      : `These are the figures of ${agents === 1 ? 'one agent' : `${agents} agents`}; fewer than ${FEWEST_AGENTS} are not told apart, so that nobody is ranked.`,
  );
}

/** The values of the other dimension that some agents have, but few. */
function fewIn(rows: readonly BreakdownRow[], index: number): ReadonlySet<string> {
  const agents = new Map<string, Set<string>>();
  for (const { keys } of rows) {
    const other = keys[1 - index] ?? '';
    agents.set(other, new Set([...(agents.get(other) ?? []), ...agentIn(keys, index)]));
  }
  const few = [...agents].filter(([, { size }]) => size > 0 && size < FEWEST_AGENTS);
  return new Set(few.map(([other]) => other));
}
