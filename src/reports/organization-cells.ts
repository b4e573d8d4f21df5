import type { Target } from '../benchmarks/target.ts';
import { composed, rescaled } from '../domain/customer-success/composite.ts';
import { partShares, shareOf } from '../domain/customer-success/measure.ts';
import type { OrganizationMeasure, OrganizationMetric } from '../domain/metric.ts';
import type { OrganizationCase } from '../domain/organization.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Window } from '../domain/window.ts';
import type { PartFigure } from './answer.ts';
import type { KeyedTally, Summary } from './reads.ts';

/** An organization, and what a metric makes of it; null where it is outside the population. */
export interface Measured {
  readonly organization: OrganizationCase;
  readonly measure: OrganizationMeasure | null;
}

const NO_TIMES = {
  median: null,
  p90: null,
  mean: null,
  business: { n: 0, median: null, p90: null, mean: null },
  oldestWaitingAt: null,
  medianCreatedAt: null,
  oldestCreatedAt: null,
  extent: null,
};

/** Adds up what a metric makes of some organizations; one that is composed is composed of its parts over all of them. */
export function summaryOf(
  metric: OrganizationMetric,
  keys: readonly string[],
  rows: readonly Measured[],
  window: Window | null,
  asOf: EpochSeconds,
): Summary {
  const measures = rows.flatMap(({ measure }) => measure ?? []);
  const n = measures.filter(({ value }) => value !== null).length;
  const summary = { keys, n, ...NO_TIMES, states: countsOf(measures), sources: sourcesOf(measures) };
  if (metric.parts) {
    // What a rule leaves out is in no part either.
    const counted = rows.filter(({ measure }) => measure?.state !== 'byRule');
    const organizations = counted.map(({ organization }) => organization);
    const parts = partShares(metric, organizations, window, asOf);
    const missing = parts.filter(({ share }) => share === null).length;
    const states = { ...summary.states, partial: missing };
    return { ...summary, states, sum: (composed(parts) ?? 0) * n, isMean: true, parts: partFigures(parts) };
  }
  const isMean = measures.some(({ weight }) => weight !== undefined);
  return { ...summary, sum: (shareOf(measures) ?? 0) * n, ...(isMean ? { isMean } : {}) };
}

/** Organizations by state, and what measures count themselves. */
function countsOf(measures: readonly OrganizationMeasure[]): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (name: string, count: number): void => void (sums[name] = (sums[name] ?? 0) + count);
  for (const { state, counts = {} } of measures) {
    add(state, 1);
    for (const [name, count] of Object.entries(counts)) add(name, count);
  }
  return Object.fromEntries(Object.entries(sums).map(([name, count]) => [name, Math.round(count * 10) / 10]));
}

const sourcesOf = (measures: readonly OrganizationMeasure[]): string[] =>
  [...new Set(measures.flatMap(({ sources = [] }) => sources))].sort((a, b) => a.localeCompare(b));

function partFigures(parts: ReturnType<typeof partShares>): PartFigure[] {
  const weights = rescaled(parts);
  return parts.map(({ metric, share }, index) => ({
    metric: metric.id,
    label: metric.label,
    percent: share === null ? null : share * 100,
    weightPercent: (weights[index] ?? 0) * 100,
  }));
}

/** Holds a cell against a bound by its own share; one that is partial is not decided. */
export function tallyOf({ keys, n, sum, parts = [] }: Summary, target: Target): KeyedTally {
  const isPartial = parts.some(({ percent }) => percent === null);
  if (isPartial || target.form !== 'bound') return { keys, within: 0, decided: 0, undecided: 0 };
  return { keys, within: sum, decided: n, undecided: 0 };
}
