import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/domain/segment.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { DEFAULT_SHIFTS, type ShiftStarts, shiftNames } from '../../src/domain/shifts.ts';
import { metric as created } from '../../src/metrics/created.ts';
import type { Store } from '../../src/store/index.ts';
import { definitionsFingerprint } from '../../src/store/measurements.ts';
import { at } from '../support/ticket.ts';
import { NOW, open, page, populationOf, ticket } from './records.ts';

const BERLIN = 'Europe/Berlin';
const LORD_HOWE = 'Australia/Lord_Howe';
const AROUND_TWO = [150, 630, 1110];
const [BEFORE, AFTER] = ['18:30–02:30', '02:30–10:30'];

interface Clock {
  readonly timeZone: string;
  readonly shifts: ShiftStarts;
}

async function holding(instants: readonly number[]): Promise<Store> {
  const store = await open(':memory:');
  const records = instants.map((createdAt, index) => ticket(index + 1, { createdAt }));
  await store.sync.saveTickets('tickets', page(records));
  return store;
}

async function rowsOf(store: Store, clock: Clock, ...by: Dimension[]) {
  const everything = { ...populationOf(created, { start: 0, end: NOW + 86_400 }), ...clock };
  const rows = await store.summarize(everything, by);
  return rows.map(({ keys, n }) => ({ keys, n }));
}

describe('the shift of an instant', () => {
  it.each<[what: string, instant: string, timeZone: string, shifts: ShiftStarts, shift: string]>([
    ['at its start', '2026-11-10T05:00:00Z', BERLIN, DEFAULT_SHIFTS, '06:00–14:00'],
    ['a second before it', '2026-11-10T04:59:59Z', BERLIN, DEFAULT_SHIFTS, '22:00–06:00'],
    ['a second before its end', '2026-11-10T12:59:59Z', BERLIN, DEFAULT_SHIFTS, '06:00–14:00'],
    ['at the next start', '2026-11-10T13:00:00Z', BERLIN, DEFAULT_SHIFTS, '14:00–22:00'],
    ['at the start of the night', '2026-11-10T21:00:00Z', BERLIN, DEFAULT_SHIFTS, '22:00–06:00'],
    ['at midnight', '2026-11-10T23:00:00Z', BERLIN, DEFAULT_SHIFTS, '22:00–06:00'],
    ['in summer', '2026-08-10T04:00:00Z', BERLIN, DEFAULT_SHIFTS, '06:00–14:00'],
    ['a second before, in summer', '2026-08-10T03:59:59Z', BERLIN, DEFAULT_SHIFTS, '22:00–06:00'],
    ['45 minutes off', '2026-11-10T00:15:00Z', 'Asia/Kathmandu', DEFAULT_SHIFTS, '06:00–14:00'],
    ['before that', '2026-11-10T00:14:59Z', 'Asia/Kathmandu', DEFAULT_SHIFTS, '22:00–06:00'],
    ['of a day west of UTC', '2026-11-10T03:00:00Z', 'America/New_York', DEFAULT_SHIFTS, '22:00–06:00'],
    ['where one starts at midnight', '2026-11-10T23:00:00Z', BERLIN, [0, 480, 960], '00:00–08:00'],
    ['before one starts at midnight', '2026-11-10T22:59:59Z', BERLIN, [0, 480, 960], '16:00–00:00'],
    ['of two, at night', '2026-11-10T02:00:00Z', BERLIN, [450, 1170], '19:30–07:30'],
    ['of two, at half past', '2026-11-10T06:30:00Z', BERLIN, [450, 1170], '07:30–19:30'],
    ['before clocks skip its start', '2026-03-29T00:59:59Z', BERLIN, AROUND_TWO, BEFORE],
    ['once clocks have skipped it', '2026-03-29T01:00:00Z', BERLIN, AROUND_TWO, AFTER],
    ['before a start that comes twice', '2026-10-25T00:29:59Z', BERLIN, AROUND_TWO, BEFORE],
    ['at a start that comes twice', '2026-10-25T00:30:00Z', BERLIN, AROUND_TWO, AFTER],
    ['once clocks are back before it', '2026-10-25T01:00:00Z', BERLIN, AROUND_TWO, BEFORE],
    ['at the start as it comes again', '2026-10-25T01:30:00Z', BERLIN, AROUND_TWO, AFTER],
    ['in the long night', '2026-10-25T04:59:59Z', BERLIN, DEFAULT_SHIFTS, '22:00–06:00'],
    ['after the long night', '2026-10-25T05:00:00Z', BERLIN, DEFAULT_SHIFTS, '06:00–14:00'],
    ['after the short night', '2026-03-29T04:00:00Z', BERLIN, DEFAULT_SHIFTS, '06:00–14:00'],
    ['before half an hour is put back', '2026-04-04T14:50:00Z', LORD_HOWE, [105, 720], '01:45–12:00'],
    ['after half an hour is put back', '2026-04-04T15:05:00Z', LORD_HOWE, [105, 720], '12:00–01:45'],
    ['as it comes again there', '2026-04-04T15:15:00Z', LORD_HOWE, [105, 720], '01:45–12:00'],
  ])('%s is told by the clock on the wall', async (_what, instant, timeZone, shifts, shift) => {
    const store = await holding([at(instant)]);
    expect(await rowsOf(store, { timeZone, shifts }, 'shift')).toEqual([{ keys: [shift], n: 1 }]);
    await store.close();
  });
});

/** Every 47 minutes and 13 seconds of the days around both changes of the clocks. */
const INSTANTS = ['2026-03-27T22:00:00Z', '2026-10-23T22:00:00Z'].flatMap((start) =>
  Array.from({ length: 120 }, (_, index) => at(start) + index * 2833),
);
const CLOCKS = [BERLIN, 'America/New_York', 'Asia/Kathmandu', LORD_HOWE, 'UTC'].flatMap((timeZone) =>
  [DEFAULT_SHIFTS, AROUND_TWO, [0, 60, 180, 185, 1000, 1439], [719, 720]].map((shifts) => ({
    timeZone,
    shifts,
  })),
);

/** As a person would tell it: the last start that has been by then, else the last of the evening before. */
function shiftAt(instant: number, { timeZone, shifts }: Clock): string {
  const { hour, minute } = DateTime.fromSeconds(instant, { zone: timeZone });
  const begun = shifts.filter((start) => start <= hour * 60 + minute).length;
  return shiftNames(shifts).at(begun - 1) ?? '';
}

describe('shifts', () => {
  it('are those of the local calendar in every zone, over both changes of the clocks', async () => {
    const store = await holding(INSTANTS);
    for (const clock of CLOCKS) {
      const expected = new Map<string, number>();
      for (const instant of INSTANTS) {
        const shift = shiftAt(instant, clock);
        expected.set(shift, (expected.get(shift) ?? 0) + 1);
      }
      const rows = await rowsOf(store, clock, 'shift');
      expect(new Map(rows.map(({ keys: [key = ''], n }) => [key, n])), JSON.stringify(clock)).toEqual(
        expected,
      );
    }
    await store.close();
  });

  it('add up to the whole, and each hour lies in one of them where they start at whole hours', async () => {
    const store = await holding(INSTANTS);
    for (const { timeZone } of CLOCKS) {
      const clock = { timeZone, shifts: DEFAULT_SHIFTS };
      const [whole] = await rowsOf(store, clock);
      const shifts = await rowsOf(store, clock, 'shift');
      expect(shifts.reduce((sum, { n }) => sum + n, 0)).toBe(whole?.n);
      const pairs = await rowsOf(store, clock, 'hour', 'shift');
      expect(new Set(pairs.map(({ keys }) => keys[0])).size).toBe(pairs.length);
      for (const { keys } of shifts) {
        const hours = pairs.filter((pair) => pair.keys[1] === keys[0]);
        expect(hours).toHaveLength(8);
        expect(hours.reduce((sum, { n }) => sum + n, 0)).toBe(
          shifts.find((shift) => shift.keys[0] === keys[0])?.n,
        );
      }
    }
    await store.close();
  });

  it('narrow to the very tickets of their rows', async () => {
    const store = await holding(INSTANTS);
    for (const clock of CLOCKS.filter(({ shifts }) => shifts === AROUND_TWO)) {
      for (const { keys, n } of await rowsOf(store, clock, 'shift')) {
        const population = { ...populationOf(created, { start: 0, end: NOW }), ...clock };
        const segment = [{ dimension: 'shift', values: keys }] as const;
        expect(await store.countTickets({ ...population, segment }, 'measured', null)).toBe(n);
      }
    }
    await store.close();
  });

  it('change nothing that is measured, so that other ones cost no measuring', () => {
    const by = (shifts: ShiftStarts): string =>
      definitionsFingerprint({
        metrics: [created],
        settings: { ...DEFAULT_SETTINGS, shifts },
        now: () => NOW,
      });
    expect(by([0, 720])).toBe(by(DEFAULT_SHIFTS));
  });
});
