import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../src/domain/ticket.ts';
import { metric } from '../../src/metrics/sla.ts';
import { metric as slaTargets } from '../../src/metrics/sla-targets.ts';
import {
  anyClockEvents,
  type ClockPart,
  clockEvents,
  met,
  minute,
  missed,
  NEXT,
  RESOLUTION,
  retold,
  started,
  target,
  withClocks,
} from '../support/sla.ts';
import { ticket } from '../support/ticket.ts';

const verdict = (value: number, minutes: number, policyId = '7') => [
  { at: minute(minutes), policyId, state: 'value', value },
];
const beside = (state: string, minutes: number, policyId: string | null = '7') => [
  { at: minute(minutes), policyId, state, value: null },
];
const TAKEN_BACK = { isDeleted: true };
const BY_AGENT = { isSubmitterAgent: true, submitterId: 9 };

describe('SLA attainment of a ticket that', () => {
  it.each<[string, Ticket, ClockPart[], unknown[]]>([
    ['has no clock', ticket(), [], []],
    [
      'has no target',
      ticket(),
      [
        [0, 'activate'],
        [30, 'fulfill'],
      ],
      [],
    ],
    ['meets its one target', ticket(), met(0), verdict(1, 30)],
    [
      'meets all three, the last much later',
      ticket(),
      [...met(0), ...met(50, NEXT), ...met(300, RESOLUTION)],
      verdict(1, 330),
    ],
    [
      'misses one of three, at that miss (A023)',
      ticket(),
      [...met(0), ...missed(50, NEXT), ...met(300, RESOLUTION)],
      verdict(0, 110),
    ],
    ['misses two, at the first miss', ticket(), [...missed(50, NEXT), ...missed(0)], verdict(0, 60)],
    ['misses one while another runs', ticket(), [...missed(0), ...started(0, RESOLUTION)], verdict(0, 60)],
    ['meets one while another runs', ticket(), [...met(0), ...started(10, RESOLUTION)], beside('active', 10)],
    [
      'has two running, at the start of the latest',
      ticket(),
      [...started(0), ...started(20, RESOLUTION)],
      beside('active', 20),
    ],
    ['waits and is not due', ticket({ status: 'new' }), started(0), beside('active', 0)],
    [
      'lost its only target',
      ticket(),
      [...started(0), [60, 'breach', TAKEN_BACK], [90, 'fulfill']],
      beside('cancelled', 90),
    ],
    [
      'lost one target and met the other',
      ticket(),
      [...started(0), [60, 'breach', TAKEN_BACK], ...met(0, RESOLUTION)],
      verdict(1, 30),
    ],
    [
      'was taken a breach back from and kept the next policy',
      ticket(),
      [...started(0), [60, 'breach', TAKEN_BACK], [61, 'apply_sla', target(240, '8')], [90, 'fulfill']],
      verdict(1, 90, '8'),
    ],
    [
      'is solved with a target that was never due',
      ticket({ status: 'solved' }),
      started(0),
      beside('cancelled', 0),
    ],
    [
      'breached what nobody told of',
      ticket(),
      [...met(0), [70, 'breach', RESOLUTION]],
      beside('unknown', 70, null),
    ],
    [
      'is opened by an agent in private: never breached (A024)',
      ticket({ ...BY_AGENT, isPublic: false }),
      [[0, 'apply_sla', target(60)]],
      [],
    ],
    [
      'is opened by an agent and answered by the customer (A024)',
      ticket(BY_AGENT),
      met(200),
      verdict(1, 230),
    ],
    ['is merged', ticket({ tags: ['closed_by_merge'] }), missed(0), beside('merged', 60)],
    ['is deleted', ticket({ status: 'deleted' }), missed(0), beside('deleted', 60)],
    ['is suspended', ticket({ status: 'suspended' }), met(0), beside('suspended', 30)],
    ['was handled by AI alone', ticket({ isAiOnly: true }), met(0), beside('aiOnly', 30)],
    ['is excluded without a target', ticket({ status: 'deleted' }), [], []],
  ])('%s', (_story, told, parts, expected) => {
    expect(metric.measureEach(told, withClocks(clockEvents(...parts)))).toEqual(expected);
  });
});

describe('SLA attainment', () => {
  it('counts tickets, by when they were decided (A029)', () => {
    expect(metric).toMatchObject({ anchor: 'at', noun: 'ticket', better: 'higher', minimumSample: 20 });
  });

  it('is the same whatever the order and repetition of what clocks tell (A025)', () => {
    const both = anyClockEvents.chain((events) => fc.tuple(fc.constant(events), retold(events)));
    fc.assert(
      fc.property(both, ([events, again]) => {
        const [one, other] = [events, again].map((told) => metric.measureEach(ticket(), withClocks(told)));
        expect(other).toEqual(one);
      }),
    );
  });

  it('follows from the targets: missed where any is, met where all decided are and none is open', () => {
    fc.assert(
      fc.property(anyClockEvents, fc.constantFrom('open', 'solved'), (events, status) => {
        const past = withClocks(events);
        const targets = slaTargets.measureEach(ticket({ status }), past);
        const [whole] = metric.measureEach(ticket({ status }), past);
        const values = targets.flatMap(({ value }) => value ?? []);
        const isOpen = targets.some(({ state }) => state === 'active' || state === 'unknown');
        const expected = values.includes(0) ? 0 : values.length > 0 && !isOpen ? 1 : null;
        expect(whole?.value ?? null).toBe(expected);
        expect(whole === undefined).toBe(targets.length === 0);
      }),
    );
  });

  it('is never made worse by a breach that is taken back', () => {
    fc.assert(
      fc.property(anyClockEvents, fc.nat(), (events, chosen) => {
        const breaches = events.filter(({ type }) => type === 'breach');
        const back = breaches[chosen % Math.max(breaches.length, 1)];
        const later = events.map((event) => (event === back ? { ...event, isDeleted: true } : event));
        const [before, after] = [events, later].map((told) =>
          metric.measureEach(ticket(), withClocks(told)).map(({ value }) => value),
        );
        if (after?.includes(0)) expect(before).toContain(0);
        if (before?.includes(1)) expect(after).not.toContain(0);
      }),
    );
  });
});
