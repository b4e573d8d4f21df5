import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { hoursByWeekday } from '../../src/domain/local-hours.ts';
import { at } from '../support/ticket.ts';

const [MONDAY, SUNDAY] = [0, 6];
const local = (date: string, zone: string): number => DateTime.fromISO(date, { zone }).toUnixInteger();
const between = (from: string, to: string, zone: string): number[][] =>
  hoursByWeekday({ start: local(from, zone), end: local(to, zone) }, zone);

describe('the hours of a window by weekday', () => {
  it('are as many as there are such days', () => {
    const hours = between('2026-11-02', '2026-11-30', 'Europe/Berlin');
    expect(hours).toEqual(Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 4)));
  });

  it('count the hour that a day skips not at all (A009)', () => {
    const hours = between('2026-03-23', '2026-03-30', 'Europe/Berlin');
    expect(hours[SUNDAY]).toEqual([1, 1, 0, ...Array.from({ length: 21 }, () => 1)]);
  });

  it('count the hour that a day repeats twice (A009)', () => {
    const hours = between('2026-10-19', '2026-10-26', 'Europe/Berlin');
    expect(hours[SUNDAY]).toEqual([1, 1, 2, ...Array.from({ length: 21 }, () => 1)]);
  });

  it('know a zone that moves by half an hour', () => {
    const hours = between('2026-10-04', '2026-10-05', 'Australia/Lord_Howe');
    expect(hours[SUNDAY]?.slice(0, 4)).toEqual([1, 1, 0.5, 1]);
  });

  it('know a day that begins at one, because midnight is skipped', () => {
    const start = DateTime.fromISO('2026-09-06', { zone: 'America/Santiago' }).startOf('day');
    const end = start.plus({ days: 1 }).startOf('day').toUnixInteger();
    const hours = hoursByWeekday({ start: start.toUnixInteger(), end }, 'America/Santiago');
    expect(hours[SUNDAY]?.slice(0, 2)).toEqual([0, 1]);
  });

  it('take the part of an hour in which a window begins or ends', () => {
    const hours = hoursByWeekday(
      { start: at('2026-11-16T08:30:00Z'), end: at('2026-11-16T10:06:00Z') },
      'Europe/Berlin',
    );
    expect(hours[MONDAY]?.slice(8, 13).map((hour) => Math.round(hour * 100) / 100)).toEqual([
      0, 0.5, 1, 0.1, 0,
    ]);
  });

  it('sum to the length of the window in any zone', () => {
    const instants = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') });
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 40 * 86_400 }), zones, (start, length, zone) => {
        const sum = hoursByWeekday({ start, end: start + length }, zone)
          .flat()
          .reduce((a, b) => a + b, 0);
        expect(sum * 3600).toBeCloseTo(length, 3);
      }),
      { numRuns: 50 },
    );
  });
});
