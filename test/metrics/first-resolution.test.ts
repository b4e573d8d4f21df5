import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/first-resolution.ts';
import { LEFT_OUT_EVERYWHERE, type MeasureTable, measured, none, rowsOf } from '../support/ticket.ts';

const solved = { state: 'value', value: 120, businessValue: 100 };

const TABLE: MeasureTable = {
  ...LEFT_OUT_EVERYWHERE,
  'waits for its first reply': none('unsolved'),
  'is replied to after 30 minutes and open': none('unsolved'),
  'is replied to within 0 business minutes': none('unsolved'),
  'is replied to, at a time Zendesk does not give': none('unsolved'),
  'is pending': none('unsolved'),
  'is on hold': none('unsolved'),
  'is solved after one reply': solved,
  'is closed after three replies': solved,
  'is solved without a reply': solved,
  'is closed without a solve': none('unsolved'),
  'is reopened and open': solved,
  'is reopened twice and solved again': solved,
  'is opened by an agent in public': solved,
  'is opened by an agent in private': solved,
  'is opened by an agent for themselves': solved,
  'is a phone call': solved,
  'is a voicemail from the API': solved,
  'is a chat': solved,
  'is a conversation answered in 90 seconds': solved,
  'is a conversation answered at once': solved,
  'is open and came without its metric set': none('unknown'),
  'is solved and came without its metric set': none('unknown'),
  'is solved and rated good': solved,
  'is reopened and rated bad': solved,
};

describe('first resolution time of a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(measured(metric, ticket)).toEqual(expected);
  });
});

describe('first resolution time', () => {
  it('falls into a window by the first solve', () => {
    expect(metric).toMatchObject({ anchor: 'firstSolvedAt', better: 'lower' });
  });
});
