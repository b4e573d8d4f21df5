import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorWindow } from '../../src/domain/window.ts';
import { at } from '../support/ticket.ts';

/** The prior window of one in Berlin, both as local times; the data reaches to the window's end unless said otherwise. */
function prior(start: string, end: string, asOf = end) {
  const moment = { now: at('2027-06-01T00:00:00Z'), asOf: at(asOf), timeZone: 'Europe/Berlin' };
  const found = priorWindow({ start: at(start), end: at(end) }, moment);
  return [found.start, found.end].map((instant) => new Date(instant * 1000).toISOString().slice(0, 16));
}

describe('the prior window', () => {
  it.each([
    ['of a day is the same weekday', '2026-11-17T00:00+01:00', '2026-11-18T00:00+01:00', 7],
    ['of the weekend is the last weekend', '2026-11-13T00:00+01:00', '2026-11-16T00:00+01:00', 7],
    ['of 7 days is the 7 before', '2026-11-11T00:00+01:00', '2026-11-18T00:00+01:00', 7],
    ['of 8 days is two weeks back', '2026-11-10T00:00+01:00', '2026-11-18T00:00+01:00', 14],
    ['of 14 days is two weeks back', '2026-12-01T00:00+01:00', '2026-12-15T00:00+01:00', 14],
    ['of 30 days is five weeks back', '2026-12-01T00:00+01:00', '2026-12-31T00:00+01:00', 35],
    ['of 24 hours is a week back', '2026-11-17T10:25+01:00', '2026-11-18T10:25+01:00', 7],
  ])('%s', (_name, start, end, days) => {
    const back = (iso: string): string =>
      new Date(Date.parse(iso) - days * 86_400_000).toISOString().slice(0, 16);
    expect(prior(start, end)).toEqual([back(start), back(end)]);
  });

  it('keeps the local hour over a change of the clock', () => {
    expect(prior('2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00')).toEqual([
      '2026-03-21T23:00',
      '2026-03-22T23:00',
    ]);
    expect(prior('2026-10-26T00:00+01:00', '2026-11-02T00:00+01:00')).toEqual([
      '2026-10-18T22:00',
      '2026-10-25T23:00',
    ]);
  });

  it('is one week back for a week of 169 hours', () => {
    expect(prior('2026-10-19T00:00+02:00', '2026-10-26T00:00+01:00')).toEqual([
      '2026-10-11T22:00',
      '2026-10-18T22:00',
    ]);
  });

  it('of a running window is cut to the part that has passed', () => {
    expect(prior('2026-11-18T00:00+01:00', '2026-11-19T00:00+01:00', '2026-11-18T10:25+01:00')).toEqual([
      '2026-11-10T23:00',
      '2026-11-11T09:25',
    ]);
  });

  it('of a window that has not begun is empty', () => {
    const [start, end] = prior('2026-11-18T00:00+01:00', '2026-11-19T00:00+01:00', '2026-11-17T10:00+01:00');
    expect(end).toBe(start);
  });

  it('never overlaps a window of whole days, is as long, and lies the fewest weeks back', () => {
    const day = fc.integer({ min: 20_000, max: 21_500 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 100 }), (first, length) => {
        const [start, end] = [first * 86_400, (first + length) * 86_400];
        const moment = { now: end, asOf: end, timeZone: 'UTC' };
        const found = priorWindow({ start, end }, moment);
        expect(found.end).toBeLessThanOrEqual(start);
        expect(found.end - found.start).toBe(end - start);
        expect((start - found.start) % (7 * 86_400)).toBe(0);
        expect(start - found.end).toBeLessThan(7 * 86_400);
      }),
    );
  });
});
