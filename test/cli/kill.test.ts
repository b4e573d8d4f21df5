import { cpSync, existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { createRandom } from '../../src/demo/random.ts';
import type { ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { runCommand, startCommand } from '../support/process.ts';
import { openSynced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { environmentFor } from './environment.ts';

const newPath = temporaryPaths();
const nowMs = Math.floor(Date.now() / 1000) * 1000 - 120_000;
const account = generateAccount({ nowMs, ticketCount: 600, seed: 31, timeZone: TIME_ZONE });
const TABLES = ['tickets', 'ratings', 'agents', 'groups', 'brands', 'organizations', 'set_aside', 'streams'];
const QUESTIONS = ['frt', 'resolution', 'created', 'solved', 'one-touch', 'reopen-rate', 'csat'].map(
  (metric) => `${metric} last 30 days by group`,
);
const KILLS = 6;
const PAGE = 10;

/** Everything stored, but for the moments at which it was read. */
async function dump(path: string): Promise<Record<string, unknown>> {
  const tables = TABLES.map(async (table) => {
    const rows = await readRows(path, `select * from ${table} order by 1, 2`);
    const isTimed = table === 'streams';
    return [
      table,
      isTimed ? rows.map(({ name, cursor, unavailable }) => ({ name, cursor, unavailable })) : rows,
    ];
  });
  return Object.fromEntries(await Promise.all(tables)) as Record<string, unknown>;
}

async function answersOf(zendesk: ZendeskServer, path: string) {
  const synced = await openSynced(zendesk, path, standingClock(nowMs + 60_000));
  const answers = [];
  for (const question of [...QUESTIONS, 'backlog by channel']) answers.push(await synced.ask(question));
  await synced.close();
  return answers;
}

/** Counts tickets in a copy, so that the file itself stays as the killed process left it. */
async function countAsLeft(path: string): Promise<number> {
  const copy = newPath();
  for (const suffix of ['', '-log']) {
    if (existsSync(path + suffix)) cpSync(path + suffix, copy + suffix);
  }
  const [found] = await readRows(copy, 'select count(*) as n from tickets');
  return Number(found?.['n']);
}

const isDone = (zendesk: ZendeskServer): boolean =>
  zendesk.requests.some(({ path, status }) => path.includes('satisfaction') && status === 200);

describe('kill -9 during a sync', () => {
  it('neither loses nor doubles anything, whenever it comes', async () => {
    const clock = standingClock(nowMs + 60_000);
    const undisturbed = await serve(account, clock, { pageSizeLimit: PAGE });
    const whole = newPath();
    const rest = runCommand(['sync'], environmentFor(undisturbed.url, whole));

    const random = createRandom(5);
    const path = newPath();
    // A page takes a moment, so that a fast machine does not reach the end before it is killed.
    const onRequest = ({ path: asked }: { path: string }) =>
      asked.includes('incremental') ? { delayMs: 8 } : undefined;
    const disturbed = await serve(account, clock, { pageSizeLimit: PAGE, onRequest });
    const environment = environmentFor(disturbed.url, path);
    let stored = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      disturbed.requests.length = 0;
      const isExport = kill !== 4;
      const part = isExport ? 'incremental' : 'users.json';
      const upTo = isExport ? random.between(1, 6) : 1;
      const count = (): number => disturbed.requests.filter(({ path: asked }) => asked.includes(part)).length;
      const sync = startCommand(['sync'], environment);
      await vi.waitFor(() => expect(count()).toBeGreaterThanOrEqual(upTo), { timeout: 30_000, interval: 1 });
      await sleep(random.between(0, 25));
      sync.kill();
      expect(await sync.ended).toMatchObject({ code: null });
      expect(isDone(disturbed)).toBe(false);
      const found = await countAsLeft(path);
      expect(found).toBeGreaterThanOrEqual(stored);
      stored = found;
    }
    expect(stored).toBeGreaterThan(PAGE);
    expect(stored).toBeLessThan(account.tickets.length);
    expect(await runCommand(['sync'], environment)).toMatchObject({ code: 0 });
    expect(await rest).toMatchObject({ code: 0 });

    expect(await readRows(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await dump(path)).toEqual(await dump(whole));
    expect(await answersOf(disturbed, path)).toEqual(await answersOf(undisturbed, whole));
    const [count] = await readRows(path, 'select count(*) as n from tickets');
    expect(count).toEqual({ n: account.tickets.length });
  }, 90_000);
});
