import { describe, expect, it } from 'vitest';
import { bar } from '../../../src/slack/blocks/bars.ts';

describe('a bar', () => {
  it.each([
    [0, 100, '▁'],
    [1, 100, '▁'],
    [25, 100, '▂'],
    [50, 100, '▄'],
    [90, 100, '▇'],
    [100, 100, '█'],
    [0, 0, '▁'],
  ])('of %d out of %d is %s', (value, highest, expected) => {
    expect(bar(value, highest)).toBe(expected);
  });
});
