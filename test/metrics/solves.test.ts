import { describe, expect, it } from 'vitest';
import type { Past } from '../../src/domain/past.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { metric } from '../../src/metrics/solves.ts';
import { again, asked, cutOff, HANDBOOK, LEFT_OUT, pastOf, reply, set } from '../support/past.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';
import { AGENT, CUSTOMER, LIGHT_AGENT, type Moment, OTHER_AGENT } from '../support/timeline.ts';

/** "1 by 9": the hour of a solve and who solved. */
const told = (past: Past, parts: Partial<Ticket> = {}): string[] =>
  metric
    .measureEach(ticket({ ...parts, metricSet: {} }), past)
    .map(({ at, state, agentId }) =>
      [(at - CREATED_AT) / 3600, state === 'value' ? 'by' : state, agentId ?? 'none'].join(' '),
    );

describe('the solves of a ticket that', () => {
  it.each<[string, readonly Moment[], string[]]>([
    ['is unsolved', [asked, reply(1)], []],
    ['is solved with a reply', [asked, reply(1, { status: 'solved' })], ['1 by 9']],
    ['is solved in silence', [asked, set(1, 'solved', { by: OTHER_AGENT })], ['1 by 7']],
    ['an automation solves', [asked, set(1, 'solved', { by: -1 })], ['1 by none']],
    [
      'a rule solves in the update of an agent',
      [asked, set(1, 'solved', { channel: 'rule' })],
      ['1 by none'],
    ],
    ['the customer solves', [asked, set(1, 'solved', { by: CUSTOMER })], ['1 by none']],
    [
      'an AI agent solves, told as a light one',
      [asked, set(1, 'solved', { by: LIGHT_AGENT })],
      ['1 by none'],
    ],
    ['is closed after its solve', [asked, set(1, 'solved'), set(97, 'closed', { by: -1 })], ['1 by 9']],
    ['is closed without a solve', [asked, set(1, 'closed')], ['1 by 9']],
    [
      'is reopened and solved by another',
      [asked, set(1, 'solved'), again(2, { status: 'open' }), set(3, 'solved', { by: OTHER_AGENT })],
      ['1 by 9', '3 by 7'],
    ],
    ['is created solved', [{ ...asked, status: 'solved' }], ['0 by none']],
    ['is solved and reopened in one update', [asked, set(1, 'solved'), set(1, 'open')], []],
    ['lived through the timeline of a handbook', HANDBOOK, ['53.5 by 9']],
  ])('%s', (_story, moments, expected) => {
    expect(told(pastOf(moments))).toEqual(expected);
  });

  it.each(LEFT_OUT)('%s are left out', (_story, parts, state) => {
    expect(told(pastOf([asked, set(1, 'solved')]), parts)).toEqual([`1 ${state} ${AGENT}`]);
  });

  it('is known from a change on only are those seen, of whoever solved (A010)', () => {
    const moments = [asked, set(1, 'open'), set(2, 'solved'), set(3, 'open')];
    const solvedBy = (by: number) => set(4, 'solved', { by });
    expect(told(cutOff([...moments, solvedBy(OTHER_AGENT)]))).toEqual(['2 by 9', '4 by 7']);
    expect(told(cutOff([...moments, solvedBy(LIGHT_AGENT)]))).toEqual(['2 by 9', '4 by none']);
    expect(told(cutOff([...moments, solvedBy(-1)]))).toEqual(['2 by 9', '4 by none']);
    expect(told(cutOff([{ ...asked, status: 'solved' }, set(1, 'open')]))).toEqual([]);
    expect(told(pastOf([]), { status: 'solved' })).toEqual([]);
  });
});
