import { describe, expect, it } from 'vitest';
import { mostMisses } from '../../src/reports/misses.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import type { KeyedTally } from '../../src/reports/reads.ts';
import { at } from '../support/ticket.ts';
import { benchmarks, CONTEXT, fakeReads, summary, tally } from './fake-reads.ts';

const DAY = { start: at('2026-11-16T23:00:00Z'), end: at('2026-11-17T23:00:00Z') };

/** Where the misses of a benchmark gather, given the tallies by dimension; every tallied value has measured tickets. */
function gather(typed: string, question: string, tallies: Readonly<Record<string, KeyedTally[]>>) {
  const of = (by: readonly string[]): KeyedTally[] => (by[0] ? (tallies[by[0]] ?? []) : [tally(50, 100)]);
  const reads = fakeReads({
    benchmarks: benchmarks(typed),
    summarize: (_population, by) => of(by).map(({ keys, decided }) => summary({ keys, n: decided })),
    tally: (_population, by) => of(by),
  });
  return mostMisses(reads, parseQuestion(question), DAY, CONTEXT);
}

describe('most misses', () => {
  it('fall on the value with the most of them, not the worst share', async () => {
    const found = await gather('frt 80% within 4h', 'frt', {
      group: [tally(57, 118, 0, 'Billing'), tally(0, 5, 0, 'Logistics')],
      channel: [tally(60, 120, 0, 'email')],
      priority: [tally(10, 40, 0, 'normal')],
    });
    expect(found).toEqual({ dimension: 'group', name: 'Billing', misses: 61, decided: 118 });
  });

  it('go by name where they are equal', async () => {
    const found = await gather('frt 80% within 4h', 'frt', {
      group: [tally(0, 9, 0, 'Sales'), tally(1, 10, 0, 'Billing')],
      channel: [tally(1, 10, 0, 'chat')],
    });
    expect(found?.name).toBe('Billing');
  });

  it('are not looked for where the question is narrowed already', async () => {
    const found = await gather('frt 80% within 4h group:Billing', 'frt group:Billing', {
      group: [tally(0, 99, 0, 'Billing')],
      channel: [tally(0, 40, 0, 'email')],
    });
    expect(found).toMatchObject({ dimension: 'channel', name: 'email' });
  });

  it('are the hits of a rate that is better low', async () => {
    const found = await gather('reopen-rate <= 5%', 'reopen-rate', {
      group: [tally(8, 100, 0, 'Billing'), tally(2, 300, 0, 'Sales')],
    });
    expect(found).toMatchObject({ name: 'Billing', misses: 8 });
  });

  it('are the rest of a rate that is better high', async () => {
    const found = await gather('csat >= 90%', 'csat', {
      group: [tally(8, 100, 0, 'Billing'), tally(2, 90, 0, 'Sales')],
    });
    expect(found).toMatchObject({ name: 'Billing', misses: 92 });
  });

  it.each([
    ['nothing was missed', 'frt 80% within 4h', 'frt', { group: [tally(9, 9, 0, 'Billing')] }],
    ['a count is judged', 'created <= 5', 'created', { group: [tally(9, 9, 0, 'Billing')] }],
    ['there is no target', 'csat >= 90%', 'frt', { group: [tally(1, 9, 0, 'Billing')] }],
  ])('are nowhere where %s', async (_story, typed, question, tallies) => {
    expect(await gather(typed, question, tallies)).toBeNull();
  });
});
