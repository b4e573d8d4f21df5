import { describe, expect, it } from 'vitest';
import type { Past } from '../../src/domain/past.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { metric } from '../../src/metrics/reopened.ts';
import { again, asked, cutOff, HANDBOOK, LEFT_OUT, pastOf, reply, set } from '../support/past.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';
import type { Moment } from '../support/timeline.ts';

/** "2 value": the hour of a reopening and its state. */
const told = (past: Past, parts: Partial<Ticket> = {}): string[] =>
  metric
    .measureEach(ticket({ ...parts, metricSet: {} }), past)
    .map(({ at, state }) => `${(at - CREATED_AT) / 3600} ${state}`);

const solved = [asked, reply(1, { status: 'solved' })];

describe('the reopenings of a ticket that', () => {
  it.each<[string, readonly Moment[], string[]]>([
    ['is unsolved', [asked, reply(1)], []],
    ['is solved', solved, []],
    ['the customer reopens', [...solved, again(2, { status: 'open' })], ['2 value']],
    ['an agent reopens', [...solved, set(2, 'open')], ['2 value']],
    ['is set to pending after its solve', [...solved, set(2, 'pending')], ['2 value']],
    ['is set on hold after its solve (A026)', [...solved, set(2, 'hold')], ['2 value']],
    ['is reopened once and worked on', [...solved, set(2, 'open'), set(3, 'pending')], ['2 value']],
    [
      'is reopened twice',
      [...solved, set(2, 'open'), set(3, 'solved'), set(4, 'open')],
      ['2 value', '4 value'],
    ],
    [
      'is thanked for and solved in the same update',
      [...solved, again(2, { status: 'open' }), set(2, 'solved')],
      [],
    ],
    ['is closed', [...solved, set(97, 'closed')], []],
    ['is deleted and restored', [...solved, set(2, 'deleted'), set(3, 'solved')], []],
    [
      'a bot solved and the customer reopens (A003)',
      [asked, set(0.1, 'solved', { by: -1 }), again(121, { status: 'open' })],
      ['121 value'],
    ],
    ['lived through the timeline of a handbook', HANDBOOK, []],
  ])('%s', (_story, moments, expected) => {
    expect(told(pastOf(moments))).toEqual(expected);
  });

  it.each(LEFT_OUT)('%s are left out', (_story, parts, state) => {
    expect(told(pastOf([...solved, set(2, 'open')]), parts)).toEqual([`2 ${state}`]);
  });

  it('is known from a change on only are seen all the same', () => {
    expect(told(cutOff([{ ...asked, status: 'solved' }, set(2, 'open')]))).toEqual(['2 value']);
    expect(told(pastOf([]), { status: 'open' })).toEqual([]);
  });
});
