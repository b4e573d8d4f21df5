import { describe, expect, it } from 'vitest';
import { parsePeaks, peaksOf } from '../../src/reports/peaks.ts';
import { questionText } from '../../src/reports/question.ts';
import type { Summary } from '../../src/reports/reads.ts';
import { peaksSheet } from '../../src/slack/answers/peaks.ts';
import { plainText, type Sheet } from '../../src/slack/blocks/sheet.ts';
import { CONTEXT, fakeReads, summary } from './fake-reads.ts';

describe('the words of peaks', () => {
  it.each([
    ['', 'created last 4 weeks'],
    ['solved', 'solved last 4 weeks'],
    ['group:Billing last 2 weeks', 'created last 2 weeks group:Billing'],
    ['Created yesterday', 'created yesterday'],
  ])('"%s" mean %s', (text, expected) => {
    expect(questionText(parsePeaks(text))).toBe(expected);
  });

  it.each([
    ['frt', 'Peaks are of what happens and is counted, which "frt" is not. Choose from created, '],
    ['backlog', 'which "backlog" is not'],
    ['created by group', 'Peaks are broken down by weekday and hour already'],
    ['crated', 'I don\'t understand "crated"'],
  ])('"%s" are refused in a sentence', (text, sentence) => {
    expect(() => parsePeaks(text)).toThrow(sentence);
  });
});

type Cells = Readonly<Record<string, number>>;

const reads = (cells: Cells) =>
  fakeReads({
    summarize: (_population, by): Summary[] => {
      const counts = Object.values(cells);
      const n = counts.reduce((sum, count) => sum + count, 0);
      if (by.length === 0) return [summary({ n, sum: n })];
      return Object.entries(cells).map(([key, count]) =>
        summary({ keys: key.split(' '), n: count, sum: count }),
      );
    },
  });

const peaks = (text: string, cells: Cells) => peaksOf(reads(cells), parsePeaks(text), CONTEXT);
const sheet = async (text: string, cells: Cells): Promise<Sheet> => peaksSheet(await peaks(text, cells));

describe('peaks', () => {
  it('are means over the days there were, the five busiest named (A039)', async () => {
    const cells = {
      'Monday 09:00': 56,
      'Monday 10:00': 40,
      'Tuesday 09:00': 41,
      'Friday 23:00': 2,
      'Sunday 00:00': 1,
      'Sunday 01:00': 1,
    };
    const { lines } = await sheet('', cells);
    const text = plainText({ headline: '', lines, footer: [] });
    expect(text).toContain('141 tickets');
    expect(text).toMatch(/Mon 09:00–10:00: 14 an hour \(56 in 4 such hours\)\nTue 09:00–10:00: 10 an hour/u);
    expect(text).toContain('Fri 23:00–24:00: 0.5 an hour');
    expect(text.match(/an hour \(/gu)).toHaveLength(5);
  });

  it('sum to the whole', async () => {
    const found = await peaks('', { 'Monday 09:00': 56, 'Saturday 23:00': 3 });
    expect(found.slots.reduce((sum, { count }) => sum + count, 0)).toBe(found.answer.n);
    expect(found.slots).toHaveLength(7 * 24);
  });

  it('divide by the hours of a weekend that skips or repeats one (A009)', async () => {
    const skipped = await peaks('2026-10-25..2026-10-25', { 'Sunday 02:00': 6, 'Sunday 03:00': 4 });
    const meanOf = (hour: number) =>
      skipped.slots.find((slot) => slot.weekday === 6 && slot.hour === hour)?.mean;
    expect([meanOf(1), meanOf(2), meanOf(3)]).toEqual([0, 3, 4]);
    expect(skipped.slots.filter(({ weekday }) => weekday === 0).every(({ mean }) => mean === null)).toBe(
      true,
    );
  });

  it('of a running window divide by what has passed of it', async () => {
    const { slots } = await peaks('today', { 'Wednesday 10:00': 5 });
    const ten = slots.find(({ weekday, hour }) => weekday === 2 && hour === 10);
    expect(ten?.hours).toBeCloseTo(25 / 60, 5);
  });

  it('draw seven days of 24 hours, with "·" for none and "–" for a day the window does not have', async () => {
    const { table = [] } = await sheet('2026-11-16..2026-11-17', { 'Monday 09:00': 8, 'Tuesday 23:00': 1 });
    expect(table.map(([, marks]) => marks?.length)).toEqual(Array.from({ length: 8 }, () => 24));
    expect(table[1]).toEqual(['Mon', '·········█··············', '8']);
    expect(table[2]).toEqual(['Tue', '·······················▁', '1']);
    expect(table[3]).toEqual(['Wed', ' '.repeat(24), '–']);
  });

  it('open the tickets of the busiest hour (A045)', async () => {
    const { buttons = [] } = await sheet('2026-11-16..2026-11-17 group:Billing', { 'Monday 09:00': 8 });
    expect(buttons[0]).toEqual({
      label: 'Open the 8 of Mon 09:00',
      command:
        'tickets measured created 2026-11-15T23:00:00Z..2026-11-17T23:00:00Z group:Billing weekday:Monday hour:"09:00"',
    });
  });

  it('of nothing are no table but a zero, and of what is not measured a reason', async () => {
    expect(plainText(await sheet('yesterday', {}))).toMatch(/\n0 tickets\n/u);
    const early = await sheet('2026-01-01..2026-01-31', { 'Monday 09:00': 8 });
    expect(plainText(early)).toMatch(/\n– not measured before /u);
    expect(early.table).toBeUndefined();
  });
});
