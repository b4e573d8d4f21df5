import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, hoursPath, startOfRun } from '../../src/domain/hours.ts';
import { clockAlong, clockInForce, clockUnder } from '../../src/domain/schedule-at.ts';
import { after, hour, pastOf } from '../support/past.ts';
import { ALWAYS, holiday, hours, schedule } from '../support/schedule.ts';
import { at, CREATED_AT, ticket } from '../support/ticket.ts';
import type { Moment } from '../support/timeline.ts';

const NIGHTS = schedule({ id: 7, createdAt: 9, intervals: [hours(1, 20, 24), hours(2, 0, 6)] });
const put = (after_: number, id: number | null): Moment => after(after_, { schedule: id });

describe('the business hours a ticket is under', () => {
  it.each<[string, readonly Moment[], Parameters<typeof ticket>[0], string | null]>([
    ['the default where nothing is said', [], {}, null],
    ['the schedule set at its creation', [put(0, 7)], {}, '7'],
    ['the last of several set at its creation', [put(0, 8), put(0, 7)], {}, '7'],
    ['the one it had before the first change', [put(1, 7), put(2, 8)], {}, ` 7@${hour(1)} 8@${hour(2)}`],
    ['one set again, once', [put(0, 7), put(1, 7)], {}, '7'],
    ['the default again after another', [put(0, 7), put(1, null)], {}, `7 @${hour(1)}`],
    ['none of messaging', [put(0, 7)], { isMessaging: true }, 'calendar'],
    ['none of a messaging channel', [], { channel: 'native_messaging' }, 'calendar'],
  ])('are %s', (_, moments, parts, path) => {
    expect(hoursPath(ticket(parts), pastOf(moments))).toBe(path);
  });

  it('pass as they do by the very events', () => {
    const versions = [schedule(), NIGHTS, schedule({ id: 8, createdAt: 10, intervals: ALWAYS })];
    const id = fc.option(fc.constantFrom(1, 7, 8));
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 72 }), id), { maxLength: 4 });
    const span = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }));
    fc.assert(
      fc.property(moves, span, (told, [from, length]) => {
        const past = pastOf(told.toSorted(([a], [b]) => a - b).map(([when, to]) => put(when, to)));
        const along = clockAlong(versions, changesOf(hoursPath(ticket(), past)));
        const direct = clockInForce(versions, past.events);
        const [start, end] = [hour(from), hour(from + length)];
        expect(along?.(start, end)).toBe(direct?.(start, end));
      }),
    );
  });
});

describe('the first start that has not run longer', () => {
  const NOW = CREATED_AT + 40 * 86_400;

  it('is the instant so many seconds earlier where business never closes', () => {
    const seconds = fc.integer({ min: 0, max: 400 * 86_400 });
    const clock = clockUnder(schedule({ timeZone: 'Europe/Berlin', intervals: ALWAYS }));
    fc.assert(
      fc.property(seconds, (length) => {
        expect(startOfRun(clock, NOW, length)).toBe(NOW - length);
      }),
    );
  });

  it('tells what has run longer from what has not', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'UTC');
    const open = fc.tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 12, max: 24 }),
    );
    const intervals = fc.array(open, { minLength: 1, maxLength: 5 });
    const day = 86_400;
    const lengths = fc.record({
      seconds: fc.integer({ min: 0, max: 3 * day }),
      age: fc.integer({ min: 0, max: 60 * day }),
    });
    fc.assert(
      fc.property(zone, intervals, lengths, (timeZone, weekly, { seconds, age }) => {
        const parts = { timeZone, holidays: [holiday('2026-12-24', '2026-12-26')] };
        const clock = clockUnder(schedule({ ...parts, intervals: weekly.map((one) => hours(...one)) }));
        const from = startOfRun(clock, NOW, seconds);
        expect(clock(NOW - age, NOW) > seconds).toBe(NOW - age < from);
        expect(clock(from, NOW) <= seconds && clock(from - 1, NOW) > seconds).toBe(true);
      }),
    );
  });

  it('is none where business is never open', () => {
    expect(startOfRun(clockUnder(schedule({ intervals: [] })), at('2026-11-18T00:00:00Z'), 60)).toBe(0);
  });
});
