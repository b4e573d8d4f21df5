import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { businessDaysAfter, verifiedTo } from '../../../src/domain/fcr/business-days.ts';
import type { Schedule } from '../../../src/domain/schedule.ts';

const ZONE = 'Europe/Berlin';
const DAY_MINUTES = 1440;

const secondsAt = (local: string, zone = ZONE): number => DateTime.fromISO(local, { zone }).toUnixInteger();
const localAt = (at: number, zone = ZONE): string =>
  DateTime.fromSeconds(at, { zone }).toFormat("ccc yyyy-MM-dd'T'HH:mm");

/** Tuesday to Saturday, 9 to 17; the third and fourth of November are holidays. */
const TUESDAY_TO_SATURDAY: Schedule = {
  id: 1,
  name: 'Shop',
  createdAt: 0,
  timeZone: ZONE,
  intervals: [2, 3, 4, 5, 6].map((day) => ({
    startMinute: day * DAY_MINUTES + 540,
    endMinute: day * DAY_MINUTES + 1020,
  })),
  holidays: [{ name: 'Stocktaking', startDate: '2026-11-03', endDate: '2026-11-04' }],
};

describe('businessDaysAfter', () => {
  it.each([
    ['from a Monday over a weekend', null, '2026-11-02T10:00', 5, 'Mon 2026-11-09T10:00'],
    ['from a Friday', null, '2026-11-06T23:59', 1, 'Mon 2026-11-09T23:59'],
    ['from a Saturday: Monday is the first', null, '2026-11-07T12:00', 1, 'Mon 2026-11-09T12:00'],
    ['no days at all', null, '2026-11-07T12:00', 0, 'Sat 2026-11-07T12:00'],
    ['over the night clocks go back', null, '2026-10-23T02:30', 1, 'Mon 2026-10-26T02:30'],
    ['over the night clocks go forward', null, '2026-03-27T02:30', 1, 'Mon 2026-03-30T02:30'],
    ['over holidays', TUESDAY_TO_SATURDAY, '2026-10-31T09:00', 1, 'Thu 2026-11-05T09:00'],
    [
      'over the days a schedule is closed',
      TUESDAY_TO_SATURDAY,
      '2026-11-06T09:00',
      2,
      'Tue 2026-11-10T09:00',
    ],
    ['by the local day, late at night', TUESDAY_TO_SATURDAY, '2026-11-07T00:30', 1, 'Tue 2026-11-10T00:30'],
  ])('counts %s', (_, schedule, from, days, expected) => {
    expect(localAt(businessDaysAfter(schedule, ZONE, secondsAt(from), days))).toBe(expected);
  });

  it('counts what is between, whatever the zone and the instant', () => {
    const zones = fc.constantFrom(
      ZONE,
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
      'America/Santiago',
    );
    const instants = fc.integer({ min: secondsAt('2012-01-02T00:00'), max: secondsAt('2030-01-01T00:00') });
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 1, max: 12 }), (timeZone, at, days) => {
        const end = businessDaysAfter(null, timeZone, at, days);
        const start = DateTime.fromSeconds(at, { zone: timeZone });
        const span = Math.round(
          DateTime.fromSeconds(end, { zone: timeZone }).startOf('day').diff(start.startOf('day'), 'days')
            .days,
        );
        const counted = Array.from({ length: span }, (_, day) => start.plus({ days: day + 1 })).filter(
          ({ weekday }) => weekday <= 5,
        );
        expect(counted).toHaveLength(days);
      }),
    );
  });
});

describe('verifiedTo', () => {
  it('is the midnight before which every first contact is so many business days old', () => {
    expect(localAt(verifiedTo(null, ZONE, secondsAt('2026-11-17T10:00'), 5))).toBe('Tue 2026-11-10T00:00');
    expect(localAt(verifiedTo(null, ZONE, secondsAt('2026-11-16T10:00'), 5))).toBe('Mon 2026-11-09T00:00');
  });
});
