import type { Benchmark } from '../benchmarks/benchmark.ts';
import { judge, type Tally } from '../benchmarks/judge.ts';
import { targetText } from '../benchmarks/target.ts';
import { REASONS, type Reason } from '../domain/fcr/verdict.ts';
import { type Metric, nounsOf } from '../domain/metric.ts';
import { wilsonInterval } from '../domain/statistics.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Figures, OpenClocks, Values, VerdictCounts } from './answer.ts';
import type { Population, Summary } from './reads.ts';

const P90_MINIMUM = 20;

/** What figures are built from: one cell's aggregates, its tally where a benchmark applies, and the data's end. */
export interface Cell {
  readonly population: Pick<Population, 'metric' | 'window' | 'asOf'>;
  readonly summary: Summary;
  readonly benchmark: Benchmark | null;
  readonly tally: Tally | null;
}

/** Builds the figures of one cell. */
export function figuresOf(cell: Cell): Figures {
  const { population, summary } = cell;
  const { metric } = population;
  const values = valuesOf(cell);
  return {
    n: summary.n,
    values,
    ...intervalOf(values, summary.n),
    ...(metric.kind !== 'count' && summary.n === 0 ? { reason: whyEmpty(metric, summary) } : {}),
    ...(metric.kind === 'duration' && summary.business.n > 0 ? { business: summary.business } : {}),
    ...(metric.hasOpenClocks ? { open: openClocks(cell) } : {}),
    ...targetOf(cell),
    ...(summary.parts ? { parts: summary.parts } : {}),
    ...(metric.hasCourse ? { verdicts: verdictsOf(summary), reasons: reasonsOf(summary) } : {}),
    ...(summary.sources?.length ? { suppliedBy: summary.sources } : {}),
    ...sampleOf(metric, summary.n),
  };
}

function whyEmpty(metric: Metric, { states }: Summary): string {
  const verifying = states['stillVerifying'] ?? 0;
  if (verifying > 0) return `none is settled yet: ${verifying} still verifying`;
  const notRipe = states['notRipe'] ?? 0;
  return notRipe > 0
    ? `none is ripe yet: ${notRipe} not ripe`
    : `no ${nounsOf(metric)} with a value in this window`;
}

function valuesOf({ population, summary }: Cell): Values {
  const { metric } = population;
  const { n, sum, median, p90, mean, isMean } = summary;
  if (metric.kind === 'duration' || metric.kind === 'average') return { median, p90, mean };
  if (metric.kind === 'rate')
    return {
      ...(metric.hasCourse ? rangeOf(summary) : {}),
      percent: n === 0 ? null : (sum * 100) / n,
      hits: n === 0 || isMean ? null : sum,
    };
  if (metric.kind === 'score') return { points: n === 0 ? null : (sum * 100) / n };
  if (metric.anchor !== 'now') return { count: n, ...extentOf(summary) };
  return {
    count: n,
    medianAgeMinutes: minutesBetween(summary.medianCreatedAt, closeOf(population)),
    oldestMinutes: minutesBetween(summary.oldestCreatedAt, closeOf(population)),
  };
}

/** Where the rate would be if all pending verdicts turned out against it, or for it; the same where none is pending. */
function rangeOf({ n, sum, states }: Summary): Values {
  const pending = states['pending'] ?? 0;
  const all = n + pending;
  if (all === 0) return { low: null, high: null };
  return { low: (sum * 100) / all, high: ((sum + pending) * 100) / all };
}

const VERDICT_STATES = [
  'confirmed',
  'presumed',
  'noFurtherAction',
  'notFirstContact',
  'pending',
  'stillVerifying',
] as const;

const verdictsOf = ({ states }: Summary): VerdictCounts =>
  Object.fromEntries(VERDICT_STATES.map((state) => [state, states[state] ?? 0])) as unknown as VerdictCounts;

const reasonsOf = ({ reasons }: Summary): Record<Reason, number> =>
  Object.fromEntries(
    REASONS.map((reason) => [reason, reasons?.['notFirstContact']?.[reason] ?? 0]),
  ) as Record<Reason, number>;

/** How far what happened is spread. */
function extentOf({ n, extent }: Summary): Values {
  if (!extent) return {};
  const { tickets, requesters, agentDays } = extent;
  return { tickets, requesters, ...(agentDays > 0 ? { perAgentDay: n / agentDays } : {}) };
}

/** The instant at which open clocks and ages are read: the window's close, or the end of the data. */
const closeOf = ({ window, asOf, metric }: Cell['population']): EpochSeconds =>
  metric.anchor === 'now' && window ? Math.min(window.end, asOf) : asOf;

/** Only rates have hits. */
function intervalOf({ hits }: Values, n: number): Pick<Figures, 'interval'> {
  if (hits == null || n === 0) return {};
  const { low, high } = wilsonInterval(hits, n);
  return { interval: { low: low * 100, high: high * 100 } };
}

const minutesBetween = (from: EpochSeconds | null, to: EpochSeconds): number | null =>
  from === null ? null : (to - from) / 60;

function openClocks({ summary, population, tally }: Cell): OpenClocks {
  return {
    waiting: summary.states['waiting'] ?? 0,
    overdue: tally ? tally.decided - summary.n : null,
    oldestMinutes: minutesBetween(summary.oldestWaitingAt, population.asOf),
  };
}

function targetOf({ population, benchmark, tally }: Cell): Pick<Figures, 'target'> {
  if (!benchmark || !tally) return {};
  const { target, min } = benchmark;
  const verdict = judge(target, tally, min);
  // What may exceed 100 % is no proportion, of which chance could be told.
  const noise = population.metric.isUnbounded ? { isWithinNoise: false } : {};
  return { target: { text: targetText(target), ...verdict, ...noise } };
}

function sampleOf(metric: Metric, n: number): Pick<Figures, 'tooFew' | 'tooFewFor'> {
  if (metric.kind === 'count' || n === 0) return { tooFew: false, tooFewFor: [] };
  const few = (statistics: readonly (readonly [string, number])[]): string[] =>
    statistics.filter(([, minimum]) => n < minimum).map(([statistic]) => statistic);
  const tooFewFor =
    metric.kind === 'rate' || metric.kind === 'score'
      ? few([[metric.kind === 'rate' ? 'percent' : 'points', metric.minimumSample]])
      : few([
          ['median', metric.minimumSample],
          ['p90', P90_MINIMUM],
          ['mean', metric.minimumSample],
        ]);
  return { tooFew: n < metric.minimumSample, tooFewFor };
}

/** What takes the place of figures that are kept from people: how many tickets there are, and why. */
export const figuresNotTold = (metric: Metric, n: number | null, reason: string): Figures => ({
  n,
  values: missingValues(metric),
  reason,
  isNotTold: true,
  tooFew: false,
  tooFewFor: [],
});

/** The values of a figure that could not be measured: each of the metric's statistics, null. */
export function missingValues(metric: Metric): Values {
  if (metric.kind === 'duration' || metric.kind === 'average') return { median: null, p90: null, mean: null };
  if (metric.kind === 'score') return { points: null };
  if (metric.kind !== 'rate') return { count: null };
  return { ...(metric.hasCourse ? { low: null, high: null } : {}), percent: null, hits: null };
}
