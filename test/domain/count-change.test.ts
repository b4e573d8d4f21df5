import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeVerdict, changeOf } from '../../src/domain/count-change.ts';

const WEEK = 7 * 86_400;
const verdict = (now: number, before: number, nowSeconds = WEEK, beforeSeconds = WEEK): ChangeVerdict =>
  changeOf({ count: now, seconds: nowSeconds }, { count: before, seconds: beforeSeconds }).verdict;

describe('a change of a count', () => {
  it.each<[number, number, ChangeVerdict]>([
    [24, 10, 'grew'],
    [20, 10, 'chance'],
    [10, 24, 'fell'],
    [10, 2, 'grew'],
    [10, 3, 'chance'],
    [10, 0, 'grew'],
    [9, 0, 'few'],
    [9, 9, 'few'],
    [0, 0, 'few'],
    [0, 10, 'fell'],
    [1000, 910, 'grew'],
    [1000, 912, 'grew'],
    [1000, 950, 'chance'],
    [100, 100, 'chance'],
  ])('to %i from %i is "%s"', (now, before, expected) => {
    expect(verdict(now, before)).toBe(expected);
  });

  it('is held against the lengths of time the counts are of', () => {
    expect(verdict(200, 100, 2 * WEEK, WEEK)).toBe('chance');
    expect(verdict(200, 200, 2 * WEEK, WEEK)).toBe('fell');
    expect(verdict(20, 20, 0, WEEK)).toBe('few');
  });

  it('is the same the other way round', () => {
    const opposite = { grew: 'fell', fell: 'grew', chance: 'chance', few: 'few' } as const;
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(count, count, (now, before) => {
        expect(verdict(before, now)).toBe(opposite[verdict(now, before)]);
      }),
    );
  });
});
