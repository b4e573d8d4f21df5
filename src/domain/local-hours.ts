import { DateTime } from 'luxon';
import { WEEKDAYS } from './segment.ts';
import type { EpochSeconds } from './ticket.ts';
import type { Window } from './window.ts';

const HOUR = 3600;
/** No zone's clocks are set by less. */
const QUARTER = 900;

/**
 * How many hours a window spends in each hour of each weekday of the local calendar, `[weekday][hour]`: once for each
 * such day, not at all on a day whose clocks skip the hour, and twice where they repeat it.
 */
export function hoursByWeekday(window: Window, timeZone: string): number[][] {
  const hours = WEEKDAYS.map(() => Array.from({ length: 24 }, () => 0));
  for (let at = window.start; at < window.end; ) {
    const time = DateTime.fromSeconds(at, { zone: timeZone });
    const next = time.startOf('day').plus({ days: 1 }).startOf('day').toUnixInteger();
    const end = Math.min(next, window.end);
    if (end - at === 24 * HOUR && isEven(time))
      hours[time.weekday - 1]?.forEach((_, hour, row) => addTo(row, hour, 1));
    else addQuarters(hours, at, end, timeZone);
    at = end;
  }
  return hours;
}

/** Whether the day has 24 hours that follow each other. */
const isEven = (time: DateTime): boolean => time.offset === time.endOf('day').offset;

function addQuarters(hours: number[][], start: EpochSeconds, end: EpochSeconds, timeZone: string): void {
  for (let at = start; at < end; ) {
    const next = Math.min(end, (Math.floor(at / QUARTER) + 1) * QUARTER);
    const time = DateTime.fromSeconds(at, { zone: timeZone });
    const row = hours[time.weekday - 1];
    if (row) addTo(row, time.hour, (next - at) / HOUR);
    at = next;
  }
}

function addTo(row: number[], hour: number, amount: number): void {
  row[hour] = (row[hour] ?? 0) + amount;
}
