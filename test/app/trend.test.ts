import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../src/app/data.ts';
import { generateAccount } from '../../src/demo/account.ts';
import type { AskContext } from '../../src/reports/ask.ts';
import { METRICS } from '../../src/reports/catalogue.ts';
import { parsePeaks, peaksOf } from '../../src/reports/peaks.ts';
import { topicsOf } from '../../src/reports/topics.ts';
import { parseTopics } from '../../src/reports/topics-words.ts';
import { trendOf } from '../../src/reports/trend.ts';
import { parseTrend } from '../../src/reports/trend-words.ts';
import { tellAccount, times } from '../support/story.ts';
import { openSynced, type Synced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const nowMs = Date.parse('2026-11-18T13:37:20Z');
const clock = standingClock(nowMs + 60_000);
const account = generateAccount({ nowMs, ticketCount: 600, seed: 31, timeZone: TIME_ZONE });
const context = (at = clock): AskContext => ({
  now: secondsOf(at),
  timeZone: TIME_ZONE,
  staleAfterSeconds: 900,
});

let opened: Promise<Synced> | undefined;
/** The account, read to its end once. */
const synced = (): Promise<Synced> => {
  opened ??= (async () => {
    const store = await openSynced(await serve(account, clock), newPath(), clock);
    await store.pass();
    return store;
  })();
  return opened;
};

describe('a trend over a real store', () => {
  it.each(METRICS.map(({ id }) => id))(
    'of %s is what single questions answer, digit by digit (A028)',
    async (id) => {
      const { data, ask } = await synced();
      const { points } = await trendOf(data.reads, parseTrend(`${id} 5 weeks`), context());
      for (const { period, answer } of points)
        expect(answer).toEqual(await ask(`${id} ${period.from}..${period.to}`));
      expect(points).toHaveLength(5);
    },
  );

  it.each(['created 30 days', 'created 3 months group:Billing', 'frt 8 weeks channel:email'])(
    '"%s" keeps to its segment and unit',
    async (text) => {
      const { data, ask } = await synced();
      const { points, question } = await trendOf(data.reads, parseTrend(text), context());
      const segment = question.segment
        .map(({ dimension, values }) => ` ${dimension}:${values.join()}`)
        .join();
      for (const { period, answer } of points)
        expect(answer).toEqual(await ask(`${question.metric.id} ${period.from}..${period.to}${segment}`));
    },
  );
});

describe('peaks over a real store', () => {
  it.each([
    'created',
    'solved',
    'created last 8 weeks',
    'created last 60 days group:Billing',
    'created last 100 hours',
  ])('"%s" sum to the count of the window (A039)', async (text) => {
    const { data, ask } = await synced();
    const question = parsePeaks(text);
    const { slots, answer } = await peaksOf(data.reads, question, context());
    const whole = await ask(answer.exactQuestion.replace(/ by weekday and hour$/u, ''));
    expect(slots.reduce((sum, { count }) => sum + count, 0)).toBe(whole.values['count']);
    expect(whole.n).toBeGreaterThan(0);
  });

  it('put every ticket into its local hour, as its own creation tells (A009)', async () => {
    const { data } = await synced();
    const { slots, answer } = await peaksOf(
      data.reads,
      parsePeaks('created last 8 weeks channel:email'),
      context(),
    );
    const [start, end] = [answer.window.start, answer.window.end].map((iso) => Date.parse(iso ?? ''));
    const expected = new Map<string, number>();
    for (const { created_at, via, tags, status, support_type } of account.tickets) {
      const at = Date.parse(created_at);
      const isCounted =
        via.channel === 'email' && !tags.includes('closed_by_merge') && support_type !== 'ai_agent';
      if (!isCounted || ['deleted', 'suspended'].includes(status) || at < (start ?? 0) || at >= (end ?? 0))
        continue;
      const local = DateTime.fromMillis(at, { zone: TIME_ZONE });
      const key = `${local.weekday - 1} ${local.hour}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
    const counted = slots.filter(({ count }) => count > 0);
    expect(new Map(counted.map(({ weekday, hour, count }) => [`${weekday} ${hour}`, count]))).toEqual(
      expected,
    );
  });

  it('know the hour that comes twice and the one that never comes (A009)', async () => {
    const atNow = standingClock(Date.parse('2026-11-02T11:00:00Z'));
    const told = tellAccount([
      ...times(3, { createdAt: '2026-10-25T00:10:00Z' }),
      ...times(5, { createdAt: '2026-10-25T01:10:00Z' }),
      ...times(2, { createdAt: '2026-10-25T02:10:00Z' }),
    ]);
    const store = await openSynced(await serve(told, atNow), newPath(), atNow);
    await store.pass();
    const { slots } = await peaksOf(store.data.reads, parsePeaks('2026-10-19..2026-10-25'), context(atNow));
    const sunday = slots.filter(({ weekday }) => weekday === 6);
    expect(sunday.slice(1, 5).map(({ count, hours, mean }) => [count, hours, mean])).toEqual([
      [0, 1, 0],
      [8, 2, 4],
      [2, 1, 2],
      [0, 1, 0],
    ]);
  });
});

describe('topics over a real store', () => {
  it('count every tag under each of its tickets, and list as many (A045)', async () => {
    const { data, ask } = await synced();
    const { topics, answer } = await topicsOf(data.reads, parseTopics('last 4 weeks'), context());
    expect(new Set(topics.map(({ kind }) => kind))).toEqual(new Set(['type', 'form', 'tag']));
    for (const { exactQuestion, count } of topics) expect((await ask(exactQuestion)).n).toBe(count);
    const types = topics.filter(({ kind }) => kind === 'type');
    expect(types.reduce((sum, { count }) => sum + count, 0)).toBe(answer.n);
  });

  it('give the counts that the prior window itself gives', async () => {
    const { data, ask } = await synced();
    const { topics, prior } = await topicsOf(data.reads, parseTopics('last 2 weeks by tag'), context());
    const start = DateTime.fromISO(prior?.window.start ?? '')
      .toUTC()
      .toISO({ suppressMilliseconds: true });
    const end = DateTime.fromISO(prior?.window.end ?? '')
      .toUTC()
      .toISO({ suppressMilliseconds: true });
    for (const { name, before } of topics)
      expect((await ask(`created ${start}..${end} tag:${name}`)).n).toBe(before);
    expect(topics.length).toBeGreaterThan(2);
  });
});
