import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTurns } from '../../src/domain/customer-turns.ts';
import { type OwnClocks, ownClocks } from '../../src/domain/own-clocks.ts';
import { type Clock, calendarClock, clockUnder } from '../../src/domain/schedule-at.ts';
import { readLife } from '../../src/domain/ticket-life.ts';
import type { TimelineEvent } from '../../src/domain/timeline.ts';
import { schedule } from '../support/schedule.ts';
import { CREATED_AT } from '../support/ticket.ts';
import {
  AGENT,
  CUSTOMER,
  LIGHT_AGENT,
  type Moment,
  OTHER_CUSTOMER,
  PEOPLE,
  timeline,
} from '../support/timeline.ts';

const HOUR = 3600;
/** A moment so many hours after creation. */
const after = (hours: number, what: Omit<Moment, 'at'>): Moment => ({
  at: CREATED_AT + hours * HOUR,
  ...what,
});
const NOW = CREATED_AT + 100 * HOUR;

const historyOf = (events: readonly TimelineEvent[]) => ({
  createdAt: CREATED_AT,
  requesterId: CUSTOMER,
  events,
});
const clocksOf = (moments: readonly Moment[], now = NOW, clock?: Clock): OwnClocks | null =>
  ownClocks(historyOf(timeline(moments)), PEOPLE, now, clock);

const asked = after(0, { says: CUSTOMER, status: 'new' });
const reply = (hours: number, what: Partial<Moment> = {}): Moment => after(hours, { says: AGENT, ...what });

describe('the timeline a handbook works out', () => {
  const moments = [
    asked,
    reply(5, { status: 'open' }),
    after(6.5, { says: CUSTOMER }),
    reply(7, { status: 'pending' }),
    after(25, { says: CUSTOMER, status: 'open' }),
    after(26, { status: 'hold' }),
    after(53, { status: 'open' }),
    reply(53.5, { status: 'solved' }),
  ];

  it('gives its clocks', () => {
    expect(clocksOf(moments)).toEqual({
      firstReplyAt: CREATED_AT + 5 * HOUR,
      firstReply: 5 * 60,
      firstSolvedAt: CREATED_AT + 53.5 * HOUR,
      firstResolution: 53.5 * 60,
      lastSolvedAt: CREATED_AT + 53.5 * HOUR,
      fullResolution: 53.5 * 60,
      requesterWait: 35.5 * 60,
      agentWait: 18 * 60,
      onHold: 27 * 60,
      agentWork: 8.5 * 60,
      solvedInBetween: 0,
      reopens: 0,
      replies: 3,
    });
  });

  it('gives a next reply time of 30 minutes, and one of 28.5 hours', () => {
    const life = readLife(historyOf(timeline(moments)), PEOPLE, NOW);
    const turns = life ? nextTurns(life) : [];
    expect(turns.map(({ startedAt, endedAt }) => ((endedAt ?? 0) - startedAt) / 60)).toEqual([30, 28.5 * 60]);
  });

  it('stands elsewhere at every moment before', () => {
    const on = (hours: number) => clocksOf(moments, CREATED_AT + hours * HOUR);
    expect(on(4)).toMatchObject({ firstReply: null, requesterWait: 240, replies: 0, fullResolution: null });
    expect(on(10)).toMatchObject({ firstReply: 300, agentWait: 180, replies: 2 });
  });

  it('counts business hours by the clock it is given', () => {
    // CREATED_AT is a Monday at 8:00 UTC.
    expect(clocksOf(moments, NOW, clockUnder(schedule()))).toMatchObject({
      firstReply: 4 * 60,
      fullResolution: (8 + 8 + 4.5) * 60,
      agentWait: 2 * 60,
      onHold: (7 + 4) * 60,
    });
  });
});

describe("an agent's reply", () => {
  it.each<[string, Moment[], number, number | null]>([
    ['is what an agent says in public', [asked, reply(1), reply(2)], 2, 60],
    ['may come with the solve', [asked, reply(1, { status: 'solved' })], 1, 60],
    ['is no private note', [asked, after(1, { notes: AGENT })], 0, null],
    ['is nothing a customer says', [asked, after(1, { says: OTHER_CUSTOMER })], 0, null],
    ['is nothing a light agent says', [asked, reply(1, { says: LIGHT_AGENT })], 0, null],
    ['is nothing the system says', [asked, reply(1, { says: -1 })], 0, null],
    ['is nothing a rule says', [asked, reply(1, { channel: 'rule' })], 0, null],
    ['is nothing in a side conversation', [asked, reply(1, { channel: 'side_conversation' })], 0, null],
    ['is not the comment the agent opened with', [reply(0, { status: 'new' })], 0, null],
    ['is the one after an agent opened the ticket', [reply(0, { status: 'new' }), reply(2)], 1, 120],
    [
      'counts from creation where that is private',
      [after(0, { notes: AGENT, status: 'new' }), reply(3)],
      1,
      180,
    ],
    ['may come in the second of the question', [asked, reply(0)], 1, 0],
    [
      'is nothing the requester says, agent or not',
      [after(0, { says: AGENT, status: 'new', requester: AGENT }), reply(1)],
      0,
      null,
    ],
    [
      'is what an agent says who is the requester no longer',
      [{ ...asked, requester: AGENT }, reply(1), after(2, { requester: CUSTOMER }), reply(3)],
      1,
      180,
    ],
  ])('%s', (_story, moments, replies, firstReply) => {
    expect(clocksOf(moments)).toMatchObject({ replies, firstReply });
  });
});

describe('a solve', () => {
  it.each<[string, Moment[], Partial<OwnClocks>]>([
    ['has not happened yet', [asked], { firstResolution: null, fullResolution: null, reopens: 0 }],
    [
      'may be the creation',
      [after(0, { says: CUSTOMER, status: 'solved' })],
      { firstResolution: 0, fullResolution: 0 },
    ],
    [
      'may be undone and come again',
      [asked, after(1, { status: 'solved' }), after(3, { status: 'open' }), after(7, { status: 'solved' })],
      { firstResolution: 60, fullResolution: 420, reopens: 1, solvedInBetween: 120, requesterWait: 300 },
    ],
    [
      'stands though the ticket is open again',
      [asked, after(1, { status: 'solved' }), after(3, { status: 'open' })],
      { firstResolution: 60, fullResolution: 60, reopens: 1, solvedInBetween: 0 },
    ],
    [
      'is undone by pending too',
      [
        asked,
        after(1, { status: 'solved' }),
        after(3, { status: 'pending' }),
        after(4, { status: 'solved' }),
      ],
      { fullResolution: 240, reopens: 1, agentWait: 60, requesterWait: 60 },
    ],
    [
      'and its reopening in one update are neither',
      [asked, after(1, { status: 'solved' }), after(1, { status: 'open' })],
      { firstResolution: null, reopens: 0 },
    ],
    [
      'is not undone by an update that solves it again',
      [asked, after(1, { status: 'solved' }), after(2, { status: 'open' }), after(2, { status: 'solved' })],
      { fullResolution: 60, reopens: 0 },
    ],
    [
      'is not repeated by the closing',
      [asked, after(1, { status: 'solved' }), after(90, { status: 'closed' })],
      { fullResolution: 60, requesterWait: 60 },
    ],
    [
      'is the closing where there was none',
      [asked, after(2, { status: 'closed' })],
      { firstResolution: 120, fullResolution: 120, requesterWait: 120 },
    ],
    [
      'is not undone by deletion',
      [
        asked,
        after(1, { status: 'solved' }),
        after(2, { status: 'deleted' }),
        after(3, { status: 'solved' }),
      ],
      { fullResolution: 60, reopens: 0 },
    ],
  ])('%s', (_story, moments, expected) => {
    expect(clocksOf(moments)).toMatchObject(expected);
  });
});

describe('a past', () => {
  const whole = timeline([asked, after(1, { status: 'open' })]);

  it.each<[string, TimelineEvent[]]>([
    ['without events', []],
    ['without its first status', whole.filter(({ value }) => value !== 'new')],
    [
      'that begins with a change soon after its creation',
      timeline([asked, after(0.01, { status: 'open' })]).filter(({ value }) => value !== 'new'),
    ],
    ['that begins long after its creation', timeline([after(2, { status: 'new' })])],
  ])('%s is incomplete', (_story, events) => {
    expect(ownClocks(historyOf(events), PEOPLE, NOW)).toBeNull();
  });

  it('that begins seconds late counts from creation all the same', () => {
    const late = [after(0.01, { status: 'new' }), after(1, { status: 'solved' })];
    expect(clocksOf(late)).toMatchObject({ requesterWait: 60, fullResolution: 60 });
  });
});

describe("a customer's turn", () => {
  it.each<[string, Moment[], string[]]>([
    ['has no next one before the first reply', [asked, after(1, { says: CUSTOMER })], []],
    ['waits', [asked, reply(1), after(2, { says: CUSTOMER }), after(3, { says: CUSTOMER })], ['2 waiting']],
    ['is answered once', [asked, reply(1), after(2, { says: CUSTOMER }), reply(5), reply(6)], ['2 reply 5']],
    [
      'ends with a silent solve',
      [asked, reply(1), after(2, { says: CUSTOMER }), after(4, { status: 'solved' })],
      ['2 closed without reply 4'],
    ],
    [
      'is answered in the second of the solve',
      [asked, reply(1), after(2, { says: CUSTOMER }), after(4, { status: 'solved' }), reply(4)],
      ['2 reply 4'],
    ],
    [
      'is not started by a note, nor ended by a light agent',
      [
        asked,
        reply(1),
        after(2, { notes: CUSTOMER }),
        after(3, { says: CUSTOMER }),
        after(4, { says: LIGHT_AGENT }),
      ],
      ['3 waiting'],
    ],
    [
      'is a next one from the start where an agent opened the ticket',
      [reply(0, { status: 'new' }), after(1, { says: CUSTOMER }), reply(2)],
      ['1 reply 2'],
    ],
  ])('%s', (_story, moments, expected) => {
    const life = readLife(historyOf(timeline(moments)), PEOPLE, NOW);
    const hours = (when: number) => (when - CREATED_AT) / HOUR;
    const words = (life ? nextTurns(life) : []).map(({ startedAt, endedAt, end }) =>
      [hours(startedAt), end, ...(endedAt === null ? [] : [hours(endedAt)])].join(' '),
    );
    expect(words).toEqual(expected);
  });
});

describe('any timeline', () => {
  const who = fc.constantFrom(CUSTOMER, OTHER_CUSTOMER, AGENT, LIGHT_AGENT, -1);
  const status = fc.constantFrom('open', 'pending', 'hold', 'solved', 'solved', 'closed', 'deleted');
  const moment = fc.record(
    { at: fc.integer({ min: 0, max: 360_000 }).map((seconds) => CREATED_AT + seconds), says: who, status },
    { requiredKeys: ['at'] },
  );
  const story = fc
    .array(moment, { maxLength: 12 })
    .map((moments) => [asked, ...moments.sort((a, b) => a.at - b.at)]);

  it('makes both waits and the time solved in between add up to full resolution', () => {
    const clock = fc.constantFrom(calendarClock, clockUnder(schedule()));
    fc.assert(
      fc.property(story, clock, (moments, clock) => {
        const solvedAt = clocksOf(moments, NOW, clock)?.lastSolvedAt;
        fc.pre(typeof solvedAt === 'number');
        const clocks = clocksOf(moments, solvedAt, clock);
        const parts = [clocks?.requesterWait, clocks?.agentWait, clocks?.solvedInBetween];
        const sum = parts.reduce<number>((total, part) => total + (part ?? Number.NaN), 0);
        expect(sum).toBeCloseTo(clocks?.fullResolution ?? Number.NaN, 6);
      }),
    );
  });

  it('is the same in any order and with repetitions', () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (moments, random) => {
        const events = timeline(moments);
        const shuffled = [...events, ...events]
          .map((event) => ({ event, place: random.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ event }) => event);
        expect(ownClocks(historyOf(shuffled), PEOPLE, NOW)).toEqual(clocksOf(moments));
      }),
    );
  });

  it('never takes back what it has said of a first event, nor counts down', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 0, max: 360_000 }), (moments, seconds) => {
        const [before, now] = [clocksOf(moments, CREATED_AT + seconds), clocksOf(moments)];
        fc.pre(before !== null && now !== null);
        expect(before?.firstReplyAt ?? now?.firstReplyAt).toBe(now?.firstReplyAt);
        expect(before?.firstSolvedAt ?? now?.firstSolvedAt).toBe(now?.firstSolvedAt);
        for (const key of [
          'requesterWait',
          'agentWait',
          'onHold',
          'agentWork',
          'reopens',
          'replies',
        ] as const) {
          expect(before?.[key]).toBeLessThanOrEqual(now?.[key] ?? Number.NaN);
        }
      }),
    );
  });
});
