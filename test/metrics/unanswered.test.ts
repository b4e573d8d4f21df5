import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/unanswered.ts';
import { LEFT_OUT_EVERYWHERE, type MeasureTable, measured, none, rowsOf } from '../support/ticket.ts';

const counted = { state: 'value', value: 1 };

const TABLE: MeasureTable = {
  ...(Object.fromEntries(Object.keys(LEFT_OUT_EVERYWHERE).map((story) => [story, null])) as Record<
    keyof typeof LEFT_OUT_EVERYWHERE,
    null
  >),
  'waits for its first reply': counted,
  'is replied to after 30 minutes and open': null,
  'is replied to within 0 business minutes': null,
  'is replied to, at a time Zendesk does not give': null,
  'is pending': null,
  'is on hold': counted,
  'is solved after one reply': null,
  'is closed after three replies': null,
  'is solved without a reply': null,
  'is closed without a solve': null,
  'is reopened and open': null,
  'is reopened twice and solved again': null,
  'is opened by an agent in public': null,
  'is opened by an agent in private': null,
  'is opened by an agent for themselves': null,
  'is a phone call': null,
  'is a voicemail from the API': null,
  'is a chat': null,
  'is a conversation answered in 90 seconds': null,
  'is a conversation answered at once': null,
  'is open and came without its metric set': none('unknown'),
  'is solved and came without its metric set': null,
  'is solved and rated good': null,
  'is reopened and rated bad': null,
};

describe('never answered, of a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(measured(metric, ticket)).toEqual(expected);
  });

  it.each([
    ['an agent opened for somebody', { isSubmitterAgent: true, submitterId: 9 }, 'openedByAgents'],
    ['is a call', { channel: 'voice' }, 'voice'],
    ['was merged and is open', { tags: ['closed_by_merge'] }, 'merged'],
  ])('%s and is unsolved is left out and counted', (_story, parts, state) => {
    const [, waiting] = rowsOf(TABLE)[0] ?? [];
    if (!waiting) throw new Error('The first story waits');
    expect(measured(metric, { ...waiting, ...parts })).toEqual(none(state));
  });
});

describe('never answered', () => {
  it('is asked of this moment, and fewer are better', () => {
    expect(metric).toMatchObject({ anchor: 'now', kind: 'count', better: 'lower', needs: 'unsolved' });
  });
});
