import { DateTime } from 'luxon';
import type { Schedule } from '../schedule.ts';
import type { EpochSeconds } from '../ticket.ts';

const DAY_MINUTES = 1440;
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
  let [day, left] = [0, days];
  while (left > 0 && day < LONGEST_WAIT_DAYS) {
    day += 1;
    if (isBusinessDay(schedule, start.plus({ days: day }))) left -= 1;
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

/** Whether a local day is a business day. */
export function isBusinessDay(schedule: Schedule | null, day: DateTime): boolean {
  if (!schedule || schedule.intervals.length === 0) return day.weekday <= 5;
  const date = day.toFormat('yyyy-MM-dd');
  if (schedule.holidays.some(({ startDate, endDate }) => startDate <= date && date <= endDate)) return false;
  const start = (day.weekday % 7) * DAY_MINUTES;
  return schedule.intervals.some(
    ({ startMinute, endMinute }) => startMinute < start + DAY_MINUTES && endMinute > start,
  );
}
