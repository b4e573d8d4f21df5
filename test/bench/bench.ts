import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '../../src/app/data.ts';
import { generateAccount } from '../../src/demo/account.ts';
import type { TicketRecord } from '../../src/domain/ticket.ts';
import { ask } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { toMessage } from '../../src/slack/blocks/sheet.ts';
import { answerCommand } from '../../src/slack/commands/index.ts';
import type { Surface } from '../../src/slack/surface.ts';
import { readRecords, toTicketRecord } from '../../src/zendesk/records.ts';
import { cursorPageSchema, ticketSchema } from '../../src/zendesk/schema.ts';

/** Prints how fast the data side is; ratios carry from machine to machine, milliseconds do not. */
const TICKETS = 100_000;
const PAGE = 1000;
const TIME_ZONE = 'Europe/Berlin';
const clock = { now: () => Date.now() };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function millisecondsOf(times: number, run: (time: number) => unknown): Promise<number[]> {
  const spent: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const startedAt = performance.now();
    await run(time);
    spent.push(performance.now() - startedAt);
  }
  return spent.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const spread = (sorted: readonly number[]): string =>
  `median ${at(sorted, 0.5).toFixed(1)} ms, p90 ${at(sorted, 0.9).toFixed(1)} ms`;

const folder = mkdtempSync(join(tmpdir(), 'support-benchmarks-bench-'));
try {
  const nowMs = Math.floor(Date.now() / 1000) * 1000 - 120_000;
  const account = generateAccount({ nowMs, ticketCount: 5000, timeZone: TIME_ZONE });
  const now = nowMs / 1000;
  const data = await openData(join(folder, 'benchmarks.db'), 'bench', clock);
  const { sync } = data.store;
  const state = {
    cursor: 'bench',
    startedAt: now - 91 * 86_400,
    watermarkAt: now,
    completedAt: now,
    unavailable: null,
  };
  const names = (rows: readonly { id: number; name: string }[]) => ({ records: rows, setAside: [], state });
  await sync.saveNames('groups', names(account.groups));
  await sync.saveNames('brands', names(account.brands));
  await sync.saveNames('organizations', names(account.organizations));
  const agents = account.users.filter(({ role }) => role !== 'end-user');
  await sync.saveAgents({
    records: agents.map(({ id, name }) => ({ id, name, isLight: false })),
    setAside: [],
    state,
  });
  await sync.saveState('unsolved', state);
  await sync.saveState('ratings', state);

  const bodyOf = (round: number): string => {
    const tickets = account.tickets
      .slice((round % 5) * PAGE, (round % 5) * PAGE + PAGE)
      .map((ticket) => ({ ...ticket, id: ticket.id + 1_000_000 * Math.floor(round / 5) }));
    return JSON.stringify({ tickets, after_cursor: `page ${round}`, end_of_stream: false });
  };
  const recordsOf = (body: string): TicketRecord[] => {
    const page = cursorPageSchema.parse(JSON.parse(body));
    return readRecords(page.tickets, ticketSchema).records.map(toTicketRecord);
  };

  const bodies = Array.from({ length: TICKETS / PAGE }, (_, round) => bodyOf(round));
  const parsing = await millisecondsOf(40, (time) => JSON.parse(bodies[time] ?? '') as unknown);
  const reading = await millisecondsOf(40, (time) => recordsOf(bodies[time] ?? ''));
  const storing = await millisecondsOf(bodies.length, async (time) => {
    await sync.saveTickets({ records: recordsOf(bodies[time] ?? ''), setAside: [], state });
  });
  const again = await millisecondsOf(20, async (time) => {
    await sync.saveTickets({ records: recordsOf(bodies[time] ?? ''), setAside: [], state });
  });
  const { tickets } = await data.store.counts();
  const bytes = Buffer.byteLength(bodies[0] ?? '');
  const ratio = (sorted: readonly number[]): string => (at(sorted, 0.5) / at(parsing, 0.5)).toFixed(1);
  say(`A page of ${PAGE} tickets (${Math.round(bytes / 1024)} KiB), JSON.parse alone: ${spread(parsing)}`);
  say(`  parsed and checked by the schema:   ${spread(reading)} = ${ratio(reading)} × JSON.parse`);
  say(`  parsed, measured and stored as new: ${spread(storing)} = ${ratio(storing)} × JSON.parse`);
  say(`  parsed, measured and stored again:  ${spread(again)} = ${ratio(again)} × JSON.parse`);
  say(`Questions over ${tickets.toLocaleString('en-US')} stored tickets:`);

  const context = { now, timeZone: TIME_ZONE, staleAfterSeconds: 900 };
  for (const question of [
    'frt last 30 days by group',
    'frt last 7 days',
    'resolution last 90 days by channel and priority',
    'created last 30 days group:Billing channel:email',
    'backlog by group',
  ]) {
    const asking = await millisecondsOf(15, () => ask(data.reads, parseQuestion(question), context));
    say(`  ask "${question}": ${spread(asking)}`);
  }

  const surface: Surface = {
    reads: data.reads,
    benchmarks: data.benchmarks,
    outbox: data.store.deliveries,
    alerts: data.store.alerts,
    zendeskOrigin: 'https://bench.example',
    defaultChannel: '#support',
    digestTimes: { hour: 9, minute: 0, days: [1, 2, 3, 4, 5], timeZone: TIME_ZONE },
    status: () => Promise.reject(new Error('not asked for')),
    context: () => context,
    isLead: () => Promise.resolve(true),
    hasLeads: true,
  };
  for (const text of ['frt', 'frt last 30 days by group', '']) {
    const answering = await millisecondsOf(15, async () =>
      toMessage(await answerCommand(text, { userId: 'U0BENCH' }, surface)),
    );
    say(`  /benchmarks ${text || '(scorecard)'}, typed to message: ${spread(answering)}`);
  }
  await data.store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
