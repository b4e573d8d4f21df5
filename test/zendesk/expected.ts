import { type Figures, type Shown, sum } from './shown.ts';

/** A duration of these tickets, in minutes; the account has no schedule, so business hours are all hours. */
export function minutes(of: Readonly<Record<number, number>>): Shown {
  const sorted = Object.values(of).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { of, median, business: median };
}

/** A rate over these tickets, of which those with 1 are hits. */
export const rate = (of: Readonly<Record<number, 0 | 1>>): Shown => ({
  of,
  percent: (100 * sum(Object.values(of))) / Object.keys(of).length,
});

/** A count of these tickets. */
export const count = (...ids: readonly number[]): Shown => ({
  of: Object.fromEntries(ids.map((id) => [id, 1])),
});

/** The unsolved tickets, all created at the same moment. */
export const unsolved = (ids: readonly number[], since: string, beside: Shown['beside']): Shown => ({
  ...count(...ids),
  oldest: since,
  halfSince: since,
  ...(beside ? { beside } : {}),
});

/** What the bystander alone gives. */
export const ALONE: Figures = {
  frt: minutes({ 1: 20 }),
  resolution: minutes({ 1: 40 }),
  'first-resolution': minutes({ 1: 40 }),
  'one-touch': rate({ 1: 1 }),
  'reopen-rate-native': rate({ 1: 0 }),
  csat: rate({ 1: 1 }),
  created: count(1),
  solved: count(1),
  backlog: {},
};

export const ALL_BUT_BACKLOG = Object.keys(ALONE).filter((id) => id !== 'backlog');

/** The bystander's figures, with one ticket left out of some of them and counted there. */
export function aloneWithout(ticketId: number, reason: string, metricIds: readonly string[]): Figures {
  const leftOut = { left: { [reason]: 1 }, leftTickets: [ticketId] };
  return { ...ALONE, ...Object.fromEntries(metricIds.map((id) => [id, { ...ALONE[id], ...leftOut }])) };
}
