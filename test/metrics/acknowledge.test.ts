import { describe, expect, it } from 'vitest';
import { clockUnder } from '../../src/domain/schedule-at.ts';
import { metric } from '../../src/metrics/acknowledge.ts';
import {
  after,
  again,
  asked,
  cutOff,
  HANDBOOK,
  LEFT_OUT_OF_REPLYING,
  pastOf,
  reply,
  set,
} from '../support/past.ts';
import { schedule } from '../support/schedule.ts';
import { measured, none, ticket } from '../support/ticket.ts';
import { AGENT, LIGHT_AGENT, type Moment, OTHER_CUSTOMER } from '../support/timeline.ts';

const heard = (value: number) => ({ state: 'value', value, businessValue: null });

describe('the acknowledgement of a ticket that', () => {
  it.each<[string, readonly Moment[], object]>([
    ['an agent replies to', [asked, reply(1)], heard(60)],
    ['a rule answers first', [asked, reply(0.1, { channel: 'rule' }), reply(2)], heard(6)],
    [
      'a rule answers in the second of its creation',
      [asked, reply(0, { says: -1, channel: 'rule' })],
      heard(0),
    ],
    ['the system answers first', [asked, reply(0.5, { says: -1 }), reply(2)], heard(30)],
    ['an AI agent answers, told as a light one', [asked, reply(0.5, { says: LIGHT_AGENT })], heard(30)],
    ['nobody has answered', [asked], none('waiting')],
    ['the customer writes on alone', [asked, again(1), again(2)], none('waiting')],
    ['another customer writes on', [asked, again(1, { says: OTHER_CUSTOMER })], none('waiting')],
    ['is noted on in private', [asked, after(1, { notes: AGENT })], none('waiting')],
    [
      'is spoken of in a side conversation',
      [asked, reply(1, { channel: 'side_conversation' })],
      none('waiting'),
    ],
    ['is assigned (A062)', [asked, set(1, 'open', { assignee: AGENT, group: 10 })], none('waiting')],
    ['lived through the timeline of a handbook', HANDBOOK, heard(300)],
  ])('%s', (_story, moments, expected) => {
    expect(measured(metric, ticket(), pastOf(moments))).toEqual(expected);
  });

  it('is solved without any message is left out', () => {
    const past = pastOf([asked, set(1, 'solved')]);
    expect(measured(metric, ticket({ status: 'solved' }), past)).toEqual(none('solvedWithoutReply'));
  });

  it('an agent opened for themselves is not acknowledged by its own words', () => {
    const own = ticket({ isSubmitterAgent: true, submitterId: AGENT, requesterId: AGENT });
    const opened = after(0, { says: AGENT, status: 'new', requester: AGENT });
    expect(measured(metric, own, pastOf([opened]))).toEqual(none('waiting'));
    expect(measured(metric, own, pastOf([opened, reply(1, { says: -1 })]))).toEqual(heard(60));
  });

  it('is not known from its creation on is unknown (A017)', () => {
    expect(measured(metric, ticket(), cutOff([asked, reply(1)]))).toEqual(none('unknown'));
    expect(measured(metric, ticket())).toEqual(none('unknown'));
  });

  it.each(LEFT_OUT_OF_REPLYING)('%s is left out', (_story, parts, state) => {
    expect(measured(metric, { ...ticket(), ...parts }, pastOf([asked, reply(1)]))).toEqual(none(state));
  });

  it('counts business hours, but for messaging', () => {
    const past = pastOf([asked, reply(3)], { businessClock: clockUnder(schedule()) });
    expect(measured(metric, ticket(), past)).toMatchObject({ value: 180, businessValue: 120 });
    const chat = ticket({ channel: 'native_messaging', isMessaging: true });
    expect(measured(metric, chat, past)).toMatchObject({ value: 180, businessValue: null });
  });
});
