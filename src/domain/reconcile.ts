import { causeOf, type DifferenceCause, type Evidence } from './reconcile-causes.ts';
import {
  COUNT_MEASURES,
  type Comparison,
  DURATION_MEASURES,
  isSame,
  isWait,
  nativeValue,
  type ReconciledMeasure,
  type ReconciledUnit,
  valueIn,
} from './reconcile-values.ts';
import type { Schedule } from './schedule.ts';
import { type Clock, calendarClock, clockInForce } from './schedule-at.ts';
import { type EpochSeconds, isUnsolved, type MetricSet, type Ticket } from './ticket.ts';
import { type People, readLife } from './ticket-life.ts';
import type { TimelineEvent } from './timeline.ts';

/** A ticket as Zendesk last described it, and all we know of its past. */
export interface TicketCase {
  readonly ticket: Ticket;
  /** Null where the ticket's history has not been read. */
  readonly events: readonly TimelineEvent[] | null;
  readonly people: People;
  /** Empty where the account has none or they cannot be read; business hours are not compared then. */
  readonly schedules: readonly Schedule[];
  /** When Zendesk's values were read or last changed; null where that is not known. */
  readonly nativeAt: EpochSeconds | null;
}

/** One measure by both sides; the cause is null where they are equal. */
export interface ReconciledRow extends Comparison {
  readonly cause: DifferenceCause | null;
}

/** What the comparison of a ticket gave: `incomplete` where its past is, `unmeasured` where Zendesk gave no values. */
export interface Reconciliation {
  readonly ticketId: number;
  readonly state: 'compared' | 'incomplete' | 'unmeasured';
  readonly rows: readonly ReconciledRow[];
}

/** Compares our clocks of one ticket with Zendesk's native values, and names each difference by its cause. */
export function reconcile({ ticket, events, people, schedules, nativeAt }: TicketCase): Reconciliation {
  const history = { createdAt: ticket.createdAt, requesterId: ticket.requesterId, events: events ?? [] };
  const life = readLife(history, people, Number.POSITIVE_INFINITY);
  if (!life) return { ticketId: ticket.id, state: 'incomplete', rows: [] };
  const native = ticket.metricSet;
  if (!native) return { ticketId: ticket.id, state: 'unmeasured', rows: [] };
  const shared = { ticket, history, life, people, schedules, nativeAt };
  const rows = clocksToCompare(schedules, history.events).flatMap(([unit, measures, clock]) =>
    measures.flatMap((measure) => rowsOf(measure, unit, native, { ...shared, clock })),
  );
  return { ticketId: ticket.id, state: 'compared', rows };
}

type Plan = readonly [ReconciledUnit, readonly ReconciledMeasure[], Clock];

function clocksToCompare(schedules: readonly Schedule[], events: readonly TimelineEvent[]): Plan[] {
  const business = schedules.length === 0 ? null : clockInForce(schedules, events);
  return [
    ['calendar', DURATION_MEASURES, calendarClock],
    ...(business ? [['business', DURATION_MEASURES, business] as const] : []),
    ['count', COUNT_MEASURES, calendarClock],
  ];
}

function rowsOf(
  measure: ReconciledMeasure,
  unit: ReconciledUnit,
  native: MetricSet,
  evidence: Evidence,
): ReconciledRow[] {
  const ours = valueIn(evidence.life, measure, evidence.clock);
  const zendesks = nativeValue(evidence.ticket, native, measure, unit);
  if (zendesks === undefined || (zendesks === null && !isTelling(measure, ours, evidence))) return [];
  const comparison = { measure, unit, ours, zendesks };
  return [{ ...comparison, cause: isSame(unit, ours, zendesks) ? null : causeOf(comparison, evidence) }];
}

/** Whether a missing value of Zendesk's says that the event has not happened, where we say it has. */
function isTelling(measure: ReconciledMeasure, ours: number | null, { life }: Evidence): boolean {
  if (ours === null || isWait(measure)) return false;
  return measure !== 'resolution' || !isUnsolved(life.statuses.at(-1) ?? { status: '' });
}
