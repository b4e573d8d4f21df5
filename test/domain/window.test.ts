import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { describeInstant, describeWindow, resolveWindow, type WindowSpec } from '../../src/domain/window.ts';
import { at } from '../support/ticket.ts';

const DAY = 86_400;
const day = (offset: 0 | -1): WindowSpec => ({ kind: 'day', offset });
const calendar = (unit: 'week' | 'month', offset: 0 | -1): WindowSpec => ({ kind: 'calendar', unit, offset });
const last = (count: number, unit: 'hours' | 'days' | 'weeks'): WindowSpec => ({ kind: 'last', count, unit });
const dates = (from: string, to: string): WindowSpec => ({ kind: 'dates', from, to });

function resolve(spec: WindowSpec, now: string, timeZone: string) {
  const { start, end } = resolveWindow(spec, { now: at(now), asOf: at(now) - 300, timeZone });
  const iso = (instant: number): string => new Date(instant * 1000).toISOString().replace(':00.000Z', 'Z');
  return `${iso(start)}..${iso(end)}`;
}

/** A Wednesday, 10:30 in Berlin. */
const NOW = '2026-11-18T09:30:00Z';

describe('a window in Europe/Berlin on Wed 18 November 2026 at 10:30', () => {
  it.each<[string, WindowSpec, string]>([
    ['today', day(0), '2026-11-17T23:00Z..2026-11-18T23:00Z'],
    ['yesterday', day(-1), '2026-11-16T23:00Z..2026-11-17T23:00Z'],
    ['this week', calendar('week', 0), '2026-11-15T23:00Z..2026-11-22T23:00Z'],
    ['last week', calendar('week', -1), '2026-11-08T23:00Z..2026-11-15T23:00Z'],
    ['this month', calendar('month', 0), '2026-10-31T23:00Z..2026-11-30T23:00Z'],
    ['last month', calendar('month', -1), '2026-09-30T22:00Z..2026-10-31T23:00Z'],
    ['last 1 days', last(1, 'days'), '2026-11-16T23:00Z..2026-11-17T23:00Z'],
    ['last 7 days', last(7, 'days'), '2026-11-10T23:00Z..2026-11-17T23:00Z'],
    ['last 30 days', last(30, 'days'), '2026-10-18T22:00Z..2026-11-17T23:00Z'],
    ['last 2 weeks', last(2, 'weeks'), '2026-11-01T23:00Z..2026-11-15T23:00Z'],
    ['one date', dates('2026-11-03', '2026-11-03'), '2026-11-02T23:00Z..2026-11-03T23:00Z'],
    ['dates, inclusive', dates('2026-11-01', '2026-11-03'), '2026-10-31T23:00Z..2026-11-03T23:00Z'],
  ])('%s', (_words, spec, expected) => {
    expect(resolve(spec, NOW, 'Europe/Berlin')).toBe(expected);
  });

  it('of the last hours ends where the data ends', () => {
    expect(resolve(last(24, 'hours'), NOW, 'Europe/Berlin')).toBe('2026-11-17T09:25Z..2026-11-18T09:25Z');
  });

  it('starts its week on Monday, also on a Sunday and on a Monday', () => {
    const week = '2026-11-15T23:00Z..2026-11-22T23:00Z';
    expect(resolve(calendar('week', 0), '2026-11-22T22:59:00Z', 'Europe/Berlin')).toBe(week);
    expect(resolve(calendar('week', 0), '2026-11-15T23:00:00Z', 'Europe/Berlin')).toBe(week);
  });

  it('follows the zone: at the same moment it is another day elsewhere', () => {
    expect(resolve(day(0), '2026-11-18T23:30:00Z', 'Europe/Berlin')).toMatch(/^2026-11-18T23:00Z/u);
    expect(resolve(day(0), '2026-11-18T23:30:00Z', 'America/New_York')).toMatch(/^2026-11-18T05:00Z/u);
  });
});

describe('a window over a change of the clock', () => {
  it.each<[string, WindowSpec, string, string, number]>([
    ['Berlin in spring', day(-1), '2026-03-30T10:00:00Z', 'Europe/Berlin', 23],
    ['Berlin in autumn', day(-1), '2026-10-26T10:00:00Z', 'Europe/Berlin', 25],
    ['New York in spring', day(0), '2026-03-08T17:00:00Z', 'America/New_York', 23],
    ['New York in autumn', day(0), '2026-11-01T17:00:00Z', 'America/New_York', 25],
    ['a week in Berlin in spring', calendar('week', -1), '2026-04-01T10:00:00Z', 'Europe/Berlin', 167],
    ['7 days in New York in autumn', last(7, 'days'), '2026-11-03T10:00:00Z', 'America/New_York', 169],
    ['a month in Berlin in autumn', calendar('month', -1), '2026-11-03T10:00:00Z', 'Europe/Berlin', 745],
    ['24 hours in Berlin in spring', last(24, 'hours'), '2026-03-29T10:00:00Z', 'Europe/Berlin', 24],
    [
      'dates in Berlin in autumn',
      dates('2026-10-25', '2026-10-25'),
      '2026-11-03T10:00:00Z',
      'Europe/Berlin',
      25,
    ],
  ])('%s is as long as the clock makes it', (_words, spec, now, timeZone, hours) => {
    const { start, end } = resolveWindow(spec, { now: at(now), asOf: at(now), timeZone });
    expect((end - start) / 3600).toBe(hours);
  });

  it.each<[string, WindowSpec, string]>([
    ['today', day(0), '2026-09-06T04:00Z..2026-09-07T03:00Z'],
    ['yesterday', day(-1), '2026-09-05T04:00Z..2026-09-06T04:00Z'],
    ['last 7 days', last(7, 'days'), '2026-08-30T04:00Z..2026-09-06T04:00Z'],
    ['the date itself', dates('2026-09-06', '2026-09-06'), '2026-09-06T04:00Z..2026-09-07T03:00Z'],
  ])('%s is right on the day that has no midnight (Santiago, 6 September 2026)', (_words, spec, expected) => {
    expect(resolve(spec, '2026-09-06T15:00:00Z', 'America/Santiago')).toBe(expected);
  });
});

describe('a window that is no window', () => {
  it.each([
    ['2026-02-30', '2026-03-01', '"2026-02-30" is not a date; write YYYY-MM-DD.'],
    ['2026-03-01', '2026-13-01', '"2026-13-01" is not a date; write YYYY-MM-DD.'],
    ['2026-03-02', '2026-03-01', 'The window 2026-03-02..2026-03-01 ends before it starts.'],
  ])('%s..%s is refused in a sentence', (from, to, sentence) => {
    expect(() => resolve(dates(from, to), NOW, 'Europe/Berlin')).toThrow(new UserError(sentence));
  });
});

describe('windows that follow each other', () => {
  const zone = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  );
  const moment = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') });

  it('leave no gap and share no instant: yesterday and today, last and this week, last and this month', () => {
    fc.assert(
      fc.property(moment, zone, (now, timeZone) => {
        const when = { now, asOf: now, timeZone };
        const today = resolveWindow(day(0), when);
        expect(resolveWindow(day(-1), when).end).toBe(today.start);
        expect(today.start <= now && now < today.end).toBe(true);
        expect(resolveWindow(calendar('week', -1), when).end).toBe(
          resolveWindow(calendar('week', 0), when).start,
        );
        expect(resolveWindow(calendar('month', -1), when).end).toBe(
          resolveWindow(calendar('month', 0), when).start,
        );
      }),
    );
  });

  it('make up a longer one: the last 7 days are 7 days in a row, the last week 7 dates', () => {
    fc.assert(
      fc.property(moment, zone, (now, timeZone) => {
        const when = { now, asOf: now, timeZone };
        const week = resolveWindow(last(7, 'days'), when);
        const six = resolveWindow(last(6, 'days'), when);
        const first = resolveWindow(day(0), { ...when, now: week.start });
        expect(first.start).toBe(week.start);
        expect(first.end).toBe(six.start);
        expect(Math.abs(week.end - week.start - 7 * DAY)).toBeLessThanOrEqual(3600);
      }),
    );
  });
});

describe('the name of a window', () => {
  it.each<[string, string, string]>([
    ['Tue 17 Nov', '2026-11-16T23:00:00Z', '2026-11-17T23:00:00Z'],
    ['Mon 9 Nov–Sun 15 Nov', '2026-11-08T23:00:00Z', '2026-11-15T23:00:00Z'],
    ['Thu 16 Oct 2025–Thu 19 Nov 2026', '2025-10-15T22:00:00Z', '2026-11-19T23:00:00Z'],
    ['Sun 25 Oct', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ['Tue 17 Nov 10:25–Wed 18 Nov 10:25', '2026-11-17T09:25:00Z', '2026-11-18T09:25:00Z'],
  ])('is %s', (name, start, end) => {
    expect(describeWindow({ start: at(start), end: at(end) }, 'Europe/Berlin')).toBe(name);
  });

  it('of an instant carries the hour in the zone', () => {
    expect(describeInstant(at('2026-11-18T07:58:00Z'), 'Europe/Berlin')).toBe('Wed 18 Nov 08:58');
  });
});
