import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMetric } from '../../src/metrics/index.ts';
import { at, type JudgedStory, judged, storeOf } from '../support/judging.ts';
import { ALWAYS, holiday, hours, schedule } from '../support/schedule.ts';
import { AGENT, type Moment } from '../support/timeline.ts';
import { metricSet, populationOf } from './records.ts';

const none = { calendar: null, business: null };
const TUESDAY_EVENING = { createdAt: at('2026-11-17T20:00:00Z') };
const BERLIN_NIGHT = schedule({ timeZone: 'Europe/Berlin', intervals: [hours(0, 1, 6)] });
const NIGHT_AND_DAY = schedule({ id: 7, createdAt: 9, intervals: ALWAYS });
const BOTH = [schedule(), NIGHT_AND_DAY];
const switched = (...[instant, id]: [string, number]) => [{ at: at(instant), schedule: id }];
const replied = (calendar: number, business: number | null) => ({
  metricSet: metricSet({ reply: { calendar, business }, replies: 1 }),
});
const story = (asOf: string, more: Partial<JudgedStory> = {}): JudgedStory => ({
  facts: TUESDAY_EVENING,
  asOf: `2026-${asOf}Z`,
  ...more,
});
const created = (instant: string, facts: JudgedStory['facts'] = {}) => ({
  facts: { createdAt: at(`2026-${instant}Z`), ...facts },
});

describe('a first reply within four business hours', () => {
  it.each<[string, JudgedStory, string]>([
    ['at night', story('11-18T08:00:00'), 'not due'],
    ['when four hours have just passed', story('11-18T13:00:00'), 'not due'],
    ['a second later', story('11-18T13:00:01'), 'late'],
    ['over a weekend', story('11-23T11:59:00', created('11-20T16:00:00')), 'not due'],
    ['after the weekend', story('11-23T12:01:00', created('11-20T16:00:00')), 'late'],
    [
      'over a holiday',
      story('11-19T12:59:00', { schedules: [schedule({ holidays: [holiday('2026-11-18')] })] }),
      'not due',
    ],
    [
      'after a holiday',
      story('11-19T13:01:00', { schedules: [schedule({ holidays: [holiday('2026-11-18')] })] }),
      'late',
    ],
    [
      'where the clocks repeat an hour, which counts twice',
      story('10-25T03:01:00', { ...created('10-24T18:00:00'), schedules: [BERLIN_NIGHT] }),
      'late',
    ],
    [
      'just before that',
      story('10-25T02:59:00', { ...created('10-24T18:00:00'), schedules: [BERLIN_NIGHT] }),
      'not due',
    ],
    [
      'where the clocks skip an hour, which counts nothing',
      story('03-29T04:00:00', { ...created('03-28T18:00:00'), schedules: [BERLIN_NIGHT] }),
      'not due',
    ],
    [
      'of messaging',
      story('11-18T00:01:00', created('11-17T20:00:00', { isMessaging: true })),
      'late, by the calendar',
    ],
    [
      'of a messaging channel',
      story('11-17T23:59:00', created('11-17T20:00:00', { channel: 'native_messaging' })),
      'not due, by the calendar',
    ],
    ['given in time', story('11-19T00:00:00', created('11-17T20:00:00', replied(900, 120))), 'within'],
    ['given late', story('11-19T00:00:00', created('11-17T20:00:00', replied(1300, 241))), 'missed'],
    [
      'without a business value',
      story('11-19T00:00:00', created('11-17T20:00:00', replied(300, null))),
      'missed, by the calendar',
    ],
    [
      'without a business value, but quick',
      story('11-19T00:00:00', created('11-17T20:00:00', replied(200, null))),
      'within, by the calendar',
    ],
    ['where another group has another schedule', story('11-18T08:00:00', { schedules: BOTH }), 'not due'],
    [
      'under that schedule since its creation',
      story('11-18T00:01:00', { schedules: BOTH, moments: switched('2026-11-17T20:00:00Z', 7) }),
      'late',
    ],
    [
      'switched to it later, where only what follows counts by it',
      story('11-18T00:59:00', { schedules: BOTH, moments: switched('2026-11-17T21:00:00Z', 7) }),
      'not due',
    ],
    [
      'four hours after that switch',
      story('11-18T01:01:00', { schedules: BOTH, moments: switched('2026-11-17T21:00:00Z', 7) }),
      'late',
    ],
    [
      'under a schedule that is not known',
      story('11-18T00:01:00', { moments: switched('2026-11-17T20:00:00Z', 99) }),
      'late, by the calendar',
    ],
    [
      'switched to a schedule that is not known',
      story('11-18T00:01:00', { moments: switched('2026-11-17T21:00:00Z', 99) }),
      'late, by the calendar',
    ],
    [
      'under a schedule changed meanwhile',
      story('11-18T03:59:00', { changed: ['2026-11-18T00:00:00Z', [schedule({ intervals: ALWAYS })]] }),
      'not due',
    ],
    [
      'four hours after that change',
      story('11-18T04:01:00', { changed: ['2026-11-18T00:00:00Z', [schedule({ intervals: ALWAYS })]] }),
      'late',
    ],
    [
      'under a schedule that never opens',
      story('12-30T00:00:00', { schedules: [schedule({ intervals: [] })] }),
      'not due',
    ],
    [
      'where a schedule cannot be read',
      story('11-18T00:01:00', { isUnreadable: true }),
      'late, by the calendar',
    ],
    ['in an account without a schedule', story('11-18T00:01:00', { schedules: [] }), 'late'],
  ])('waited for %s', async (_, told, expected) => {
    expect(await judged('frt', told)).toBe(expected);
  });
});

const solved = (calendar: number, business: number | null) => ({
  status: 'solved',
  metricSet: metricSet({ fullResolution: { calendar, business }, reply: none }),
});
const WEDNESDAY = ['2026-11-18T00:00:00Z', '2026-11-19T00:00:00Z'] as const;
const onWednesday = (
  asOf: string,
  parts: Pick<JudgedStory, 'facts'> & Partial<JudgedStory>,
): JudgedStory => ({
  window: WEDNESDAY,
  asOf: `2026-${asOf}Z`,
  ...parts,
});

describe('a resolution within four business hours, judged on Wednesday', () => {
  it.each<[string, JudgedStory, string]>([
    [
      'created on Tuesday at 16, due on Wednesday at 12',
      onWednesday('11-20T00:00:00', created('11-17T16:00:00')),
      'late',
    ],
    ['the same before it is due', onWednesday('11-18T12:00:00', created('11-17T16:00:00')), 'not due'],
    ['the same a second later', onWednesday('11-18T12:00:01', created('11-17T16:00:00')), 'late'],
    ['due on Tuesday', onWednesday('11-20T00:00:00', created('11-17T10:00:00')), 'not judged'],
    ['due as Tuesday closes', onWednesday('11-20T00:00:00', created('11-17T13:00:00')), 'not judged'],
    ['due a second into Wednesday', onWednesday('11-20T00:00:00', created('11-17T13:00:01')), 'late'],
    ['due on Thursday', onWednesday('11-20T00:00:00', created('11-18T14:00:00')), 'not judged'],
    [
      'solved overnight in time',
      onWednesday('11-20T00:00:00', created('11-17T16:00:00', solved(1100, 200))),
      'within',
    ],
    [
      'solved too late',
      onWednesday('11-20T00:00:00', created('11-17T16:00:00', solved(1300, 300))),
      'missed',
    ],
    [
      'of messaging, due in the night by the calendar',
      onWednesday('11-20T00:00:00', created('11-17T21:00:00', { isMessaging: true, ...solved(200, 100) })),
      'within, by the calendar',
    ],
    [
      'of messaging, due on Tuesday by the calendar',
      onWednesday('11-20T00:00:00', created('11-17T16:00:00', { isMessaging: true })),
      'not judged',
    ],
    [
      'without a business value',
      onWednesday('11-20T00:00:00', created('11-17T22:00:00', solved(250, null))),
      'missed, by the calendar',
    ],
    [
      'switched to a schedule that never closes',
      onWednesday('11-20T00:00:00', {
        ...created('11-17T20:30:00'),
        schedules: BOTH,
        moments: switched('2026-11-17T21:00:00Z', 7),
      }),
      'late',
    ],
    [
      'the same before it is due',
      onWednesday('11-18T01:00:00', {
        ...created('11-17T20:30:00'),
        schedules: BOTH,
        moments: switched('2026-11-17T21:00:00Z', 7),
      }),
      'not due',
    ],
    [
      'switched to it on Tuesday, and due then',
      onWednesday('11-20T00:00:00', {
        ...created('11-17T17:30:00'),
        schedules: BOTH,
        moments: switched('2026-11-17T18:00:00Z', 7),
      }),
      'not judged',
    ],
    [
      'switched to a schedule that is not known, due in the night by the calendar',
      onWednesday('11-20T00:00:00', {
        ...created('11-17T21:30:00', solved(250, 200)),
        moments: switched('2026-11-17T22:00:00Z', 99),
      }),
      'within',
    ],
    [
      'where a schedule cannot be read, due in the night by the calendar',
      onWednesday('11-20T00:00:00', { ...created('11-17T21:30:00', solved(300, 250)), isUnreadable: true }),
      'missed',
    ],
    [
      'over a holiday',
      onWednesday('11-20T00:00:00', {
        ...created('11-16T16:00:00'),
        schedules: [schedule({ holidays: [holiday('2026-11-17')] })],
      }),
      'late',
    ],
  ])('%s', async (_, told, expected) => {
    expect(await judged('resolution', told)).toBe(expected);
  });
});

describe('a next reply within four business hours', () => {
  const says = (instant: string, who: number, more: Partial<Moment> = {}): Moment => ({
    at: at(`2026-11-${instant}Z`),
    says: who,
    ...more,
  });
  const turns = [
    says('17T09:00:00', 1000, { status: 'open' }),
    says('17T10:00:00', AGENT),
    says('17T20:00:00', 1000),
  ];
  const facts = { createdAt: at('2026-11-17T09:00:00Z'), ...replied(60, 60) };
  const toNights: Moment = { at: at('2026-11-17T21:00:00Z'), schedule: 7 };

  it.each<[string, string, readonly Moment[], string]>([
    ['at night', '18T08:00:00', turns, 'not due'],
    ['in the afternoon', '18T13:00:01', turns, 'late'],
    ['under another schedule from nine in the evening', '18T00:59:00', [...turns, toNights], 'not due'],
    ['four hours after that', '18T01:01:00', [...turns, toNights], 'late'],
    ['and given in the morning', '19T00:00:00', [...turns, says('18T09:30:00', AGENT)], 'within'],
    ['and given in the evening', '19T00:00:00', [...turns, says('18T18:30:00', AGENT)], 'missed'],
  ])('waited for %s', async (_, asOf, moments, expected) => {
    expect(await judged('nrt', { facts, schedules: BOTH, moments, asOf: `2026-11-${asOf}Z` })).toBe(expected);
  });
});

describe('a target in business hours where business never closes', () => {
  const minutes = fc.integer({ min: 1, max: 3000 });
  const told = fc.record({ age: minutes, taken: fc.option(minutes) });

  it('gives what the same gives by the calendar', async () => {
    const asOf = at('2026-10-26T12:00:00Z');
    const schedules = [schedule({ timeZone: 'Europe/Berlin', intervals: ALWAYS })];
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 12 }), minutes, async (tickets, threshold) => {
        const facts = tickets.map(({ age, taken }) => {
          const time = { calendar: taken, business: taken };
          const native = metricSet({ reply: time, fullResolution: time, replies: Number(taken !== null) });
          return {
            createdAt: asOf - age * 60,
            status: taken === null ? 'open' : 'solved',
            metricSet: native,
          };
        });
        const store = await storeOf(facts, { schedules });
        const target = { form: 'share', threshold, statistic: 'share', required: 80 } as const;
        for (const id of ['frt', 'resolution', 'first-resolution']) {
          const window = { start: asOf - 86_400, end: asOf };
          const population = { ...populationOf(findMetric(id), window), asOf };
          const business = await store.tally(population, { ...target, hours: 'business' }, []);
          expect(business).toEqual(await store.tally(population, target, []));
        }
        await store.close();
      }),
      { numRuns: 40 },
    );
  });
});
