import { describe, expect, it } from 'vitest';
import { judge } from '../../src/benchmarks/judge.ts';
import { parseTarget } from '../../src/benchmarks/target.ts';
import { effortScale } from '../../src/domain/effort.ts';
import type { Response } from '../../src/domain/response.ts';
import { DEFAULT_SETTINGS, type EffortScale } from '../../src/domain/settings.ts';
import { metric } from '../../src/metrics/ces.ts';
import { ANSWERED_AT, response } from '../support/responses.ts';

const LOW = effortScale(1, 7, true);
const HIGH = effortScale(1, 7, false);

const measured = (parts: Partial<Response>, ces: EffortScale | null) =>
  metric.measureResponse(response({ kind: 'ces', ...parts }), { ...DEFAULT_SETTINGS, ces });

const is = (value: 0 | 1 | null, state = 'value') => ({ at: ANSWERED_AT, state, value });

describe('the customer effort score counts a response', () => {
  it.each<[string, Partial<Response>, EffortScale | null, object | null]>([
    ['of 1 as favourable where low is good', { score: 1 }, LOW, is(1)],
    ['of 1 as unfavourable where high is good', { score: 1 }, HIGH, is(0)],
    ['of 3 as favourable where low is good', { score: 3 }, LOW, is(1)],
    ['of 3 as unfavourable where high is good', { score: 3 }, HIGH, is(0)],
    ['of 4, in the middle, as unfavourable where low is good', { score: 4 }, LOW, is(0)],
    ['of 4, in the middle, as unfavourable where high is good', { score: 4 }, HIGH, is(0)],
    ['of 5 as unfavourable where low is good', { score: 5 }, LOW, is(0)],
    ['of 5 as favourable where high is good', { score: 5 }, HIGH, is(1)],
    ['of 7 as favourable where high is good', { score: 7 }, HIGH, is(1)],
    ['of 4 as favourable where the team says up to 4', { score: 4 }, { ...LOW, favourable: 4 }, is(1)],
    ['with its driver beside it', { score: 2, driver: 'clarity' }, LOW, is(1, 'clarity')],
    ['outside the scale apart', { score: 9 }, LOW, is(null, 'offScale')],
    ['below the scale apart', { score: 0 }, HIGH, is(null, 'offScale')],
    ['not at all without scale and direction', { score: 2 }, null, null],
    ['of a recommendation not at all', { kind: 'nps', score: 2 }, LOW, null],
  ])('%s', (_story, parts, ces, expected) => {
    expect(measured(parts, ces)).toEqual(expected);
  });
});

describe('the customer effort score', () => {
  it('gives opposite verdicts on the same answers under both directions', () => {
    const { target } = parseTarget('>= 60%', metric);
    const answers = [1, 1, 2, 2, 2, 3, 3, 4, 6, 7];
    const verdictUnder = (ces: EffortScale) => {
      const hits = answers.map((score) => measured({ score }, ces)?.value ?? 0);
      const within = hits.reduce((sum, hit) => sum + hit, 0);
      return judge(target, { within, decided: answers.length, undecided: 0 }, 1).state;
    };
    expect([verdictUnder(LOW), verdictUnder(HIGH)]).toEqual(['met', 'missed']);
  });

  it('refuses to be measured without scale and direction, and prints them where they are given', () => {
    expect(metric.refusal?.(DEFAULT_SETTINGS)).toBe(
      'not measured: set CES_SCALE and CES_GOOD, since without scale and direction the same answers mean opposite things',
    );
    expect(metric.refusal?.({ ...DEFAULT_SETTINGS, ces: LOW })).toBeNull();
    expect(metric.settledRule?.({ ...DEFAULT_SETTINGS, ces: LOW })).toBe(
      'scale 1–7, low is good, ≤ 3 favourable',
    );
    expect(metric.settledRule?.({ ...DEFAULT_SETTINGS, ces: HIGH })).toBe(
      'scale 1–7, high is good, ≥ 5 favourable',
    );
  });
});
