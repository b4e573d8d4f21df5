import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHIFTS, shiftNames, spelledShift } from '../../src/domain/shifts.ts';

const NAMES = shiftNames(DEFAULT_SHIFTS);
const [EARLY, LATE, NIGHT] = ['06:00–14:00', '14:00–22:00', '22:00–06:00'];

describe('shifts', () => {
  it.each([
    [DEFAULT_SHIFTS, [EARLY, LATE, NIGHT]],
    [
      [0, 480, 960],
      ['00:00–08:00', '08:00–16:00', '16:00–00:00'],
    ],
    [
      [450, 1170],
      ['07:30–19:30', '19:30–07:30'],
    ],
  ])('that start at the minutes %j are named %j', (starts, names) => {
    expect(shiftNames(starts)).toEqual(names);
  });

  it('are named in the order of the day, whatever they are', () => {
    const starts = fc
      .uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 6 })
      .map((minutes) => minutes.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(starts, (minutes) => {
        const names = shiftNames(minutes);
        expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual(names);
        expect(new Set(names).size).toBe(minutes.length);
      }),
    );
  });
});

describe('a shift that is typed', () => {
  it.each([
    ['22:00–06:00', NIGHT],
    ['22:00-06:00', NIGHT],
    ['22:00 — 6:00', NIGHT],
    ['22-6', NIGHT],
    ['22:00', NIGHT],
    ['22', NIGHT],
    ['6', EARLY],
    ['06', EARLY],
    ['06:00', EARLY],
    ['14-22', LATE],
    ['(no shift)', '(no shift)'],
    ['7', '7'],
    ['22:30', '22:30'],
    ['night', 'night'],
    ['22:00-', '22:00-'],
  ])('as "%s" is called %s', (typed, name) => {
    expect(spelledShift(typed, NAMES)).toBe(name);
  });

  it('is the one of another end no more than of another start', () => {
    expect(NAMES).not.toContain(spelledShift('22:00-07:00', NAMES));
    expect(NAMES).not.toContain(spelledShift('21:00-06:00', NAMES));
  });

  it('may end at 24:00, which is midnight', () => {
    const names = shiftNames([0, 480, 960]);
    expect(spelledShift('16:00-24:00', names)).toBe('16:00–00:00');
    expect(spelledShift('16-24', names)).toBe('16:00–00:00');
  });
});
