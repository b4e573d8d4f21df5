import { businessSeconds } from './business-hours.ts';
import type { Schedule, ScheduleVersion } from './schedule.ts';
import type { EpochSeconds } from './ticket.ts';
import type { TimelineEvent } from './timeline.ts';
import { type FieldChange, inOrder, valueAt } from './timeline-order.ts';

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

function scheduleNamed(schedules: readonly ScheduleVersion[], id: string | null): ScheduleInForce {
  if (id !== null) return schedules.find((schedule) => String(schedule.id) === id) ?? 'unknown';
  const given = schedules.filter(({ isDeleted }) => !isDeleted);
  return given.sort((a, b) => a.createdAt - b.createdAt || a.id - b.id)[0] ?? null;
}

/** Every schedule as it was at an instant; one that came later is nobody's default, and is told by its first version. */
function versionsAt(versions: readonly ScheduleVersion[], at: EpochSeconds): ScheduleVersion[] {
  const inForce = new Map<number, ScheduleVersion>();
  for (const version of [...versions].sort((a, b) => (a.validFrom ?? 0) - (b.validFrom ?? 0))) {
    const isThere = (version.validFrom ?? 0) <= Math.max(at, 0);
    if (isThere) inForce.set(version.id, version);
    else if (!inForce.has(version.id)) inForce.set(version.id, { ...version, isDeleted: true });
  }
  return [...inForce.values()];
}

/**
 * The clock that runs in the business hours of whichever schedule the ticket is under at the time, as that was then;
 * null where one of them is unknown.
 */
export const clockInForce = (
  versions: readonly ScheduleVersion[],
  events: readonly TimelineEvent[],
): Clock | null => clockAlong(versions, inOrder(events, 'schedule_id'));

/** The same, of a ticket whose changes of schedule are given in order. */
export function clockAlong(
  versions: readonly ScheduleVersion[],
  changes: readonly FieldChange[],
): Clock | null {
  const edits = versions.map(({ validFrom = 0 }) => validFrom).filter((at) => at > 0);
  const starts = [...new Set([...changes.map(({ at }) => at), ...edits])].sort((a, b) => a - b);
  const periods = [Number.NEGATIVE_INFINITY, ...starts].map((from, index) => ({
    from,
    to: starts[index] ?? Number.POSITIVE_INFINITY,
    schedule: scheduleNamed(versionsAt(versions, from), valueAt(changes, from)),
  }));
  const clocks = periods.flatMap(({ from, to, schedule }) =>
    schedule === 'unknown' ? [] : [{ from, to, clock: clockUnder(schedule) }],
  );
  if (clocks.length < periods.length) return null;
  return (start, end) =>
    clocks.reduce((sum, { from, to, clock }) => sum + clock(Math.max(start, from), Math.min(end, to)), 0);
}

/** The schedule a ticket is under at an instant, as that was then; null where there is none, or it is not known. */
export function scheduleInForce(
  versions: readonly ScheduleVersion[],
  events: readonly TimelineEvent[],
): (at: EpochSeconds) => Schedule | null {
  const changes = inOrder(events, 'schedule_id');
  return (at) => {
    const schedule = scheduleNamed(versionsAt(versions, at), valueAt(changes, at));
    return schedule === 'unknown' ? null : schedule;
  };
}
