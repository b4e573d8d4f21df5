import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/frt.ts';
import { LEFT_OUT_OF_REPLIES, type MeasureTable, measured, none, rowsOf } from '../support/ticket.ts';

const replied = (value: number, businessValue: number | null) => ({ state: 'value', value, businessValue });

const TABLE: MeasureTable = {
  ...LEFT_OUT_OF_REPLIES,
  'waits for its first reply': none('waiting'),
  'is replied to after 30 minutes and open': replied(30, 20),
  'is replied to within 0 business minutes': replied(600, 0),
  'is replied to, at a time Zendesk does not give': none('unmeasured'),
  'is pending': replied(30, null),
  'is on hold': none('waiting'),
  'is solved after one reply': replied(30, 20),
  'is closed after three replies': replied(30, 20),
  'is solved without a reply': none('solvedWithoutReply'),
  'is closed without a solve': replied(5, 5),
  'is reopened and open': replied(30, 20),
  'is reopened twice and solved again': replied(30, 20),
  'is opened by an agent for themselves': replied(30, 20),
  'is a chat': replied(30, 20),
  'is a conversation answered in 90 seconds': replied(1.5, null),
  'is a conversation answered at once': replied(0, null),
  'is open and came without its metric set': none('unknown'),
  'is solved and came without its metric set': none('unknown'),
  'is solved and rated good': replied(30, 20),
  'is reopened and rated bad': replied(30, 20),
};

describe('first reply time of a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(measured(metric, ticket)).toEqual(expected);
  });
});

describe('first reply time', () => {
  it('falls into a window by creation, and leaves open clocks beside it', () => {
    expect(metric).toMatchObject({ anchor: 'createdAt', better: 'lower', hasOpenClocks: true });
  });
});
