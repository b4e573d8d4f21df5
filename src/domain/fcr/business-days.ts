import { DateTime } from 'luxon';
import type { Schedule } from '../schedule.ts';
import type { EpochSeconds } from '../ticket.ts';

const DAY_MINUTES = 1440;
const DAY_SECONDS = 86_400;
const MINUTE_SECONDS = 60;
/** A schedule without a single open day in so many would keep us for ever. */
const LONGEST_WAIT_DAYS = 400;

/**
 * The same local time so many business days later: days on which the schedule opens, holidays left out, or Monday to
 * Friday without one. From a day that is none, the first business day after it is the first counted.
 */
export function businessDaysAfter(
  schedule: Schedule | null,
  timeZone: string,
  at: EpochSeconds,
  days: number,
): EpochSeconds {
  const start = DateTime.fromSeconds(at, { zone: schedule?.timeZone ?? timeZone });
  const today = Math.floor((at + start.offset * MINUTE_SECONDS) / DAY_SECONDS);
  let [day, left] = [0, days];
  while (left > 0 && day < LONGEST_WAIT_DAYS) {
    day += 1;
    if (isBusinessDay(schedule, today + day)) left -= 1;
  }
  return start.plus({ days: day }).toUnixInteger();
}

/** The last local midnight before which every first contact is so many business days old by an instant. */
export function verifiedTo(
  schedule: Schedule | null,
  timeZone: string,
  asOf: EpochSeconds,
  days: number,
): EpochSeconds {
  let midnight = DateTime.fromSeconds(asOf, { zone: timeZone }).startOf('day');
  while (businessDaysAfter(schedule, timeZone, midnight.toUnixInteger() - 1, days) > asOf)
    midnight = midnight.minus({ days: 1 }).startOf('day');
  return midnight.toUnixInteger();
}

/** Whether a local day, counted from 1 January 1970, is a business day. */
function isBusinessDay(schedule: Schedule | null, day: number): boolean {
  // That day was a Thursday.
  const weekday = (day + 4) % 7;
  if (!schedule || schedule.intervals.length === 0) return weekday !== 0 && weekday !== 6;
  const date = new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  if (schedule.holidays.some(({ startDate, endDate }) => startDate <= date && date <= endDate)) return false;
  const start = weekday * DAY_MINUTES;
  return schedule.intervals.some(
    ({ startMinute, endMinute }) => startMinute < start + DAY_MINUTES && endMinute > start,
  );
}
