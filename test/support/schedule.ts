import type { Schedule, WeeklyInterval } from '../../src/domain/schedule.ts';

/** An interval from hour to hour of a weekday, 0 being Sunday. */
export const hours = (weekday: number, start: number, end: number): WeeklyInterval => ({
  startMinute: weekday * 1440 + start * 60,
  endMinute: weekday * 1440 + end * 60,
});

export const WEEKDAYS_9_TO_17 = [1, 2, 3, 4, 5].map((day) => hours(day, 9, 17));
export const ALWAYS = [0, 1, 2, 3, 4, 5, 6].map((day) => hours(day, 0, 24));

/** A schedule; what is not given is that of weekdays from 9 to 17 in UTC. */
export const schedule = (parts: Partial<Schedule> = {}): Schedule => ({
  id: 1,
  name: 'Support',
  timeZone: 'UTC',
  intervals: WEEKDAYS_9_TO_17,
  holidays: [],
  createdAt: 0,
  ...parts,
});

/** A whole day off. */
export const holiday = (startDate: string, endDate = startDate) => ({ name: 'Off', startDate, endDate });

const spans = (...minutes: [number, number][]): WeeklyInterval[] =>
  minutes.map(([startMinute, endMinute]) => ({ startMinute, endMinute }));

/** Two schedules between which a published ticket of 29 September 2020 was switched, as minutes of the week in UTC. */
export const SWITCHED_FROM = schedule({
  id: 1,
  intervals: spans(
    [720, 1560],
    [2160, 3000],
    [3600, 4440],
    [5040, 5880],
    [6480, 7320],
    [7920, 8760],
    [9360, 10_200],
  ),
});
export const SWITCHED_TO = schedule({
  id: 2,
  createdAt: 1,
  intervals: spans([2340, 2910], [3780, 4350], [5220, 5790], [6660, 7230], [8100, 8670]),
});
