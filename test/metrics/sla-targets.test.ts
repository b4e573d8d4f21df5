import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slaTargets } from '../../src/domain/sla-targets.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { metric } from '../../src/metrics/sla-targets.ts';
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

const FIRST = 'first reply';
const decided = (value: number, minutes: number, kind = FIRST, policyId = '7') => ({
  at: minute(minutes),
  target: kind,
  policyId,
  state: 'value',
  value,
});
const beside = (state: string, minutes: number, kind = FIRST, policyId: string | null = '7') => ({
  at: minute(minutes),
  target: kind,
  policyId,
  state,
  value: null,
});
const GROUP = { metric: 'group_ownership_time' };

describe('the SLA targets counted on a ticket that', () => {
  it.each<[string, Ticket, ClockPart[], unknown[]]>([
    [
      'has no target',
      ticket(),
      [
        [0, 'activate'],
        [30, 'fulfill'],
      ],
      [],
    ],
    ['meets one', ticket(), met(0), [decided(1, 30)]],
    ['misses one (A023)', ticket(), missed(0), [decided(0, 60)]],
    [
      'meets two and misses one: three, not one (A029)',
      ticket(),
      [...met(0), ...missed(40, NEXT), ...met(0, RESOLUTION)],
      [decided(1, 30), decided(1, 30, 'total resolution'), decided(0, 100, 'next reply')],
    ],
    [
      'is answered three times',
      ticket(),
      [...met(0), ...met(50, NEXT), ...missed(90, { instanceId: 3 })],
      [decided(1, 30), decided(1, 80, 'next reply'), decided(0, 150, 'next reply')],
    ],
    [
      'meets one while another runs',
      ticket(),
      [...met(0), ...started(0, RESOLUTION)],
      [beside('active', 0, 'total resolution'), decided(1, 30)],
    ],
    [
      'has one under each of two policies',
      ticket(),
      [...met(0), ...missed(0, { ...RESOLUTION, policyId: '8' })],
      [decided(1, 30), decided(0, 60, 'total resolution', '8')],
    ],
    [
      'changed its policy on the way',
      ticket(),
      [...started(0), [10, 'apply_sla', target(20, '8')], [20, 'breach']],
      [decided(0, 20, FIRST, '8')],
    ],
    [
      'has a breach taken back',
      ticket(),
      [...started(0), [60, 'breach', { isDeleted: true }]],
      [beside('cancelled', 60)],
    ],
    [
      'has a target of minutes alone (A047)',
      ticket(),
      [
        [0, 'activate'],
        [0, 'apply_sla', target(1)],
        [1, 'breach'],
      ],
      [decided(0, 1)],
    ],
    [
      'has a group SLA beside its own',
      ticket(),
      [
        ...met(0),
        [0, 'activate', GROUP],
        [0, 'apply_group_sla', { ...GROUP, ...target(9, '01JGROUP') }],
        [9, 'breach', GROUP],
      ],
      [decided(0, 9, 'group ownership', '01JGROUP'), decided(1, 30)],
    ],
    ['is solved before a target was due', ticket({ status: 'solved' }), started(0), [beside('cancelled', 0)]],
    ['breached what nobody told of', ticket(), [[60, 'breach']], [beside('unknown', 60, FIRST, null)]],
    [
      'is opened by an agent in private (A024)',
      ticket({ isPublic: false, isSubmitterAgent: true }),
      [[0, 'apply_sla', target(60)]],
      [],
    ],
    [
      'is merged, with one met and one missed',
      ticket({ tags: ['closed_by_merge'] }),
      [...met(0), ...missed(0, RESOLUTION)],
      [beside('merged', 30), beside('merged', 60, 'total resolution')],
    ],
    ['is deleted', ticket({ status: 'deleted' }), missed(0), [beside('deleted', 60)]],
  ])('%s', (_story, told, parts, expected) => {
    expect(metric.measureEach(told, withClocks(clockEvents(...parts)))).toEqual(expected);
  });
});

describe('SLA targets', () => {
  it('are counted as targets, apart from tickets (A029)', () => {
    expect(metric).toMatchObject({ anchor: 'at', noun: 'target', isSecondary: true, needs: 'slaEvents' });
  });

  it('are met or missed where they are decided, and nothing where they are not', () => {
    fc.assert(
      fc.property(anyClockEvents, (events) => {
        const found = metric.measureEach(ticket(), withClocks(events));
        const states = slaTargets(events, false).map(({ state }) => state);
        const counted = (value: number) => found.filter((one) => one.value === value).length;
        expect(counted(1)).toBe(states.filter((state) => state === 'met').length);
        expect(counted(0)).toBe(states.filter((state) => state === 'missed').length);
        expect(found.filter(({ state, value }) => (state === 'value') !== (value !== null))).toEqual([]);
        expect(found).toHaveLength(states.length);
      }),
    );
  });

  it('are the same whatever the order and repetition of what clocks tell (A025)', () => {
    const both = anyClockEvents.chain((events) => fc.tuple(fc.constant(events), retold(events)));
    fc.assert(
      fc.property(both, ([events, again]) => {
        const [one, other] = [events, again].map((told) => metric.measureEach(ticket(), withClocks(told)));
        expect(other).toEqual(one);
      }),
    );
  });
});
