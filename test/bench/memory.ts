import { join } from 'node:path';
import { startServerProcess } from '../support/server-process.ts';
import { runScriptIn, scriptPath } from './dist.ts';
import { counted, median, say, sayRow } from './timing.ts';
import { TIME_ZONE, type World } from './world.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** A process that has less to do meets its collector less often, so its peak is more of chance. */
const TIMES = [5, 3, 1];

/** What `sync-memory.mjs` prints at last. */
interface Ended {
  readonly code: number;
  /** In MiB. */
  readonly rssPeak: number;
  readonly tookMs: number;
}

interface Backfilled extends Ended {
  /** What the sync said of each stream of the history: "10,000 tickets · 5,000/s". */
  readonly streams: readonly string[];
}

/** Whether a history of any length is read within the same memory. */
export async function measureMemory(world: World): Promise<void> {
  say(
    'The memory of a whole "sync" by the size of the history, in processes of their own on dist; one ticket in',
  );
  say(`10 has its ticket events and metric events told (medians of ${TIMES.join(', ')} runs):`);
  const all: Backfilled[][] = [];
  for (const [index, size] of SIZES.entries()) all.push(await backfill(world, size, TIMES[index] ?? 1));
  for (const [index, size] of SIZES.entries())
    say(`  ${counted(size)}: ${all[index]?.at(-1)?.streams.join(', ')}`);
  const peaks = all.map((runs) => median(runs.map(({ rssPeak }) => rssPeak)));
  sayRow('tickets', SIZES.map(counted));
  sayRow(
    'took',
    all.map((runs) => `${(median(runs.map(({ tookMs }) => tookMs)) / 1000).toFixed(1)} s`),
  );
  sayRow(
    'memory at its peak',
    peaks.map((peak) => `${peak.toFixed(0)} MiB`),
  );
  sayRow(
    '  times that of the smallest',
    peaks.map((peak) => (peak / (peaks[0] ?? Number.NaN)).toFixed(2)),
  );
}

async function backfill(world: World, size: number, times: number): Promise<Backfilled[]> {
  const server = await startServerProcess(scriptPath('serve-history.mjs'), [String(size)]);
  try {
    const runs: Backfilled[] = [];
    for (let time = 0; time < times; time += 1)
      runs.push(await syncOnce(world, server.url, size, `memory-${size}-${time}.db`));
    return runs;
  } finally {
    server.stop();
  }
}

async function syncOnce({ folder }: World, url: string, size: number, name: string): Promise<Backfilled> {
  const { stdout, stderr } = await runScriptIn(folder, 'sync-memory.mjs', {
    DATABASE_PATH: join(folder, name),
    TIME_ZONE,
    ZENDESK_URL: url,
    ZENDESK_OAUTH_CLIENT_ID: 'bench',
    ZENDESK_OAUTH_CLIENT_SECRET: 'bench',
    ZENDESK_INCREMENTAL_PER_MINUTE: '100000',
  });
  const [sentence = '', ended = ''] = stdout.trim().split('\n');
  if (!sentence.startsWith(`Synced: ${counted(size)} tickets`)) throw new Error(`${sentence}\n${stderr}`);
  const streams = [...stderr.matchAll(/ 100 % · (.+)/gu)].map(([, told = '']) => told);
  return { ...(JSON.parse(ended) as Ended), streams };
}
