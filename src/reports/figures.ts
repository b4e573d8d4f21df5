import type { Benchmark } from '../benchmarks/benchmark.ts';
import { judge, type Tally } from '../benchmarks/judge.ts';
import { targetText } from '../benchmarks/target.ts';
import type { Metric } from '../domain/metric.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Figures, OpenClocks, Values } from './answer.ts';
import type { Summary } from './reads.ts';

const P90_MINIMUM = 20;

/** What figures are built from: one cell's aggregates, its tally where a benchmark applies, and the data's end. */
export interface Cell {
  readonly metric: Metric;
  readonly summary: Summary;
  readonly asOf: EpochSeconds;
  readonly benchmark: Benchmark | null;
  readonly tally: Tally | null;
}

/** Builds the figures of one cell. */
export function figuresOf(cell: Cell): Figures {
  const { metric, summary } = cell;
  return {
    n: summary.n,
    values: valuesOf(cell),
    ...(metric.kind !== 'count' && summary.n === 0
      ? { reason: 'no tickets with a value in this window' }
      : {}),
    ...(metric.kind === 'duration' && summary.business.n > 0 ? { business: summary.business } : {}),
    ...(metric.hasOpenClocks ? { open: openClocks(cell) } : {}),
    ...targetOf(cell),
    ...sampleOf(metric, summary.n),
  };
}

function valuesOf({ metric, summary, asOf }: Cell): Values {
  const { n, sum, median, p90, mean } = summary;
  if (metric.kind === 'duration') return { median, p90, mean };
  if (metric.kind === 'rate')
    return { percent: n === 0 ? null : (sum * 100) / n, hits: n === 0 ? null : sum };
  if (metric.anchor !== 'now') return { count: n };
  return {
    count: n,
    medianAgeMinutes: minutesBetween(summary.medianCreatedAt, asOf),
    oldestMinutes: minutesBetween(summary.oldestCreatedAt, asOf),
  };
}

const minutesBetween = (from: EpochSeconds | null, to: EpochSeconds): number | null =>
  from === null ? null : (to - from) / 60;

function openClocks({ summary, asOf, tally }: Cell): OpenClocks {
  return {
    waiting: summary.states['waiting'] ?? 0,
    overdue: tally ? tally.decided - summary.n : null,
    oldestMinutes: minutesBetween(summary.oldestWaitingAt, asOf),
  };
}

function targetOf({ benchmark, tally }: Cell): Pick<Figures, 'target'> {
  if (!benchmark || !tally) return {};
  const { target, min } = benchmark;
  return { target: { text: targetText(target), ...judge(target, tally, min) } };
}

function sampleOf(metric: Metric, n: number): Pick<Figures, 'tooFew' | 'tooFewFor'> {
  if (metric.kind === 'count' || n === 0) return { tooFew: false, tooFewFor: [] };
  const few = (statistics: readonly (readonly [string, number])[]): string[] =>
    statistics.filter(([, minimum]) => n < minimum).map(([statistic]) => statistic);
  const tooFewFor =
    metric.kind === 'rate'
      ? few([['percent', metric.minimumSample]])
      : few([
          ['median', metric.minimumSample],
          ['p90', P90_MINIMUM],
          ['mean', metric.minimumSample],
        ]);
  return { tooFew: n < metric.minimumSample, tooFewFor };
}

/** The values of a figure that could not be measured: each of the metric's statistics, null. */
export function missingValues(metric: Metric): Values {
  if (metric.kind === 'duration') return { median: null, p90: null, mean: null };
  return metric.kind === 'rate' ? { percent: null, hits: null } : { count: null };
}
