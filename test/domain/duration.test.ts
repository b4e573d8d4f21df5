import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DURATION_PATTERN, formatMinutes, parseMinutes } from '../../src/domain/duration.ts';
import { UserError } from '../../src/domain/user-error.ts';

describe('a duration', () => {
  it.each([
    ['30m', 30],
    ['30 min', 30],
    ['1 minute', 1],
    ['4h', 240],
    ['4 H', 240],
    ['4 hours', 240],
    ['2 hrs', 120],
    ['1h 30m', 90],
    ['1h30m', 90],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['0.5 h', 30],
    ['2d', 2880],
    ['1 day 12 hours', 2160],
    ['1w', 10_080],
    ['2 weeks', 20_160],
  ])('%s is %d minutes', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
  });

  it.each(['', '4', 'h', '0h', '-4h', '4x', '4 months', '4h 30', 'soon', '4h or so', '1h, 30m'])(
    'is not "%s"',
    (text) => {
      expect(() => parseMinutes(text)).toThrow(UserError);
      expect(() => parseMinutes(text)).toThrow(/is not a duration; write for example 30m, 4h or 2d\.$/u);
    },
  );

  it.each([
    ['4h', '4h'],
    ['4 hours last week', '4 hours'],
    ['1h 30m min 20', '1h 30m'],
    ['30 min min 20', '30 min'],
    ['4h 2026-11-01', '4h'],
    ['4 months', undefined],
  ])('inside "%s" ends where its words end', (text, found) => {
    expect(new RegExp(`^(?:${DURATION_PATTERN})`, 'iu').exec(text)?.[0]).toBe(found);
  });
});

describe('minutes', () => {
  it.each([
    [0, '0 min'],
    [0.4, '<1 min'],
    [1.5, '2 min'],
    [42.4, '42 min'],
    [59.4, '59 min'],
    [59.6, '1 h'],
    [60, '1 h'],
    [252, '4 h 12 min'],
    [1440, '24 h'],
    [2879, '47 h 59 min'],
    [2880, '2 d'],
    [4560, '3 d 4 h'],
    [4319, '3 d'],
  ])('%d read as %s', (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text);
  });

  it('below two days are read back as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2879 }), (minutes) => {
        expect(parseMinutes(formatMinutes(minutes))).toBe(minutes);
      }),
    );
  });

  it('above that are read back to half an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2880, max: 200_000 }), (minutes) => {
        expect(Math.abs(parseMinutes(formatMinutes(minutes)) - minutes)).toBeLessThanOrEqual(30);
      }),
    );
  });
});
