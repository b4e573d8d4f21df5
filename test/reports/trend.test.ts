import { describe, expect, it } from 'vitest';
import type { Metric, TicketMetric } from '../../src/domain/metric.ts';
import { findMetric, METRICS } from '../../src/reports/catalogue.ts';
import { questionText } from '../../src/reports/question.ts';
import type { Change, Population, Reads, Summary } from '../../src/reports/reads.ts';
import { trendOf } from '../../src/reports/trend.ts';
import { parseTrend } from '../../src/reports/trend-words.ts';
import { trendSheet } from '../../src/slack/answers/trend.ts';
import { plainText } from '../../src/slack/blocks/sheet.ts';
import { at } from '../support/ticket.ts';
import { CONTEXT, fakeReads, summary } from './fake-reads.ts';

const words = (text: string): string => {
  const { question, unit, count } = parseTrend(text);
  return `${count} ${unit}: ${questionText({ ...question, window: { kind: 'day', offset: 0 } })}`;
};

describe('the words of a trend', () => {
  it.each([
    ['frt', '12 weeks: frt today'],
    ['frt 12 weeks group:Billing', '12 weeks: frt today group:Billing'],
    ['frt last 6 months', '6 months: frt today'],
    ['frt 14d', '14 days: frt today'],
    ['frt group:Billing over the past 8 weeks', '8 weeks: frt today group:Billing'],
    ['csat monthly', '12 months: csat today'],
    ['csat days group:"12 weeks"', '12 days: csat today group:"12 weeks"'],
    ['first-reply 52w mean', '52 weeks: frt today mean'],
  ])('"%s" mean %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['', 'Say which metric, for example trend frt 12 weeks.'],
    ['frt 53 weeks', '"53 weeks" does not work: a trend has 2 to 52 points'],
    ['frt 1 week', '"1 weeks" does not work'],
    ['frt 2.5 weeks', '"2.5 weeks" does not work'],
    ['frt last week', 'A trend ends with the last complete period'],
    ['frt yesterday', 'A trend ends with the last complete period'],
    ['rft', 'There is no metric "rft". Did you mean frt'],
    ['frt 12 wekes', 'I don\'t understand "12" in this question.'],
  ])('"%s" are refused in a sentence', (text, sentence) => {
    expect(() => parseTrend(text)).toThrow(sentence);
  });
});

const trend = (text: string, reads: Reads) => trendOf(reads, parseTrend(text), CONTEXT);
const written = async (text: string, reads: Reads): Promise<string> =>
  plainText(trendSheet(await trend(text, reads), CONTEXT.timeZone));

/** As many tickets as the day of the month on which the window starts, each with that many minutes. */
const byDay = ({ window }: Population): Summary[] => {
  const day = new Date(((window?.start ?? 0) + 7200) * 1000).getUTCDate();
  return [summary({ n: day, sum: day, median: day, p90: day * 2, mean: day })];
};

const change = (when: string, what: string, kind: Change['kind'] = 'definition'): Change => ({
  at: at(when),
  kind,
  what,
});

describe('a trend', () => {
  it('asks for complete local periods alone, the oldest first (A009)', async () => {
    const reads = fakeReads();
    await trend('created 4 weeks', reads);
    expect(reads.asked.map(({ window }) => window)).toEqual([
      { start: at('2026-10-18T22:00:00Z'), end: at('2026-10-25T23:00:00Z') },
      { start: at('2026-10-25T23:00:00Z'), end: at('2026-11-01T23:00:00Z') },
      { start: at('2026-11-01T23:00:00Z'), end: at('2026-11-08T23:00:00Z') },
      { start: at('2026-11-08T23:00:00Z'), end: at('2026-11-15T23:00:00Z') },
    ]);
  });

  it('gives each value with its count, and marks what is few', async () => {
    const text = await written('frt 2 days', fakeReads({ summarize: byDay }));
    expect(text).toContain('16 min (n 16) → 17 min (n 17) from Mon 16 Nov to Tue 17 Nov (+6.3 %)');
    expect(text).toMatch(/Tue 17 Nov +17 min +34 min +17 +█/u);
    const few = await written(
      'frt 2 days',
      fakeReads({ summarize: () => [summary({ n: 3, median: 9, p90: 9 })] }),
    );
    expect(few).toMatch(/Tue 17 Nov +9 min +9 min +3 \(few\)/u);
  });

  it('claims nothing of the two ends but their values', async () => {
    expect(await written('frt 2 days', fakeReads({ summarize: byDay }))).toContain(
      'two points alone, chance is not ruled out',
    );
  });

  it('shows an empty period as "–" with its reason, and a count of none as 0', async () => {
    const frt = await written('frt 2 days', fakeReads());
    expect(frt).toMatch(/Tue 17 Nov +– +– +0 +–/u);
    expect(frt).toContain('– for 2 days (Mon 16 Nov, Tue 17 Nov): no tickets with a value in this window');
    expect(await written('created 2 days', fakeReads())).toMatch(/Tue 17 Nov +0 +▁/u);
  });

  it('says of a cohort how many are not ripe, and of the end of the data that it is partial', async () => {
    const states = { value: 30, notRipe: 12 };
    const reads = fakeReads({
      summarize: () => [summary({ n: 30, sum: 3, states })],
      freshness: { asOf: at('2026-11-17T12:00:00Z') },
    });
    const metric: Metric = { ...findMetric('csat'), horizonDays: 7 };
    const wanted = parseTrend('csat 2 days');
    const found = await trendOf(reads, { ...wanted, question: { ...wanted.question, metric } }, CONTEXT);
    const text = plainText(trendSheet(found, CONTEXT.timeZone));
    expect(text).toMatch(/Mon 16 Nov +10 % +30 \(12 not ripe\)/u);
    expect(text).toMatch(/Tue 17 Nov +10 % +30 \(12 not ripe, partial\)/u);
  });

  it('shows what lies before the history as not measured, never as 0', async () => {
    const text = await written('created 4 months', fakeReads({ summarize: byDay }));
    expect(text).toMatch(/Jul 2026 +– +–\n/u);
    expect(text).toMatch(/– for 2 months \(Jul 2026, Aug 2026\): not measured before .*20 Aug 00:00/u);
  });

  it('refuses a breakdown', async () => {
    await expect(trend('frt by group', fakeReads())).rejects.toThrow('A trend has no breakdown');
  });

  it('keeps to one metric, whichever it is', async () => {
    for (const { id } of METRICS) expect((await trend(`${id} 2 weeks`, fakeReads())).points).toHaveLength(2);
  });
});

describe('the splits of a trend', () => {
  const split = (...changes: Change[]) => fakeReads({ summarize: byDay, changes });

  it('stand before the period in which the definition changed (A068)', async () => {
    const text = await written(
      'frt 3 weeks',
      split(change('2026-11-03T12:00:00Z', 'definition changed to v2')),
    );
    expect(text).toMatch(/26 Oct–1 Nov[^\n]*\n— definition changed to v2 on 3 Nov 2026 —\n2–8 Nov/u);
    expect(text).toMatch(/│/u);
  });

  it('keep the two ends from being compared', async () => {
    const text = await written(
      'frt 3 weeks',
      split(change('2026-11-03T12:00:00Z', 'definition changed to v2')),
    );
    expect(text).toContain('not comparable: definition changed to v2 in between');
    expect(text).not.toContain('%');
  });

  it.each([
    ['before the first period', '2026-10-01T12:00:00Z'],
    ['at its very start', '2026-10-25T23:00:00Z'],
    ['in the running period', '2026-11-17T12:00:00Z'],
  ])('are none for a change %s', async (_story, when) => {
    const { splits } = await trend('frt 3 weeks', split(change(when, 'definition changed to v2')));
    expect(splits).toEqual([]);
  });

  it('stand where a stand-in ends, because events are not known that far back', async () => {
    const fallback = findMetric('resolution') as TicketMetric;
    const metric: Metric = { ...(findMetric('frt') as TicketMetric), needs: 'events', fallback };
    const events = { since: at('2026-11-01T23:00:00Z'), asOf: CONTEXT.now, fault: null };
    const reads = fakeReads({ summarize: byDay, freshness: { events } });
    const wanted = parseTrend('frt 3 weeks');
    const { splits } = await trendOf(reads, { ...wanted, question: { ...wanted.question, metric } }, CONTEXT);
    expect(splits).toMatchObject([{ point: 1, what: 'figures from events begin, a stand-in before' }]);
  });

  it('come of exclusion rules too, and of business hours where they count', async () => {
    const changes = [
      change('2026-11-03T12:00:00Z', 'tag:monitoring left out', 'exclusion'),
      change('2026-11-10T12:00:00Z', 'business hours "EU" changed', 'schedule'),
    ];
    const whats = async (text: string) =>
      (await trend(text, split(...changes))).splits.map(({ what }) => what);
    expect(await whats('frt 3 weeks')).toEqual(changes.map(({ what }) => what));
    expect(await whats('created 3 weeks')).toEqual(['tag:monitoring left out']);
  });
});
