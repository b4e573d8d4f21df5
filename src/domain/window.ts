import { DateTime } from 'luxon';
import { verifiedTo } from './fcr/business-days.ts';
import { DEFAULT_FCR_SETTINGS } from './fcr/settings.ts';
import type { EpochSeconds } from './ticket.ts';
import { UserError } from './user-error.ts';

/** A window as it is asked for, before the calendar of a zone gives it a start and an end. */
export type WindowSpec =
  | { readonly kind: 'day'; readonly offset: 0 | -1 }
  | { readonly kind: 'calendar'; readonly unit: 'week' | 'month'; readonly offset: 0 | -1 }
  | { readonly kind: 'last'; readonly count: number; readonly unit: 'hours' | 'days' | 'weeks' }
  /** The complete days that ended so many days, or one verification window, ago, so that whatever may follow within that time has. */
  | { readonly kind: 'ripe'; readonly count: number; readonly afterDays: number | 'verified' }
  | { readonly kind: 'dates'; readonly from: string; readonly to: string }
  | { readonly kind: 'instants'; readonly start: EpochSeconds; readonly end: EpochSeconds };

export const DEFAULT_WINDOW: WindowSpec = { kind: 'last', count: 7, unit: 'days' };
export const ALERT_WINDOW: WindowSpec = { kind: 'last', count: 24, unit: 'hours' };

/** A window in time: start inclusive, end exclusive. */
export interface Window {
  readonly start: EpochSeconds;
  readonly end: EpochSeconds;
}

/** What a window is resolved against: the wall clock, how far the data reaches, and the workspace's IANA zone. */
export interface Moment {
  readonly now: EpochSeconds;
  readonly asOf: EpochSeconds;
  readonly timeZone: string;
  /** The last midnight before which every verification window is over; five business days from Monday to Friday where it is not given. */
  readonly verifiedTo?: EpochSeconds;
}

/** Finds a window's start and end; "last N hours" ends where the data ends, all others follow the local calendar. */
export function resolveWindow(spec: WindowSpec, moment: Moment): Window {
  const now = DateTime.fromSeconds(moment.now, { zone: moment.timeZone });
  switch (spec.kind) {
    case 'day':
      return span('day', now.plus({ days: spec.offset }), { days: 1 });
    case 'calendar':
      return span(spec.unit, now.startOf(spec.unit).plus({ [`${spec.unit}s`]: spec.offset }), {
        [`${spec.unit}s`]: 1,
      });
    case 'last':
      if (spec.unit === 'hours') return { start: moment.asOf - spec.count * 3600, end: moment.asOf };
      return endingAt(now.startOf(spec.unit === 'days' ? 'day' : 'week'), { [spec.unit]: spec.count });
    case 'ripe':
      return endingAt(ripeTo(spec.afterDays, moment), { days: spec.count });
    case 'dates':
      return betweenDates(spec, moment.timeZone);
    case 'instants':
      if (spec.end < spec.start)
        throw new UserError(`The window ${windowWords(spec)} ends before it starts.`);
      return { start: spec.start, end: spec.end };
  }
}

function ripeTo(afterDays: number | 'verified', { asOf, timeZone, verifiedTo: given }: Moment): DateTime {
  const zoned = (at: EpochSeconds): DateTime => DateTime.fromSeconds(at, { zone: timeZone });
  if (afterDays !== 'verified') return zoned(asOf).minus({ days: afterDays }).startOf('day');
  return zoned(given ?? verifiedTo(null, timeZone, asOf, DEFAULT_FCR_SETTINGS.windowDays));
}

type Length = Readonly<Record<string, number>>;

/** A day starts when its first minute does, which is not midnight where the clocks skip that; so every end is looked up anew. */
const dayOf = (time: DateTime): EpochSeconds => time.startOf('day').toUnixInteger();

function span(unit: 'day' | 'week' | 'month', within: DateTime, length: Length): Window {
  const start = within.startOf(unit);
  return { start: dayOf(start), end: dayOf(start.plus(length)) };
}

const endingAt = (end: DateTime, length: Length): Window => ({
  start: dayOf(end.minus(length)),
  end: dayOf(end),
});

function betweenDates(spec: { from: string; to: string }, zone: string): Window {
  const [from, to] = [spec.from, spec.to].map((date) => {
    const time = DateTime.fromISO(date, { zone });
    if (!time.isValid) throw new UserError(`"${date}" is not a date; write YYYY-MM-DD.`);
    return time;
  });
  if (!from || !to || to < from)
    throw new UserError(`The window ${spec.from}..${spec.to} ends before it starts.`);
  return { start: dayOf(from), end: dayOf(to.plus({ days: 1 })) };
}

/**
 * The window to compare with: shifted back by the smallest multiple of 7 days that is at least its length,
 * by the local calendar, and cut to the part that has passed where the window is still running.
 */
export function priorWindow(window: Window, moment: Moment): Window {
  const start = DateTime.fromSeconds(window.start, { zone: moment.timeZone });
  const end = DateTime.fromSeconds(window.end, { zone: moment.timeZone });
  const days = Math.max(7, Math.ceil(end.diff(start, 'days').days / 7) * 7);
  const passed = DateTime.fromSeconds(Math.min(window.end, moment.asOf), { zone: moment.timeZone });
  return {
    start: start.minus({ days }).toUnixInteger(),
    end: Math.max(start.minus({ days }).toUnixInteger(), passed.minus({ days }).toUnixInteger()),
  };
}

/** The words a window is asked for with. */
export function windowWords(spec: WindowSpec): string {
  switch (spec.kind) {
    case 'day':
      return spec.offset === 0 ? 'today' : 'yesterday';
    case 'calendar':
      return `${spec.offset === 0 ? 'this' : 'last'} ${spec.unit}`;
    case 'last':
      return `last ${spec.count} ${spec.unit}`;
    case 'ripe':
      return `last ${spec.count} settled days`;
    case 'dates':
      return `${spec.from}..${spec.to}`;
    case 'instants':
      return `${isoInstant(spec.start)}..${isoInstant(spec.end)}`;
  }
}

const isoInstant = (at: EpochSeconds): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');

/** "Mon 17 Nov 00:00–24:00" or "Mon 10 Nov–Sun 16 Nov", without the zone; hours are shown unless both ends are midnight. */
export function describeWindow(window: Window, timeZone: string): string {
  const start = DateTime.fromSeconds(window.start, { zone: timeZone, locale: 'en-GB' });
  const end = DateTime.fromSeconds(window.end, { zone: timeZone, locale: 'en-GB' });
  if (!isMidnight(start) || !isMidnight(end)) return `${format(start, true)}–${format(end, true)}`;
  const lastDay = end.minus({ days: 1 });
  if (lastDay.hasSame(start, 'day')) return format(start);
  // The same days of another year are other days.
  const year = lastDay.diff(start, 'months').months < 11 ? '' : ' yyyy';
  return `${start.toFormat(`ccc d LLL${year}`)}–${lastDay.toFormat(`ccc d LLL${year}`)}`;
}

const isMidnight = (time: DateTime): boolean => time.equals(time.startOf('day'));
const format = (time: DateTime, hours = false): string =>
  time.toFormat(hours ? 'ccc d LLL HH:mm' : 'ccc d LLL');

/** "18 Nov 2026" in the zone. */
export const describeDate = (at: EpochSeconds, timeZone: string): string =>
  DateTime.fromSeconds(at, { zone: timeZone, locale: 'en-GB' }).toFormat('d LLL yyyy');

/** "Tue 18 Nov 08:58" in the zone. */
export function describeInstant(at: EpochSeconds, timeZone: string): string {
  return format(DateTime.fromSeconds(at, { zone: timeZone, locale: 'en-GB' }), true);
}
