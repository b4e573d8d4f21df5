import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { CONTEXT, fakeReads, summary } from './fake-reads.ts';

const askFor = (question: string, n: number, sum: number) =>
  ask(
    fakeReads({ summarize: () => [summary({ n, sum, median: 1, p90: 1, mean: 1 })] }),
    parseQuestion(question),
    CONTEXT,
  );

describe('the interval of a rate', () => {
  it('holds its percentage, and stays between 0 and 100', async () => {
    const sample = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    await fc.assert(
      fc.asyncProperty(sample, async ([n, hits]) => {
        const { values, interval } = await askFor('one-touch', n, hits);
        const { low, high } = interval ?? { low: Number.NaN, high: Number.NaN };
        const percent = values['percent'] ?? Number.NaN;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(percent + 1e-9);
        expect(high).toBeGreaterThanOrEqual(percent - 1e-9);
        expect(high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is that of Wilson, in percent', async () => {
    const { interval } = await askFor('csat', 70, 64);
    expect(interval?.low).toBeCloseTo(82.53, 1);
    expect(interval?.high).toBeCloseTo(96.01, 1);
  });

  it.each([
    ['a rate of nothing', 'csat', 0],
    ['a duration', 'frt', 40],
    ['a count', 'created', 40],
  ])('is not there for %s', async (_story, question, n) => {
    expect(await askFor(question, n, 0)).not.toHaveProperty('interval');
  });
});
