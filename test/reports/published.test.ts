import { describe, expect, it } from 'vitest';
import { ask } from '../../src/reports/ask.ts';
import { publishedOf, restatementOf } from '../../src/reports/published.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { restatedText } from '../../src/slack/answers/beside.ts';
import { benchmarks, CONTEXT, fakeReads, NOW, summary, tally } from './fake-reads.ts';

const answerTo = (
  question: string,
  cell: Parameters<typeof summary>[0],
  shares: readonly [within: number, decided: number] = [0, 0],
) =>
  ask(
    fakeReads({
      benchmarks: question.startsWith('frt') ? benchmarks('frt 80% within 4h') : [],
      summarize: () => [summary(cell)],
      tally: () => [tally(...shares)],
    }),
    parseQuestion(question),
    CONTEXT,
  );

describe('a published figure', () => {
  it('that stayed the same is not restated', async () => {
    const answer = await answerTo('frt yesterday', { n: 52, median: 42 }, [30, 52]);
    expect(restatementOf(publishedOf(answer, NOW), answer)).toBeNull();
  });

  it('is restated by the share of its target, with what was decided and left out since', async () => {
    const before = await answerTo('frt yesterday', { n: 50, median: 42 }, [36, 50]);
    const after = await answerTo('frt yesterday', { n: 55, median: 40, states: { deleted: 2 } }, [44, 59]);
    expect(restatementOf(publishedOf(before, NOW), after)).toEqual({
      at: NOW,
      from: 72,
      to: (44 * 100) / 59,
      causes: ['9 clocks decided', '2 deleted'],
    });
  });

  it.each([
    ['csat yesterday', { n: 40, sum: 36 }, { n: 40, sum: 38 }, ['2 counted towards it by now']],
    ['csat yesterday', { n: 40, sum: 36 }, { n: 40, sum: 35 }, ['1 no longer counted towards it']],
    ['csat yesterday', { n: 40, sum: 36 }, { n: 44, sum: 38 }, ['4 more tickets']],
    [
      'created yesterday',
      { n: 40, states: {} },
      { n: 37, states: { merged: 3 } },
      ['3 fewer tickets', '3 merged'],
    ],
    [
      'resolution yesterday',
      { n: 40, median: 60, states: { deleted: 1 } },
      { n: 41, median: 62 },
      ['1 more ticket', '1 no longer deleted'],
    ],
  ])('%s from %j to %j says why: %j', async (question, before, after, causes) => {
    const published = publishedOf(await answerTo(question, before), NOW);
    expect(restatementOf(published, await answerTo(question, after))?.causes).toEqual(causes);
  });

  it.each([
    ['csat >= 90%', 'csat yesterday', 40, 44, '4 more tickets'],
    ['created <= 30', 'created', 40, 37, '3 fewer tickets'],
  ])('with the target %s has no clocks', async (target, question, before, after, cause) => {
    const answered = (n: number) =>
      ask(
        fakeReads({
          benchmarks: benchmarks(target),
          summarize: () => [summary({ n, sum: 30 })],
          tally: () => [tally(30, n)],
        }),
        parseQuestion(question),
        CONTEXT,
      );
    const now = await answered(after);
    expect(now.target?.decided).toBe(after);
    expect(restatementOf(publishedOf(await answered(before), NOW), now)?.causes).toEqual([cause]);
  });

  it('of points is restated in points', async () => {
    const scored = async (sum: number) =>
      ask(
        fakeReads({ sources: ['survey.csv'], summarize: () => [summary({ n: 40, sum })] }),
        parseQuestion('nps yesterday'),
        CONTEXT,
      );
    const restatement = restatementOf(publishedOf(await scored(10), NOW), await scored(12));
    expect(restatement).toMatchObject({ from: 25, to: 30 });
    expect(restatement && restatedText(await scored(12), restatement)).toBe('now +30 points');
  });

  it('counted by another definition says so first', async () => {
    const answer = await answerTo('csat yesterday', { n: 40, sum: 36 });
    const published = {
      ...publishedOf(await answerTo('csat yesterday', { n: 40, sum: 30 }), NOW),
      version: 2,
    };
    expect(restatementOf(published, answer)?.causes[0]).toBe('counted by definition v3, then v2');
  });

  it('that is not measured any more, or was not, is not restated', async () => {
    const measured = await answerTo('csat yesterday', { n: 40, sum: 36 });
    const empty = await answerTo('csat yesterday', {});
    expect(restatementOf(publishedOf(measured, NOW), empty)).toBeNull();
    expect(restatementOf(publishedOf(empty, NOW), measured)).toBeNull();
  });
});
