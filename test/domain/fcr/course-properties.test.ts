import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/domain/fcr/course.ts';
import type { FcrSettings } from '../../../src/domain/fcr/settings.ts';
import type { Verdict } from '../../../src/domain/fcr/verdict.ts';
import type { Past } from '../../../src/domain/past.ts';
import type { EpochSeconds } from '../../../src/domain/ticket.ts';
import { CREATED_AT, ticket } from '../../support/ticket.ts';
import { AGENT, CUSTOMER, type Moment, OTHER_AGENT } from '../../support/timeline.ts';
import { askedOf, BILLING, FRONT_DESK, hour, rated, TIER_2, told } from './telling.ts';

const DAYS = 24;
const DUPLICATES = { name: 'duplicates', tag: 'duplicate' };
const hours = fc.double({ min: 0.1, max: 50 * DAYS, noNaN: true }).map((at) => Math.round(at * 60) / 60);

const moment: fc.Arbitrary<Moment> = fc
  .record(
    {
      hours,
      says: fc.constantFrom(CUSTOMER, CUSTOMER, AGENT, OTHER_AGENT),
      reply: fc.constantFrom('answer', 'answer', 'ask', 'holding', 'handOver', 'voicemail'),
      message: fc.constantFrom('accepts', 'rejects', 'other'),
      status: fc.constantFrom('open', 'pending', 'hold', 'solved', 'solved', 'closed'),
      by: fc.constantFrom(CUSTOMER, AGENT, -1),
      group: fc.constantFrom(FRONT_DESK, TIER_2, BILLING),
      tags: fc.constantFrom(['duplicate'], ['test'], ['refused'], ['declined'], ['confirmed']),
    },
    { requiredKeys: ['hours'] },
  )
  .map(({ hours: at, ...what }) => ({ at: Math.round(hour(at)), ...what }));

const life = fc
  .array(moment, { maxLength: 10 })
  .map((moments) => [askedOf(TIER_2), ...moments.sort((a, b) => a.at - b.at)]);

const surveys = fc.array(fc.tuple(hours, fc.constantFrom('offered', 'good', 'bad', 'neutral')), {
  maxLength: 3,
});
const returns = fc.array(fc.tuple(hours, fc.constantFrom('followUp', 'sameMatter')), { maxLength: 2 });
const settings: fc.Arbitrary<Partial<FcrSettings>> = fc.record({
  windowDays: fc.integer({ min: 1, max: 10 }),
  triageGroupIds: fc.constantFrom([], [FRONT_DESK]),
  exceptions: fc.constantFrom([], [DUPLICATES], [DUPLICATES, { name: 'tests', tag: 'test' }]),
  noFurtherActionTags: fc.constantFrom([], ['refused'], ['refused', 'declined']),
  acceptingTags: fc.constantFrom([], ['confirmed']),
  models: fc.constantFrom({}, { email: 'direct' }, { email: 'triage' }, { email: 'callBack' }),
});

/** All that a random story tells, and the same as it was known at an instant. */
interface Story {
  readonly moments: readonly Moment[];
  readonly surveys: readonly [number, string][];
  readonly returns: readonly [number, string][];
  readonly fcr: Partial<FcrSettings>;
}

const story: fc.Arbitrary<Story> = fc.record({ moments: life, surveys, returns, fcr: settings });

function pastAt(story: Story, until: EpochSeconds): Past {
  const known = <T>(
    all: readonly (readonly [number, string])[],
    make: (at: number, word: string) => T,
  ): T[] =>
    [...all].sort((a, b) => a[0] - b[0]).flatMap(([at, word]) => (hour(at) <= until ? [make(at, word)] : []));
  return told(
    story.moments.filter(({ at }) => at <= until),
    {
      fcr: story.fcr,
      past: {
        surveys: known(story.surveys, (at, score) => rated(at, score as 'good')),
        returns: known(story.returns, (at, kind) => ({
          kind: kind as 'followUp',
          ticketId: 2,
          at: hour(at),
        })),
      },
    },
  );
}

const ticketAt = ({ moments }: Story, until: EpochSeconds) =>
  ticket({ tags: moments.flatMap(({ at, tags = [] }) => (at <= until ? tags : [])).sort() });

const inForce = (course: ReturnType<typeof courseOf>, at: EpochSeconds) =>
  course.steps.findLast(({ from }) => from <= at);

describe('the course of a verdict', () => {
  it('is what each instant would have said with what was known then, so that a replay ends where reading all at once does', () => {
    fc.assert(
      fc.property(story, fc.array(hours, { minLength: 1, maxLength: 5 }), (all, instants) => {
        const whole = courseOf(ticketAt(all, Infinity), pastAt(all, Infinity));
        const turning = [...instants.map(hour), ...whole.steps.map(({ from }) => from)].filter(
          (at) => at >= CREATED_AT,
        );
        for (const at of turning) {
          const then = courseOf(ticketAt(all, at), pastAt(all, at));
          const [now, before] = [inForce(whole, at), inForce(then, at)];
          expect([before?.verdict, before?.reason]).toEqual([now?.verdict, now?.reason]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of delivery, nor on what is delivered twice', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (all, order) => {
        const past = pastAt(all, Infinity);
        const shuffled = [...past.events, ...past.events]
          .map((event) => ({ event, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        const now = ticketAt(all, Infinity);
        const again = told([], { fcr: all.fcr, past: { ...past, events: shuffled } });
        expect(courseOf(now, { ...again, life: past.life, speakerOf: past.speakerOf })).toEqual(
          courseOf(now, past),
        );
      }),
    );
  });

  it('goes forward from the creation, one verdict at a time, each other than the one before', () => {
    fc.assert(
      fc.property(story, (all) => {
        const { steps } = courseOf(ticketAt(all, Infinity), pastAt(all, Infinity));
        expect(steps[0]?.from).toBe(CREATED_AT);
        steps.slice(1).forEach((step, index) => {
          const before = steps[index];
          expect(step.from).toBeGreaterThan(before?.from ?? 0);
          expect([step.verdict, step.reason]).not.toEqual([before?.verdict, before?.reason]);
          expect(step.evidence.at).toBeLessThanOrEqual(step.from);
        });
      }),
    );
  });

  it('ends in a verdict that counts once a first contact is 30 days and its window old, or stays pending solved never', () => {
    const settled: readonly Verdict[] = [
      'confirmed',
      'presumed',
      'noFurtherAction',
      'notFirstContact',
      'exception',
    ];
    fc.assert(
      fc.property(story, (all) => {
        const { steps, contact, ripeAt } = courseOf(ticketAt(all, Infinity), pastAt(all, Infinity));
        if (!contact || ripeAt === null) return;
        const late = Math.max(contact.at + 30 * 86_400, ripeAt);
        const counted = steps.filter(
          ({ from }, index) => (steps[index + 1]?.from ?? Infinity) > late || from > late,
        );
        // An agent who reopens later makes a solved ticket pending again.
        for (const { verdict, reason } of counted)
          expect(settled.includes(verdict) || reason === 'notSolved').toBe(true);
      }),
    );
  });
});
