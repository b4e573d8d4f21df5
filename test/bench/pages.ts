import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Data } from '../../src/app/data.ts';
import { fcrSettingsOf } from '../../src/app/fcr-settings.ts';
import { ask } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { toMessage } from '../../src/slack/blocks/sheet.ts';
import { answerCommand } from '../../src/slack/commands/index.ts';
import { settingsEditor } from '../../src/slack/fcr/settings-editor.ts';
import type { Surface } from '../../src/slack/surface.ts';
import { readAhead } from '../../src/zendesk/read-ahead.ts';
import { cursorPageSchema } from '../../src/zendesk/schema.ts';
import { deskOver } from '../support/feedback.ts';
import { at, counted, millisecondsOf, say, spread } from './timing.ts';
import { openNamed, PAGE, readTickets, stateOf, TIME_ZONE, type World } from './world.ts';

const TICKETS = 100_000;
const DAYS = 90;
const TIMES = 15;
const ARRIVAL_MS = 5;
/** Pages read as a sync does. */
const STREAMED = 50;
const QUESTIONS = [
  'frt last 30 days by group',
  'frt last 7 days',
  'resolution last 90 days by channel and priority',
  'created last 30 days group:Billing channel:email',
  'backlog by group',
];
const COMMANDS = ['frt', 'frt last 30 days by group', ''];

/** What a page of Zendesk's costs from its text to the file, and what answers cost on what they brought. */
export async function measurePages(world: World): Promise<void> {
  const data = await openNamed(world, join(world.folder, 'pages.db'), DAYS);
  await measureStoring(world, data);
  const { tickets } = await data.store.counts();
  say(`Questions over ${counted(tickets)} stored tickets:`);
  await measureAnswers(world, data);
  await data.store.close();
}

function bodyOf({ account }: World, round: number): string {
  const tickets = account.tickets
    .slice((round % 5) * PAGE, (round % 5) * PAGE + PAGE)
    // Customers write for themselves alone, so that no round is about the matters of another.
    .map((ticket) => ({
      ...ticket,
      id: ticket.id + 1_000_000 * Math.floor(round / 5),
      requester_id: ticket.requester_id + 1_000_000 * Math.floor(round / 5),
    }));
  return JSON.stringify({ tickets, after_cursor: `page ${round}`, end_of_stream: false });
}

async function measureStoring(world: World, { store: { sync } }: Data): Promise<void> {
  const position = stateOf(world.now, DAYS);
  const recordsOf = (body: string) => readTickets(cursorPageSchema.parse(JSON.parse(body)).tickets);
  const bodies = Array.from({ length: TICKETS / PAGE }, (_, round) => bodyOf(world, round));
  const save = (time: number) =>
    sync.saveTickets('tickets', { records: recordsOf(bodies[time] ?? ''), setAside: [], position });
  const parsing = await millisecondsOf(40, (time) => JSON.parse(bodies[time] ?? '') as unknown);
  const reading = await millisecondsOf(40, (time) => recordsOf(bodies[time] ?? ''));
  const streaming = await inStream(bodies.slice(0, STREAMED), recordsOf, (records) =>
    sync.saveTickets('tickets', { records, setAside: [], position }),
  );
  const storing = await millisecondsOf(bodies.length, save);
  const again = await millisecondsOf(20, save);
  const kibibytes = Math.round(Buffer.byteLength(bodies[0] ?? '') / 1024);
  const ratio = (sorted: readonly number[]): string => (at(sorted, 0.5) / at(parsing, 0.5)).toFixed(1);
  say(`A page of ${PAGE} tickets (${kibibytes} KiB), JSON.parse alone: ${spread(parsing)}`);
  say(`  parsed and checked by the schema:   ${spread(reading)} = ${ratio(reading)} × JSON.parse`);
  say(
    `  in a sync, parsed, measured and stored as new while the next is read: ${spread(streaming)} = ${ratio(streaming)} × JSON.parse`,
  );
  say(
    `  parsed, measured and stored as new, one by one: ${spread(storing)} = ${ratio(storing)} × JSON.parse`,
  );
  say(`  parsed, measured and stored again:  ${spread(again)} = ${ratio(again)} × JSON.parse`);
}

/** What each page adds where pages are read ahead, as the sync does it; they take as long to arrive as from a server on this machine. */
async function inStream<T>(
  bodies: readonly string[],
  read: (body: string) => T,
  save: (records: T) => Promise<void>,
): Promise<number[]> {
  const fetch = async (page: number): Promise<{ page: number; records: T }> => {
    await sleep(ARRIVAL_MS);
    return { page, records: read(bodies[page] ?? '') };
  };
  const spent: number[] = [];
  let from = performance.now();
  const pages = readAhead(
    () => fetch(0),
    ({ page }) => (page + 1 < bodies.length ? () => fetch(page + 1) : null),
  );
  for await (const { records } of pages) {
    await save(records);
    spent.push(performance.now() - from);
    from = performance.now();
  }
  return spent.sort((a, b) => a - b);
}

async function measureAnswers({ now }: World, data: Data): Promise<void> {
  const context = { now, timeZone: TIME_ZONE, staleAfterSeconds: 900 };
  for (const question of QUESTIONS) {
    const asking = await millisecondsOf(TIMES, () => ask(data.reads, parseQuestion(question), context));
    say(`  ask "${question}": ${spread(asking)}`);
  }
  const surface: Surface = {
    reads: data.reads,
    benchmarks: data.benchmarks,
    exclusions: data.store.exclusionRules,
    fcrSettings: settingsEditor(fcrSettingsOf(data.store)),
    groupLeads: data.store.groupLeads,
    optimal: data.store.optimal,
    disputes: data.store.disputes,
    feedback: deskOver(data, () => context),
    outbox: data.store.deliveries,
    alerts: data.store.alerts,
    zendeskOrigin: 'https://bench.example',
    defaultChannel: '#support',
    digestTimes: { hour: 9, minute: 0, days: [1, 2, 3, 4, 5], timeZone: TIME_ZONE },
    status: () => Promise.reject(new Error('not asked for')),
    account: () => data.store.accountNames(),
    seenOnTickets: () => data.store.seenOnTickets(),
    context: () => context,
    isLead: () => Promise.resolve(true),
    isLeadOf: () => Promise.resolve(true),
    everyLead: () => Promise.resolve([]),
    agentIdsOf: () => Promise.resolve([]),
    isUnconfirmed: () => Promise.resolve(false),
    hasLeads: true,
  };
  for (const text of COMMANDS) {
    const answering = await millisecondsOf(TIMES, async () =>
      toMessage(await answerCommand(text, { userId: 'U0BENCH' }, surface)),
    );
    say(`  /benchmarks ${text || '(scorecard)'}, typed to message: ${spread(answering)}`);
  }
}
