// Does something on dist and prints how late the event loop was meanwhile:
// node watch-loop.mjs idle | sync <origin> <database> | ask <database> <question>
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const RESOLUTION_MS = 5;
const clock = { now: () => Date.now() };

async function prepareSync(zendeskOrigin, databasePath) {
  const { openData } = await import('../../dist/app/data.js');
  const { createSyncer } = await import('../../dist/app/syncer.js');
  const data = await openData(databasePath, 'bench', clock);
  const config = {
    databasePath,
    timeZone: 'Europe/Berlin',
    zendeskOrigin,
    credentials: { kind: 'oauth', clientId: 'bench', clientSecret: 'bench' },
    backfillDays: 90,
    incrementalPerMinute: 1000,
  };
  const syncer = createSyncer(config, data, { clock });
  return {
    run: () => syncer.pass({ isAwaited: true }),
    end: async () => {
      const { tickets } = await data.store.counts();
      await data.store.close();
      return tickets;
    },
  };
}

async function prepareAsk(databasePath, question) {
  const { openData } = await import('../../dist/app/data.js');
  const { ask } = await import('../../dist/reports/ask.js');
  const { parseQuestion } = await import('../../dist/reports/question.js');
  const data = await openData(databasePath, 'bench', clock);
  const context = { now: Math.floor(Date.now() / 1000), timeZone: 'Europe/Berlin', staleAfterSeconds: 900 };
  return {
    run: () => ask(data.reads, parseQuestion(question), context),
    end: () => data.store.close(),
  };
}

const [what, ...words] = process.argv.slice(2);
const prepare = {
  idle: async () => ({ run: () => sleep(2000), end: async () => {} }),
  sync: prepareSync,
  ask: prepareAsk,
};
const { run, end } = await prepare[what](...words);
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
const startedAt = performance.now();
const before = performance.eventLoopUtilization();
delays.enable();
await run();
delays.disable();
const tookMs = performance.now() - startedAt;
const busy = performance.eventLoopUtilization(before).utilization;
const tickets = (await end()) ?? null;
const [p50, p99, max] = [delays.percentile(50), delays.percentile(99), delays.max].map((ns) => ns / 1e6);
process.stdout.write(JSON.stringify({ tookMs, busy, tickets, p50, p99, max }));
