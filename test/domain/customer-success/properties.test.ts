import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composed, rescaled } from '../../../src/domain/customer-success/composite.ts';
import { interruptedSeconds, merged } from '../../../src/domain/customer-success/interruptions.ts';
import { measureOf, shareOf } from '../../../src/domain/customer-success/measure.ts';
import { isOfOrganizations } from '../../../src/domain/metric.ts';
import type { FieldValue, StoredOrganization } from '../../../src/domain/organization.ts';
import { METRICS } from '../../../src/metrics/index.ts';
import { AS_OF, FIELDS, NOVEMBER, OCTOBER, organization } from '../../support/organization.ts';

const FACTS =
  'mrrStart expansion contraction churn renewalDue committed active onboardingStarted onboarded milestonesMet milestonesDefined goalReached engagementsPositive engagementsNegative'.split(
    ' ',
  );

const day = fc.integer({ min: 0, max: 120 }).map((days) => {
  const instant = new Date((OCTOBER.start - 60 * 86_400 + days * 86_400) * 1000);
  return instant.toISOString().slice(0, 10);
});
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  day,
  fc.boolean(),
  fc.integer({ min: -50, max: 500 }),
  fc.constantFrom('yes', 'no', '', 'perhaps'),
);
const instant = fc.integer({ min: OCTOBER.start - 100_000, max: NOVEMBER.end });
const interruption = fc.record({
  start: instant,
  end: fc.option(instant),
});
const facts = fc.dictionary(fc.constantFrom(...FACTS), value);
const anyOrganization = fc
  .record({
    values: fc.dictionary(fc.constantFrom(...Object.values(FIELDS).flat()), value),
    months: fc
      .uniqueArray(fc.constantFrom('2026-08', '2026-09', '2026-10', '2026-11'))
      .chain((months) =>
        fc.tuple(
          ...months.toSorted().map((month) => facts.map((given) => ({ month, facts: given, source: 'x' }))),
        ),
      ),
    interruptions: fc.array(interruption, { maxLength: 4 }),
    engagements: fc.array(
      fc.record({ at: instant, score: fc.constantFrom('good', 'bad', 'neutral', null) }),
      { maxLength: 6 },
    ) as fc.Arbitrary<StoredOrganization['engagements']>,
    isDeleted: fc.boolean(),
  })
  .map((parts) => organization(parts));

const OURS = METRICS.filter(isOfOrganizations);
const window = fc.constantFrom(OCTOBER, NOVEMBER, { start: OCTOBER.start, end: NOVEMBER.end });

describe('a figure over organizations', () => {
  it.each(OURS.filter(({ isUnbounded }) => !isUnbounded).map((metric) => [metric.id, metric] as const))(
    '%s stays between nothing and all',
    (_id, metric) => {
      fc.assert(
        fc.property(fc.array(anyOrganization, { maxLength: 4 }), window, (some, over) => {
          const share = shareOf(
            some.map((one) => measureOf(metric, one, metric.anchor === 'now' ? null : over, AS_OF)),
          );
          expect(share ?? 0).toBeGreaterThanOrEqual(0);
          expect(share ?? 0).toBeLessThanOrEqual(1);
        }),
      );
    },
  );

  it('is Σ value · weight ÷ Σ weight, and nothing where nothing has a value', () => {
    expect(shareOf([])).toBeNull();
    expect(shareOf([null, { state: 'unknown', value: null }])).toBeNull();
    expect(
      shareOf([
        { state: 'value', value: 1 },
        { state: 'value', value: 0 },
      ]),
    ).toBe(0.5);
    expect(
      shareOf([
        { state: 'value', value: 1.2, weight: 300 },
        { state: 'value', value: 0, weight: 100 },
      ]),
    ).toBeCloseTo(0.9, 12);
  });
});

describe('the weights of what is composed', () => {
  const parts = fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 100 }).map((weight) => weight / 100),
      share: fc.option(fc.double({ min: -2, max: 3, noNaN: true })),
    }),
    { maxLength: 6 },
  );

  it('sum to 1 over the parts that are present, and keep their proportions', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const weights = rescaled(some).filter((weight) => weight !== null);
        const present = some.filter(({ share }) => share !== null);
        expect(weights).toHaveLength(present.length);
        if (weights.length > 0) expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        for (const [index, weight] of weights.entries())
          expect(weight * (present[0]?.weight ?? 1)).toBeCloseTo(
            (weights[0] ?? 0) * (present[index]?.weight ?? 1),
            9,
          );
      }),
    );
  });

  it('keep the whole between 0 and 1, whatever a part comes to', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const whole = composed(some);
        expect(whole === null).toBe(some.every(({ share }) => share === null));
        expect(whole ?? 0).toBeGreaterThanOrEqual(0);
        expect(whole ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('outages', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 300 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const shuffled = fc
    .array(stretch, { maxLength: 8 })
    .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));

  it('are merged the same in whatever order they come', () => {
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        expect(merged(others)).toEqual(merged(some));
      }),
    );
  });

  it('are apart once merged, and cover the same seconds', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (some) => {
        const apart = merged(some);
        for (const [index, { start }] of apart.entries())
          if (index > 0) expect(start).toBeGreaterThan(apart[index - 1]?.end ?? 0);
        const covered = new Set(
          some.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
        );
        expect(apart.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(covered.size);
      }),
    );
  });

  it('never take more than all the time there is', () => {
    fc.assert(
      fc.property(fc.array(interruption, { maxLength: 6 }), window, (some, span) => {
        const seconds = interruptedSeconds(some, span);
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThanOrEqual(span.end - span.start);
      }),
    );
  });
});
