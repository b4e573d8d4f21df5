import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/reports/catalogue.ts';
import { questionText } from '../../src/reports/question.ts';
import { scorecard } from '../../src/reports/scorecard.ts';
import { at } from '../support/ticket.ts';
import { benchmarks, CONTEXT, fakeReads, summary } from './fake-reads.ts';

const SHOWN = METRICS.filter(({ isSecondary, needs }) => !isSecondary && needs !== 'responses');

const questionsOf = async (...typed: string[]): Promise<string[]> =>
  (await scorecard(fakeReads({ benchmarks: benchmarks(...typed) }), CONTEXT)).map(
    ({ answer }) => answer.question,
  );

describe('a scorecard', () => {
  it('has one row a metric but the secondary ones, over the last 7 days or at their close', async () => {
    expect(await questionsOf()).toEqual(
      SHOWN.map(({ id, anchor, horizonDays, hasCourse }) => {
        if (anchor === 'now') return `${id} 2026-11-10T23:00:00Z..2026-11-17T23:00:00Z`;
        return horizonDays === undefined && !hasCourse ? `${id} last 7 days` : `${id} last 7 settled days`;
      }),
    );
  });

  it('asks every benchmark over the default window, and puts segments below the whole', async () => {
    const questions = await questionsOf(
      'frt 80% within 4h last 30 days',
      'frt 90% within 1h channel:chat last week',
    );
    expect(questions.slice(0, 2)).toEqual(['frt last 7 days', 'frt last 7 days channel:chat']);
    expect(questions).toHaveLength(SHOWN.length + 1);
  });

  it('shows what is supplied from elsewhere once it is, or where a target waits for it', async () => {
    const rows = await scorecard(fakeReads({ sources: ['Delighted'] }), CONTEXT);
    expect(rows.map(({ answer }) => answer.metric)).toContain('nps');
    expect(rows.map(({ answer }) => answer.metric)).not.toContain('ces');
    expect(await questionsOf('nps >= 30')).toContain('nps last 7 days');
  });

  it('keeps a count with a target on the window it was set for', async () => {
    expect(await questionsOf('solved >= 100 last 30 days')).toContain('solved last 30 days');
  });

  it('shows a secondary metric where a target is set on it', async () => {
    expect(await questionsOf()).not.toContain('on-hold last 7 days');
    expect(await questionsOf('on-hold 80% within 4h')).toContain('on-hold last 7 days');
  });

  it('asks for the backlog of now with a target on it, and where its past is not known', async () => {
    expect(await questionsOf('backlog <= 500')).toContain('backlog');
    const events = { since: null, asOf: null, fault: 'not measured yet' };
    const rows = await scorecard(fakeReads({ freshness: { events } }), CONTEXT);
    expect(rows.map(({ answer }) => answer.question)).toContain('backlog');
  });

  it('over a given window asks all of them there, and cohort rates over settled days', async () => {
    const window = { start: at('2026-11-16T23:00:00Z'), end: at('2026-11-17T23:00:00Z') };
    const reads = fakeReads({ benchmarks: benchmarks('frt 80% within 4h last 30 days') });
    const rows = await scorecard(reads, CONTEXT, window);
    const starts = new Set(rows.map(({ answer }) => answer.window.start));
    // The last seven days that are a week old, and the window itself.
    expect([...starts].toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      '2026-11-03T23:00:00.000Z',
      '2026-11-16T23:00:00.000Z',
    ]);
    expect(rows.find(({ answer }) => answer.metric === 'backlog')?.answer.window.label).toBe('Tue 17 Nov');
  });

  it('gives the digits that the question alone gives', async () => {
    const reads = fakeReads({ summarize: () => [summary({ n: 40, median: 42.5, p90: 180, mean: 60 })] });
    const [row] = await scorecard(reads, CONTEXT);
    expect(row && questionText(row.question)).toBe('frt last 7 days');
    expect(row?.answer.values).toEqual({ median: 42.5, p90: 180, mean: 60 });
    expect(row?.prior?.window.label).toBe('Wed 4 Nov–Tue 10 Nov');
  });

  it('survives a benchmark on a group that was renamed or deleted', async () => {
    const reads = fakeReads({ benchmarks: benchmarks('frt 80% within 4h', 'frt 80% within 4h group:Gone') });
    const rows = await scorecard(reads, CONTEXT);
    expect(rows.filter(({ segment }) => segment === '')).toHaveLength(SHOWN.length);
  });
});
