import { describe, expect, it } from 'vitest';
import { EXCLUSIONS } from '../../src/domain/population.ts';
import { type AskContext, ask, askWithin, askWithPrior } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { at } from '../support/ticket.ts';
import { benchmarks, CONTEXT, fakeReads, NOW, summary, tally } from './fake-reads.ts';

const askFor = (text: string, parts: Parameters<typeof fakeReads>[0] = {}, context: AskContext = CONTEXT) =>
  ask(fakeReads(parts), parseQuestion(text), context);

const replied = (n: number) => summary({ n, sum: n * 60, median: 42, p90: 180, mean: 60 });

describe('a figure that cannot be measured', () => {
  it.each<[string, string, NonNullable<Parameters<typeof fakeReads>[0]>['freshness'], RegExp]>([
    ['before the first page', 'frt', { asOf: null }, /^no data yet: the first sync/u],
    ['before the first sync', 'frt', { measuredSince: null }, /^no data yet: the first sync/u],
    ['before the history', 'frt last 731 days', {}, /^not measured before Thu 20 Aug 00:00$/u],
    ['one day before the history', 'frt 2026-08-19..2026-08-25', {}, /^not measured before/u],
    [
      'of a past backlog',
      'backlog yesterday',
      { events: { since: null, asOf: null, fault: 'not measured yet: what happened has not been read' } },
      /^not measured/u,
    ],
    [
      'of the backlog before its pass',
      'backlog',
      { unsolvedFault: 'not measured yet: the first pass has not finished' },
      /^not measured yet: the first pass/u,
    ],
    [
      'without ratings',
      'csat',
      { ratingsFault: 'Zendesk gives no ratings on this plan' },
      /^Zendesk gives no rat/u,
    ],
    [
      'of a window the data has not reached',
      'frt today',
      { asOf: at('2026-11-17T22:00:00Z') },
      /^no data yet: the/u,
    ],
  ])('%s is null with a reason, never 0', async (_story, text, freshness, reason) => {
    const answer = await askFor(text, freshness ? { freshness } : {});
    expect(answer.reason).toMatch(reason);
    expect(answer).toMatchObject({ n: null, excluded: null, tooFew: false });
    expect(Object.values(answer.values).filter((value) => value !== null)).toEqual([]);
    expect(Object.keys(answer.values)).not.toEqual([]);
  });

  it.each([
    'frt 2026-08-20..2026-08-25',
    'frt last 90 days',
    'frt today',
    'backlog',
    'created last 24 hours',
  ])('is not "%s", for which the history reaches far enough', async (text) => {
    expect((await askFor(text)).n).toBe(0);
  });

  it('still shows the target it is held against, so that nothing looks as if it had none', async () => {
    const answer = await askFor('csat', {
      freshness: { ratingsFault: 'Zendesk gives no ratings on this plan' },
      benchmarks: benchmarks('csat >= 90%'),
    });
    expect(answer.target).toMatchObject({ state: 'no-data', percent: null, text: '>= 90%' });
  });
});

describe('a figure of an empty window', () => {
  it.each([
    ['frt', { median: null, p90: null, mean: null }],
    ['csat', { percent: null, hits: null }],
  ])('%s is measured, has no value, and says so', async (text, values) => {
    const answer = await askFor(text);
    expect(answer).toMatchObject({
      n: 0,
      values,
      reason: 'no tickets with a value in this window',
      tooFew: false,
    });
  });

  it('is a true 0 for a count', async () => {
    const answer = await askFor('created');
    expect(answer).toMatchObject({ n: 0, values: { count: 0 } });
    expect(answer.reason).toBeUndefined();
  });
});

describe('a figure', () => {
  it.each<[string, number, boolean, string[]]>([
    ['frt', 4, true, ['median', 'p90', 'mean']],
    ['frt', 5, false, ['p90']],
    ['frt', 19, false, ['p90']],
    ['frt', 20, false, []],
    ['one-touch', 19, true, ['percent']],
    ['one-touch', 20, false, []],
    ['csat', 29, true, ['percent']],
    ['csat', 30, false, []],
    ['created', 1, false, []],
  ])('of %s from %d tickets is too few: %s (%j)', async (text, n, tooFew, tooFewFor) => {
    const answer = await askFor(text, { summarize: () => [replied(n)] });
    expect(answer).toMatchObject({ n, tooFew, tooFewFor });
    expect(Object.values(answer.values)).not.toContain(null);
  });

  it('carries window, freshness, definition and every exclusion', async () => {
    const answer = await askFor('frt last 7 days', {
      summarize: () => [
        summary({ ...replied(40), states: { value: 40, merged: 12, voice: 3, unknown: 2, waiting: 7 } }),
      ],
    });
    expect(answer).toMatchObject({
      question: 'frt last 7 days',
      metric: 'frt',
      unit: 'minutes',
      definition: { version: 2 },
      window: {
        start: '2026-11-10T23:00:00.000Z',
        end: '2026-11-17T23:00:00.000Z',
        timeZone: 'Europe/Berlin',
        partialTo: null,
      },
      asOf: '2026-11-18T09:25:00.000Z',
      isStale: false,
      isComplete: true,
      beside: { unknown: 2 },
    });
    expect(Object.keys(answer.excluded ?? {})).toEqual([...EXCLUSIONS]);
    expect(answer.excluded).toMatchObject({ merged: 12, voice: 3, deleted: 0 });
  });

  it('of a rate is hits in a hundred', async () => {
    const answer = await askFor('csat', { summarize: () => [summary({ n: 70, sum: 64 })] });
    expect(answer.values).toEqual({ percent: (64 * 100) / 70, hits: 64 });
  });

  it('of the backlog is about now, with its ages', async () => {
    const cell = summary({ n: 3, medianCreatedAt: NOW - 300 - 3600, oldestCreatedAt: NOW - 300 - 86_400 });
    const answer = await askFor('backlog', { summarize: () => [cell] });
    expect(answer.values).toEqual({ count: 3, medianAgeMinutes: 60, oldestMinutes: 1440 });
    expect(answer.window).toMatchObject({
      label: 'now',
      start: answer.asOf,
      end: answer.asOf,
      partialTo: null,
    });
  });

  it.each([
    [900, false],
    [901, true],
  ])('from data %d seconds old is stale: %s', async (age, isStale) => {
    expect((await askFor('frt', { freshness: { asOf: NOW - age } })).isStale).toBe(isStale);
  });

  it('of a window the data has not passed is partial to the end of the data', async () => {
    expect((await askFor('frt today')).window.partialTo).toBe('2026-11-18T09:25:00.000Z');
    expect((await askFor('frt yesterday')).window.partialTo).toBeNull();
  });

  it('passes on that Zendesk cannot be read, and that the history is still being read', async () => {
    const answer = await askFor('frt', {
      freshness: { fault: 'Zendesk cannot be reached.', isComplete: false },
    });
    expect(answer).toMatchObject({ fault: 'Zendesk cannot be reached.', isComplete: false });
  });
});

describe('names in a question', () => {
  it('become those of Zendesk, whatever their case', async () => {
    const answer = await askFor('frt group:"tier 2, eu",BILLING tag:VIP');
    expect(answer.question).toBe('frt last 7 days group:Billing,"Tier 2, EU" tag:vip');
  });

  it.each([
    ['frt group:Biling', 'There is no group "Biling". Did you mean Billing?'],
    ['frt channel:fax', 'There is no channel "fax". Choose from email, web, chat.'],
    ['frt brand:Acme', 'There is no brand "Acme". No brand has been read from Zendesk yet.'],
  ])('that do not exist are told apart: %s', async (text, sentence) => {
    await expect(askFor(text)).rejects.toThrow(sentence);
  });

  it.each(['Sales\\EU', 'Team “A”', 'Team «A»', 'Tier  2', 'Tier\u00a02', '(no group)'])(
    'can be asked again from the answer: %j',
    async (name) => {
      const reads = fakeReads({ names: { group: [name] } });
      const segment = [{ dimension: 'group' as const, values: [name] }];
      const { question } = await ask(reads, { ...parseQuestion('frt'), segment }, CONTEXT);
      await ask(reads, parseQuestion(question), CONTEXT);
      expect(reads.asked.map((population) => population.segment)).toEqual([segment, segment]);
    },
  );
});

describe('a breakdown', () => {
  const groups = (by: readonly string[]) =>
    by.length === 0
      ? [replied(9)]
      : [
          summary({ keys: ['Sales'], n: 3 }),
          summary({ keys: ['Billing'], n: 3 }),
          summary({ keys: ['EU'], n: 4 }),
        ];

  it('has one row a value, most tickets first and equals by name', async () => {
    const answer = await askFor('frt by group', { summarize: (_population, by) => groups(by) });
    expect(answer.breakdown?.map(({ key, n }) => [key, n])).toEqual([
      ['EU', 4],
      ['Billing', 3],
      ['Sales', 3],
    ]);
  });

  it('by two dimensions names both', async () => {
    const answer = await askFor('frt by group and channel', {
      summarize: (_population, by) => [summary({ n: 1, keys: by.length === 0 ? [] : ['Billing', 'email'] })],
    });
    expect(answer.breakdown?.[0]).toMatchObject({ key: 'Billing · email', keys: ['Billing', 'email'] });
  });

  it('holds each row against the target of the whole', async () => {
    const answer = await askFor('frt by group', {
      benchmarks: benchmarks('frt 80% within 4h'),
      summarize: (_population, by) => groups(by),
      tally: (_population, by) =>
        by.length === 0 ? [tally(7, 11)] : [tally(1, 5, 0, 'Billing'), tally(6, 6, 0, 'EU')],
    });
    expect(answer.target).toMatchObject({ within: 7, decided: 11 });
    expect(answer.breakdown?.map(({ key, target }) => [key, target?.within, target?.decided])).toEqual([
      ['EU', 6, 6],
      ['Billing', 1, 5],
      ['Sales', 0, 0],
    ]);
  });

  it('shows a value whose tickets are all overdue and none measured', async () => {
    const answer = await askFor('resolution by group', {
      benchmarks: benchmarks('resolution 80% within 1d'),
      summarize: (_population, by) => groups(by),
      tally: (_population, by) =>
        by.length === 0 ? [tally(10, 60)] : [tally(10, 10, 0, 'EU'), tally(0, 50, 0, 'Pile')],
    });
    expect(answer.breakdown?.find(({ key }) => key === 'Pile')?.target).toMatchObject({
      within: 0,
      decided: 50,
    });
  });
});

describe('a target', () => {
  const frt = 'frt 80% within 4h';

  it('belongs to its metric and its segment, however that was typed', async () => {
    const parts = { benchmarks: benchmarks('frt 80% within 4h group:Billing,Logistics channel:email') };
    expect((await askFor('frt channel:EMAIL group:logistics,billing', parts)).target?.text).toBe(
      '80% within 4 h',
    );
    expect((await askFor('frt channel:email', parts)).target).toBeUndefined();
    expect((await askFor('frt', parts)).target).toBeUndefined();
    expect((await askFor('resolution', parts)).target).toBeUndefined();
  });

  it('counts as overdue what was decided without a value', async () => {
    const answer = await askFor('frt', {
      benchmarks: benchmarks(frt),
      summarize: () => [
        summary({ ...replied(40), states: { waiting: 15 }, oldestWaitingAt: NOW - 300 - 7200 }),
      ],
      tally: () => [tally(30, 52, 3)],
    });
    expect(answer.open).toEqual({ waiting: 15, overdue: 12, oldestMinutes: 120 });
    expect(answer.target).toMatchObject({ state: 'missed', undecided: 3 });
  });

  it('is not met by a pile that nobody has answered', async () => {
    const answer = await askFor('frt', {
      benchmarks: benchmarks(frt),
      summarize: () => [summary({ states: { waiting: 60 } })],
      tally: () => [tally(0, 50, 10)],
    });
    expect(answer).toMatchObject({ n: 0, target: { state: 'missed', percent: 0 }, open: { overdue: 50 } });
  });

  it('leaves the overdue unsaid where there is none', async () => {
    expect((await askFor('frt')).open).toEqual({ waiting: 0, overdue: null, oldestMinutes: null });
  });
});

describe('the prior figure', () => {
  it('is of the window a week back, and none for the present moment', async () => {
    const { prior } = await askWithPrior(fakeReads(), parseQuestion('frt yesterday'), CONTEXT);
    expect(prior?.window).toMatchObject({
      start: '2026-11-09T23:00:00.000Z',
      end: '2026-11-10T23:00:00.000Z',
    });
    expect((await askWithPrior(fakeReads(), parseQuestion('backlog'), CONTEXT)).prior).toBeNull();
  });

  it('of a running window is of equal age', async () => {
    const { prior } = await askWithPrior(fakeReads(), parseQuestion('frt today'), CONTEXT);
    expect(prior?.window.end).toBe('2026-11-11T09:25:00.000Z');
  });

  it('before the history says that it is not measured', async () => {
    const { answer, prior } = await askWithPrior(fakeReads(), parseQuestion('frt last 60 days'), CONTEXT);
    expect(answer.n).toBe(0);
    expect(prior).toMatchObject({ n: null, reason: 'not measured before Thu 20 Aug 00:00' });
  });
});

describe('a question within given instants', () => {
  it('has the same figures as in words, and can be typed again', async () => {
    const window = { start: at('2026-11-16T23:00:00Z'), end: at('2026-11-17T23:00:00Z') };
    const reads = fakeReads();
    const { answer } = await askWithin(reads, parseQuestion('frt'), window, CONTEXT);
    expect(answer.window).toEqual((await askFor('frt yesterday')).window);
    await ask(reads, parseQuestion(answer.question), CONTEXT);
    expect(reads.asked.map((population) => population.window)).toContainEqual(window);
    expect(reads.asked.at(-1)?.window).toEqual(window);
  });

  it('that end before they start is refused in a sentence', async () => {
    const backwards = 'frt 2026-11-17T00:00:00Z..2026-11-16T00:00:00Z';
    await expect(async () => askFor(backwards)).rejects.toThrow(/ends before it starts\.$/u);
  });
});

describe('what leads changed and is being counted anew', () => {
  it.each([
    ['fcr', 0.4],
    ['repeat-contact', 0.4],
    ['bot-share', 0.4],
    ['frt', undefined],
  ])('is said beside %s where that depends on it', async (metric, share) => {
    const { recountedShare } = await askFor(metric, { freshness: { recountedShare: 0.4 } });
    expect(recountedShare).toBe(share);
  });
});
