import { describe, expect, it } from 'vitest';
import type { TicketMetric } from '../../src/domain/metric.ts';
import type { Past } from '../../src/domain/past.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { metric as backlog } from '../../src/metrics/backlog.ts';
import { metric as unanswered } from '../../src/metrics/unanswered.ts';
import {
  again,
  asked,
  cutOff,
  HANDBOOK,
  LEFT_OUT,
  LEFT_OUT_OF_REPLYING,
  pastOf,
  reply,
  set,
} from '../support/past.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';
import { LIGHT_AGENT, type Moment } from '../support/timeline.ts';

const hours = (at: number | null | undefined): string => (at == null ? '' : `${(at - CREATED_AT) / 3600}`);

/** "0-5 waitingOnUs": the hours of each stretch and its state, with an exclamation mark where it has no value. */
const told = (metric: TicketMetric, past: Past, parts: Parameters<typeof ticket>[0] = {}): string[] =>
  (metric.measureEach?.(ticket(parts), past) ?? []).map(
    ({ at, until, state, value }) => `${hours(at)}-${hours(until)} ${state}${value === null ? '!' : ''}`,
  );

const solved = set(4, 'solved');

describe('the backlog had a ticket in it that', () => {
  it.each<[string, readonly Moment[], string[]]>([
    ['is new', [asked], ['0- waitingOnUs']],
    ['is opened', [asked, set(1, 'open')], ['0-1 waitingOnUs', '1- waitingOnUs']],
    ['is pending', [asked, set(1, 'pending')], ['0-1 waitingOnUs', '1- waitingOnCustomer']],
    ['is on hold (A026)', [asked, set(1, 'hold')], ['0-1 waitingOnUs', '1- onHold']],
    ['is solved', [asked, solved], ['0-4 waitingOnUs']],
    ['is solved and closed', [asked, solved, set(97, 'closed')], ['0-4 waitingOnUs']],
    ['is closed without a solve', [asked, set(4, 'closed')], ['0-4 waitingOnUs']],
    ['is reopened', [asked, solved, again(6, { status: 'open' })], ['0-4 waitingOnUs', '6- waitingOnUs']],
    [
      'is reopened to pending',
      [asked, solved, set(6, 'pending')],
      ['0-4 waitingOnUs', '6- waitingOnCustomer'],
    ],
    ['is created solved', [{ ...asked, status: 'solved' }], []],
    ['is assigned, which is no status (A062)', [asked, set(1, 'new', { assignee: 9 })], ['0- waitingOnUs']],
    [
      'lived through the timeline of a handbook',
      HANDBOOK,
      [
        '0-5 waitingOnUs',
        '5-7 waitingOnUs',
        '7-25 waitingOnCustomer',
        '25-26 waitingOnUs',
        '26-53 onHold',
        '53-53.5 waitingOnUs',
      ],
    ],
  ])('%s', (_story, moments, expected) => {
    expect(told(backlog, pastOf(moments))).toEqual(expected);
  });

  it('is known from a change on, as it was before that', () => {
    const pending = [{ ...asked, status: 'pending' }, set(5, 'open'), set(7, 'solved')];
    expect(told(backlog, cutOff(pending))).toEqual(['0-5 waitingOnCustomer', '5-7 waitingOnUs']);
    expect(told(backlog, cutOff([{ ...asked, status: 'solved' }, set(5, 'open')]))).toEqual([
      '5- waitingOnUs',
    ]);
  });

  it('never changed since the history is known, as it is now', () => {
    expect(told(backlog, pastOf([]), { status: 'hold' })).toEqual(['0- onHold']);
    expect(told(backlog, pastOf([]), { status: 'solved' })).toEqual([]);
  });

  it('is deleted is left out until its deletion alone', () => {
    const deleted = [asked, set(1, 'pending'), set(3, 'deleted', { by: -1 })];
    expect(told(backlog, pastOf(deleted), { status: 'deleted' })).toEqual(['0-1 deleted!', '1-3 deleted!']);
    expect(told(unanswered, pastOf(deleted), { status: 'deleted' })).toEqual(['0-3 deleted!']);
  });

  it.each(LEFT_OUT)('%s is left out for as long', (_story, parts, state) => {
    const left = { ...ticket(), ...parts };
    expect(told(backlog, pastOf([asked, set(1, 'pending'), solved]), left)).toEqual([
      `0-1 ${state}!`,
      `1-4 ${state}!`,
    ]);
  });
});

describe('never answered was a ticket that', () => {
  it.each<[string, readonly Moment[], string[]]>([
    ['waits', [asked], ['0- value']],
    ['is replied to', [asked, reply(2)], ['0-2 value']],
    ['is replied to in the second of its creation', [asked, reply(0)], []],
    ['is replied to twice', [asked, reply(2), again(3), reply(4)], ['0-2 value']],
    [
      'is opened, pending and on hold (A026)',
      [asked, set(1, 'open'), set(2, 'pending'), set(3, 'hold')],
      ['0- value'],
    ],
    ['is solved without a reply', [asked, solved], ['0-4 value']],
    ['is solved with its reply', [asked, reply(4, { status: 'solved' })], ['0-4 value']],
    ['is solved without a reply and reopened', [asked, solved, set(6, 'open')], ['0-4 value', '6- value']],
    [
      'is replied to after its reopening',
      [asked, solved, set(6, 'open'), reply(8)],
      ['0-4 value', '6-8 value'],
    ],
    ['is reopened after a reply', [asked, reply(2), solved, set(6, 'open')], ['0-2 value']],
    [
      'is replied to while solved and then reopened',
      [asked, solved, reply(5), set(6, 'open')],
      ['0-4 value'],
    ],
    ['a machine answers (A002)', [asked, reply(2, { says: -1 })], ['0- value']],
    ['a light agent answers (A002)', [asked, reply(2, { says: LIGHT_AGENT })], ['0- value']],
    ['is assigned (A062)', [asked, set(2, 'open', { assignee: 9 })], ['0- value']],
    ['lived through the timeline of a handbook', HANDBOOK, ['0-5 value']],
  ])('%s', (_story, moments, expected) => {
    expect(told(unanswered, pastOf(moments))).toEqual(expected);
  });

  it.each<[string, Parameters<typeof ticket>[0], string[]]>([
    ['Zendesk knows no reply of', {}, ['0-7 value']],
    [
      'Zendesk gives the first reply of',
      { metricSet: { replies: 1, reply: { calendar: 90, business: null } } },
      ['0-1.5 value'],
    ],
    [
      'Zendesk gives the first reply of in seconds',
      { metricSet: { replies: 1, replySeconds: 5400 } },
      ['0-1.5 value'],
    ],
    ['was replied to nobody knows when (A017)', { metricSet: { replies: 2 } }, ['0-7 unknown!']],
    ['came without its metric set (A017)', { metricSet: null }, ['0-7 unknown!']],
  ])('is known from a change on, where %s', (_story, parts, expected) => {
    expect(told(unanswered, cutOff([asked, set(5, 'open'), set(7, 'solved')]), parts)).toEqual(expected);
  });

  it.each(LEFT_OUT_OF_REPLYING)('%s is left out for as long as it is unsolved', (_story, parts, state) => {
    const left: Ticket = { ...ticket(), ...parts };
    expect(told(unanswered, pastOf([asked, reply(2), solved]), left)).toEqual([`0-4 ${state}!`]);
  });
});
