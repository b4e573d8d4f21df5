import { describe, expect, it } from 'vitest';
import { effortScale } from '../../src/domain/effort.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { ask } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { CONTEXT, fakeReads, summary } from './fake-reads.ts';

type Parts = NonNullable<Parameters<typeof fakeReads>[0]>;

const answerTo = (question: string, parts: Parts = {}) =>
  ask(
    fakeReads({ summarize: () => [summary({ n: 40, sum: 10 })], ...parts }),
    parseQuestion(question),
    CONTEXT,
  );

const ces = { ...DEFAULT_SETTINGS, ces: effortScale(1, 7, true) };

describe('a metric of what Zendesk does not hold', () => {
  it.each<[string, Parts, string]>([
    [
      'nps',
      {},
      'not measured: import responses with npm run import -- file.csv --as nps, or map a field with NPS_FIELD',
    ],
    [
      'nps',
      { settings: { ...ces, fields: [{ kind: 'nps', owner: 'user', key: 'nps_score' }] } },
      'not measured: no answer has been read from NPS_FIELD user:nps_score yet; wait for one, or import responses with npm run import -- file.csv --as nps',
    ],
    ['csat-supplied', {}, 'not measured: import responses with npm run import -- file.csv --as csat'],
    [
      'ces',
      { settings: ces },
      'not measured: import responses with npm run import -- file.csv --as ces, or map a field with CES_FIELD',
    ],
    [
      'ces',
      { sources: ['Delighted'] },
      'not measured: set CES_SCALE and CES_GOOD, since without scale and direction the same answers mean opposite things',
    ],
  ])('%s is missing, and not zero, with %j', async (question, parts, reason) => {
    const answer = await answerTo(question, parts);
    expect(answer).toMatchObject({ n: null, reason });
    expect(Object.values(answer.values)).toEqual(answer.metric === 'nps' ? [null] : [null, null]);
    expect(answer.suppliedBy).toBeUndefined();
  });

  it('is measured once somebody supplies it, also from before the first ticket and without any', async () => {
    for (const freshness of [{}, { asOf: null, measuredSince: null }]) {
      const answer = await answerTo('nps 2026-01-01..2026-01-31', { sources: ['Delighted'], freshness });
      expect(answer).toMatchObject({
        n: 40,
        values: { points: 25 },
        unit: 'points',
        suppliedBy: ['Delighted'],
      });
    }
  });

  it('says what the settings make of it', async () => {
    const answer = await answerTo('ces', { sources: ['Delighted'], settings: ces });
    expect(answer.definition.settled).toBe('scale 1–7, low is good, ≤ 3 favourable');
  });

  it('leaves the metrics of Zendesk without a word of supply', async () => {
    expect((await answerTo('csat', { sources: ['Delighted'] })).suppliedBy).toBeUndefined();
  });
});
