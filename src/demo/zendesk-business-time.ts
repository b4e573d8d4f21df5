import { DateTime } from 'luxon';
import type { Schedule } from './zendesk-settings.ts';

/** Milliseconds of business time between two moments. */
export type BusinessMs = (fromMs: number, toMs: number) => number;

const DAY = 24 * 60 * 60_000;

/** Counts by a schedule from `fromMs` on, or earlier; without one, all time is business time. */
export function businessTime(schedule: Schedule | undefined, fromMs: number): BusinessMs {
  if (!schedule) return (from, to) => to - from;
  const shifts = shiftsOf(schedule, fromMs);
  return (from, to) => shifts.workedUntil(to) - shifts.workedUntil(from);
}

/** By what the schedule says and the year they begin in: what takes long to find is found once for all tickets and servers. */
const knownShifts = new Map<string, Shifts>();
const KEPT_SHIFTS = 100;

function shiftsOf(schedule: Schedule, fromMs: number): Shifts {
  const year = new Date(fromMs - DAY).getUTCFullYear();
  const { zone, intervals, holidays } = schedule;
  const text = JSON.stringify([year, zone, intervals, holidays]);
  const shifts = knownShifts.get(text) ?? new Shifts(schedule, Date.UTC(year, 0));
  if (knownShifts.size >= KEPT_SHIFTS) knownShifts.clear();
  knownShifts.set(text, shifts);
  return shifts;
}

/** The working spans of a schedule one after the other, known as far as anybody has asked. */
class Shifts {
  private readonly schedule: Schedule;
  private day: DateTime;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Milliseconds worked before the shift of the same place. */
  private readonly before: number[] = [];
  private worked = 0;

  constructor(schedule: Schedule, fromMs: number) {
    this.schedule = schedule;
    this.day = DateTime.fromMillis(fromMs, { zone: schedule.zone }).startOf('day');
  }

  workedUntil(ms: number): number {
    while (this.day.toMillis() <= ms) this.addDays(ms);
    const place = firstAfter(this.starts, ms) - 1;
    const start = this.starts[place];
    if (start === undefined) return 0;
    return (this.before[place] ?? 0) + Math.min(ms, this.ends[place] ?? start) - start;
  }

  private addDays(untilMs: number): void {
    for (
      const last = untilMs + 30 * DAY;
      this.day.toMillis() <= last;
      this.day = this.day.plus({ days: 1 })
    ) {
      const date = this.day.toISODate() ?? '';
      const isHoliday = this.schedule.holidays.some((off) => off.start_date <= date && date <= off.end_date);
      if (!isHoliday) this.addDay();
    }
  }

  private addDay(): void {
    const midnight = (this.day.weekday % 7) * 1440;
    for (const { start_time, end_time } of this.schedule.intervals) {
      if (start_time < midnight || start_time >= midnight + 1440) continue;
      const [start, end] = [this.at(start_time - midnight), this.at(end_time - midnight)];
      this.starts.push(start);
      this.ends.push(end);
      this.before.push(this.worked);
      this.worked += end - start;
    }
  }

  /** The moment at which local clocks show so many minutes after midnight. */
  private at(minutes: number): number {
    if (minutes === 1440) return this.day.plus({ days: 1 }).toMillis();
    return this.day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
  }
}

/** The place of the first number above a value in ascending numbers. */
export function firstAfter(numbers: ArrayLike<number>, value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
