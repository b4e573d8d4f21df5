import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/reports/question.ts';
import type { Population, Reads, Summary } from '../../src/reports/reads.ts';
import { topicsOf } from '../../src/reports/topics.ts';
import { parseTopics } from '../../src/reports/topics-words.ts';
import { topicsSheet } from '../../src/slack/answers/topics.ts';
import { plainText, type Sheet } from '../../src/slack/blocks/sheet.ts';
import { at } from '../support/ticket.ts';
import { CONTEXT, fakeReads, summary } from './fake-reads.ts';

describe('the words of topics', () => {
  it.each([
    ['', 'created last 4 weeks', 'type form tag'],
    ['last 2 weeks by tags', 'created last 2 weeks', 'tag'],
    ['by form group:Billing yesterday', 'created yesterday group:Billing', 'form'],
  ])('"%s" mean %s by %s', (text, question, kinds) => {
    const parsed = parseTopics(text);
    expect([questionText(parsed.question), parsed.kinds.join(' ')]).toEqual([question, kinds]);
  });

  it('refuse any other breakdown in a sentence', () => {
    expect(() => parseTopics('by group')).toThrow('Topics are by type, form, tag, not by "group".');
  });
});

type Counts = Readonly<Record<string, readonly [before: number, now: number]>>;

const isNow = ({ window }: Population): boolean => (window?.start ?? 0) >= at('2026-11-08T23:00:00Z');

/** Types and tags as counted in the week before last and in the last one. */
const reads = (types: Counts, tags: Counts = {}): Reads => {
  const counts = (of: Counts, population: Population) =>
    Object.entries(of)
      .map(([name, [before, now]]) => ({ name, count: isNow(population) ? now : before }))
      .filter(({ count }) => count > 0);
  return fakeReads({
    summarize: (population, by): Summary[] => {
      const cells = by.includes('form') ? [] : counts(types, population);
      const n = counts(types, population).reduce((sum, { count }) => sum + count, 0);
      if (by.length === 0) return [summary({ n, sum: n })];
      return cells.map(({ name, count }) => summary({ keys: [name], n: count, sum: count }));
    },
    countByTag: (population) => counts(tags, population).map(({ name, count }) => ({ tag: name, count })),
  });
};

const topics = (text: string, from: Reads) => topicsOf(from, parseTopics(text), CONTEXT);
const sheet = async (text: string, from: Reads): Promise<Sheet> => topicsSheet(await topics(text, from));

describe('topics', () => {
  const account = reads(
    { question: [100, 104], incident: [10, 24], task: [30, 12], problem: [4, 9] },
    { refund: [20, 60], vip: [90, 95], gone: [12, 0] },
  );

  it('give count, share and what the count was', async () => {
    const text = plainText(await sheet('last week', account));
    expect(text).toMatch(/ {2}question +104 +70 % +100 +\+4 % +chance/u);
    expect(text).toMatch(/ {2}problem +9 +6 % +4 +\+125 % +too few/u);
    expect(text).toMatch(/ {2}task +12 +8.1 % +30 +−60 % +fell/u);
  });

  it('call growing only what grew beyond chance, the surest first', async () => {
    const { growing } = await topics('last week', account);
    expect(growing.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['tag refund', 'type incident']);
    const text = plainText(await sheet('last week', account));
    expect(text).toContain('tag refund: 60, was 20 (+200 %)');
    expect(text).toContain('by chance alone fewer than 1 in 20 move this far');
  });

  it('say so where nothing grew', async () => {
    const text = plainText(await sheet('last week by type', reads({ question: [100, 104] })));
    expect(text).toContain('Nothing grew beyond chance (1 topic with 10 tickets or more compared');
  });

  it('say that the shares of tags do not add up, and only where there are tags', async () => {
    expect(plainText(await sheet('last week', account))).toContain('the shares of tags do not add up');
    expect(plainText(await sheet('last week by type', account))).not.toContain('do not add up');
  });

  it('compare nothing with a window that is not measured', async () => {
    const found = await topics('2026-08-20..2026-11-15 by type', account);
    expect(found.topics.every(({ before, change }) => before === null && change === null)).toBe(true);
    const text = plainText(topicsSheet(found));
    expect(text).toContain('No comparison with');
    expect(text).not.toMatch(/grew|chance/u);
  });

  it('compare with the window a whole number of weeks before', async () => {
    const { prior } = await topics('last week', account);
    expect(prior?.window).toMatchObject({
      start: '2026-11-01T23:00:00.000Z',
      end: '2026-11-08T23:00:00.000Z',
    });
  });

  it('open the very tickets of what grows (A045)', async () => {
    const { buttons = [] } = await sheet('last week group:Billing', account);
    expect(buttons[0]).toEqual({
      label: 'Open the 60: tag refund',
      command: 'tickets measured created 2026-11-08T23:00:00Z..2026-11-15T23:00:00Z group:Billing tag:refund',
    });
  });
});
