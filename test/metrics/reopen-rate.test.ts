import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/domain/metric.ts';
import type { Past } from '../../src/domain/past.ts';
import { metric } from '../../src/metrics/reopen-rate.ts';
import { again, asked, cutOff, HANDBOOK, hour, LEFT_OUT, pastOf, reply, set } from '../support/past.ts';
import { LEFT_OUT_EVERYWHERE, type MeasureTable, measured, none, rowsOf, ticket } from '../support/ticket.ts';
import type { Moment } from '../support/timeline.ts';

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

const native = metric.fallback;

describe('the native reopen rate, for a ticket that', () => {
  it.each(rowsOf(TABLE))('%s', (_story, told, expected) => {
    expect(native && measured(native, told)).toEqual(expected);
  });
});

const solve = reply(1, { status: 'solved' });
const held = none('value');
const after = (value: number) => ({ state: 'value', value });

describe('the reopen rate, for a ticket that', () => {
  it.each<[string, readonly Moment[], Partial<Past>, object | null]>([
    ['was never solved', [asked, reply(1)], {}, null],
    ['stays solved', [asked, solve], {}, held],
    ['is closed', [asked, solve, set(97, 'closed')], {}, held],
    ['is reopened and open', [asked, solve, again(3, { status: 'open' })], {}, after(120)],
    [
      'is reopened and solved again',
      [asked, solve, again(3, { status: 'open' }), set(4, 'solved')],
      {},
      after(120),
    ],
    ['is reopened twice', [asked, solve, set(3, 'open'), set(4, 'solved'), set(5, 'open')], {}, after(120)],
    ['is set to pending after its solve', [asked, solve, set(2, 'pending')], {}, after(60)],
    ['is reopened on the eighth day', [asked, solve, set(1 + 170, 'open')], {}, after(170 * 60)],
    ['is thanked for and stays solved', [asked, solve, again(2)], {}, held],
    [
      'is reopened by a thank-you alone',
      [asked, solve, again(2, { status: 'open', message: 'accepts' }), set(3, 'solved')],
      {},
      held,
    ],
    [
      'is reopened by a thank-you, and in earnest later',
      [
        asked,
        solve,
        again(2, { status: 'open', message: 'accepts' }),
        set(3, 'solved'),
        again(4, { status: 'open' }),
      ],
      {},
      after(180),
    ],
    ['is followed up', [asked, solve, set(97, 'closed')], { followedUpAt: hour(100) }, after(99 * 60)],
    [
      'is reopened before it is followed up',
      [asked, solve, set(2, 'open')],
      { followedUpAt: hour(9) },
      after(60),
    ],
    [
      'is reopened after a bot solved it (A003)',
      [asked, set(0.1, 'solved', { by: -1 }), set(121, 'open')],
      {},
      after(120.9 * 60),
    ],
    ['brings its requester back otherwise', [asked, solve], { cameBackAt: hour(9) }, held],
    ['lived through the timeline of a handbook', HANDBOOK, {}, held],
  ])('%s', (_story, moments, parts, expected) => {
    const found = measured(metric, ticket(), pastOf(moments, parts));
    expect(found && { ...found, value: found.value && Math.round(found.value) }).toEqual(expected);
  });

  it('is not known from its creation on is unknown, not settled (A017)', () => {
    expect(measured(metric, ticket(), cutOff([asked, solve]))).toEqual(none('unknown'));
    expect(measured(metric, ticket())).toEqual(none('unknown'));
  });

  it.each(LEFT_OUT)('%s is left out', (_story, parts, state) => {
    expect(measured(metric, { ...ticket(), ...parts }, pastOf([asked, solve]))).toEqual(none(state));
  });
});

describe('the reopen rate', () => {
  it.each([metric, native])(
    'goes by the first solve, so that a ticket never solved is in no window',
    (rate) => {
      expect(rate).toMatchObject({ anchor: 'firstSolvedAt', better: 'lower' });
      const anchored = rowsOf(TABLE).filter(([, told]) => anchorsOf(told).firstSolvedAt !== null);
      expect(anchored.map(([story]) => story)).not.toContain('waits for its first reply');
      expect(anchored.map(([story]) => story)).toContain('is reopened and open');
    },
  );

  it('alerts over the window it is scored over, being a rate of a cohort', () => {
    expect(metric.alertsOverScoredWindow).toBe(true);
    expect(native?.alertsOverScoredWindow).toBe(true);
  });
});
