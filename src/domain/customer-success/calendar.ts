import { DateTime } from 'luxon';
import type { EpochSeconds } from '../ticket.ts';
import type { Window } from '../window.ts';

const DAY = /^\d{4}-\d{2}-\d{2}/u;

/** The first instant of the day that a text names, whatever time it gives with it, or that an instant is in; null where it is neither. */
export function dayIn(value: unknown, timeZone: string): EpochSeconds | null {
  if (typeof value === 'number')
    return DateTime.fromSeconds(value, { zone: timeZone }).startOf('day').toUnixInteger();
  const [day] = typeof value === 'string' ? (DAY.exec(value) ?? []) : [];
  if (day === undefined) return null;
  const time = DateTime.fromISO(day, { zone: timeZone });
  return time.isValid ? time.toUnixInteger() : null;
}

/** The first instant of the day so many days later. */
export const daysAfter = (at: EpochSeconds, days: number, timeZone: string): EpochSeconds =>
  DateTime.fromSeconds(at, { zone: timeZone }).plus({ days }).startOf('day').toUnixInteger();

/** The month an instant falls into, as YYYY-MM. */
export const monthOf = (at: EpochSeconds, timeZone: string): string =>
  DateTime.fromSeconds(at, { zone: timeZone }).toFormat('yyyy-MM');

/** The first instant of a month. */
export const monthStart = (month: string, timeZone: string): EpochSeconds =>
  DateTime.fromISO(`${month}-01`, { zone: timeZone }).toUnixInteger();

export const monthAfter = (month: string): string =>
  DateTime.fromISO(`${month}-01`, { zone: 'utc' }).plus({ months: 1 }).toFormat('yyyy-MM');

/** The months that begin in a window; where none does, the one in which the window begins. */
export function monthsOf(window: Window, timeZone: string): string[] {
  const first = monthOf(window.start, timeZone);
  const months: string[] = [];
  for (let month = first; monthStart(month, timeZone) < window.end; month = monthAfter(month))
    if (monthStart(month, timeZone) >= window.start) months.push(month);
  return months.length === 0 ? [first] : months;
}

/** Whether a month lies in a window as a whole. */
export const isWithin = (month: string, window: Window, timeZone: string): boolean =>
  monthStart(month, timeZone) >= window.start && monthStart(monthAfter(month), timeZone) <= window.end;

/** The instant a window is about where something has only one state: its last one, or where the data ends. */
export const momentIn = (window: Window | null, asOf: EpochSeconds): EpochSeconds =>
  window ? Math.min(window.end - 1, asOf) : asOf;
