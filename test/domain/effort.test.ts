import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortScale, isFavourable } from '../../src/domain/effort.ts';

describe('a scale of effort', () => {
  it.each([
    [1, 7, [1, 2, 3], [5, 6, 7]],
    [1, 5, [1, 2], [4, 5]],
    [1, 10, [1, 2, 3, 4], [7, 8, 9, 10]],
    [0, 10, [0, 1, 2, 3], [7, 8, 9, 10]],
    [1, 2, [1], [2]],
    [1, 3, [1], [3]],
  ])('from %i to %i has its favourable scores at the good end', (low, high, atLow, atHigh) => {
    const scores = Array.from({ length: high - low + 1 }, (_, index) => low + index);
    expect(scores.filter((score) => isFavourable(score, effortScale(low, high, true)))).toEqual(atLow);
    expect(scores.filter((score) => isFavourable(score, effortScale(low, high, false)))).toEqual(atHigh);
  });

  it('has as many at either end, and never all', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (low, length) => {
        const scores = Array.from({ length: length + 1 }, (_, index) => low + index);
        const countWhere = (isLowGood: boolean): number =>
          scores.filter((score) => isFavourable(score, effortScale(low, low + length, isLowGood))).length;
        expect(countWhere(true)).toBe(countWhere(false));
        expect(countWhere(true)).toBeGreaterThan(0);
        expect(countWhere(true)).toBeLessThan(scores.length);
      }),
    );
  });
});
