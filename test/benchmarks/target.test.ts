import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inForce,
  parseTarget,
  type ShareTarget,
  type Target,
  targetText,
} from '../../src/benchmarks/target.ts';
import type { Hours } from '../../src/domain/hours.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { findMetric } from '../../src/metrics/index.ts';

const share = (required: number, threshold: number, statistic = 'share'): ShareTarget => ({
  form: 'share',
  statistic,
  threshold,
  required,
});
const bound = (
  statistic: 'percent' | 'points' | 'count',
  operator: '>=' | '<=',
  threshold: number,
): Target => ({
  form: 'bound',
  statistic,
  operator,
  threshold,
});

describe('a target', () => {
  it.each<[string, string, Target]>([
    ['frt', '80% within 4h', share(80, 240)],
    ['frt', '80 % WITHIN 4 hours', share(80, 240)],
    ['frt', '99.5% within 30 min', share(99.5, 30)],
    ['frt', '99,5% within 1,5h', share(99.5, 90)],
    ['frt', '80% in 1h 30m', share(80, 90)],
    ['frt', '80% under 2d', share(80, 2880)],
    ['frt', '80% <= 4h', share(80, 240)],
    ['frt', '80% ≤ 4h', share(80, 240)],
    ['frt', '100% within 4h', share(100, 240)],
    ['frt', 'p50 <= 4h', share(50, 240, 'p50')],
    ['frt', 'P90 ≤ 1d', share(90, 1440, 'p90')],
    ['frt', 'p50<=4h', share(50, 240, 'p50')],
    ['frt', 'median within 45m', share(50, 45, 'p50')],
    ['resolution', '90% within 2d', share(90, 2880)],
    ['csat', '>= 90%', bound('percent', '>=', 90)],
    ['csat', '≥ 92,5 %', bound('percent', '>=', 92.5)],
    ['csat', '=> 90', bound('percent', '>=', 90)],
    ['reopen-rate', '<= 5%', bound('percent', '<=', 5)],
    ['reopen-rate', '≤4.5%', bound('percent', '<=', 4.5)],
    ['nps', '>= 30', bound('points', '>=', 30)],
    ['nps', '>= +42.5', bound('points', '>=', 42.5)],
    ['nps', '>= -10', bound('points', '>=', -10)],
    ['nps', '≥ −0,5', bound('points', '>=', -0.5)],
    ['nps', '<= 0', bound('points', '<=', 0)],
    ['ces', '>= 60%', bound('percent', '>=', 60)],
    ['backlog', '<= 500', bound('count', '<=', 500)],
    ['solved', '=< 12', bound('count', '<=', 12)],
  ])('for %s is read from "%s"', (metric, text, target) => {
    expect(parseTarget(text, findMetric(metric))).toEqual({ target, rest: ' ' });
  });

  it.each<[string, Target, Hours | undefined]>([
    ['80% within 4h', share(80, 240), undefined],
    ['80% within 4 business hours', share(80, 240), 'business'],
    ['80% within 4 business h', share(80, 240), 'business'],
    ['80% within 4business hours', share(80, 240), 'business'],
    ['80% within 4 Business-Hours', share(80, 240), 'business'],
    ['80% within 1 business h 30 min', share(80, 90), 'business'],
    ['80% within 90 business minutes', share(80, 90), 'business'],
    ['80% within 4h business', share(80, 240), 'business'],
    ['80% within 4h in business hours', share(80, 240), 'business'],
    ['80% within 4h of working time', share(80, 240), 'business'],
    ['p50 <= 4 working hours', share(50, 240, 'p50'), 'business'],
    ['p50 <= 4 calendar hours', share(50, 240, 'p50'), 'calendar'],
    ['80% within 4h calendar', share(80, 240), 'calendar'],
    ['80% within 2 calendar days', share(80, 2880), 'calendar'],
    ['80% within 2d by the calendar', share(80, 2880), 'calendar'],
  ])('in "%s" says which hours it counts in', (text, target, hours) => {
    const parsed = parseTarget(text, findMetric('frt'));
    expect([parsed.target, parsed.hours, parsed.rest.trim()]).toEqual([target, hours, '']);
  });

  it('leaves a minimum that follows the hours alone', () => {
    const { rest } = parseTarget('80% within 4h business min 20', findMetric('frt'));
    expect(rest.replace(/\s+/gu, ' ').trim()).toBe('min 20');
  });

  it.each(['80% within 2 business days', 'p50 <= 1 working week', '80% within 2d in business hours'])(
    'of days of business time is refused: %s',
    (text) => {
      expect(() => parseTarget(text, findMetric('resolution'))).toThrow('has no fixed length; write hours');
    },
  );

  it.each([
    ['80% within 4h channel:email min 20', 'channel:email min 20'],
    ['channel:email 80% within 4h last 7 days', 'channel:email last 7 days'],
    ['p50 <= 4h last 24 hours', 'last 24 hours'],
  ])('leaves the rest of "%s"', (text, rest) => {
    const left = parseTarget(text, findMetric('frt')).rest;
    expect(
      left
        .split(/\s+/u)
        .filter((word) => word !== '')
        .join(' '),
    ).toBe(rest);
  });

  it.each([
    ['frt', '', /^A target for frt reads "80% within 4h" or "p50 <= 4h"; I found neither\.$/u],
    ['frt', '80%', /I found neither\.$/u],
    ['frt', '80% within 4', /I found neither\.$/u],
    ['frt', '80% within soon', /I found neither\.$/u],
    ['frt', '>= 90%', /I found neither\.$/u],
    ['frt', '0% within 4h', /^A target needs more than 0 % and at most 100 %, not 0 %\.$/u],
    ['frt', '101% within 4h', /not 101 %\.$/u],
    ['frt', 'p0 <= 4h', /not 0 %\.$/u],
    ['frt', '80% within 0h', /^"0h" is not a duration/u],
    ['csat', '80% within 4h', /^A target for csat reads ">= 90%" or "<= 90%"; I found neither\.$/u],
    ['csat', '90%', /I found neither\.$/u],
    ['csat', '> 90%', /I found neither\.$/u],
    ['csat', '>= 101%', /^A rate is at most 100 %, not 101 %\.$/u],
    ['transfers', '<= 2', /^transfers is an average and takes no target\.$/u],
    ['backlog', 'few', /^A target for backlog reads ">= 500" or "<= 500"; I found neither\.$/u],
  ])('for %s is not "%s"', (metric, text, sentence) => {
    expect(() => parseTarget(text, findMetric(metric))).toThrow(UserError);
    expect(() => parseTarget(text, findMetric(metric))).toThrow(sentence);
  });

  it('for a count keeps its thousands, as counts are written everywhere else', () => {
    expect(parseTarget('<= 1,284', findMetric('backlog')).target).toEqual(bound('count', '<=', 1284));
  });
});

describe('the text of a target', () => {
  it.each<[Target, string]>([
    [share(80, 240), '80% within 4 h'],
    [share(99.5, 90), '99.5% within 1 h 30 min'],
    [share(50, 240, 'p50'), 'p50 <= 4 h'],
    [share(90, 2880, 'p90'), 'p90 <= 2 d'],
    [{ ...share(80, 240), hours: 'business' }, '80% within 4 business h'],
    [{ ...share(80, 90), hours: 'business' }, '80% within 1 business h 30 min'],
    [{ ...share(80, 30), hours: 'business' }, '80% within 30 business min'],
    [{ ...share(50, 2880, 'p50'), hours: 'business' }, 'p50 <= 48 business h'],
    [bound('percent', '>=', 90), '>= 90%'],
    [bound('count', '<=', 500), '<= 500'],
  ])('of %j is %s', (target, text) => {
    expect(targetText(target)).toBe(text);
  });

  const duration = fc.oneof(
    fc.integer({ min: 1, max: 2879 }),
    fc.integer({ min: 48, max: 2000 }).map((hours) => hours * 60),
  );

  it('is read back as the same target', () => {
    const shares = fc
      .tuple(fc.integer({ min: 1, max: 100 }), duration)
      .map(([part, long]) => share(part, long));
    const percentiles = fc
      .tuple(fc.integer({ min: 1, max: 99 }), duration)
      .map(([part, long]) => share(part, long, `p${part}`));
    fc.assert(
      fc.property(fc.oneof(shares, percentiles), (target) => {
        expect(parseTarget(targetText(target), findMetric('frt')).target).toEqual(target);
      }),
    );
  });

  it('is read back as the same target of business time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (long) => {
        const text = targetText({ ...share(80, long), hours: 'business' });
        expect(parseTarget(text, findMetric('frt'))).toMatchObject({
          target: share(80, long),
          hours: 'business',
        });
      }),
    );
  });

  it('says calendar hours where the account has no others', () => {
    const target = { ...share(80, 240), hours: 'business' } as const;
    expect(targetText(inForce(target, false))).toBe('80% within 4 h');
    expect(targetText(inForce(target, true))).toBe('80% within 4 business h');
  });

  it('never rounds the threshold', () => {
    const target = share(80, 49 * 60 + 30);
    expect(parseTarget(targetText(target), findMetric('frt')).target).toEqual(target);
  });
});
