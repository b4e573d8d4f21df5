import { describe, expect, it } from 'vitest';
import { metric } from '../../src/metrics/resolution.ts';
import { LEFT_OUT_EVERYWHERE, type MeasureTable, measured, none, rowsOf, ticket } from '../support/ticket.ts';

const solved = (value: number, businessValue: number | null) => ({ state: 'value', value, businessValue });

const TABLE: MeasureTable = {
  ...LEFT_OUT_EVERYWHERE,
  'waits for its first reply': none('unsolved'),
  'is replied to after 30 minutes and open': none('unsolved'),
  'is replied to within 0 business minutes': none('unsolved'),
  'is replied to, at a time Zendesk does not give': none('unsolved'),
  'is pending': none('unsolved'),
  'is on hold': none('unsolved'),
  'is solved after one reply': solved(120, 100),
  'is closed after three replies': solved(120, 100),
  'is solved without a reply': solved(120, 100),
  'is closed without a solve': none('unmeasured'),
  'is reopened and open': none('reopenedNotSolved'),
  'is reopened twice and solved again': solved(600, 0),
  'is opened by an agent in public': solved(120, 100),
  'is opened by an agent in private': solved(120, 100),
  'is opened by an agent for themselves': solved(120, 100),
  'is a phone call': solved(120, 100),
  'is a voicemail from the API': solved(120, 100),
  'is a chat': solved(120, 100),
  'is a conversation answered in 90 seconds': solved(120, 100),
  'is a conversation answered at once': solved(120, 100),
  'is open and came without its metric set': none('unsolved'),
  'is solved and came without its metric set': none('unmeasured'),
  'is solved and rated good': solved(120, 100),
  'is reopened and rated bad': none('reopenedNotSolved'),
};

describe('full resolution time of a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(measured(metric, ticket)).toEqual(expected);
  });

  it('is solved in the minute it was created is 0, not unknown', () => {
    const atOnce = ticket({
      status: 'solved',
      metricSet: { fullResolution: { calendar: 0, business: 0 } },
    });
    expect(measured(metric, atOnce)).toEqual(solved(0, 0));
  });
});

describe('full resolution time', () => {
  it('falls into a window by the last solve, and its target is judged when it falls due', () => {
    expect(metric).toMatchObject({ anchor: 'lastSolvedAt', better: 'lower', judgedWhenDue: true });
  });
});
