import { describe, expect, it } from 'vitest';
import type { Past } from '../../src/domain/past.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { metric } from '../../src/metrics/replies.ts';
import { after, again, asked, cutOff, HANDBOOK, LEFT_OUT, pastOf, reply, set } from '../support/past.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT, type Moment, OTHER_AGENT } from '../support/timeline.ts';

/** "1 by 9": the hour of a reply and its author. */
const told = (past: Past, parts: Partial<Ticket> = {}): string[] =>
  metric
    .measureEach(ticket({ ...parts, metricSet: {} }), past)
    .map(({ at, state, agentId }) =>
      [(at - CREATED_AT) / 3600, state === 'value' ? 'by' : state, agentId].join(' ').trim(),
    );

describe('the replies on a ticket that', () => {
  it.each<[string, readonly Moment[], string[]]>([
    ['waits', [asked], []],
    ['is replied to', [asked, reply(1)], ['1 by 9']],
    ['is replied to twice by one agent', [asked, reply(1), reply(2)], ['1 by 9', '2 by 9']],
    ['is replied to by two agents', [asked, reply(1), reply(2, { says: OTHER_AGENT })], ['1 by 9', '2 by 7']],
    ['is solved with a reply', [asked, reply(1, { status: 'solved' })], ['1 by 9']],
    ['is noted on in private', [asked, after(1, { notes: AGENT })], []],
    ['a rule answers (A002)', [asked, reply(1, { channel: 'rule' })], []],
    ['the system answers (A002)', [asked, reply(1, { says: -1 })], []],
    ['a light agent answers (A002)', [asked, reply(1, { says: LIGHT_AGENT })], []],
    ['is spoken of in a side conversation (A002)', [asked, reply(1, { channel: 'side_conversation' })], []],
    ['the customer writes on (A002)', [asked, again(1)], []],
    ['its requester, an agent, writes on (A002)', [{ ...asked, requester: AGENT }, reply(1)], []],
    ['is assigned and opened (A062)', [asked, set(1, 'open', { assignee: AGENT })], []],
    ['an agent opened', [reply(0, { status: 'new' }), again(1), reply(2)], ['2 by 9']],
    ['lived through the timeline of a handbook', HANDBOOK, ['5 by 9', '7 by 9', '53.5 by 9']],
  ])('%s', (_story, moments, expected) => {
    expect(told(pastOf(moments))).toEqual(expected);
  });

  it.each(LEFT_OUT)('%s are left out', (_story, parts, state) => {
    expect(told(pastOf([asked, reply(1)]), parts)).toEqual([`1 ${state} 9`]);
  });

  it('is not known from its creation on are unknown, not none (A017)', () => {
    const cut = cutOff([asked, reply(1), again(2), reply(3)]);
    expect(told(cut)).toEqual(['1 unknown']);
    expect(told(cut, { tags: ['closed_by_merge'] })).toEqual(['1 merged']);
    expect(told(pastOf([]))).toEqual([]);
  });

  it('count one each', () => {
    const replies = metric.measureEach(ticket({ requesterId: CUSTOMER }), pastOf(HANDBOOK));
    expect(replies.map(({ value }) => value)).toEqual([1, 1, 1]);
  });
});
