import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIFFERENCE_CAUSES } from '../../src/domain/reconcile-causes.ts';
import { type MetricSet } from '../../src/domain/ticket.ts';
import { ALWAYS, SWITCHED_FROM, SWITCHED_TO, schedule } from '../support/schedule.ts';
import { at, CREATED_AT } from '../support/ticket.ts';
import { AGENT, CUSTOMER } from '../support/timeline.ts';
import {
  after,
  asked,
  differences,
  dual,
  LIFE,
  MINUTE,
  NATIVE,
  REOPENED,
  type Story,
  SWITCHED,
  switchedAt,
  told,
} from './reconciling.ts';

describe('a difference', () => {
  it('of the published ticket is that of its last schedule', () => {
    const [row, ...others] = told(SWITCHED).rows.filter(({ cause }) => cause !== null);
    expect(row).toMatchObject({ measure: 'frt', unit: 'business', zendesks: 690, cause: 'last-schedule' });
    expect(row?.ours?.toFixed(4)).toBe('960.1333');
    expect(others).toEqual([]);
  });

  it.each<[string, Partial<MetricSet>, number | null]>([
    ['when the first reply was given', { reply: dual(1560, 690) }, null],
    [
      "when Zendesk's values were read",
      { reply: dual(1560, 690), firstResolution: dual(1600, 730), fullResolution: dual(1600, 730) },
      at('2020-10-01T12:00:00Z'),
    ],
  ])('of a schedule set later still is that of the last one %s', (_story, values, nativeAt) => {
    const solve = after(switchedAt('2020-09-30T19:41:38Z'), { status: 'solved' });
    const third = after(switchedAt('2020-10-02T12:00:00Z'), { schedule: 3 });
    const { rows } = told({
      ...SWITCHED,
      moments: [...(SWITCHED.moments ?? []), ...(nativeAt === null ? [] : [solve]), third],
      native: { ...values, replies: 1 },
      schedules: [SWITCHED_FROM, SWITCHED_TO, schedule({ id: 3, createdAt: 2, intervals: [] })],
      ...(nativeAt === null ? {} : { nativeAt }),
    });
    const causes = rows.filter(({ unit }) => unit === 'business').map(({ cause }) => cause);
    expect(causes).toEqual(Array.from({ length: nativeAt === null ? 1 : 3 }, () => 'last-schedule'));
  });

  it('of values read before the last events is named so under their last schedule too', () => {
    const { rows } = told({
      ...SWITCHED,
      moments: [
        ...(SWITCHED.moments ?? []),
        after(switchedAt('2020-09-30T20:01:46Z'), { status: 'solved' }),
        after(switchedAt('2020-10-05T10:00:00Z'), { status: 'open' }),
        after(switchedAt('2020-10-05T11:00:00Z'), { status: 'solved' }),
      ],
      native: {
        reply: dual(1560, 690),
        fullResolution: dual(1620, 750),
        firstResolution: dual(1620, 750),
        replies: 1,
      },
      nativeAt: at('2020-10-01T00:00:00Z'),
    });
    const resolutions = rows.filter(({ measure, unit }) => measure === 'resolution' && unit === 'business');
    expect(resolutions.map(({ cause }) => cause)).toEqual(['snapshot-hour']);
  });

  it('may be that of the last schedule and rounding together', () => {
    const never = schedule({ id: 1, intervals: [] });
    const always = schedule({ id: 2, createdAt: 1, intervals: ALWAYS });
    const moments = [
      after(0, { status: 'new' }),
      after(100.9, { status: 'pending', schedule: 2 }),
      after(102.8, { status: 'open' }),
      after(104.7, { status: 'pending' }),
      after(106.6, { status: 'open' }),
      after(108.5, { status: 'solved' }),
    ];
    const native = { requesterWait: dual(102, 102) };
    const { rows } = told({ moments, native, schedules: [never, always] });
    const waits = rows.filter(({ measure }) => measure === 'requester-wait');
    expect(waits.map(({ unit, cause }) => [unit, cause])).toEqual([
      ['calendar', 'rounding'],
      ['business', 'last-schedule'],
    ]);
  });

  it.each<[string, Story, string[]]>([
    [
      'of minutes cut off many times is rounding',
      {
        moments: [
          asked,
          after(0.9, { status: 'pending' }),
          after(2.8, { status: 'open' }),
          after(4.7, { status: 'pending' }),
          after(6.6, { status: 'open' }),
          after(8.5, { status: 'solved' }),
        ],
        native: {
          firstResolution: dual(8),
          fullResolution: dual(8),
          requesterWait: dual(2),
          agentWait: dual(2),
          replies: 0,
        },
      },
      ['requester-wait calendar: 4.7, 2, rounding', 'agent-wait calendar: 3.8, 2, rounding'],
    ],
    [
      'of a clock that starts with the first public question is private creation',
      {
        moments: [
          after(0, { notes: AGENT, status: 'new' }),
          after(60, { says: CUSTOMER }),
          after(90, { says: AGENT }),
        ],
        native: { reply: dual(30), replies: 1 },
        ticket: { status: 'new', isPublic: false },
      },
      ['frt calendar: 90, 30, private-creation'],
    ],
    [
      'of a second reply taken for the first is no private creation where a question came before both',
      {
        moments: [
          after(0, { notes: AGENT, status: 'new' }),
          after(60, { says: CUSTOMER }),
          after(90, { says: AGENT }),
          after(120, { says: AGENT }),
        ],
        native: { reply: dual(120), replies: 1 },
        ticket: { status: 'new' },
      },
      ['frt calendar: 90, 120, unexplained', 'replies count: 2, 1, unexplained'],
    ],
    [
      'of a first public comment taken for the opening is private creation',
      {
        moments: [
          after(0, { notes: AGENT, status: 'new' }),
          after(60, { says: AGENT }),
          after(90, { says: AGENT }),
        ],
        native: { reply: dual(90), replies: 1 },
        ticket: { status: 'new' },
      },
      ['frt calendar: 60, 90, private-creation', 'replies count: 2, 1, private-creation'],
    ],
    [
      'of a closing that is no solve is a merge',
      {
        moments: [asked, after(40, { says: AGENT, status: 'closed' })],
        native: { requesterWait: dual(40), replies: 0 },
        ticket: { status: 'closed', tags: ['closed_by_merge'] },
      },
      [
        'frt calendar: 40, null, merge',
        'first-resolution calendar: 40, null, merge',
        'resolution calendar: 40, null, merge',
        'replies count: 1, 0, merge',
      ],
    ],
    [
      'of values read before the last events is the hour of the snapshot',
      {
        moments: [...REOPENED, after(230, { says: AGENT, status: 'solved' })],
        native: NATIVE,
        nativeAt: CREATED_AT + 120 * MINUTE,
      },
      [
        'resolution calendar: 230, 100, snapshot-hour',
        'requester-wait calendar: 110, 80, snapshot-hour',
        'reopens count: 1, 0, snapshot-hour',
        'replies count: 3, 2, snapshot-hour',
      ],
    ],
    [
      'of an opening comment counted is of an agent who opened the ticket',
      {
        moments: [after(0, { says: AGENT, status: 'new' }), after(20, { says: AGENT })],
        native: { reply: dual(0), replies: 2 },
        ticket: { status: 'new', submitterId: AGENT, isSubmitterAgent: true },
      },
      ['frt calendar: 20, 0, agent-opened', 'replies count: 1, 2, agent-opened'],
    ],
    [
      'of events that have not reached us is theirs',
      { moments: LIFE.slice(0, 3), native: { ...NATIVE, solvedAt: null } },
      [
        'first-resolution calendar: null, 100, late-events',
        'resolution calendar: null, 100, late-events',
        'requester-wait calendar: 30, 80, late-events',
        'on-hold calendar: 0, 40, late-events',
        'replies count: 1, 2, late-events',
      ],
    ],
    [
      'of a solve that has not reached us is theirs too',
      {
        moments: LIFE,
        native: { ...NATIVE, fullResolution: dual(300), solvedAt: CREATED_AT + 300 * MINUTE },
      },
      ['resolution calendar: 100, 300, late-events'],
    ],
    [
      'that late events could only make greater stays unexplained',
      { moments: LIFE.slice(0, 3), native: { ...NATIVE, reply: dual(10) } },
      [
        'frt calendar: 30, 10, unexplained',
        'first-resolution calendar: null, 100, late-events',
        'resolution calendar: null, 100, late-events',
        'requester-wait calendar: 30, 80, late-events',
        'on-hold calendar: 0, 40, late-events',
        'replies count: 1, 2, late-events',
      ],
    ],
    [
      'that neither a snapshot nor what came before it gives stays unexplained',
      {
        moments: REOPENED,
        native: { ...NATIVE, replies: 5 },
        nativeAt: CREATED_AT + 120 * MINUTE,
      },
      ['reopens count: 1, 0, snapshot-hour', 'replies count: 2, 5, unexplained'],
    ],
    [
      'of a resolution taken back before the last solve is the hour of the snapshot',
      {
        moments: [...REOPENED, after(230, { status: 'solved' })],
        native: { ...NATIVE, fullResolution: dual(null), reopens: 1 },
        ticket: { status: 'open' },
        nativeAt: CREATED_AT + 210 * MINUTE,
      },
      ['resolution calendar: 230, null, snapshot-hour', 'requester-wait calendar: 110, 80, snapshot-hour'],
    ],
    [
      'of a ticket begun in private without a comment is private creation',
      {
        moments: [after(0, { status: 'new' }), after(60, { says: CUSTOMER }), after(90, { says: AGENT })],
        native: { reply: dual(30), replies: 1 },
        ticket: { status: 'new', isPublic: false },
      },
      ['frt calendar: 90, 30, private-creation'],
    ],
    [
      'of a first reply that later events cannot move stays unexplained',
      { moments: LIFE, native: { ...NATIVE, reply: dual(77), solvedAt: CREATED_AT + 300 * MINUTE } },
      ['frt calendar: 30, 77, unexplained'],
    ],
    [
      'of a ticket closed since its solve is not one of late events',
      { moments: LIFE, native: { ...NATIVE, replies: 3 }, ticket: { status: 'closed' } },
      ['replies count: 2, 3, unexplained'],
    ],
    [
      'of values that nothing gives stays unexplained',
      { moments: LIFE, native: { ...NATIVE, reply: dual(77), replies: 1, fullResolution: dual(null) } },
      [
        'frt calendar: 30, 77, unexplained',
        'resolution calendar: 100, null, unexplained',
        'replies count: 2, 1, unexplained',
      ],
    ],
    [
      'of a merged ticket that the merge does not give stays unexplained',
      {
        moments: LIFE,
        native: { ...NATIVE, onHold: dual(3) },
        ticket: { tags: ['closed_by_merge'] },
        nativeAt: CREATED_AT + 500 * MINUTE,
      },
      ['on-hold calendar: 40, 3, unexplained'],
    ],
  ])('%s', (_story, story, expected) => {
    expect(differences(told(story))).toEqual(expected);
  });

  it('always has a cause with a sentence, and equality never has', () => {
    const minutes = fc.option(fc.integer({ min: 0, max: 300 }));
    const values = fc.record({ reply: minutes, full: minutes, hold: minutes, replies: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(values, fc.nat({ max: LIFE.length }), ({ reply, full, hold, replies }, length) => {
        const native = {
          ...NATIVE,
          reply: dual(reply),
          fullResolution: dual(full),
          onHold: dual(hold),
          replies,
        };
        for (const { unit, ours, zendesks, cause } of told({ moments: LIFE.slice(0, length), native }).rows) {
          const distance = ours === null || zendesks === null ? Number.NaN : Math.abs(ours - zendesks);
          expect(cause === null).toBe(distance <= (unit === 'count' ? 0 : 1));
          if (cause !== null) expect(DIFFERENCE_CAUSES[cause]).toMatch(/^[A-Z].*\.$/u);
        }
      }),
    );
  });
});
