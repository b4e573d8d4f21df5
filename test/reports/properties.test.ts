import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/domain/fcr/verdict.ts';
import { EXCLUSIONS, type Exclusion, OF_EVERYTHING } from '../../src/domain/population.ts';
import { type Dimension, segmentText } from '../../src/domain/segment.ts';
import { UserError } from '../../src/domain/user-error.ts';
import type { Figures } from '../../src/reports/answer.ts';
import { prepare } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import {
  anyAccount,
  anyQuestion,
  type Drawn,
  type Known,
  know,
  MEASURED_ON_TICKETS,
  typed,
} from '../support/random-accounts.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const ALL = { limit: 100_000, offset: 0 };
const QUESTIONS = { numRuns: 40 };
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Rounding to the last digit of a double. */
const SLACK = 1e-9;

/** Asks many random questions, and says which of them broke the rule. */
async function always(questions: fc.Arbitrary<Drawn>, holds: (text: string, drawn: Drawn) => Promise<void>) {
  const rule = fc.asyncProperty(questions, async (drawn) => {
    const text = typed(drawn);
    await holds(text, drawn);
  });
  await fc.assert(rule, QUESTIONS);
}

/** The states of a question's cells, and how many of each is measured, read without what is kept from people. */
async function cellsOf({ synced: { data }, context }: Known, text: string, by: readonly Dimension[]) {
  const prepared = await prepare(data.reads, parseQuestion(text), context);
  return data.reads.summarize(prepared.population(prepared.window), by);
}

function expectSoundValues({ values, interval, target }: Figures): void {
  const { median, p90, mean, percent, hits, points, count } = values;
  for (const value of [median, p90, mean, hits, count])
    if (value != null) expect(value).toBeGreaterThanOrEqual(0);
  if (median != null) expect(p90).toBeGreaterThanOrEqual(median);
  if (points != null) expect(Math.abs(points)).toBeLessThanOrEqual(100);
  for (const share of [percent, target?.statistic === 'share' ? target.percent : null]) {
    if (share == null) continue;
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(100);
  }
  if (percent == null) return;
  expect(interval?.low).toBeGreaterThanOrEqual(0);
  expect(interval?.high).toBeLessThanOrEqual(100);
  expect(interval?.low).toBeLessThanOrEqual(percent + SLACK);
  expect(interval?.high).toBeGreaterThanOrEqual(percent - SLACK);
}

const ACCOUNTS = fc.sample(anyAccount, 4);

describe.each(ACCOUNTS)('of the account %j', (options) => {
  let opened: Promise<Known> | undefined;
  const known = (): Promise<Known> => {
    opened ??= know(options, newPath());
    return opened;
  };

  it('every figure is possible, and its median at most its p90 (A012)', async () => {
    const own = await known();
    await always(anyQuestion(own), async (text) => {
      const answer = await own.synced.ask(text);
      expectSoundValues(answer);
      if (answer.business) expectSoundValues({ ...answer, values: answer.business });
    });
  });

  it('no duration is negative, or longer than its ticket is old, or shorter than its business hours (A012)', async () => {
    const own = await known();
    const metrics = MEASURED_ON_TICKETS.filter(({ kind }) => kind === 'duration');
    await always(anyQuestion(own, { metrics }), async (text) => {
      const { reads } = own.synced.data;
      const { lines, asOf } = await listTickets(reads, parseQuestion(text), 'measured', ALL, own.context);
      for (const { id, value, businessValue, createdAt } of lines) {
        const age = (asOf - createdAt) / 60;
        expect([id, value ?? -1, (value ?? -1) >= 0 && (value ?? 0) <= age]).toEqual([id, value, true]);
        if (businessValue === null) continue;
        expect(businessValue).toBeGreaterThanOrEqual(0);
        expect(businessValue).toBeLessThanOrEqual((value ?? 0) + SLACK);
      }
    });
  });

  it('every ticket of a population is measured, waiting, counted beside or left out, and named so (A045)', async () => {
    const own = await known();
    await always(anyQuestion(own), async (text, { metric }) => {
      const answer = await own.synced.ask(text);
      const { besides = {}, leavesOut = [], hasCourse } = metric;
      if (answer.n === null || answer.definition.id !== metric.id) return;
      const [cell] = await cellsOf(own, text, []);
      const verdicts = hasCourse ? VERDICTS : ['value'];
      const named = new Set([...verdicts, 'waiting', 'notRipe', ...Object.keys(besides), ...EXCLUSIONS]);
      expect(Object.keys(cell?.states ?? {}).filter((state) => !named.has(state))).toEqual([]);
      const reasons = EXCLUSIONS.filter((reason) => (answer.excluded?.[reason] ?? 0) > 0);
      const own_ = new Set<Exclusion>([...OF_EVERYTHING, ...leavesOut]);
      expect(reasons.filter((reason) => !own_.has(reason))).toEqual([]);
    });
  });

  for (const count of [1, 2] as const) {
    it(`the parts of a breakdown by ${count} sum to the whole, and so does all that is left out (A005)`, async () => {
      const own = await known();
      await always(anyQuestion(own, { by: count }), async (text, { by }) => {
        const [whole] = await cellsOf(own, text, []);
        const parts = await cellsOf(own, text, by);
        const states = (cells: typeof parts) =>
          Object.fromEntries(
            [...new Set(cells.flatMap((cell) => Object.keys(cell.states)))]
              .sort()
              .map((state) => [state, sum(cells.map((cell) => cell.states[state] ?? 0))]),
          );
        const of = (cells: typeof parts) => ({
          n: sum(cells.map(({ n }) => n)),
          hits: sum(cells.map((cell) => cell.sum)),
          business: sum(cells.map(({ business }) => business.n)),
          states: states(cells),
        });
        const [all, summed] = [of(whole ? [whole] : []), of(parts)];
        expect({ ...summed, hits: 0 }).toEqual({ ...all, hits: 0 });
        expect(summed.hits).toBeCloseTo(all.hits, 6);
        expect(new Set(parts.map(({ keys }) => keys.join('\n'))).size).toBe(parts.length);
      });
    });
  }

  it('narrowing by the value of a row gives that row, digit by digit (A005)', async () => {
    const own = await known();
    await always(anyQuestion(own, { by: 1 }), async (text, drawn) => {
      const { breakdown = [] } = await orRefused(own.synced.ask(text));
      for (const row of breakdown.slice(0, 6)) {
        const conditions = drawn.by.map((dimension, index) => ({
          dimension,
          values: [row.keys[index] ?? ''],
        }));
        const narrowed = { ...drawn, by: [], segment: [...drawn.segment, ...conditions] };
        const whole = await own.synced.ask(typed(narrowed));
        // Of a group of few agents a row tells how many tickets it has, and an answer nothing.
        const told = row.isNotTold ? { ...row, n: null } : row;
        expect([segmentText(narrowed.segment), digitsOf(whole)]).toEqual([
          segmentText(narrowed.segment),
          digitsOf(told),
        ]);
      }
    });
  });
});

/** Few agents are not told apart. */
async function orRefused<T>(answer: Promise<T>): Promise<T | Record<string, never>> {
  return answer.catch((error: unknown) => {
    if (error instanceof UserError && error.message.includes('not told apart')) return {};
    throw error;
  });
}

/** All that a target does not decide, which may be set for the whole alone. */
const digitsOf = ({ n, values, interval, business, open, tooFew, tooFewFor }: Figures) => ({
  n,
  values,
  interval,
  business,
  open: open && { ...open, overdue: null },
  tooFew,
  tooFewFor,
});
