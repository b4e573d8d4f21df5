import { describe, expect, it } from 'vitest';
import {
  clockInForce,
  clockUnder,
  type ScheduleInForce,
  scheduleAt,
  scheduleInForce,
} from '../../src/domain/schedule-at.ts';
import { ALWAYS, hours, SWITCHED_FROM, SWITCHED_TO, schedule } from '../support/schedule.ts';
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

  it('is the version in force at the time, and none where it is not known', () => {
    const later = { ...SECOND, name: 'Later', validFrom: 2500 };
    const inForce = scheduleInForce([FIRST, SECOND, later], timeline(at2000));
    expect([1500, 2400, 2600].map((when) => inForce(when)?.name)).toEqual(['Support', 'Support', 'Later']);
    expect([1500, 2400, 2600].map((when) => inForce(when)?.id)).toEqual([30, 20, 20]);
    expect(scheduleInForce([FIRST], timeline(at2000))(2000)).toBeNull();
    expect(scheduleInForce([], [])(2000)).toBeNull();
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

describe('a schedule that was changed', () => {
  const before = { ...schedule({ id: 7 }), validFrom: 0 };
  const shortened = {
    ...schedule({ id: 7, intervals: [1, 2, 3, 4, 5].map((day) => hours(day, 9, 12)) }),
    validFrom: at('2026-11-17T00:00:00Z'),
  };
  const gone = { ...before, isDeleted: true, validFrom: at('2026-11-18T00:00:00Z') };
  const other = { ...schedule({ id: 8, createdAt: 50, intervals: ALWAYS }), validFrom: 0 };
  const [monday, thursday] = [at('2026-11-16T00:00:00Z'), at('2026-11-19T00:00:00Z')];
  const hoursOf = (versions: Parameters<typeof clockInForce>[0]): number | null => {
    const clock = clockInForce(versions, []);
    return clock && clock(monday, thursday) / 3600;
  };

  it('counts each day by the hours it had then, in whatever order its versions come', () => {
    expect(hoursOf([before])).toBe(24);
    expect(hoursOf([before, shortened])).toBe(8 + 3 + 3);
    expect(hoursOf([shortened, before])).toBe(8 + 3 + 3);
  });

  it('leaves its place as the default to the next once it is deleted', () => {
    expect(hoursOf([before, gone, other])).toBe(8 + 8 + 24);
  });

  it('that is new is nobody’s default before it was there', () => {
    const added = { ...schedule({ id: 9, createdAt: 10 }), validFrom: at('2026-11-18T00:00:00Z') };
    expect(hoursOf([added])).toBe(24 + 24 + 8);
    expect(hoursOf([added, other])).toBe(24 + 24 + 8);
  });

  it('still counts for a ticket it was set on before', () => {
    const events = timeline([{ at: monday, schedule: 7 }]);
    expect(clockInForce([before, gone, other], events)?.(monday, thursday)).toBe(24 * 3600);
  });
});
