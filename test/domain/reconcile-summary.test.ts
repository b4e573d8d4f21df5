import { describe, expect, it } from 'vitest';
import { summarize } from '../../src/domain/reconcile-summary.ts';

import { LIFE, NATIVE, SWITCHED, told } from './reconciling.ts';

describe('the comparison of many tickets', () => {
  const unexplained = { moments: LIFE, native: { ...NATIVE, replies: 7 } };
  const six = [1, 2, 3, 4, 5, 6].map((id) => told({ ...unexplained, ticket: { id } }));

  it('counts equal ones and causes by measure, and names five of those not explained', () => {
    const { measures } = summarize([told({ moments: LIFE, native: NATIVE }), ...six]);
    expect(measures.find(({ measure }) => measure === 'frt')).toEqual({
      measure: 'frt',
      unit: 'calendar',
      compared: 7,
      equal: 7,
      causes: {},
      unexplained: [],
    });
    expect(measures.find(({ measure }) => measure === 'replies')).toEqual({
      measure: 'replies',
      unit: 'count',
      compared: 7,
      equal: 1,
      causes: { unexplained: 6 },
      unexplained: [1, 2, 3, 4, 5],
    });
  });

  it('counts the same in portions as at once', () => {
    const [first, ...others] = six;
    const portions = summarize(others, summarize([first].flatMap((one) => one ?? [])));
    expect(portions).toEqual(summarize(six));
    expect(portions.tickets.compared).toBe(6);
  });

  it('keeps calendar and business apart, and says how many could not be compared', () => {
    const { tickets, measures } = summarize([
      told(SWITCHED),
      told({ moments: null, native: NATIVE }),
      told({ moments: LIFE, native: null }),
    ]);
    expect(tickets).toEqual({ compared: 1, incomplete: 1, unmeasured: 1 });
    const ofReply = measures.filter(({ measure }) => measure === 'frt');
    expect(ofReply.map(({ unit, equal, causes }) => [unit, equal, causes])).toEqual([
      ['calendar', 1, {}],
      ['business', 0, { 'last-schedule': 1 }],
    ]);
  });
});
