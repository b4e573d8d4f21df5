import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile, wilsonInterval } from '../../src/domain/statistics.ts';

describe('the Wilson interval', () => {
  it.each([
    [0, 10, 0, 0.2775],
    [8, 10, 0.4902, 0.9433],
    [10, 10, 0.7225, 1],
    [50, 100, 0.4038, 0.5962],
    [412, 580, 0.6721, 0.7458],
    [1, 1, 0.2065, 1],
  ])('of %d in %d reaches from %f to %f', (hits, trials, low, high) => {
    const interval = wilsonInterval(hits, trials);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  const sample = fc
    .integer({ min: 1, max: 10_000 })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

  it('holds the share, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(sample, ([hits, trials]) => {
        const { low, high } = wilsonInterval(hits, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / trials + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / trials - 1e-12);
      }),
    );
  });

  it('narrows with the sample, and mirrors hits and misses', () => {
    fc.assert(
      fc.property(sample, ([hits, trials]) => {
        const { low, high } = wilsonInterval(hits, trials);
        const more = wilsonInterval(hits * 4, trials * 4);
        const mirrored = wilsonInterval(trials - hits, trials);
        expect(more.high - more.low).toBeLessThan(high - low);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
      }),
    );
  });
});

describe('a percentile', () => {
  it.each([
    [[7], 0.9, 7],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[10, 20, 30], 0.9, 28],
    [[1, 2], 0, 1],
    [[1, 2], 1, 2],
  ])('of %j at %f is %f', (values, share, expected) => {
    expect(percentile(values, share)).toBeCloseTo(expected, 9);
  });

  it('of nothing is nothing', () => {
    expect(percentile([], 0.5)).toBeNull();
  });
});
