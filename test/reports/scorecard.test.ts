import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/reports/catalogue.ts';
import { questionText } from '../../src/reports/question.ts';
import { scorecard } from '../../src/reports/scorecard.ts';
import { at } from '../support/ticket.ts';
import { benchmarks, CONTEXT, fakeReads, summary } from './fake-reads.ts';

const SHOWN = METRICS.filter(({ isSecondary }) => !isSecondary);

const questionsOf = async (...typed: string[]): Promise<string[]> =>
  (await scorecard(fakeReads({ benchmarks: benchmarks(...typed) }), CONTEXT)).map(
    ({ answer }) => answer.question,
  );

describe('a scorecard', () => {
  it('has one row a metric but the secondary ones, over the last 7 days or now', async () => {
    expect(await questionsOf()).toEqual(
      SHOWN.map(({ id, anchor }) => (anchor === 'now' ? id : `${id} last 7 days`)),
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

  it('keeps a count with a target on the window it was set for', async () => {
    expect(await questionsOf('solved >= 100 last 30 days')).toContain('solved last 30 days');
  });

  it('shows a secondary metric where a target is set on it', async () => {
    expect(await questionsOf()).not.toContain('on-hold last 7 days');
    expect(await questionsOf('on-hold 80% within 4h')).toContain('on-hold last 7 days');
  });

  it('asks for the backlog of now, with a target on it and without', async () => {
    expect(await questionsOf('backlog <= 500')).toContain('backlog');
    expect(await questionsOf()).toContain('backlog');
  });

  it('over a given window asks all of them there, and the backlog for now', async () => {
    const window = { start: at('2026-11-16T23:00:00Z'), end: at('2026-11-17T23:00:00Z') };
    const reads = fakeReads({ benchmarks: benchmarks('frt 80% within 4h last 30 days') });
    const rows = await scorecard(reads, CONTEXT, window);
    const starts = new Set(rows.map(({ answer }) => answer.window.start));
    expect([...starts]).toEqual(['2026-11-16T23:00:00.000Z', '2026-11-18T09:25:00.000Z']);
    expect(rows.find(({ answer }) => answer.metric === 'backlog')?.answer.window.label).toBe('now');
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
