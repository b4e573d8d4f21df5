import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { businessSeconds } from '../../src/domain/business-hours.ts';
import type { Schedule } from '../../src/domain/schedule.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { ALWAYS, holiday, hours, SWITCHED_FROM, SWITCHED_TO, schedule } from '../support/schedule.ts';
import { at } from '../support/ticket.ts';

const minutes = (within: Schedule | null, start: string, end: string): number =>
  businessSeconds(within, at(start), at(end)) / 60;

const SPLIT_DAY = schedule({
  intervals: [hours(1, 9, 12), hours(1, 13, 17), hours(2, 0, 2), hours(1, 22, 24)],
});
const OFF = schedule({ holidays: [holiday('2026-11-17', '2026-11-18')] });
const berlin = (intervals: Schedule['intervals'], holidays: Schedule['holidays'] = []): Schedule =>
  schedule({ timeZone: 'Europe/Berlin', intervals, holidays });
const newYork = (...intervals: Schedule['intervals']): Schedule =>
  schedule({ timeZone: 'America/New_York', intervals });

describe('business minutes', () => {
  it.each<[string, Schedule | null, string, string, number]>([
    ['without a schedule are the calendar', null, '2026-11-14T00:00:00Z', '2026-11-16T00:00:00Z', 2880],
    ['of an empty span are none', null, '2026-11-16T10:00:00Z', '2026-11-16T10:00:00Z', 0],
    ['of a span the wrong way round are none', schedule(), '2026-11-16T12:00:00Z', '2026-11-16T10:00:00Z', 0],
    ['within one day', schedule(), '2026-11-16T10:00:30Z', '2026-11-16T10:02:00Z', 1.5],
    ['over a night', schedule(), '2026-11-16T16:00:00Z', '2026-11-17T10:00:00Z', 120],
    ['over a weekend', schedule(), '2026-11-13T16:00:00Z', '2026-11-16T10:00:00Z', 120],
    ['off hours', schedule(), '2026-11-14T00:00:00Z', '2026-11-16T08:00:00Z', 0],
    ['over a year', schedule(), '2025-11-17T00:00:00Z', '2026-11-16T00:00:00Z', 52 * 5 * 480],
    [
      'of a schedule that never opens',
      schedule({ intervals: [] }),
      '2026-11-09T00:00:00Z',
      '2026-11-16T00:00:00Z',
      0,
    ],
    ['leave the lunch break out', SPLIT_DAY, '2026-11-16T11:30:00Z', '2026-11-16T13:30:00Z', 60],
    ['run on over midnight', SPLIT_DAY, '2026-11-16T21:00:00Z', '2026-11-17T03:00:00Z', 240],
    [
      'count intervals that overlap once',
      schedule({ intervals: [hours(1, 9, 12), hours(1, 10, 11)] }),
      '2026-11-16T00:00:00Z',
      '2026-11-17T00:00:00Z',
      180,
    ],
    ['leave out holidays, both days included', OFF, '2026-11-16T16:00:00Z', '2026-11-19T10:00:00Z', 120],
    ['of a holiday alone are none', OFF, '2026-11-17T00:00:00Z', '2026-11-19T00:00:00Z', 0],
    [
      'leave out the holiday of the zone',
      berlin(ALWAYS, [holiday('2026-11-17')]),
      '2026-11-16T22:00:00Z',
      '2026-11-18T00:00:00Z',
      120,
    ],
    [
      'of local hours move with the clock: before',
      berlin([hours(5, 9, 17)]),
      '2026-10-23T07:00:00Z',
      '2026-10-23T15:00:00Z',
      480,
    ],
    [
      'of local hours move with the clock: after',
      berlin([hours(5, 9, 17)]),
      '2026-10-30T08:00:00Z',
      '2026-10-30T16:00:00Z',
      480,
    ],
    [
      'of a day of 23 hours',
      newYork(hours(0, 0, 24)),
      '2026-03-08T00:00:00Z',
      '2026-03-10T00:00:00Z',
      23 * 60,
    ],
    [
      'of a day of 25 hours',
      newYork(hours(0, 0, 24)),
      '2026-11-01T00:00:00Z',
      '2026-11-03T00:00:00Z',
      25 * 60,
    ],
    [
      'of a holiday of 23 hours',
      berlin(ALWAYS, [holiday('2026-03-29')]),
      '2026-03-28T22:00:00Z',
      '2026-03-29T23:00:00Z',
      120,
    ],
    [
      'of an hour the clocks skip',
      newYork(hours(0, 2, 3)),
      '2026-03-08T00:00:00Z',
      '2026-03-09T00:00:00Z',
      0,
    ],
    [
      'from within the hour skipped',
      newYork(hours(0, 2.5, 4)),
      '2026-03-08T00:00:00Z',
      '2026-03-09T00:00:00Z',
      60,
    ],
    [
      'of an hour the clocks repeat',
      newYork(hours(0, 1, 2)),
      '2026-11-01T00:00:00Z',
      '2026-11-02T00:00:00Z',
      120,
    ],
    [
      'of half an hour the clocks repeat',
      newYork(hours(0, 0, 1.5)),
      '2026-11-01T00:00:00Z',
      '2026-11-02T00:00:00Z',
      120,
    ],
  ])('%s (A015, A019)', (_story, within, start, end, expected) => {
    expect(minutes(within, start, end)).toBe(expected);
  });

  it.each<[string, Schedule, string, string, string]>([
    ['the first, first day', SWITCHED_FROM, '2020-09-29T17:01:38Z', '2020-09-30T05:00:00Z', '538.3667'],
    ['the first, second day', SWITCHED_FROM, '2020-09-30T05:00:00Z', '2020-09-30T19:01:25Z', '421.4167'],
    ['the second from the switch on', SWITCHED_TO, '2020-09-30T19:01:25Z', '2020-09-30T19:01:46Z', '0.3500'],
    ['the second, first day', SWITCHED_TO, '2020-09-29T17:01:38Z', '2020-09-30T05:00:00Z', '448.3667'],
    ['the second, second day', SWITCHED_TO, '2020-09-30T05:00:00Z', '2020-09-30T19:01:46Z', '241.7667'],
  ])('of the published ticket under its schedules: %s', (_story, within, start, end, expected) => {
    expect(minutes(within, start, end).toFixed(4)).toBe(expected);
  });

  it('are refused in a sentence where the zone is none', () => {
    const nowhere = schedule({ timeZone: 'Europe/Atlantis' });
    expect(() => businessSeconds(nowhere, 0, 1)).toThrow(
      new UserError('"Europe/Atlantis" is not a time zone that can be read.'),
    );
  });
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Santiago',
];
const interval = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([day, a, b]) => ({
    startMinute: day * 1440 + Math.min(a, b - 1),
    endMinute: day * 1440 + Math.max(a + 1, b),
  }));
const date = fc
  .integer({ min: at('2025-01-01T00:00:00Z') / 86_400, max: at('2027-12-31T00:00:00Z') / 86_400 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const holidays = fc.array(
  fc
    .tuple(date, date)
    .map(([a, b]) => (a < b ? holiday(a, b) : holiday(b, a)))
    .filter(
      ({ startDate, endDate }) => at(`${endDate}T00:00:00Z`) - at(`${startDate}T00:00:00Z`) < 20 * 86_400,
    ),
  { maxLength: 3 },
);
const anySchedule = fc
  .record({ timeZone: fc.constantFrom(...ZONES), intervals: fc.array(interval, { maxLength: 10 }), holidays })
  .map(schedule);
const instant = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
const ordered = (count: number) =>
  fc
    .array(instant, { minLength: count, maxLength: count })
    .map((all) => all.sort((a, b) => a - b) as [number, number, number]);

describe('business hours of any schedule', () => {
  it('add up over a split, and are never below nothing nor above the calendar', () => {
    fc.assert(
      fc.property(anySchedule, ordered(3), (within, [start, middle, end]) => {
        const whole = businessSeconds(within, start, end);
        expect(businessSeconds(within, start, middle) + businessSeconds(within, middle, end)).toBe(whole);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(end - start);
      }),
    );
  });

  it('are the calendar where it is always open, whatever the clocks do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), ordered(2), (timeZone, [start, end]) => {
        expect(businessSeconds(schedule({ timeZone, intervals: ALWAYS }), start, end)).toBe(end - start);
      }),
    );
  });

  it('are the same a week later where clocks do not change and no day is off', () => {
    const steady = fc
      .record({ timeZone: fc.constantFrom('UTC', 'Asia/Kolkata'), intervals: fc.array(interval) })
      .map(schedule);
    fc.assert(
      fc.property(steady, ordered(2), fc.integer({ min: -60, max: 60 }), (within, [start, end], weeks) => {
        const shift = weeks * 7 * 86_400;
        expect(businessSeconds(within, start + shift, end + shift)).toBe(businessSeconds(within, start, end));
      }),
    );
  });

  it('are those minutes whose local wall clock is within an interval, and whose date is no holiday', () => {
    const isOpen = ({ timeZone, intervals, holidays }: Schedule, when: number): boolean => {
      const local = DateTime.fromSeconds(when, { zone: timeZone });
      const minute = (local.weekday % 7) * 1440 + local.hour * 60 + local.minute;
      const day = local.toISODate() ?? '';
      return (
        intervals.some(({ startMinute, endMinute }) => startMinute <= minute && minute < endMinute) &&
        !holidays.some(({ startDate, endDate }) => startDate <= day && day <= endDate)
      );
    };
    const changes = [
      '2026-03-08T00:00:00Z',
      '2026-03-29T00:00:00Z',
      '2026-04-04T12:00:00Z',
      '2026-09-06T00:00:00Z',
      '2026-10-25T00:00:00Z',
      '2026-11-01T00:00:00Z',
    ];
    const near = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -1440, max: 1440 }));
    fc.assert(
      fc.property(anySchedule, near, fc.integer({ min: 0, max: 1440 }), (within, [change, off], length) => {
        const start = at(change) + off * 60;
        const open = Array.from({ length }, (_, minute) => isOpen(within, start + minute * 60));
        expect(businessSeconds(within, start, start + length * 60) / 60).toBe(open.filter(Boolean).length);
      }),
      { numRuns: 60 },
    );
  });
});
