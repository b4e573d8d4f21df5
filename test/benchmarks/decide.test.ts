import { describe, expect, it } from 'vitest';
import { type AlertState, decide } from '../../src/benchmarks/decide.ts';
import type { TargetState } from '../../src/benchmarks/judge.ts';

const NOW = 2000;
const BREACHED: AlertState = { isBreached: true, since: 1000, breaches: 3 };
const RECOVERED: AlertState = { isBreached: false, since: 1000, breaches: 3 };

describe('an alert', () => {
  it.each<[string, AlertState | null, TargetState, string]>([
    ['never evaluated', null, 'met', 'within-target'],
    ['never evaluated', null, 'too-few', 'too-few'],
    ['never evaluated', null, 'no-data', 'no-data'],
    ['within its target', RECOVERED, 'met', 'within-target'],
    ['within its target', RECOVERED, 'too-few', 'too-few'],
    ['within its target', RECOVERED, 'no-data', 'no-data'],
    ['breached', BREACHED, 'missed', 'already-alerted'],
    ['breached', BREACHED, 'too-few', 'too-few'],
    ['breached', BREACHED, 'no-data', 'no-data'],
  ])('of a benchmark %s (%j) that is %s stays silent: %s', (_story, previous, state, because) => {
    expect(decide(previous, state, NOW)).toEqual({ notify: false, because });
  });

  it.each<[string, AlertState | null, TargetState, string, AlertState]>([
    ['first evaluation', null, 'missed', 'breached', { isBreached: true, since: NOW, breaches: 1 }],
    [
      'breach after a recovery',
      RECOVERED,
      'missed',
      'breached',
      { isBreached: true, since: NOW, breaches: 4 },
    ],
    ['recovery', BREACHED, 'met', 'recovered', { isBreached: false, since: NOW, breaches: 3 }],
  ])('is news at the %s', (_story, previous, state, because, next) => {
    expect(decide(previous, state, NOW)).toEqual({ notify: true, because, next });
  });
});
