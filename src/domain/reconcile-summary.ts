import type { ReconciledRow, Reconciliation } from './reconcile.ts';
import type { DifferenceCause } from './reconcile-causes.ts';
import type { ReconciledMeasure, ReconciledUnit } from './reconcile-values.ts';

/** Tickets named as examples of what is not explained. */
const EXAMPLES = 5;

/** How one measure of many tickets compares. */
export interface MeasureSummary {
  readonly measure: ReconciledMeasure;
  readonly unit: ReconciledUnit;
  readonly compared: number;
  readonly equal: number;
  /** How many differences each cause has; equal and these make up the compared. */
  readonly causes: Readonly<Partial<Record<DifferenceCause, number>>>;
  /** The ids of the first five tickets whose difference is not explained. */
  readonly unexplained: readonly number[];
}

export interface ReconciliationSummary {
  /** Tickets by what their comparison gave. */
  readonly tickets: Readonly<Record<Reconciliation['state'], number>>;
  readonly measures: readonly MeasureSummary[];
}

const NOTHING: ReconciliationSummary = {
  tickets: { compared: 0, incomplete: 0, unmeasured: 0 },
  measures: [],
};

/** Counts the comparisons of many tickets by measure and cause, on top of those counted before. */
export function summarize(
  reconciliations: Iterable<Reconciliation>,
  before: ReconciliationSummary = NOTHING,
): ReconciliationSummary {
  const tickets = { ...before.tickets };
  const measures = new Map(before.measures.map((summary) => [keyOf(summary), summary]));
  for (const { ticketId, state, rows } of reconciliations) {
    tickets[state] += 1;
    for (const row of rows)
      measures.set(keyOf(row), withRow(measures.get(keyOf(row)) ?? emptyFor(row), row, ticketId));
  }
  return { tickets, measures: [...measures.values()] };
}

const keyOf = ({ measure, unit }: Pick<MeasureSummary, 'measure' | 'unit'>): string => `${measure} ${unit}`;

const emptyFor = ({ measure, unit }: ReconciledRow): MeasureSummary => ({
  measure,
  unit,
  compared: 0,
  equal: 0,
  causes: {},
  unexplained: [],
});

function withRow(summary: MeasureSummary, { cause }: ReconciledRow, ticketId: number): MeasureSummary {
  const compared = summary.compared + 1;
  if (cause === null) return { ...summary, compared, equal: summary.equal + 1 };
  const isExample = cause === 'unexplained' && summary.unexplained.length < EXAMPLES;
  return {
    ...summary,
    compared,
    causes: { ...summary.causes, [cause]: (summary.causes[cause] ?? 0) + 1 },
    unexplained: isExample ? [...summary.unexplained, ticketId] : summary.unexplained,
  };
}
