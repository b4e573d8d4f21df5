import { describe, expect, it } from 'vitest';
import { clockInForce, clockUnder, type ScheduleInForce, scheduleAt } from '../../src/domain/schedule-at.ts';
import { SWITCHED_FROM, SWITCHED_TO, schedule } from '../support/schedule.ts';
import { at } from '../support/ticket.ts';
import { type Moment, timeline } from '../support/timeline.ts';

const FIRST = schedule({ id: 30, createdAt: 100 });
const SECOND = schedule({ id: 20, createdAt: 200 });
const BOTH = [SECOND, FIRST];

const START = 1000;
const at2000: Moment[] = [
  { at: START, status: 'new' },
  { at: 2000, schedule: 20 },
];

describe('the schedule of a ticket', () => {
  it.each<[string, Moment[], number, ScheduleInForce]>([
    ['is the first created where none is set', [], START, FIRST],
    ['is the first created until one is set', at2000, 1999, FIRST],
    ['is the one set from that second on', at2000, 2000, SECOND],
    ['is the first created again once emptied', [...at2000, { at: 3000, schedule: null }], 3000, FIRST],
    [
      'is the last of those set in one second',
      [{ at: 2000, schedule: 30 }, ...at2000.slice(1)],
      2000,
      SECOND,
    ],
    ['is unknown where it is no longer there', [{ at: 2000, schedule: 99 }], 2000, 'unknown'],
  ])('%s', (_story, moments, when, expected) => {
    expect(scheduleAt(BOTH, timeline(moments), when)).toBe(expected);
  });

  it('is the one a change says it had before, where nothing older is told', () => {
    const [changed] = timeline([{ at: 2000, schedule: 30 }]);
    expect(scheduleAt(BOTH, changed ? [{ ...changed, previous: '20' }] : [], START)).toBe(SECOND);
  });

  it('is none where the account has none', () => {
    expect(scheduleAt([], [], START)).toBeNull();
    expect(clockInForce([], [])?.(0, 60)).toBe(60);
  });
});

describe('the published ticket whose schedule was switched', () => {
  const created = at('2020-09-29T17:01:38Z');
  const replied = at('2020-09-30T19:01:46Z');
  const events = timeline([
    { at: created, status: 'new', schedule: 1 },
    { at: at('2020-09-30T19:01:25Z'), schedule: 2 },
  ]);
  const schedules = [SWITCHED_FROM, SWITCHED_TO];
  const minutes = (seconds: number | undefined) => ((seconds ?? Number.NaN) / 60).toFixed(4);

  it('waited 960.1333 minutes under the schedule in force at the time', () => {
    expect(minutes(clockInForce(schedules, events)?.(created, replied))).toBe('960.1333');
  });

  it('waited 690.1333 minutes under its last schedule alone', () => {
    expect(minutes(clockUnder(SWITCHED_TO)(created, replied))).toBe('690.1333');
  });

  it('has no clock in force where one of its schedules is gone', () => {
    expect(clockInForce([SWITCHED_FROM], events)).toBeNull();
  });
});
