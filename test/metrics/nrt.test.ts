import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Past } from '../../src/domain/past.ts';
import { clockUnder } from '../../src/domain/schedule-at.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { metric } from '../../src/metrics/nrt.ts';
import { anyLife, LIFETIME } from '../support/lives.ts';
import {
  after,
  again,
  asked,
  cutOff,
  HANDBOOK,
  hour,
  LEFT_OUT_OF_REPLYING,
  pastOf,
  reply,
  set,
} from '../support/past.ts';
import { schedule } from '../support/schedule.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';
import { CUSTOMER, LIGHT_AGENT, type Moment, OTHER_CUSTOMER } from '../support/timeline.ts';

/** "6.5 value 30": the hour a turn starts, its state, and its minutes where it has any. */
const told = (past: Past, parts: Partial<Ticket> = {}): string[] =>
  metric
    .measureEach(ticket({ ...parts, metricSet: {} }), past)
    .map(({ at, state, value }) =>
      [(at - CREATED_AT) / 3600, state, ...(value === null ? [] : [value])].join(' '),
    );

const replied = [asked, reply(1)];

describe('next reply time of a ticket that', () => {
  it.each<[string, readonly Moment[], string[]]>([
    ['waits for its first reply', [asked], []],
    ['asks twice before the first reply', [asked, again(1), reply(2)], []],
    ['is replied to once', replied, []],
    ['asks again and is answered', [...replied, again(2), reply(5)], ['2 value 180']],
    ['asks again and is answered in the same second', [...replied, again(2), reply(2)], ['2 value 0']],
    ['asks again and waits', [...replied, again(2)], ['2 waiting']],
    ['has three turns', [...replied, again(2), reply(3), again(4), reply(6)], ['2 value 60', '4 value 120']],
    ['is asked about by somebody else', [...replied, again(2, { says: OTHER_CUSTOMER })], ['2 waiting']],
    ['is solved without an answer', [...replied, again(2), set(4, 'solved')], ['2 closedWithoutReply']],
    ['is answered with the solve', [...replied, again(2), reply(4, { status: 'solved' })], ['2 value 120']],
    [
      'is on hold before the answer (A026)',
      [...replied, again(2), set(3, 'hold'), reply(9)],
      ['2 value 420'],
    ],
    ['is answered by a machine alone (A002)', [...replied, again(2), reply(3, { says: -1 })], ['2 waiting']],
    [
      'is answered by a rule alone (A002)',
      [...replied, again(2), reply(3, { channel: 'rule' })],
      ['2 waiting'],
    ],
    [
      'is answered by a light agent alone (A002)',
      [...replied, again(2), reply(3, { says: LIGHT_AGENT })],
      ['2 waiting'],
    ],
    [
      'is answered in a side conversation alone (A002)',
      [...replied, again(2), reply(3, { channel: 'side_conversation' })],
      ['2 waiting'],
    ],
    ['is noted on in private', [...replied, again(2), after(3, { notes: 9 }), reply(4)], ['2 value 120']],
  ])('%s', (_story, moments, expected) => {
    expect(told(pastOf(moments))).toEqual(expected);
  });

  it('does not restart the clock at a further message (A018)', () => {
    expect(told(pastOf([...replied, again(2), again(3), again(4), reply(5)]))).toEqual(['2 value 180']);
  });

  it('is not satisfied by assignment or by a status in progress (A062)', () => {
    const assigned = [...replied, again(2), after(3, { assignee: 9, group: 10, status: 'open', by: 9 })];
    expect(told(pastOf(assigned))).toEqual(['2 waiting']);
  });

  it('counts from the reopening, not from before the bot solved it (A003)', () => {
    const reopenedAfterBot = [
      asked,
      after(0.1, { status: 'solved' }),
      again(121, { status: 'open' }),
      reply(121 + 1 / 6),
    ];
    expect(told(pastOf(reopenedAfterBot))).toEqual(['121 value 10']);
  });

  it('writes thanks on a ticket that stays solved waits no longer', () => {
    const thanks = pastOf([asked, reply(1, { status: 'solved' }), again(2)]);
    expect(told(thanks, { status: 'solved' })).toEqual(['2 closedWithoutReply']);
  });

  it('lived through the timeline of a handbook', () => {
    expect(told(pastOf(HANDBOOK))).toEqual(['6.5 value 30', '25 value 1710']);
  });

  it.each(LEFT_OUT_OF_REPLYING)('%s has turns that are left out', (_story, parts, state) => {
    expect(told(pastOf([...replied, again(2), reply(5)]), parts)).toEqual([`2 ${state}`]);
  });
});

describe('next reply time in business hours', () => {
  const past = (parts: Partial<Past> = {}): Past =>
    pastOf([asked, reply(0.5), again(8), reply(26)], { businessClock: clockUnder(schedule()), ...parts });
  const businessOf = (known: Past, parts: Partial<Ticket> = {}) =>
    metric.measureEach(ticket({ ...parts, metricSet: {} }), known).map((turn) => turn.businessValue);

  it('runs while the schedule is open', () => {
    expect(businessOf(past())).toEqual([120]);
  });

  it('is unknown where the schedule is, and none for messaging', () => {
    expect(businessOf(past({ businessClock: null }))).toEqual([null]);
    expect(businessOf(past(), { isMessaging: true, channel: 'whatsapp' })).toEqual([null]);
  });
});

describe('next reply time of a ticket whose creation is not known', () => {
  const unknown = cutOff([asked, reply(1), again(2)]);

  it('is unknown once, from the first thing that is known (A017)', () => {
    expect(metric.measureEach(ticket(), unknown)).toEqual([{ at: hour(1), state: 'unknown', value: null }]);
  });

  it('is left out where the ticket is, and says nothing where nothing is known', () => {
    expect(told(unknown, { status: 'deleted' })).toEqual(['1 deleted']);
    expect(told(pastOf([]))).toEqual([]);
  });
});

describe('the turns of any life', () => {
  it('never overlap, and last neither less than nothing nor longer than the ticket', () => {
    fc.assert(
      fc.property(anyLife, (moments) => {
        const turns = metric.measureEach(ticket(), pastOf(moments));
        for (const [index, { at, value }] of turns.entries()) {
          const next = turns[index + 1];
          const end = at + (value ?? 0) * 60;
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(CREATED_AT + LIFETIME);
          if (next) expect(next.at).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });

  it('are started by customers alone', () => {
    fc.assert(
      fc.property(anyLife, (moments) => {
        const heard = moments.filter(({ says = -1 }) => [CUSTOMER, OTHER_CUSTOMER].includes(says));
        const instants = heard.map(({ at }) => at);
        for (const { at } of metric.measureEach(ticket(), pastOf(moments))) expect(instants).toContain(at);
      }),
    );
  });
});
