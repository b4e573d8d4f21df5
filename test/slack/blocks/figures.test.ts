import { describe, expect, it } from 'vitest';
import { effortScale } from '../../../src/domain/effort.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { ask } from '../../../src/reports/ask.ts';
import { parseQuestion, questionText } from '../../../src/reports/question.ts';
import {
  askedText,
  businessLines,
  footerOf,
  openLines,
  stateText,
  tallyText,
  targetLine,
  valueLine,
} from '../../../src/slack/blocks/figures.ts';
import { plainText } from '../../../src/slack/blocks/sheet.ts';
import { benchmarks, CONTEXT, fakeReads, NOW, summary, tally } from '../../reports/fake-reads.ts';

type Parts = NonNullable<Parameters<typeof fakeReads>[0]>;
type Cell = Parameters<typeof summary>[0];

const answerTo = (question: string, cell: Cell = {}, parts: Parts = {}) =>
  ask(fakeReads({ summarize: () => [summary(cell)], ...parts }), parseQuestion(question), CONTEXT);

const written = (...lines: Parameters<typeof plainText>[0]['lines']): string =>
  plainText({ headline: '', lines, footer: [] });

it.each([
  ['fcr last week by agent', 'fcr last week by agent'],
  ['fcr last week by assignee and group', 'fcr last week by agent and group'],
  ['fcr last week by group and agent', 'fcr last week by group and agent'],
  ['fcr last week group:assignee agent:Kim', 'fcr last week group:assignee agent:Kim'],
  ['fcr last week by team', 'fcr last week by group'],
  ['frt last week by agent', 'frt last week by assignee'],
])('%j is titled %j: a verdict is of the agent whose first contact it was', async (typed, title) => {
  const { window } = await answerTo('frt last week');
  const asked = parseQuestion(typed);
  expect(askedText({ question: questionText(asked), metric: asked.metric.id, window })).toBe(title);
});

describe('a figure that others supply', () => {
  const supplied = { sources: ['Delighted', 'Typeform'] };
  const states = { promoter: 60, passive: 22, detractor: 18 };

  it.each<[string, Cell, string]>([
    ['nps', { n: 100, sum: 42 }, '+42 points (100 responses)'],
    ['nps', { n: 100, sum: -8 }, '−8 points (100 responses)'],
    ['nps', { n: 1, sum: 1 }, '+100 points (1 response) · too few to judge'],
    ['nps', {}, '– no responses with a value in this window'],
    ['csat-supplied', { n: 70, sum: 64 }, '91 % (64 of 70, 83–96 %)'],
  ])('%s from %j reads "%s"', async (question, cell, text) => {
    expect(written(valueLine(await answerTo(question, cell, supplied)))).toBe(text);
  });

  it('names those who did, how the team means it, and what is counted beside it', async () => {
    const nps = footerOf(await answerTo('nps', { n: 100, sum: 42, states }, supplied));
    expect(nps).toContain('60 promoters, 22 passives, 18 detractors');
    expect(nps).toContain('supplied by Delighted, Typeform');
    const settings = { ...DEFAULT_SETTINGS, ces: effortScale(1, 7, true) };
    const ces = footerOf(await answerTo('ces', { n: 40, sum: 30 }, { ...supplied, settings }));
    expect(ces).toContain('scale 1–7, low is good, ≤ 3 favourable');
  });

  it('says of its target how many points it was judged on', async () => {
    const answer = await answerTo(
      'nps',
      { n: 100, sum: 29 },
      {
        ...supplied,
        benchmarks: benchmarks('nps >= 30'),
        tally: () => [tally(29, 100)],
      },
    );
    expect(written(targetLine(answer))).toBe('Target >= 30: missed');
    expect(answer.target && tallyText(answer.target)).toBe('+29 points (100)');
  });
});

describe('the value of a figure', () => {
  it.each<[string, Cell, string]>([
    ['frt', { n: 412, median: 42, p90: 180, mean: 60 }, '42 min median · 3 h p90 (412 tickets)'],
    [
      'frt',
      { n: 1, median: 42, p90: 42, mean: 42 },
      '42 min median (too few) · 42 min p90 (too few) (1 ticket)',
    ],
    ['frt', { n: 12, median: 42, p90: 180, mean: 60 }, '42 min median · 3 h p90 (too few) (12 tickets)'],
    ['frt', {}, '– no tickets with a value in this window'],
    ['csat', { n: 70, sum: 64 }, '91 % (64 of 70, 83–96 %)'],
    ['csat', { n: 10, sum: 9 }, '90 % (9 of 10, 60–98 %) · too few to judge'],
    ['csat', {}, '– no tickets with a value in this window'],
    ['transfers', { n: 412, median: 1, p90: 3, mean: 1.5 }, '1.5 stations per ticket (412 tickets)'],
    [
      'transfers',
      { n: 4, median: 1, p90: 3, mean: 1.5 },
      '1.5 stations per ticket (4 tickets) · too few to judge',
    ],
    ['transfers', {}, '– no tickets with a value in this window'],
    ['created', { n: 1284 }, '1,284'],
    ['created', {}, '0'],
    [
      'backlog',
      { n: 2, medianCreatedAt: NOW - 3900, oldestCreatedAt: NOW - 86_700 },
      '2 · median age 1 h, oldest 24 h',
    ],
    ['backlog last week', {}, '0'],
  ])('%s from %j reads "%s"', async (question, cell, text) => {
    expect(written(valueLine(await answerTo(question, cell)))).toBe(text);
  });

  it('shows the mean on request alone', async () => {
    const answer = await answerTo('frt', { n: 40, median: 42, p90: 180, mean: 60 });
    expect(written(valueLine(answer, true))).toContain('1 h mean');
    expect(written(valueLine(answer))).not.toContain('mean');
  });

  it('has its business-hours twin where Zendesk gives one, 0 included', async () => {
    const business = { n: 40, median: 0, p90: 90, mean: 20 };
    expect(written(...businessLines(await answerTo('frt', { n: 40, business })))).toBe(
      'In business hours: 0 min median · 1 h 30 min p90',
    );
    expect(businessLines(await answerTo('frt', { n: 40 }))).toEqual([]);
  });
});

describe('open clocks', () => {
  const waiting = { n: 40, states: { waiting: 41 }, oldestWaitingAt: NOW - 300 - 172_800 };

  it.each<[string, Cell, Parts, string]>([
    ['without a target', waiting, {}, '41 still waiting, oldest 2 d'],
    [
      'with a target',
      waiting,
      { benchmarks: benchmarks('frt 80% within 4h'), tally: () => [tally(30, 52)] },
      '41 still waiting, 12 past the target, oldest 2 d',
    ],
    ['with nobody waiting', {}, {}, 'Nobody is still waiting'],
  ])('%s', async (_story, cell, parts, text) => {
    expect(written(...openLines(await answerTo('frt', cell, parts)))).toBe(text);
  });

  it('are no matter for other metrics', async () => {
    expect(openLines(await answerTo('created'))).toEqual([]);
  });
});

describe('a target', () => {
  const held = (within: number, decided: number, undecided = 0) =>
    answerTo(
      'frt',
      { n: within },
      {
        benchmarks: benchmarks('frt 80% within 4h'),
        tally: () => [tally(within, decided, undecided)],
      },
    );

  it.each([
    [412, 580, 24, 'Target 80% within 4 h: missed 71 % (412 of 580; 24 not due yet)'],
    [15, 20, 0, 'Target 80% within 4 h: missed, within noise 75 % (15 of 20)'],
    [95, 100, 0, 'Target 80% within 4 h: met 95 % (95 of 100)'],
    [83, 100, 0, 'Target 80% within 4 h: met, close 83 % (83 of 100)'],
    [3, 3, 2, 'Target 80% within 4 h: too few to judge 100 % (3 of 3; needs 20; 2 not due yet)'],
    [0, 0, 9, 'Target 80% within 4 h: nothing to judge yet'],
    [0, 50, 0, 'Target 80% within 4 h: missed 0 % (0 of 50)'],
  ])('of %d within %d and %d undecided reads "%s"', async (within, decided, undecided, text) => {
    expect(written(targetLine(await held(within, decided, undecided))).trim()).toBe(text);
  });

  it('that does not exist is called so, and nothing is called met but what is', async () => {
    expect(written(targetLine(await answerTo('frt')))).toBe('No target');
    for (const [within, decided] of [
      [0, 0],
      [3, 3],
      [0, 50],
      [15, 20],
    ] as const) {
      const { target } = await held(within, decided);
      expect(target && stateText(target)).not.toMatch(/\bmet\b/u);
    }
  });
});

describe('the footer', () => {
  it('names window, zone, freshness, exclusions, what stands beside, and the version', async () => {
    const states = { merged: 12, deleted: 4, openedByAgents: 3, solvedWithoutReply: 1600, unknown: 2 };
    expect(footerOf(await answerTo('frt', { n: 40, states }))).toEqual([
      'Wed 11 Nov–Tue 17 Nov Europe/Berlin',
      'data to Wed 18 Nov 10:25',
      'left out: 12 merged, 4 deleted, 3 opened by agents, 1,600 solved without reply',
      '2 reply state unknown',
      'frt v2',
    ]);
  });

  it.each<[string, NonNullable<Parts['freshness']>, string]>([
    ['stale', { asOf: NOW - 1000 }, 'data to Wed 18 Nov 10:13 (stale)'],
    ['without any data', { asOf: null }, 'no data yet'],
    [
      'doubtful in every way',
      { asOf: NOW - 1000, isComplete: false, fault: 'Zendesk cannot be reached.' },
      'data to Wed 18 Nov 10:13 (stale; history still being read, figures incomplete; last sync failed: Zendesk cannot be reached.)',
    ],
  ])('doubts data that is %s', async (_story, freshness, text) => {
    expect(footerOf(await answerTo('frt', {}, { freshness }))[1]).toBe(text);
  });

  it('says how far a partial window is counted', async () => {
    expect(footerOf(await answerTo('frt today'))[0]).toBe(
      'Wed 18 Nov Europe/Berlin, partial to Wed 18 Nov 10:25',
    );
  });
});
