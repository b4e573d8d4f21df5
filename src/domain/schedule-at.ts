import { businessSeconds } from './business-hours.ts';
import type { Schedule } from './schedule.ts';
import type { EpochSeconds } from './ticket.ts';
import type { TimelineEvent } from './timeline.ts';
import { inOrder, valueAt } from './timeline-order.ts';

/** Measures the time between two instants, in seconds. */
export type Clock = (start: EpochSeconds, end: EpochSeconds) => number;

/** The clock that never stops. */
export const calendarClock: Clock = (start, end) => Math.max(0, end - start);

/** The clock that runs in a schedule's business hours; without a schedule it never stops. */
export const clockUnder =
  (schedule: Schedule | null): Clock =>
  (start, end) =>
    businessSeconds(schedule, start, end);

/** Null where the account has no schedules; `unknown` where the ticket's own is no longer among them. */
export type ScheduleInForce = Schedule | null | 'unknown';

/**
 * The schedule a ticket is under at an instant: the last one set on it, as its `schedule_id` events tell,
 * or else the account's default, the first created.
 */
export function scheduleAt(
  schedules: readonly Schedule[],
  events: readonly TimelineEvent[],
  at: EpochSeconds,
): ScheduleInForce {
  return scheduleNamed(schedules, valueAt(inOrder(events, 'schedule_id'), at));
}

function scheduleNamed(schedules: readonly Schedule[], id: string | null): ScheduleInForce {
  if (id !== null) return schedules.find((schedule) => String(schedule.id) === id) ?? 'unknown';
  return [...schedules].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)[0] ?? null;
}

/**
 * The clock that runs in the business hours of whichever schedule the ticket is under at the time; null
 * where one of them is unknown.
 */
export function clockInForce(schedules: readonly Schedule[], events: readonly TimelineEvent[]): Clock | null {
  const changes = inOrder(events, 'schedule_id');
  const starts = [Number.NEGATIVE_INFINITY, ...changes.map(({ at }) => at)];
  const periods = starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? Number.POSITIVE_INFINITY,
    schedule: scheduleNamed(schedules, valueAt(changes, from)),
  }));
  const clocks = periods.flatMap(({ from, to, schedule }) =>
    schedule === 'unknown' ? [] : [{ from, to, clock: clockUnder(schedule) }],
  );
  if (clocks.length < periods.length) return null;
  return (start, end) =>
    clocks.reduce((sum, { from, to, clock }) => sum + clock(Math.max(start, from), Math.min(end, to)), 0);
}
