import { anchorsOf, type Metric } from '../domain/metric.ts';
import { EXCLUSION_LABELS } from '../domain/population.ts';
import { type Reconciliation, reconcile } from '../domain/reconcile.ts';
import type { EpochSeconds, Ticket } from '../domain/ticket.ts';
import { UserError } from '../domain/user-error.ts';
import { METRICS } from '../metrics/index.ts';
import type { Reads } from './reads.ts';

/** How one metric sees a ticket. */
export interface WhyRow {
  readonly metric: Metric;
  /** Null where the ticket is none of the metric's population. */
  readonly state: string | null;
  readonly value: number | null;
  readonly businessValue: number | null;
  /** The instant that decides the window; null for what is asked about now, or where there is none yet. */
  readonly anchorAt: EpochSeconds | null;
}

/** All that is known of how a ticket is counted. */
export interface Why {
  readonly ticket: Ticket;
  readonly rows: readonly WhyRow[];
  readonly comparison: Reconciliation;
  /** How many things are known to have happened to it, and since when such things are known at all. */
  readonly events: number;
  readonly eventsSince: EpochSeconds | null;
}

/** How a ticket is counted by every metric, and how our own clocks compare with Zendesk's. Throws a UserError where it is not stored. */
export async function whyOf(reads: Reads, ticketId: number): Promise<Why> {
  const [{ eventsSince }, found, people, schedules] = await Promise.all([
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
  return {
    ticket: one.ticket,
    rows: METRICS.map((metric) => rowOf(metric, one.ticket)),
    comparison: reconcile({ ...one, people, schedules }),
    events: one.events.length,
    eventsSince,
  };
}

function rowOf(metric: Metric, ticket: Ticket): WhyRow {
  const measure = metric.measure(ticket);
  const state = measure?.state ?? null;
  return {
    metric,
    state: state === null ? null : wordFor(metric, state),
    value: measure?.value ?? null,
    businessValue: measure?.businessValue ?? null,
    anchorAt: metric.anchor === 'now' ? null : anchorsOf(ticket)[metric.anchor],
  };
}

function wordFor({ besides }: Metric, state: string): string {
  const excluded: Readonly<Record<string, string>> = EXCLUSION_LABELS;
  const label = excluded[state];
  if (label !== undefined) return `left out: ${label}`;
  return besides?.[state] ?? state;
}
