import { describe, expect, it } from 'vitest';
import { type Reconciliation } from '../../src/domain/reconcile.ts';
import { schedule } from '../support/schedule.ts';

import { AGENT } from '../support/timeline.ts';
import { after, asked, dual, LIFE, NATIVE, REOPENED, type Story, told } from './reconciling.ts';

describe('a ticket both sides know', () => {
  it('is equal in every measure, within a minute', () => {
    const { state, rows } = told({
      moments: LIFE,
      native: { ...NATIVE, onHold: dual(39, 39), reply: dual(31, 30), replySeconds: 90 },
    });
    expect(state).toBe('compared');
    expect(rows.map(({ measure }) => measure)).toEqual([
      'frt',
      'first-resolution',
      'resolution',
      'requester-wait',
      'agent-wait',
      'on-hold',
      'reopens',
      'replies',
    ]);
    expect(rows.filter(({ cause }) => cause !== null)).toEqual([]);
  });

  it('is compared in business hours too where there is a schedule', () => {
    const always = schedule({ intervals: [{ startMinute: 0, endMinute: 10_080 }] });
    const { rows } = told({ moments: LIFE, native: NATIVE, schedules: [always] });
    expect(rows.filter(({ unit }) => unit === 'business')).toHaveLength(6);
    expect(rows.filter(({ cause }) => cause !== null)).toEqual([]);
  });

  it.each<[string, Story, string[]]>([
    [
      'that waits still, where Zendesk has written nothing yet',
      { moments: [asked], native: {}, ticket: { status: 'new' } },
      ['reopens', 'replies'],
    ],
    [
      'that is reopened, where Zendesk has taken the resolution back',
      {
        moments: REOPENED,
        native: { ...NATIVE, fullResolution: dual(null), reopens: 1 },
        ticket: { status: 'open' },
      },
      ['frt', 'first-resolution', 'requester-wait', 'agent-wait', 'on-hold', 'reopens', 'replies'],
    ],
    [
      'of messaging, whose first reply Zendesk gives in seconds',
      {
        moments: [asked, after(1.5, { says: AGENT })],
        native: { replySeconds: 90, replies: 1 },
        ticket: { isMessaging: true, status: 'new' },
        schedules: [schedule()],
      },
      ['frt', 'reopens', 'replies'],
    ],
    [
      'whose first reply Zendesk gives by the calendar alone',
      {
        moments: [asked, after(30, { says: AGENT })],
        native: { reply: dual(30), replies: 1 },
        ticket: { status: 'new' },
        schedules: [schedule()],
      },
      ['frt', 'reopens', 'replies'],
    ],
    [
      'under a schedule that is gone is compared by the calendar alone',
      {
        moments: [asked, after(30, { says: AGENT, schedule: 7 })],
        native: { reply: dual(30, 30), replies: 1 },
        schedules: [schedule()],
      },
      ['frt', 'reopens', 'replies'],
    ],
  ])('%s: only what both can have', (_story, story, measures) => {
    expect(told(story).rows.map(({ measure }) => measure)).toEqual(measures);
  });

  it.each<[string, Story, Reconciliation['state']]>([
    ['whose history is not read', { moments: null, native: NATIVE }, 'incomplete'],
    ['whose creation is not told', { moments: LIFE.slice(1), native: NATIVE }, 'incomplete'],
    ['without native values', { moments: LIFE, native: null }, 'unmeasured'],
  ])('%s is not compared', (_story, story, state) => {
    expect(told(story)).toEqual({ ticketId: 1, state, rows: [] });
  });
});
