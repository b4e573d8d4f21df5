import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SlaTarget, slaTargets, type TargetState } from '../../src/domain/sla-targets.ts';
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
} from '../support/sla.ts';

const outcome = (state: TargetState, minutes: number, kind = 'first reply') => ({
  kind,
  state,
  at: minute(minutes),
});
const shortOf = ({ kind, state, at }: SlaTarget) => ({ kind, state, at });
const TAKEN_BACK = { isDeleted: true };
const NO_TARGET = { targetMinutes: null, policyId: null };

describe('the SLA targets of an unsolved ticket whose clock', () => {
  it.each<[string, ClockPart[], ReturnType<typeof outcome>[]]>([
    [
      'has no target',
      [
        [0, 'activate'],
        [30, 'fulfill'],
      ],
      [],
    ],
    ['tells nothing', [], []],
    ['runs', started(0), [outcome('active', 0)]],
    ['stands still', [...started(0), [10, 'pause']], [outcome('active', 0)]],
    ['runs again after a pause', [...started(0), [10, 'pause'], [20, 'activate']], [outcome('active', 20)]],
    ['is fulfilled in time', met(0), [outcome('met', 30)]],
    ['is fulfilled in the second it starts', [...started(0), [0, 'fulfill']], [outcome('met', 0)]],
    ['is fulfilled after a pause', [...started(0), [9, 'pause'], [90, 'fulfill']], [outcome('met', 90)]],
    ['is fulfilled twice', [...met(0), [80, 'fulfill']], [outcome('met', 30)]],
    ['breaches and runs on', [...started(0), [60, 'breach']], [outcome('missed', 60)]],
    ['breaches, then is fulfilled: missed at the breach (A023)', missed(0), [outcome('missed', 60)]],
    [
      'breaches in the second it is fulfilled',
      [...started(0), [60, 'fulfill'], [60, 'breach']],
      [outcome('missed', 60)],
    ],
    ['is told to breach after its end', [...met(0), [60, 'breach']], [outcome('met', 30)]],
    [
      'breaches when paused, by a breach dated back',
      [...started(10), [40, 'pause'], [5, 'breach']],
      [outcome('missed', 5)],
    ],
    ['starts again after its end', [...met(0), [40, 'activate']], [outcome('active', 40)]],
    [
      'breaches once it has started again',
      [...met(0), [40, 'activate'], [70, 'breach'], [80, 'fulfill']],
      [outcome('missed', 70)],
    ],
    [
      'loses its breach and nothing else is asked for',
      [...started(0), [60, 'breach', TAKEN_BACK], [90, 'fulfill']],
      [outcome('cancelled', 90)],
    ],
    [
      'loses its breach while it runs',
      [...started(0), [60, 'breach', TAKEN_BACK]],
      [outcome('cancelled', 60)],
    ],
    [
      'loses its breach to a longer target it keeps',
      [...started(0), [60, 'breach', TAKEN_BACK], [70, 'apply_sla', target(120)], [90, 'fulfill']],
      [outcome('met', 90)],
    ],
    [
      'loses its breach to a longer target that runs',
      [...started(0), [60, 'breach', TAKEN_BACK], [70, 'apply_sla', target(120)]],
      [outcome('active', 0)],
    ],
    [
      'loses its breach and breaches anew',
      [...started(0), [60, 'breach', TAKEN_BACK], [70, 'apply_sla', target(120)], [120, 'breach']],
      [outcome('missed', 120)],
    ],
    [
      'loses a breach dated before the target that it broke',
      [...started(0), [50, 'apply_sla', target(20)], [20, 'breach', TAKEN_BACK], [55, 'fulfill']],
      [outcome('cancelled', 55)],
    ],
    ['loses a breach told after its end', [...met(0), [60, 'breach', TAKEN_BACK]], [outcome('met', 30)]],
    [
      'loses its target',
      [...started(0), [20, 'apply_sla', NO_TARGET], [30, 'fulfill']],
      [outcome('cancelled', 30)],
    ],
    [
      'loses its target after it was fulfilled',
      [...met(0), [40, 'apply_sla', NO_TARGET]],
      [outcome('met', 30)],
    ],
    [
      'gets its target back',
      [...started(0), [20, 'apply_sla', NO_TARGET], [25, 'apply_sla', target(60)]],
      [outcome('active', 0)],
    ],
    [
      'has a target whose application was taken back',
      [
        [0, 'activate'],
        [0, 'apply_sla', { ...target(60), ...TAKEN_BACK }],
        [30, 'fulfill'],
      ],
      [],
    ],
    ['has not started, as on a ticket an agent opened in private (A024)', [[0, 'apply_sla', target(60)]], []],
    [
      'breached under a target nobody told of',
      [
        [0, 'activate'],
        [60, 'breach'],
      ],
      [outcome('unknown', 60)],
    ],
    [
      'started before anything was told of it',
      [
        [10, 'apply_sla', target(60)],
        [30, 'fulfill'],
      ],
      [outcome('met', 30)],
    ],
    [
      'is one of several',
      [...met(0), ...missed(100, NEXT), ...started(0, RESOLUTION)],
      [outcome('active', 0, 'total resolution'), outcome('met', 30), outcome('missed', 160, 'next reply')],
    ],
  ])('%s', (_story, parts, expected) => {
    expect(slaTargets(clockEvents(...parts), false).map(shortOf)).toEqual(expected);
  });
});

describe('the SLA targets of a solved ticket', () => {
  it('are cancelled where they were never due', () => {
    expect(slaTargets(clockEvents(...started(0), [10, 'pause']), true).map(shortOf)).toEqual([
      outcome('cancelled', 10),
    ]);
  });

  it('stay as they were decided', () => {
    const events = clockEvents(...met(0), ...missed(0, RESOLUTION));
    expect(slaTargets(events, true)).toEqual(slaTargets(events, false));
  });
});

describe('the target of an SLA clock', () => {
  it('is the one applied last, with its minutes (A047)', () => {
    const business = { ...target(3, '8'), isBusiness: true };
    const [found] = slaTargets(
      clockEvents(...started(0), [10, 'apply_sla', business], [12, 'fulfill']),
      false,
    );
    expect(found).toMatchObject({ policyId: '8', targetMinutes: 3, isBusiness: true, state: 'met' });
  });

  it('is the one numbered last of two applied in one second, in whatever order they come (A025)', () => {
    const events = clockEvents(
      [0, 'activate'],
      [0, 'apply_sla', target(60, '7')],
      [0, 'apply_sla', target(30, '8')],
    );
    for (const told of [events, events.toReversed()])
      expect(slaTargets(told, false)).toMatchObject([{ policyId: '8', targetMinutes: 30 }]);
  });

  it('goes by the later of two tellings of one event, in whatever order they come (A025)', () => {
    const events = clockEvents(...started(0), [60, 'breach']);
    const moved = clockEvents(...started(0), [70, 'breach']).slice(-1);
    for (const told of [
      [...events, ...moved],
      [...moved, ...events],
    ])
      expect(slaTargets(told, false)).toMatchObject([{ state: 'missed', at: minute(70) }]);
  });

  it('is the one that was missed where the target was taken away afterwards', () => {
    const events = clockEvents(...missed(0), [95, 'apply_sla', NO_TARGET]);
    expect(slaTargets(events, false)).toMatchObject([{ policyId: '7', state: 'missed' }]);
  });
});

describe('the kind of an SLA target', () => {
  it.each([
    ['reply_time', 1, 'apply_sla', 'first reply'],
    ['reply_time', 2, 'apply_sla', 'next reply'],
    ['reply_time', 9, 'apply_sla', 'next reply'],
    ['requester_wait_time', 1, 'apply_sla', 'requester wait'],
    ['agent_work_time', 1, 'apply_sla', 'agent work'],
    ['resolution_time', 2, 'apply_sla', 'total resolution'],
    ['periodic_update_time', 1, 'apply_sla', 'periodic update'],
    ['pausable_update_time', 1, 'apply_sla', 'pausable update'],
    ['group_ownership_time', 1, 'apply_group_sla', 'group ownership'],
    ['reply_time', 1, 'apply_group_sla', 'group first reply'],
    ['some_new_time', 1, 'apply_sla', 'some new time'],
  ])('of %s, clock %i, by %s is %s', (metric, instanceId, type, kind) => {
    const of = { metric, instanceId };
    const events = clockEvents([0, 'activate', of], [0, type, { ...target(60), ...of }]);
    expect(slaTargets(events, false).map((found) => found.kind)).toEqual([kind]);
  });
});

describe('whatever clocks tell', () => {
  it('means the same in any order and told twice (A025)', () => {
    const both = anyClockEvents.chain((events) => fc.tuple(fc.constant(events), retold(events)));
    fc.assert(
      fc.property(both, fc.boolean(), ([events, again], isOver) => {
        expect(slaTargets(again, isOver)).toEqual(slaTargets(events, isOver));
      }),
    );
  });

  it('means the same once what was taken back is told beside what stood before', () => {
    fc.assert(
      fc.property(anyClockEvents, (events) => {
        const before = events.map((event) => ({ ...event, isDeleted: false, at: event.at + 60 }));
        const isTakenBack = new Set(events.filter(({ isDeleted }) => isDeleted).map(({ id }) => id));
        const told = [...before.filter(({ id }) => isTakenBack.has(id)), ...events];
        expect(slaTargets(told, false)).toEqual(slaTargets(events, false));
        expect(slaTargets(told.toReversed(), false)).toEqual(slaTargets(events, false));
      }),
    );
  });

  it('gives a clock one target at most, decided by something that was told', () => {
    fc.assert(
      fc.property(anyClockEvents, (events) => {
        const targets = slaTargets(events, false);
        const clocks = new Set(events.map(({ metric, instanceId }) => `${metric} ${instanceId}`));
        expect(targets.length).toBeLessThanOrEqual(clocks.size);
        const instants = new Set(events.map(({ at }) => at));
        expect(targets.filter(({ at }) => !instants.has(at))).toEqual([]);
        expect(targets.map(({ at }) => at)).toEqual(targets.map(({ at }) => at).toSorted((a, b) => a - b));
      }),
    );
  });

  it('is never missed without a breach that stands', () => {
    fc.assert(
      fc.property(anyClockEvents, fc.boolean(), (events, isOver) => {
        const kept = events.filter(({ type, isDeleted }) => type !== 'breach' || isDeleted);
        expect(slaTargets(kept, isOver).filter(({ state }) => state === 'missed')).toEqual([]);
      }),
    );
  });
});
