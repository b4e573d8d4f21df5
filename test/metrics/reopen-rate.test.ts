import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/domain/metric.ts';
import { metric } from '../../src/metrics/reopen-rate.ts';
import { LEFT_OUT_EVERYWHERE, type MeasureTable, rowsOf } from '../support/ticket.ts';

const reopened = { state: 'value', value: 1 };
const settled = { state: 'value', value: 0 };

const TABLE: MeasureTable = {
  ...LEFT_OUT_EVERYWHERE,
  'waits for its first reply': settled,
  'is replied to after 30 minutes and open': settled,
  'is replied to within 0 business minutes': settled,
  'is replied to, at a time Zendesk does not give': settled,
  'is pending': settled,
  'is on hold': settled,
  'is solved after one reply': settled,
  'is closed after three replies': settled,
  'is solved without a reply': settled,
  'is closed without a solve': settled,
  'is reopened and open': reopened,
  'is reopened twice and solved again': reopened,
  'is opened by an agent in public': settled,
  'is opened by an agent in private': settled,
  'is opened by an agent for themselves': settled,
  'is a phone call': settled,
  'is a voicemail from the API': settled,
  'is a chat': settled,
  'is a conversation answered in 90 seconds': settled,
  'is a conversation answered at once': settled,
  'is open and came without its metric set': null,
  'is solved and came without its metric set': null,
  'is solved and rated good': settled,
  'is reopened and rated bad': reopened,
};

describe('the reopen rate, for a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(metric.measure(ticket)).toEqual(expected);
  });
});

describe('the reopen rate', () => {
  it('goes by the first solve, so that a ticket never solved is in no window', () => {
    expect(metric).toMatchObject({ anchor: 'firstSolvedAt', better: 'lower' });
    const anchored = rowsOf(TABLE).filter(([, ticket]) => anchorsOf(ticket).firstSolvedAt !== null);
    expect(anchored.map(([story]) => story)).not.toContain('waits for its first reply');
    expect(anchored.map(([story]) => story)).toContain('is reopened and open');
  });

  it('alerts over the window it is scored over, being a rate of a cohort', () => {
    expect(metric.alertsOverScoredWindow).toBe(true);
  });
});
