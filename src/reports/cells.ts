import type { Benchmark } from '../benchmarks/benchmark.ts';
import { NOT_TOLD_OF_FEW } from '../domain/may-know.ts';
import type { Dimension } from '../domain/segment.ts';
import { figuresNotTold, figuresOf } from './figures.ts';
import type { KeyedTally, Population, Reads, Summary } from './reads.ts';

/** What the cells of an answer are held against, and whether the history allows it. */
export interface Judging {
  readonly benchmark: Benchmark | null;
  readonly isJudged: boolean;
}

/** Reads the whole, or one cell for each value of a breakdown, with its figures. */
export async function readCells(
  reads: Reads,
  population: Population,
  by: readonly Dimension[],
  { benchmark, isJudged }: Judging,
) {
  const [summaries, tallies] = await Promise.all([
    reads.summarize(population, by),
    benchmark && isJudged ? reads.tally(population, benchmark.target, by) : ([] as KeyedTally[]),
  ]);
  const tallyOf = new Map(tallies.map((tally) => [keyOf(tally), tally]));
  const known = new Set(summaries.map(keyOf));
  // A value may have clocks that fell due and nothing measured in the window; it is still a row.
  const due = tallies.filter((tally) => !known.has(keyOf(tally)) && tally.decided + tally.undecided > 0);
  return [...summaries, ...due.map(({ keys }) => emptySummary(keys))].map((summary) => {
    const tally = benchmark ? plainTally(tallyOf.get(keyOf(summary))) : null;
    const figures = summary.isOfFew
      ? figuresNotTold(population.metric, summary.n, NOT_TOLD_OF_FEW)
      : figuresOf({ population, summary, benchmark, tally });
    return { summary, figures, row: { key: summary.keys.join(' · '), keys: summary.keys, ...figures } };
  });
}

const keyOf = ({ keys }: { readonly keys: readonly string[] }): string => keys.join('\n');

const emptySummary = (keys: readonly string[]): Summary => ({
  keys,
  n: 0,
  sum: 0,
  median: null,
  p90: null,
  mean: null,
  business: { n: 0, median: null, p90: null, mean: null },
  states: {},
  oldestWaitingAt: null,
  medianCreatedAt: null,
  oldestCreatedAt: null,
  extent: null,
});

const plainTally = (tally: KeyedTally | undefined) => ({
  within: tally?.within ?? 0,
  decided: tally?.decided ?? 0,
  undecided: tally?.undecided ?? 0,
  ...(tally?.byCalendar ? { byCalendar: tally.byCalendar } : {}),
});
