import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/csat.ts';
import { CREATED_AT, type MeasureTable, none, rowsOf, ticket } from '../support/ticket.ts';

const TABLE: MeasureTable = {
  'waits for its first reply': null,
  'is replied to after 30 minutes and open': null,
  'is replied to within 0 business minutes': null,
  'is replied to, at a time Zendesk does not give': null,
  'is pending': null,
  'is on hold': null,
  'is solved after one reply': null,
  'is closed after three replies': null,
  'is solved without a reply': null,
  'is closed without a solve': null,
  'is reopened and open': null,
  'is reopened twice and solved again': null,
  'is merged into another': null,
  'is deleted': null,
  'is deleted after its merge': null,
  'is suspended': null,
  'is opened by an agent in public': null,
  'is opened by an agent in private': null,
  'is opened by an agent for themselves': null,
  'is opened by an agent and merged': null,
  'is a phone call': null,
  'is a voicemail from the API': null,
  'is a chat': null,
  'is a conversation answered in 90 seconds': null,
  'is a conversation answered at once': null,
  'is open and came without its metric set': null,
  'is solved and came without its metric set': null,
  'is solved and rated good': { state: 'value', value: 1 },
  'is reopened and rated bad': { state: 'value', value: 0 },
  'is rated and deleted': none('deleted'),
};

const rating = { score: 'good' as const, firstAnsweredAt: CREATED_AT };
const good = { state: 'value', value: 1 };

describe('customer satisfaction with a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(metric.measure(ticket)).toEqual(expected);
  });

  it.each([
    ['is a call', { channel: 'voice' }, good],
    ['is opened by an agent', { isSubmitterAgent: true, submitterId: 9 }, good],
    ['came without its metric set', { metricSet: null }, good],
    ['is merged', { tags: ['closed_by_merge'] }, none('merged')],
    ['is suspended', { status: 'suspended' }, none('suspended')],
  ])('%s and is rated', (_story, parts, expected) => {
    expect(metric.measure(ticket({ ...parts, rating }))).toEqual(expected);
  });
});

describe('customer satisfaction', () => {
  it('goes by the first answer, needs the ratings, and 30 of them', () => {
    expect(metric).toMatchObject({ anchor: 'ratedAt', needs: 'ratings', minimumSample: 30 });
  });
});
