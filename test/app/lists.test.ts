import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { SUBSETS, type Subset } from '../../src/domain/metric.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { Answer } from '../../src/reports/answer.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { listTickets } from '../../src/reports/tickets.ts';
import { LEAD, startWorld, TIME_ZONE, type World } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';
const TARGETS: Readonly<Record<string, string>> = {
  frt: '80% within 4h',
  resolution: '80% within 1d',
  'first-resolution': 'p50 <= 8h',
  'requester-wait': '80% within 4h',
  'agent-wait': '80% within 1d',
  'on-hold': 'p50 <= 1d',
  'one-touch': '>= 60%',
  'reopen-rate': '<= 1%',
  csat: '>= 99%',
  created: '<= 10',
  solved: '>= 10000',
  backlog: '<= 1',
  unanswered: '<= 1',
};

const account = () =>
  generateAccount({ nowMs: Date.parse(NOW) - 120_000, ticketCount: 800, days: 30, seed: 7 });

async function startTargeted(): Promise<World> {
  const world = await startWorld({ account: account(), at: NOW });
  await world.slack.connected();
  await world.ready();
  for (const [id, target] of Object.entries(TARGETS)) await world.text(`set ${id} ${target} min 1`);
  return world;
}

/** How many tickets a subset must list, by the answer's own numbers. */
function countOf(answer: Answer, subset: Subset): number | null {
  const { n, values, open, target, excluded, unit } = answer;
  const hits = values['hits'] ?? null;
  switch (subset) {
    case 'measured':
      return n;
    case 'hits':
    case 'others':
      return hits === null || n === null ? null : subset === 'hits' ? hits : n - hits;
    case 'waiting':
      return open?.waiting ?? null;
    case 'overdue':
      return open?.overdue ?? null;
    case 'missed':
      return target && unit === 'minutes' ? target.decided - target.within : null;
    case 'excluded':
      return Object.values(excluded ?? {}).reduce((sum, one) => sum + one, 0);
  }
}

describe('the list behind a number', () => {
  it('is as long as the number, for every metric and subset', async () => {
    const { app } = await startTargeted();
    const context = { now: Date.parse(NOW) / 1000, timeZone: TIME_ZONE, staleAfterSeconds: 900 };
    const compared: [string, number, number][] = [];
    for (const { id, anchor } of METRICS) {
      const question = parseQuestion(anchor === 'now' ? id : `${id} last 7 days`);
      for (const subset of SUBSETS) {
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
    for (const { id, anchor } of METRICS) {
      const answer = await world.slack.command(anchor === 'now' ? id : `${id} last 7 days`, { userId: LEAD });
      const buttons = [
        ...JSON.stringify(answer.response?.blocks ?? []).matchAll(
          /"action_id":"(run-\d+)","text":\{"type":"plain_text","text":"([^"]+)"/gu,
        ),
      ];
      expect(buttons.length).toBeGreaterThan(0);
      for (const [, actionId = '', label = ''] of buttons) {
        const opened = await world.slack.click({
          messageTs: answer.response?.ts ?? '',
          userId: LEAD,
          actionId,
        });
        const count = /[\d,]+/u.exec(label)?.[0];
        expect(opened.response?.text).toMatch(new RegExp(`^${count} tickets?\\b`, 'u'));
      }
    }
  });

  it('has no target in the parts of a count that is bounded as a whole', async () => {
    const world = await startTargeted();
    expect(await world.text('backlog')).toContain('Target <= 1: missed'.replace('<', '&lt;'));
    const table = (await world.text('backlog by group')).split('\n').filter((line) => line.includes('  '));
    expect(table.length).toBeGreaterThan(2);
    expect(table.join('\n')).not.toMatch(/met|missed|target/u);
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
