import { describe, expect, it } from 'vitest';
import { type PeriodUnit, periodsBefore } from '../../src/domain/period.ts';
import { at } from '../support/ticket.ts';

const periods = (now: string, unit: PeriodUnit, count: number, zone = 'Europe/Berlin') =>
  periodsBefore(at(now), zone, unit, count).map(({ from, to, label }) => `${from}..${to} ${label}`);

describe('the complete periods before an instant', () => {
  it.each<[string, string, PeriodUnit, readonly string[]]>([
    [
      'days',
      '2026-11-18T09:30:00Z',
      'days',
      ['2026-11-16..2026-11-16 Mon 16 Nov', '2026-11-17..2026-11-17 Tue 17 Nov'],
    ],
    [
      'weeks from Monday',
      '2026-11-18T09:30:00Z',
      'weeks',
      ['2026-11-02..2026-11-08 2–8 Nov', '2026-11-09..2026-11-15 9–15 Nov'],
    ],
    [
      'weeks on a Monday',
      '2026-11-16T00:30:00Z',
      'weeks',
      ['2026-11-02..2026-11-08 2–8 Nov', '2026-11-09..2026-11-15 9–15 Nov'],
    ],
    [
      'weeks across a month',
      '2026-11-04T09:30:00Z',
      'weeks',
      ['2026-10-19..2026-10-25 19–25 Oct', '2026-10-26..2026-11-01 26 Oct–1 Nov'],
    ],
    [
      'months',
      '2027-01-31T09:30:00Z',
      'months',
      ['2026-11-01..2026-11-30 Nov 2026', '2026-12-01..2026-12-31 Dec 2026'],
    ],
    [
      'days around a short one',
      '2026-03-30T09:30:00Z',
      'days',
      ['2026-03-28..2026-03-28 Sat 28 Mar', '2026-03-29..2026-03-29 Sun 29 Mar'],
    ],
  ])('are %s', (_story, now, unit, expected) => {
    expect(periods(now, unit, 2)).toEqual(expected);
  });

  it('follow the zone, not UTC (A009)', () => {
    expect(periods('2026-11-18T23:30:00Z', 'days', 1)).toEqual(['2026-11-18..2026-11-18 Wed 18 Nov']);
    expect(periods('2026-11-18T23:30:00Z', 'days', 1, 'America/New_York')).toEqual([
      '2026-11-17..2026-11-17 Tue 17 Nov',
    ]);
  });
});
