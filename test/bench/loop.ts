import { join } from 'node:path';
import { startZendeskProcess } from '../support/server-process.ts';
import { DIST, runScript } from './dist.ts';
import { filledStore } from './fill.ts';
import { counted, median, milliseconds, say, sayRow } from './timing.ts';
import type { World } from './world.ts';

const SYNCED = 20_000;
const STORED = 1_000_000;
const QUESTION = 'resolution last 90 days by channel and priority';
const TIMES = 3;

/** What `watch-loop.mjs` prints. */
interface Watched {
  readonly tookMs: number;
  /** The share of the time in which the loop was at work. */
  readonly busy: number;
  readonly tickets: number | null;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Whether the bot stays quick to answer Slack while it reads a history or counts a million tickets. */
export async function measureLoop(world: World): Promise<void> {
  const path = await filledStore(world, STORED);
  say(`The event loop, looked at every 5 ms in processes of their own on dist; medians of ${TIMES} runs:`);
  sayRow('', ['p50', 'p99', 'max', 'busy', 'took']);
  await measure('idle', () => ['idle']);
  await withZendesk((origin) =>
    measure(`a backfill of ${counted(SYNCED)} tickets`, (time) => [
      'sync',
      origin,
      join(world.folder, `loop-${time}.db`),
    ]),
  );
  await measure(`"${QUESTION}"`, () => ['ask', path, QUESTION]);
}

async function measure(label: string, wordsOf: (time: number) => string[]): Promise<void> {
  const watched: Watched[] = [];
  for (let time = 0; time < TIMES; time += 1)
    watched.push(await runScript<Watched>('watch-loop.mjs', wordsOf(time)));
  const tickets = watched[0]?.tickets ?? null;
  if (tickets !== null && tickets < SYNCED * 0.9) throw new Error(`Only ${tickets} tickets were synced`);
  const cell = (key: 'p50' | 'p99' | 'max' | 'tookMs') =>
    milliseconds(median(watched.map((one) => one[key])));
  const busy = `${(median(watched.map((one) => one.busy)) * 100).toFixed(0)} %`;
  sayRow(label, [cell('p50'), cell('p99'), cell('max'), busy, cell('tookMs')]);
}

async function withZendesk(use: (origin: string) => Promise<void>): Promise<void> {
  const server = await startZendeskProcess(DIST, {
    account: { nowMs: Date.now() - 120_000, ticketCount: SYNCED },
    credentials: { clientId: 'bench', clientSecret: 'bench' },
  });
  try {
    await use(server.url);
  } finally {
    server.stop();
  }
}
