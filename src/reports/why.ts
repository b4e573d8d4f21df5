import { anchorsOf, type Measure, type Metric } from '../domain/metric.ts';
import type { Occurrence } from '../domain/past.ts';
import { EXCLUSION_LABELS } from '../domain/population.ts';
import { type Reconciliation, reconcile } from '../domain/reconcile.ts';
import { segmentText } from '../domain/segment.ts';
import { DEFAULT_SHIFTS } from '../domain/shifts.ts';
import type { EpochSeconds, Ticket } from '../domain/ticket.ts';
import { UserError } from '../domain/user-error.ts';
import { findMetric, METRICS } from '../metrics/index.ts';
import type { Reads, StoredCase } from './reads.ts';

/** How one metric sees a ticket. */
export interface WhyRow {
  readonly metric: Metric;
  /** Which kind of SLA target it is about; null where the metric does not tell them apart. */
  readonly target: string | null;
  /** Null where the ticket is none of the metric's population. */
  readonly state: string | null;
  /** Of a verdict, the one in force and why; null for everything else. */
  readonly verdict: { readonly state: string; readonly reason: string | null } | null;
  readonly value: number | null;
  readonly businessValue: number | null;
  /** The instant that decides the window; null for what is asked about now, or where there is none yet. */
  readonly anchorAt: EpochSeconds | null;
}

/** All that is known of how a ticket is counted. */
export interface Why {
  readonly ticket: Ticket;
  /** The segments of leads' rules that leave it out of every figure, whatever the rows say. */
  readonly leftOutBy: readonly string[];
  readonly rows: readonly WhyRow[];
  readonly comparison: Reconciliation;
  /** How many things are known to have happened to it, and since when such things are known at all. */
  readonly events: number;
  readonly eventsSince: EpochSeconds | null;
}

/** How a ticket is counted by every metric, and how our own clocks compare with Zendesk's. Throws a UserError where it is not stored. */
export async function whyOf(reads: Reads, ticketId: number, now: EpochSeconds): Promise<Why> {
  const [{ events }, found, people, schedules] = await Promise.all([
    reads.freshness(),
    reads.cases([ticketId]),
    reads.people(),
    reads.schedules(),
  ]);
  const [one] = found;
  if (!one)
    throw new UserError(
      `Ticket #${ticketId} is not stored; it may be older than the history, or newer than the last sync.`,
    );
  const { ticket, past, nativeAt } = one;
  return {
    ticket,
    leftOutBy: await rulesOn(reads, ticket),
    rows: METRICS.flatMap((metric) => rowsOf(metric, one, Math.min(events.asOf ?? now, now))),
    comparison: reconcile({ ticket, nativeAt, events: past.events, people, schedules }),
    events: past.events.length,
    eventsSince: events.since,
  };
}

/** Whose tickets a rule is about only the store can tell, so the ticket is looked for among those of its second. */
export async function rulesOn(reads: Reads, { id, createdAt }: Ticket): Promise<string[]> {
  const window = { start: createdAt, end: createdAt + 1 };
  const found = await Promise.all(
    (await reads.exclusionRules()).map(async ({ segment }) => {
      const population = { metric: CREATED, window, segment, ...EVERYTHING };
      const lines = await reads.tickets(population, 'measured', null, { limit: 10_000, offset: 0 });
      return lines.some((line) => line.id === id) ? [segmentText(segment)] : [];
    }),
  );
  return found.flat();
}

const CREATED = findMetric('created');
const EVERYTHING = {
  asOf: 0,
  isEarlier: false,
  timeZone: 'UTC',
  shifts: DEFAULT_SHIFTS,
  rules: [],
  horizonDays: null,
};

/** One row of a metric that measures a ticket once, one for each thing of another, and none of one that measures no tickets. */
function rowsOf(metric: Metric, { ticket, past }: StoredCase, asOf: EpochSeconds): WhyRow[] {
  if (metric.measure) {
    const { anchor } = metric;
    const anchorAt = anchor === 'now' || anchor === 'at' ? null : anchorsOf(ticket)[anchor];
    return [rowOf(metric, metric.measure(ticket, past), anchorAt)];
  }
  // What was answered elsewhere than in Zendesk, and what organizations are, is measured apart from the tickets.
  if (!metric.measureEach) return [];
  const found = standing(metric.measureEach(ticket, past), asOf);
  if (found.length === 0) return [rowOf(metric, null, null)];
  return found.map((occurrence) => rowOf(metric, occurrence, occurrence.at));
}

/** Of verdicts, which follow one another, the one in force; of everything else all there is. */
function standing(found: readonly Occurrence[], asOf: EpochSeconds): readonly Occurrence[] {
  if (found.every(({ from }) => from === undefined)) return found;
  const last = found.findLast(({ from = 0 }) => from <= asOf);
  return last ? [last] : found.slice(0, 1);
}

const rowOf = (
  metric: Metric,
  measure: (Measure & Pick<Occurrence, 'target' | 'from' | 'reason'>) | null,
  anchorAt: EpochSeconds | null,
): WhyRow => ({
  metric,
  target: measure?.target ?? null,
  state: measure === null ? null : wordFor(metric, measure.state),
  verdict:
    measure?.from === undefined || measure.state in EXCLUSION_LABELS
      ? null
      : { state: measure.state, reason: measure.reason ?? null },
  value: measure?.value ?? null,
  businessValue: measure?.businessValue ?? null,
  anchorAt,
});

function wordFor({ besides }: Metric, state: string): string {
  const excluded: Readonly<Record<string, string>> = EXCLUSION_LABELS;
  const label = excluded[state];
  if (label !== undefined) return `left out: ${label}`;
  return besides?.[state] ?? state;
}
