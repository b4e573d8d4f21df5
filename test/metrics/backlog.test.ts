import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/backlog.ts';
import { type MeasureTable, measured, none, rowsOf, ticket } from '../support/ticket.ts';

const onUs = { state: 'waitingOnUs', value: 1 };

const TABLE: MeasureTable = {
  'waits for its first reply': onUs,
  'is replied to after 30 minutes and open': onUs,
  'is replied to within 0 business minutes': onUs,
  'is replied to, at a time Zendesk does not give': onUs,
  'is pending': { state: 'waitingOnCustomer', value: 1 },
  'is on hold': { state: 'onHold', value: 1 },
  'is solved after one reply': null,
  'is closed after three replies': null,
  'is solved without a reply': null,
  'is closed without a solve': null,
  'is reopened and open': onUs,
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
  'is open and came without its metric set': onUs,
  'is solved and came without its metric set': null,
  'is solved and rated good': null,
  'is reopened and rated bad': onUs,
  'is rated and deleted': null,
};

describe('the backlog, for a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(measured(metric, ticket)).toEqual(expected);
  });

  it.each([
    ['is an unsolved call', { channel: 'voice' }],
    ['is opened by an agent in private', { isSubmitterAgent: true, submitterId: 9, isPublic: false }],
    ['is a running conversation', { isMessaging: true, channel: 'native_messaging' }],
  ])('%s and unsolved counts', (_story, parts) => {
    expect(measured(metric, ticket(parts))).toEqual(onUs);
  });

  it.each([
    ['carries the tag of a merge', { tags: ['closed_by_merge'] }, 'merged'],
    ['is handled by AI alone', { isAiOnly: true }, 'aiOnly'],
  ])('is unsolved but %s is left out and counted', (_story, parts, reason) => {
    expect(measured(metric, ticket(parts))).toEqual(none(reason));
  });
});

describe('the backlog', () => {
  it('is a state of the moment and needs every unsolved ticket', () => {
    expect(metric).toMatchObject({ anchor: 'now', better: 'lower', needs: 'unsolved' });
  });
});
