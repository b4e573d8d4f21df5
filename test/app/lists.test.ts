import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { isOfOrganizations, type Metric, SUBSETS } from '../../src/domain/metric.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import { tellAccount } from '../support/story.ts';
import { countOf } from '../support/subsets.ts';
import { LEAD, startWorld, TIME_ZONE, until, type World } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';

/** A target that some miss, by the kind of metric. */
function targetOf({ kind, better }: Metric): string {
  if (kind === 'duration') return better === 'higher' ? 'p50 <= 1d' : '80% within 4h';
  if (kind === 'rate') return better === 'lower' ? '<= 1%' : '>= 99%';
  return kind === 'count' ? '<= 10' : '<= 1';
}

const account = () =>
  generateAccount({ nowMs: Date.parse(NOW) - 120_000, ticketCount: 800, days: 30, seed: 7 });

async function startTargeted(): Promise<World> {
  const world = await startWorld({ account: account(), at: NOW });
  await world.slack.connected();
  await world.ready();
  for (const metric of METRICS.filter(({ kind }) => kind !== 'average'))
    await world.text(`set ${metric.id} ${targetOf(metric)} min 1`);
  return world;
}

/** Kinds of metrics whose tickets are hits or others. */
const TOLD_APART: readonly Metric['kind'][] = ['rate', 'score'];

describe('the list behind a number', () => {
  it('is as long as the number, for every metric and subset', async () => {
    const { app } = await startTargeted();
    const context = { now: Date.parse(NOW) / 1000, timeZone: TIME_ZONE, staleAfterSeconds: 900 };
    const compared: [string, number, number][] = [];
    for (const { id, anchor, kind } of METRICS.filter((metric) => !isOfOrganizations(metric))) {
      const question = parseQuestion(anchor === 'now' ? id : `${id} last 7 days`);
      for (const subset of SUBSETS) {
        if (kind === 'average' && (subset === 'missed' || subset === 'overdue')) continue;
        if (!TOLD_APART.includes(kind) && (subset === 'hits' || subset === 'others')) continue;
        const list = await listTickets(
          app.data.reads,
          question,
          subset,
          { limit: 10_000, offset: 0 },
          context,
        );
        const expected = countOf(list.answer, subset);
        if (expected === null) continue;
        compared.push([`${id} ${subset}`, list.lines.length, expected]);
        expect([`${id} ${subset}`, list.lines.length, list.total]).toEqual([
          `${id} ${subset}`,
          expected,
          expected,
        ]);
      }
    }
    expect(compared.length).toBeGreaterThan(25);
    expect(compared.filter(([, length]) => length > 0).length).toBeGreaterThan(20);
  });

  it('opens from every button of every answer, with the count on the button', async () => {
    const world = await startTargeted();
    // Nobody has imported responses here, so that nothing is behind their metrics.
    const known = METRICS.filter((metric) => !isOfOrganizations(metric) && metric.needs !== 'responses');
    for (const metric of known) {
      const { id, anchor, noun = 'ticket', plural = `${noun}s` } = metric;
      const answer = await world.slack.command(anchor === 'now' ? id : `${id} last 7 days`, { userId: LEAD });
      const buttons = [
        ...JSON.stringify(answer.response?.blocks ?? []).matchAll(
          /"action_id":"(run-\d+)","text":\{"type":"plain_text","text":"([^"]+)"/gu,
        ),
      ];
      expect([id, buttons.length > 0]).toEqual([id, true]);
      for (const [, actionId = '', label = ''] of buttons) {
        const opened = await world.slack.click({
          messageTs: answer.response?.ts ?? '',
          userId: LEAD,
          actionId,
        });
        const count = /[\d,]+/u.exec(label)?.[0];
        expect(opened.response?.text).toMatch(new RegExp(`^${count} (?:${noun}|${plural})\\b`, 'u'));
      }
    }
  });

  it('has no target in the parts of a count that is bounded as a whole', async () => {
    const world = await startTargeted();
    expect(await world.text('backlog')).toContain('Target <= 10: missed'.replace('<', '&lt;'));
    const table = (await world.text('backlog by group')).split('\n').filter((line) => line.includes('  '));
    expect(table.length).toBeGreaterThan(2);
    expect(table.join('\n')).not.toMatch(/met|missed|target/u);
  });

  it('tells no hits from others where there are none', async () => {
    const world = await startWorld({ account: account(), at: NOW });
    await world.ready();
    for (const question of ['hits frt', 'others created', 'hits transfers'])
      expect(await world.text(`tickets ${question}`)).toMatch(/has no hits and others, only values/u);
    expect(await world.text('tickets hits one-touch')).toContain('that count towards it');
  });

  it('says why a ticket is left out, how long ago a thing happened, and by which definition', async () => {
    const world = await startWorld({ account: account(), at: NOW });
    await world.ready();
    const excluded = await world.text('tickets excluded frt last 14 days');
    const lines = excluded.split('\n').filter((line) => line.startsWith('<') || line.startsWith('#'));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines)
      expect(line).toMatch(/ old · (merged|deleted|opened by agents|internal|voice|solved without reply)$/u);
    expect(excluded).toMatch(/ · frt v2$/u);
    expect(await world.text('tickets own-sla last 7 days')).toMatch(/ · \d+ (d|h|min)[^·]* ago\n/u);
  });

  it('of misses without a target says that none is set', async () => {
    const world = await startWorld({ account: account(), at: NOW });
    await world.slack.connected();
    await world.ready();
    expect(await world.text('tickets missed frt last 7 days')).toMatch(/^No target is set for frt/u);
  });

  it('means the same tickets when its button is clicked later', async () => {
    const world = await startTargeted();
    const answer = await world.slack.command('frt last 24 hours', { userId: LEAD });
    const before = /\((\d+) tickets/u.exec(answer.response?.text ?? '')?.[1];
    world.clock.advanceMinutes(180);
    await world.synced();
    const values = [
      ...JSON.stringify(answer.response?.blocks ?? []).matchAll(/"value":"(tickets measured [^"]+)"/gu),
    ];
    expect(await world.text(values[0]?.[1] ?? '')).toMatch(new RegExp(`^${before} tickets`, 'u'));
  });
});

describe('the list behind a number of a past instant', () => {
  it('tells what tickets waited for then, how old they were then, and their status as one of now', async () => {
    const world = await startWorld({
      account: tellAccount([
        { createdAt: '2026-11-16T08:00:00Z', repliedAfter: 30, solvedAfter: 2 * 1440 },
        { createdAt: '2026-11-16T08:00:00Z', happenings: [[60, { does: 'move', to: 'pending' }]] },
      ]),
      at: NOW,
    });
    await world.slack.connected();
    await world.ready();
    await until(async () => (await world.text('backlog 2026-11-16..2026-11-16')).includes('\n2 · '));
    const text = await world.text('tickets backlog 2026-11-16..2026-11-16');
    expect(text).toMatch(/#1 .* · waiting on us then, now solved · 15 h old/u);
    expect(text).toMatch(/#2 .* · waiting on the customer then, now pending · 15 h old/u);
    expect(await world.text('tickets backlog')).toMatch(/#2 .* · pending · 2 d 3 h old/u);
  });
});
