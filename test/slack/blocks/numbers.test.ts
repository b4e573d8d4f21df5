import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatHeadline,
  formatInstant,
  formatPercent,
  formatPoints,
  plural,
} from '../../../src/slack/blocks/numbers.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1284, '1,284'],
    [1_000_000, '1,000,000'],
  ])('count %d as %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it.each([
    [0, '0 %'],
    [4.1, '4.1 %'],
    [4, '4 %'],
    [9.94, '9.9 %'],
    [71.03, '71 %'],
    [98.6, '99 %'],
    [99.4, '99.4 %'],
    [100, '100 %'],
  ])('write %d percent as %s', (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });

  it.each([
    [42.4, undefined, '+42'],
    [-7.5, undefined, '−7'],
    [-8, undefined, '−8'],
    [0.3, undefined, '0'],
    [100, undefined, '+100'],
    [29.6, 30, '+29.6'],
    [30, 30, '+30'],
    [29.97, 30, '+29.97'],
  ])('write %d points held against %s as %s', (points, bound, text) => {
    expect(formatPoints(points, bound)).toBe(text);
  });

  it.each([
    ['points' as const, { points: 42 }, '+42'],
    ['points' as const, { points: null }, '–'],
    ['minutes' as const, { median: 252, p90: 900 }, '4 h 12 min'],
    ['percent' as const, { percent: 91.4, hits: 64 }, '91 %'],
    ['tickets' as const, { count: 1284 }, '1,284'],
    ['tickets' as const, { count: 0 }, '0'],
    ['minutes' as const, { median: null, p90: null }, '–'],
    ['percent' as const, { percent: null }, '–'],
    ['tickets' as const, { count: null }, '–'],
    ['stations per ticket' as const, { mean: 1.6049, median: 1, p90: 3 }, '1.6'],
    ['stations per ticket' as const, { mean: null, median: null, p90: null }, '–'],
    ['tickets' as const, {}, '–'],
  ])('of a headline in %s from %j are %s', (unit, values, text) => {
    expect(formatHeadline(unit, values)).toBe(text);
  });

  it('go with their noun', () => {
    expect(plural(1, 'ticket')).toBe('1 ticket');
    expect(plural(0, 'ticket')).toBe('0 tickets');
    expect(plural(1200, 'miss', 'misses')).toBe('1,200 misses');
  });

  it('of an instant are local', () => {
    expect(formatInstant('2026-11-18T07:58:00.000Z', 'Europe/Berlin')).toBe('Wed 18 Nov 08:58');
  });
});
