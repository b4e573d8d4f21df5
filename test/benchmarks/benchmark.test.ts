import { describe, expect, it } from 'vitest';
import { canAlert, defaultMinimum } from '../../src/benchmarks/benchmark.ts';
import { parseTarget } from '../../src/benchmarks/target.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { findMetric } from '../../src/metrics/index.ts';
import { readBenchmark } from '../../src/slack/commands/set.ts';

const minimumOf = (id: string, text: string): number => {
  const metric = findMetric(id);
  return defaultMinimum(metric, parseTarget(text, metric).target);
};

describe('the default minimum', () => {
  it.each([
    ['frt', '80% within 4h', 20],
    ['frt', 'p50 <= 4h', 5],
    ['frt', 'p90 <= 4h', 20],
    ['resolution', '90% within 2d', 20],
    ['csat', '>= 90%', 30],
    ['one-touch', '>= 60%', 20],
    ['reopen-rate', '<= 5%', 20],
    ['backlog', '<= 500', 0],
  ])('of %s %s is %d', (metric, target, minimum) => {
    expect(minimumOf(metric, target)).toBe(minimum);
  });
});

describe('a typed benchmark', () => {
  it('has defaults for all that is not said', () => {
    expect(readBenchmark('frt 80% within 4h')).toEqual({
      metricId: 'frt',
      segment: [],
      window: { kind: 'last', count: 7, unit: 'days' },
      target: { form: 'share', statistic: 'share', threshold: 240, required: 80, hours: 'business' },
      min: 20,
      owner: null,
      channel: null,
    });
  });

  it('takes segment, window, minimum, channel and owner, in any order', () => {
    const expected = {
      metricId: 'frt',
      segment: [{ dimension: 'channel', values: ['email'] }],
      window: { kind: 'last', count: 24, unit: 'hours' },
      min: 12,
      owner: 'U123',
      channel: 'C456',
    };
    const typed = 'frt 80% within 4h channel:email last 24 hours min 12 <#C456|support> <@U123|dana>';
    const turned = 'frt <@U123> min 12 <#C456> last 24 hours channel:email 80% within 4h';
    expect(readBenchmark(typed)).toMatchObject(expected);
    expect(readBenchmark(turned)).toEqual(readBenchmark(typed));
  });

  it('counts in business hours wherever there are any, unless the calendar is said', () => {
    const hoursOf = (text: string, hasSchedules = true) => {
      const { target } = readBenchmark(text, hasSchedules);
      return target.form === 'share' ? target.hours : null;
    };
    expect(hoursOf('frt 80% within 4h')).toBe('business');
    expect(hoursOf('frt 80% within 4 business hours')).toBe('business');
    expect(hoursOf('frt 80% within 4 calendar hours')).toBeUndefined();
    expect(hoursOf('frt 80% within 4h', false)).toBe('business');
    expect(hoursOf('csat >= 90%')).toBeNull();
    expect(() => readBenchmark('frt 80% within 4 business hours', false)).toThrow(
      'Zendesk has no business hours (schedules) for this account',
    );
  });

  it('takes a channel by its name', () => {
    expect(readBenchmark('frt 80% within 4h #support-eu').channel).toBe('#support-eu');
  });

  it.each([
    [
      'frt 80% within 4h group:"Team #1"',
      { segment: [{ dimension: 'group', values: ['Team #1'] }], channel: null },
    ],
    [
      'frt 80% within 4h group:"min 5 crew"',
      { segment: [{ dimension: 'group', values: ['min 5 crew'] }], min: 20 },
    ],
  ])('never takes a part of a quoted name for something else: %s', (text, expected) => {
    expect(readBenchmark(text)).toMatchObject(expected);
  });

  it.each([
    ['', /^Say what to set, for example/u],
    ['frtt 80% within 4h', /^There is no metric "frtt"\. Did you mean frt\?$/u],
    ['frt', /I found neither\.$/u],
    ['frt 80% within 4h min 0', /^"min 0" does not work: give a whole number from 1\.$/u],
    ['frt 80% within 4h min few', /^"min few" does not work/u],
    ['frt 80% within 4h by group', /^A benchmark has no breakdown/u],
    ['reopen-rate-native <= 5%', /^reopen-rate-native stands in for reopen-rate .* set reopen-rate\.$/u],
    ['frt 80% within 4h lst week', /^I don't understand "lst" in this question\. Did you mean last\?$/u],
  ])('is refused in a sentence: "%s"', (text, sentence) => {
    expect(() => readBenchmark(text)).toThrow(UserError);
    expect(() => readBenchmark(text)).toThrow(sentence);
  });
});

describe('a target', () => {
  it.each([
    ['frt 80% within 4 min', false],
    ['frt 80% within 5 min', true],
    ['csat >= 4%', true],
    ['backlog <= 3', true],
  ])('%s alerts: %s', (text, expected) => {
    expect(canAlert({ ...readBenchmark(text), id: 1 })).toBe(expected);
  });
});
