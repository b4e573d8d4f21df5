import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/one-touch.ts';
import { LEFT_OUT_OF_REPLIES, type MeasureTable, measured, none, rowsOf, ticket } from '../support/ticket.ts';

const hit = { state: 'value', value: 1 };
const miss = { state: 'value', value: 0 };

const TABLE: MeasureTable = {
  ...LEFT_OUT_OF_REPLIES,
  'waits for its first reply': null,
  'is replied to after 30 minutes and open': null,
  'is replied to within 0 business minutes': null,
  'is replied to, at a time Zendesk does not give': null,
  'is pending': null,
  'is on hold': null,
  'is solved after one reply': hit,
  'is closed after three replies': miss,
  'is solved without a reply': { state: 'withoutReply', value: 0 },
  'is closed without a solve': hit,
  'is reopened and open': null,
  'is reopened twice and solved again': miss,
  'is opened by an agent for themselves': hit,
  'is a chat': none('chat'),
  'is a conversation answered in 90 seconds': none('chat'),
  'is a conversation answered at once': none('chat'),
  'is open and came without its metric set': null,
  'is solved and came without its metric set': none('unknown'),
  'is solved and rated good': hit,
  'is reopened and rated bad': null,
};

describe('one-touch of a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(measured(metric, ticket)).toEqual(expected);
  });

  it.each(['chat', 'native_messaging', 'sunshine_conversations_api', 'sunshine_conversations_whatsapp'])(
    'came by %s is not measured',
    (channel) => {
      const story = ticket({ status: 'solved', channel, metricSet: { replies: 1 } });
      expect(measured(metric, story)).toEqual(none('chat'));
    },
  );
});

describe('one-touch', () => {
  it('goes by the last solve, and more is better', () => {
    expect(metric).toMatchObject({ anchor: 'lastSolvedAt', better: 'higher', minimumSample: 20 });
  });
});
