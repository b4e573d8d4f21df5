import { describe, expect, it } from 'vitest';
import { partShares } from '../../src/domain/customer-success/measure.ts';
import type { StoredOrganization } from '../../src/domain/organization.ts';
import { metric } from '../../src/metrics/health.ts';
import { AS_OF, month, OCTOBER, organization } from '../support/organization.ts';

type Values = StoredOrganization['values'];
const ADOPTED = { m1: true, m2: true, m3: true };
const RENEWED = { renewal_due: '2026-10-10', committed: true };
const good = { at: OCTOBER.start, score: 'good' as const };
const bad = { at: OCTOBER.start, score: 'bad' as const };
const revenue = (mrr_start: number, expansion: number, churn: number) =>
  month('2026-10', { mrr_start, expansion, churn });

const healthOf = (values: Values, parts: Partial<StoredOrganization> = {}) =>
  metric.measureOrganization(organization({ ...parts, values }), OCTOBER, AS_OF)?.value;

describe('the health, in October, of an organization', () => {
  it.each<[string, Values, Partial<StoredOrganization>, number | undefined]>([
    ['of which nothing is known', {}, {}, undefined],
    ['with its adoption alone', { m1: true, m2: false, m3: false }, {}, 1 / 3],
    ['with its goal alone', { goal_reached: true }, {}, 1],
    ['with adoption and goal, which weigh the same', { ...ADOPTED, goal_reached: false }, {}, 0.5],
    ['with its renewal alone', { ...RENEWED, committed: false }, {}, 0],
    ['with goal and engagements, 25 to 15', { goal_reached: true }, { engagements: [bad] }, 25 / 40],
    ['with goal and revenue, 25 to 10', { goal_reached: true }, { months: [revenue(100, 0, 100)] }, 25 / 35],
    [
      'whose revenue grew, which counts as kept',
      { goal_reached: false },
      { months: [revenue(100, 900, 0)] },
      10 / 35,
    ],
    ['whose revenue fell below nothing', { goal_reached: true }, { months: [revenue(100, 0, 900)] }, 25 / 35],
    [
      'with all parts at their best',
      { ...ADOPTED, ...RENEWED, goal_reached: true },
      { engagements: [good], months: [revenue(100, 0, 0)] },
      1,
    ],
    [
      'with all parts',
      { m1: true, m2: true, m3: false, ...RENEWED, goal_reached: false },
      { engagements: [good, bad], months: [revenue(100, 0, 50)] },
      (2 / 3) * 0.25 + 0.25 + 0.5 * 0.15 + 0.5 * 0.1,
    ],
    ['not up for renewal in it', { ...RENEWED, renewal_due: '2026-12-01', goal_reached: true }, {}, 1],
  ])('%s', (_story, values, parts, expected) => {
    const health = healthOf(values, parts);
    if (expected === undefined) expect(health).toBeUndefined();
    else expect(health).toBeCloseTo(expected, 12);
  });

  it('prints its weights, which sum to 100', () => {
    expect(metric.definition).toContain(
      'adoption 25, success 25, retention 25, engagement-quality 15, nrr 10',
    );
    expect(metric.parts?.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('names the parts that are missing', () => {
    const one = organization({ values: ADOPTED });
    const missing = partShares(metric, [one], OCTOBER, AS_OF).filter(({ share }) => share === null);
    expect(missing.map((part) => part.metric.id)).toEqual([
      'success',
      'retention',
      'engagement-quality',
      'nrr',
    ]);
  });
});
