import { clocksOf, type Wait, writtenWait } from './own-clocks.ts';
import type { Clock } from './schedule-at.ts';
import type { MetricSet, Ticket } from './ticket.ts';
import type { TicketLife } from './ticket-life.ts';

export const DURATION_MEASURES = [
  'frt',
  'first-resolution',
  'resolution',
  'requester-wait',
  'agent-wait',
  'on-hold',
] as const;
export const COUNT_MEASURES = ['reopens', 'replies'] as const;

/** What both sides can say of a ticket. */
export type ReconciledMeasure = (typeof DURATION_MEASURES)[number] | (typeof COUNT_MEASURES)[number];

/** Minutes by the calendar or within business hours, or a count. */
export type ReconciledUnit = 'calendar' | 'business' | 'count';

/** One measure by both sides; null where the side has no value. */
export interface Comparison {
  readonly measure: ReconciledMeasure;
  readonly unit: ReconciledUnit;
  readonly ours: number | null;
  readonly zendesks: number | null;
}

/** Zendesk keeps whole minutes, so that a duration within one of ours is the same. */
const TOLERANCE_MINUTES = 1;

/** Whether two values are the same one: counts exactly, durations within a minute. */
export function isSame(unit: ReconciledUnit, a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return unit === 'count' ? a === b : Math.abs(a - b) <= TOLERANCE_MINUTES;
}

const WAITS: Readonly<Partial<Record<ReconciledMeasure, Wait>>> = {
  'requester-wait': 'requesterWait',
  'agent-wait': 'agentWait',
  'on-hold': 'onHold',
};

/** Whether the measure adds up the times in some statuses. */
export const isWait = (measure: ReconciledMeasure): boolean => WAITS[measure] !== undefined;

/** What a past gives for a measure under a clock; waits as Zendesk has written them by its end. */
export function valueIn(life: TicketLife, measure: ReconciledMeasure, clock: Clock): number | null {
  const wait = WAITS[measure];
  if (wait) return writtenWait(wait, life, clock);
  const clocks = clocksOf(life, life.createdAt, clock);
  if (measure === 'frt') return clocks.firstReply;
  if (measure === 'first-resolution') return clocks.firstResolution;
  if (measure === 'resolution') return clocks.fullResolution;
  return measure === 'reopens' ? clocks.reopens : clocks.replies;
}

const NATIVE = {
  'first-resolution': 'firstResolution',
  resolution: 'fullResolution',
  'requester-wait': 'requesterWait',
  'agent-wait': 'agentWait',
  'on-hold': 'onHold',
} as const;

/** Zendesk's own value; undefined where it can have none that ours could be held against. */
export function nativeValue(
  { isMessaging }: Ticket,
  native: MetricSet,
  measure: ReconciledMeasure,
  unit: ReconciledUnit,
): number | null | undefined {
  if (measure === 'reopens' || measure === 'replies') return native[measure] ?? undefined;
  if (measure === 'frt' && native.replySeconds !== null && (isMessaging || native.reply.calendar === null)) {
    return unit === 'calendar' ? native.replySeconds / 60 : undefined;
  }
  const dual = measure === 'frt' ? native.reply : native[NATIVE[measure]];
  if (unit === 'calendar') return dual.calendar;
  return dual.business === null && dual.calendar !== null ? undefined : dual.business;
}
