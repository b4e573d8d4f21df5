import { describe, expect, it } from 'vitest';
import type { Engagement, SuppliedMonth } from '../../src/domain/organization.ts';
import type { Score } from '../../src/domain/ticket.ts';
import { metric } from '../../src/metrics/engagement-quality.ts';
import { AS_OF, month, NOVEMBER, OCTOBER, organization } from '../support/organization.ts';

const on = (day: number, score: Score | null): Engagement => ({
  at: OCTOBER.start + (day - 1) * 86_400 + 3600,
  score,
});
const tally = (positive: number, negative: number, engagements: number, neutral = 0) =>
  expect.objectContaining({
    state: 'value',
    value: positive / (positive + negative),
    weight: positive + negative,
    counts: { withWord: positive + negative + neutral, engagements, neutral },
  });
const wordless = (engagements: number, neutral = 0) => ({
  state: 'withoutWord',
  value: null,
  counts: { withWord: neutral, engagements, neutral },
});
const told = (positive: number, negative: number): SuppliedMonth =>
  month('2026-10', { engagements_positive: positive, engagements_negative: negative });

describe('the engagement quality, in October, of an organization', () => {
  it.each<[string, readonly Engagement[], readonly SuppliedMonth[], unknown]>([
    ['without engagements', [], [], null],
    ['with a good word', [on(2, 'good')], [], tally(1, 0, 1)],
    ['with a bad word', [on(2, 'bad')], [], tally(0, 1, 1)],
    ['with one of each', [on(2, 'good'), on(3, 'bad')], [], tally(1, 1, 2)],
    ['with some who said nothing', [on(2, 'good'), on(3, null), on(4, null)], [], tally(1, 0, 3)],
    ['with a neutral word', [on(2, 'good'), on(3, 'neutral')], [], tally(1, 0, 2, 1)],
    ['with neutral words alone', [on(3, 'neutral')], [], wordless(1, 1)],
    ['where nobody said anything', [on(3, null), on(5, null)], [], wordless(2)],
    ['with words before and after', [on(0, 'bad'), on(32, 'bad'), on(9, 'good')], [], tally(1, 0, 1)],
    ['with words before and after alone', [on(0, 'bad'), on(33, 'bad')], [], null],
    ['with an import', [], [told(8, 2)], tally(8, 2, 10)],
    [
      'with an import that stands in for its tickets',
      [on(2, 'bad'), on(3, null)],
      [told(8, 2)],
      tally(8, 2, 10),
    ],
    ['with an import that counts nothing', [], [told(0, 0)], null],
    [
      'with an import of another month',
      [on(2, 'good')],
      [month('2026-09', { engagements_negative: 4 })],
      tally(1, 0, 1),
    ],
  ])('%s', (_story, engagements, months, expected) => {
    const one = organization({ engagements, months });
    expect(metric.measureOrganization(one, OCTOBER, AS_OF)).toEqual(expected);
  });

  it('takes no import of a month into a window that does not hold the whole of it', () => {
    const week = { start: OCTOBER.start + 86_400, end: OCTOBER.end };
    const one = organization({ engagements: [on(5, 'good')], months: [told(0, 50)] });
    expect(metric.measureOrganization(one, week, AS_OF)).toEqual(tally(1, 0, 1));
  });

  it('is told by imports alone where ratings are not known', () => {
    const one = { ...organization({ months: [told(3, 1)] }), engagements: null };
    expect(metric.measureOrganization(one, OCTOBER, AS_OF)).toEqual(tally(3, 1, 4));
    expect(metric.measureOrganization(one, NOVEMBER, AS_OF)).toBeNull();
  });
});
