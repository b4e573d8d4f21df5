import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/domain/metric.ts';
import { metric } from '../../src/metrics/solved.ts';
import { LEFT_OUT_EVERYWHERE, type MeasureTable, measured, none, rowsOf } from '../support/ticket.ts';

const counted = { state: 'value', value: 1 };
/** A ticket that was never solved has no last solve either, so that it is counted nowhere. */
const notSolved = none('unsolved');
const reopened = none('reopenedNotSolved');

const TABLE: MeasureTable = {
  ...LEFT_OUT_EVERYWHERE,
  'waits for its first reply': notSolved,
  'is replied to after 30 minutes and open': notSolved,
  'is replied to within 0 business minutes': notSolved,
  'is replied to, at a time Zendesk does not give': notSolved,
  'is pending': notSolved,
  'is on hold': notSolved,
  'is solved after one reply': counted,
  'is closed after three replies': counted,
  'is solved without a reply': counted,
  'is closed without a solve': counted,
  'is reopened and open': reopened,
  'is reopened twice and solved again': counted,
  'is opened by an agent in public': counted,
  'is opened by an agent in private': counted,
  'is opened by an agent for themselves': counted,
  'is a phone call': counted,
  'is a voicemail from the API': counted,
  'is a chat': counted,
  'is a conversation answered in 90 seconds': counted,
  'is a conversation answered at once': counted,
  'is open and came without its metric set': notSolved,
  'is solved and came without its metric set': counted,
  'is solved and rated good': counted,
  'is reopened and rated bad': reopened,
};

describe('the count of solved tickets, for one that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, ticket, expected) => {
    expect(measured(metric, ticket)).toEqual(expected);
  });
});

describe('the count of solved tickets', () => {
  it('goes by the last solve', () => {
    expect(metric).toMatchObject({ anchor: 'lastSolvedAt', better: 'neither', kind: 'count' });
  });

  it('calls a ticket reopened only where it was solved before', () => {
    const solvedBefore = rowsOf(TABLE).filter(
      ([, ticket, measure]) => measure?.value === null && anchorsOf(ticket).lastSolvedAt !== null,
    );
    const named = solvedBefore.filter(([, , measure]) => measure === reopened).map(([story]) => story);
    expect(named).toEqual(['is reopened and open', 'is reopened and rated bad']);
    expect(solvedBefore.filter(([, , measure]) => measure === notSolved)).toEqual([]);
  });
});
