import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/resolution-rate.ts';
import { LEFT_OUT_EVERYWHERE, type MeasureTable, measured, none, rowsOf, ticket } from '../support/ticket.ts';

const after = (value: number) => ({ state: 'value', value });
const notYet = none('value');

const TABLE: MeasureTable = {
  ...LEFT_OUT_EVERYWHERE,
  'waits for its first reply': notYet,
  'is replied to after 30 minutes and open': notYet,
  'is replied to within 0 business minutes': notYet,
  'is replied to, at a time Zendesk does not give': notYet,
  'is pending': notYet,
  'is on hold': notYet,
  'is solved after one reply': after(120),
  'is closed after three replies': after(120),
  'is solved without a reply': after(120),
  'is closed without a solve': notYet,
  'is reopened and open': after(120),
  'is reopened twice and solved again': after(120),
  'is opened by an agent in public': after(120),
  'is opened by an agent in private': after(120),
  'is opened by an agent for themselves': after(120),
  'is a phone call': after(120),
  'is a voicemail from the API': after(120),
  'is a chat': after(120),
  'is a conversation answered in 90 seconds': after(120),
  'is a conversation answered at once': after(120),
  'is open and came without its metric set': none('unknown'),
  'is solved and came without its metric set': none('unknown'),
  'is solved and rated good': after(120),
  'is reopened and rated bad': after(120),
};

describe('the resolution rate, for a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, told, expected) => {
    expect(measured(metric, told)).toEqual(expected);
  });

  it('was solved at once is a hit after no minute, which is not none (A017)', () => {
    const quick = ticket({ status: 'solved', metricSet: { firstResolution: { calendar: 0, business: 0 } } });
    expect(measured(metric, quick)).toEqual(after(0));
  });

  it('is handled by AI alone is left out', () => {
    expect(measured(metric, ticket({ isAiOnly: true }))).toEqual(none('aiOnly'));
  });
});

describe('the resolution rate', () => {
  it('is of the tickets created, within a week or as asked', () => {
    expect(metric).toMatchObject({ anchor: 'createdAt', horizonDays: 7, otherHorizons: [1, 14, 30] });
  });
});
