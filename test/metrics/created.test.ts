import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/created.ts';
import { LEFT_OUT_EVERYWHERE, type MeasureTable, measured, rowsOf } from '../support/ticket.ts';

const counted = { state: 'value', value: 1 };

const TABLE: MeasureTable = {
  ...LEFT_OUT_EVERYWHERE,
  'waits for its first reply': counted,
  'is replied to after 30 minutes and open': counted,
  'is replied to within 0 business minutes': counted,
  'is replied to, at a time Zendesk does not give': counted,
  'is pending': counted,
  'is on hold': counted,
  'is solved after one reply': counted,
  'is closed after three replies': counted,
  'is solved without a reply': counted,
  'is closed without a solve': counted,
  'is reopened and open': counted,
  'is reopened twice and solved again': counted,
  'is opened by an agent in public': counted,
  'is opened by an agent in private': counted,
  'is opened by an agent for themselves': counted,
  'is a phone call': counted,
  'is a voicemail from the API': counted,
  'is a chat': counted,
  'is a conversation answered in 90 seconds': counted,
  'is a conversation answered at once': counted,
  'is open and came without its metric set': counted,
  'is solved and came without its metric set': counted,
  'is solved and rated good': counted,
  'is reopened and rated bad': counted,
};

describe('the count of created tickets, for one that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(measured(metric, ticket)).toEqual(expected);
  });
});

describe('the count of created tickets', () => {
  it('goes by creation, and neither more nor fewer is better', () => {
    expect(metric).toMatchObject({ anchor: 'createdAt', better: 'neither', kind: 'count' });
  });
});
