import { describe, expect, it } from 'vitest';
import { clockStartingAt, systemClock } from '../../src/lib/clock.ts';

describe('a clock', () => {
  it('started elsewhere begins there and never runs backwards', () => {
    const start = Date.parse('2026-11-18T09:30:00Z');
    const clock = clockStartingAt(start);
    const first = clock.now();
    expect(first).toBeGreaterThanOrEqual(start);
    expect(clock.now()).toBeGreaterThanOrEqual(first);
  });

  it('of the system gives milliseconds', () => {
    const before = Date.now();
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });
});
