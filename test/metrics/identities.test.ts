import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Metric, TicketMetric } from '../../src/domain/metric.ts';
import { agentWorkOf, clocksOf, solvesOf } from '../../src/domain/own-clocks.ts';
import type { Past } from '../../src/domain/past.ts';
import { calendarClock, clockUnder } from '../../src/domain/schedule-at.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import type { TimelineEvent } from '../../src/domain/timeline.ts';
import { metric as backlog } from '../../src/metrics/backlog.ts';
import { metric as created } from '../../src/metrics/created.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { metric as reopened } from '../../src/metrics/reopened.ts';
import { metric as solves } from '../../src/metrics/solves.ts';
import { metric as unanswered } from '../../src/metrics/unanswered.ts';
import { anyLife, LIFETIME } from '../support/lives.ts';
import { HANDBOOK, pastOf } from '../support/past.ts';
import { schedule } from '../support/schedule.ts';
import { CREATED_AT, measured, ticket } from '../support/ticket.ts';

const instant = fc.integer({ min: -10, max: LIFETIME + 10 }).map((seconds) => CREATED_AT + seconds);
const anyTicket = fc.constantFrom<Partial<Ticket>>({}, {}, {}, { isAiOnly: true }, { status: 'deleted' });
const anyCase = fc.record({ moments: anyLife, parts: anyTicket });
const caseOf = ({ moments, parts }: { moments: Parameters<typeof pastOf>[0]; parts: Partial<Ticket> }) =>
  [{ ...ticket(), ...parts }, pastOf(moments)] as const;

/** What was counted in a span. */
const within = (metric: Metric, [told, past]: readonly [Ticket, Past], from: number, to: number): number =>
  (metric.measureEach?.(told, past) ?? [])
    .filter(({ at }) => at >= from && at < to)
    .reduce((sum, { value }) => sum + (value ?? 0), 0);

/** What stood just before an instant. */
const standing = (metric: TicketMetric, [told, past]: readonly [Ticket, Past], when: number): number =>
  (metric.measureEach?.(told, past) ?? [])
    .filter(({ at, until }) => at < when && (until == null || until >= when))
    .reduce((sum, { value }) => sum + (value ?? 0), 0);

describe('over any lives', () => {
  it('the backlog changes by what was created and reopened less what was solved (A027)', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 5 }), instant, instant, (cases, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const sum = (of: (told: readonly [Ticket, Past]) => number): number =>
          cases.map(caseOf).reduce((total, told) => total + of(told), 0);
        const change = sum((told) => standing(backlog, told, to) - standing(backlog, told, from));
        const born = sum(([told]) =>
          told.createdAt >= from && told.createdAt < to ? (measured(created, told)?.value ?? 0) : 0,
        );
        const gone = sum((told) => within(solves, told, from, to));
        const back = sum((told) => within(reopened, told, from, to));
        expect(change).toBe(born - gone + back);
      }),
    );
  });

  it('what was never answered was unsolved', () => {
    fc.assert(
      fc.property(anyCase, instant, (story, when) => {
        const told = caseOf(story);
        expect(standing(unanswered, told, when)).toBeLessThanOrEqual(standing(backlog, told, when));
      }),
    );
  });

  it('the parts of a lifetime add up to it (A016)', () => {
    const clock = fc.constantFrom(calendarClock, clockUnder(schedule()));
    fc.assert(
      fc.property(anyLife, clock, (moments, clock) => {
        const { life } = pastOf(moments);
        const solvedAt = life ? solvesOf(life.statuses).at(-1) : undefined;
        fc.pre(life !== null && solvedAt !== undefined);
        if (!life || solvedAt === undefined) return;
        const clocks = clocksOf(life, solvedAt, clock);
        const whole = clocks.fullResolution ?? Number.NaN;
        expect(clocks.requesterWait + clocks.agentWait + clocks.solvedInBetween).toBeCloseTo(whole, 6);
        const work = agentWorkOf(life, clock) ?? 0;
        expect(work + clocks.onHold + clocks.agentWait + clocks.solvedInBetween).toBeCloseTo(whole, 6);
      }),
    );
  });

  it('the stretches of a ticket follow each other', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(backlog, unanswered), (story, metric) => {
        const stretches = metric.measureEach?.(...caseOf(story)) ?? [];
        for (const [index, { at, until }] of stretches.entries()) {
          const next = stretches[index + 1];
          if (until != null) expect(until).toBeGreaterThan(at);
          if (next) expect(next.at).toBeGreaterThanOrEqual(until ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });

  it('the order in which events are read changes no metric, nor does reading them twice', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (story, random) => {
        const [told, past] = caseOf(story);
        const events = shuffled([...past.events, ...past.events], random);
        const other = pastOf([], { events });
        for (const { measure, measureEach } of METRICS) {
          expect(measure?.(told, other)).toEqual(measure?.(told, past));
          expect(measureEach?.(told, other)).toEqual(measureEach?.(told, past));
        }
      }),
    );
  });
});

const shuffled = (events: readonly TimelineEvent[], random: Iterator<number>): TimelineEvent[] =>
  events
    .map((event) => ({ event, place: random.next().value ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event);

describe('the timeline a handbook works out', () => {
  it('adds up: 5 h new, 3.5 h open, 18 h pending and 27 h on hold are 53.5 h (A016)', () => {
    const { life } = pastOf(HANDBOOK);
    if (!life) throw new Error('The handbook tells of the creation');
    expect(clocksOf(life, HANDBOOK.at(-1)?.at ?? 0, calendarClock)).toMatchObject({
      firstReply: 5 * 60,
      agentWait: 18 * 60,
      onHold: 27 * 60,
      requesterWait: 35.5 * 60,
      fullResolution: 53.5 * 60,
    });
    expect(agentWorkOf(life, calendarClock)).toBe((5 + 3.5) * 60);
  });
});
