import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type Tally } from '../../src/benchmarks/judge.ts';
import type { Target } from '../../src/benchmarks/target.ts';

const IN_4_HOURS: Target = { form: 'share', statistic: 'share', threshold: 240, required: 80 };
const MEDIAN: Target = { form: 'share', statistic: 'p50', threshold: 240, required: 50 };
const rate = (operator: '>=' | '<=', threshold: number): Target => ({
  form: 'bound',
  statistic: 'percent',
  operator,
  threshold,
});
const count = (operator: '>=' | '<=', threshold: number): Target => ({
  form: 'bound',
  statistic: 'count',
  operator,
  threshold,
});
const points = (operator: '>=' | '<=', threshold: number): Target => ({
  form: 'bound',
  statistic: 'points',
  operator,
  threshold,
});
const tally = (within: number, decided: number, undecided = 0): Tally => ({ within, decided, undecided });

describe('the verdict on a score', () => {
  it('gives its points, is close within a tenth of the bound, and never excused by an interval of shares', () => {
    expect(judge(points('>=', 30), tally(31, 100), 30)).toMatchObject({ percent: 31, isClose: true });
    expect(judge(points('>=', -30), tally(-20, 100), 30)).toMatchObject({ percent: -20, isClose: false });
    expect(judge(points('>=', 30), tally(29, 100), 30)).toMatchObject({ isWithinNoise: false });
  });
});

describe('a target', () => {
  it.each<[string, Target, Tally, number, string]>([
    ['a share at the line', IN_4_HOURS, tally(80, 100), 20, 'met'],
    ['a share below the line', IN_4_HOURS, tally(79, 100), 20, 'missed'],
    ['a share of just enough tickets', IN_4_HOURS, tally(20, 20), 20, 'met'],
    ['a share of one ticket too few', IN_4_HOURS, tally(19, 19), 20, 'too-few'],
    ['a share missed by too few', IN_4_HOURS, tally(0, 19), 20, 'too-few'],
    ['a share of nothing', IN_4_HOURS, tally(0, 0), 20, 'no-data'],
    ['a share while every clock is young', IN_4_HOURS, tally(0, 0, 50), 20, 'no-data'],
    ['a share of nothing without a minimum', IN_4_HOURS, tally(0, 0), 0, 'no-data'],
    ['an unanswered pile', IN_4_HOURS, tally(0, 50), 20, 'missed'],
    ['a few quick replies before an unanswered pile', IN_4_HOURS, tally(30, 80), 20, 'missed'],
    ['a median at the line', MEDIAN, tally(3, 6), 5, 'met'],
    ['a median past the line', MEDIAN, tally(2, 6), 5, 'missed'],
    ['a rate at its floor', rate('>=', 90), tally(90, 100), 30, 'met'],
    ['a rate under its floor', rate('>=', 90), tally(89, 100), 30, 'missed'],
    ['a rate at its ceiling', rate('<=', 5), tally(5, 100), 20, 'met'],
    ['a rate over its ceiling', rate('<=', 5), tally(6, 100), 20, 'missed'],
    ['a score at its floor', points('>=', 30), tally(30, 100), 30, 'met'],
    ['a score under its floor', points('>=', 30), tally(29, 100), 30, 'missed'],
    ['a score below zero at a floor below zero', points('>=', -10), tally(-10, 100), 30, 'met'],
    ['a score below that', points('>=', -10), tally(-11, 100), 30, 'missed'],
    ['a score of too few', points('>=', 30), tally(29, 29), 30, 'too-few'],
    ['a score of nothing', points('>=', 30), tally(0, 0), 30, 'no-data'],
    ['a rate of nothing', rate('<=', 5), tally(0, 0), 20, 'no-data'],
    ['a count at its ceiling', count('<=', 500), tally(500, 500), 0, 'met'],
    ['a count over its ceiling', count('<=', 500), tally(501, 501), 0, 'missed'],
    ['a count of zero under a ceiling', count('<=', 500), tally(0, 0), 0, 'met'],
    ['a count of zero under a floor', count('>=', 1), tally(0, 0), 0, 'missed'],
  ])('for %s', (_story, target, counts, min, state) => {
    expect(judge(target, counts, min).state).toBe(state);
  });

  it.each<[string, Target, Tally, boolean]>([
    ['5 points above a share', IN_4_HOURS, tally(85, 100), true],
    ['6 points above a share', IN_4_HOURS, tally(86, 100), false],
    ['a tenth below a ceiling on a rate', rate('<=', 10), tally(9, 100), true],
    ['two tenths below a ceiling on a rate', rate('<=', 10), tally(8, 100), false],
    ['a tenth below a ceiling on a count', count('<=', 500), tally(450, 450), true],
    ['more than a tenth below it', count('<=', 500), tally(449, 449), false],
    ['missed, however close', IN_4_HOURS, tally(79, 100), false],
    ['close, but too few', IN_4_HOURS, tally(4, 5), false],
  ])('%s is close: %s', (_story, target, counts, isClose) => {
    expect(judge(target, counts, 20).isClose).toBe(isClose);
  });

  it.each<[string, Target, Tally, boolean]>([
    ['a share missed by one of twenty', IN_4_HOURS, tally(15, 20), true],
    ['a share missed by far', IN_4_HOURS, tally(412, 580), false],
    ['a rate a little over its ceiling', rate('<=', 5), tally(2, 30), true],
    ['a rate far over its ceiling', rate('<=', 5), tally(300, 3000), false],
    ['a rate a little under its floor', rate('>=', 90), tally(35, 40), true],
    ['a count over its ceiling', count('<=', 500), tally(501, 501), false],
    ['a share that is met', IN_4_HOURS, tally(17, 20), false],
  ])('%s is within noise: %s', (_story, target, counts, isWithinNoise) => {
    expect(judge(target, counts, 20).isWithinNoise).toBe(isWithinNoise);
  });

  it('carries what it was judged on', () => {
    expect(judge(IN_4_HOURS, tally(412, 580, 24), 20)).toMatchObject({
      statistic: 'share',
      threshold: 240,
      required: 80,
      min: 20,
      within: 412,
      decided: 580,
      undecided: 24,
      percent: (412 * 100) / 580,
    });
    expect(judge(count('<=', 500), tally(12, 12), 0).percent).toBeNull();
    expect(judge(IN_4_HOURS, tally(0, 0), 20).percent).toBeNull();
  });
});

describe('judging', () => {
  const tallies = fc
    .integer({ min: 0, max: 2000 })
    .chain((decided) =>
      fc.record({ within: fc.integer({ min: 0, max: decided }), decided: fc.constant(decided) }),
    );

  it('never turns a miss into a success when more clocks run out unanswered', () => {
    fc.assert(
      fc.property(tallies, fc.integer({ min: 1, max: 500 }), ({ within, decided }, overdue) => {
        const before = judge(IN_4_HOURS, tally(within, decided), 20);
        const after = judge(IN_4_HOURS, tally(within, decided + overdue), 20);
        if (before.state === 'missed') expect(after.state).toBe('missed');
        if (within === 0) expect(after.state).not.toBe('met');
      }),
    );
  });

  it('says close only of what is met, and within noise only of what is missed', () => {
    const targets = fc.constantFrom(IN_4_HOURS, MEDIAN, rate('>=', 90), rate('<=', 5), count('<=', 500));
    fc.assert(
      fc.property(tallies, targets, ({ within, decided }, target) => {
        const verdict = judge(target, tally(within, decided), 20);
        if (verdict.isClose) expect(verdict.state).toBe('met');
        if (verdict.isWithinNoise) expect(verdict.state).toBe('missed');
      }),
    );
  });
});
