import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { createRandom, type Random } from '../../src/demo/random.ts';
import type { ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { openStore } from '../../src/store/index.ts';
import { PROGRAM } from '../support/compiled.ts';
import { copyAsLeft, SOUND, soundness, storedIn } from '../support/stored.ts';
import { openSynced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { startVictim, type Victim } from '../support/victim.ts';
import { until } from '../support/world.ts';
import { environmentFor } from './environment.ts';

const newPath = temporaryPaths();
const nowMs = Math.floor(Date.now() / 1000) * 1000 - 120_000;
const account = generateAccount({ nowMs, ticketCount: 900, seed: 31, timeZone: TIME_ZONE });
const exported = account.tickets
  .map(({ id, generated_timestamp: time }) => ({ id, time }))
  .sort((a, b) => a.time - b.time || a.id - b.id);
const QUESTIONS = ['frt', 'resolution', 'created', 'solved', 'one-touch', 'reopen-rate', 'csat'].map(
  (metric) => `${metric} last 30 days by group`,
);
const PAGE = 5;
/** Of each of two databases. */
const KILLS = 26;
/** A page takes a moment, so that a fast machine does not reach the end before it is killed; events are killed elsewhere. */
const onRequest = ({ path }: { path: string }) => {
  if (/slas\/policies|ticket_events/u.test(path)) return { status: 403 };
  return path.includes('incremental/tickets') ? { delayMs: 5 } : undefined;
};
const startZendesk = () => serve(account, standingClock(nowMs + 60_000), { pageSizeLimit: PAGE, onRequest });

const start = (zendesk: ZendeskServer, path: string): Victim =>
  startVictim(PROGRAM, environmentFor(zendesk.url, path));

/** Kills it; false where it ended by itself before. */
async function endByKill(victim: Victim): Promise<boolean> {
  victim.kill('SIGKILL');
  return (await victim.ended) === 'SIGKILL';
}

type Moment = (victim: Victim, random: Random) => Promise<void>;

/** Where a kill falls: each waits for something to be seen, and then for a moment that chance gives. */
const MOMENTS = {
  'while pages are saved': async ({ until }, random) => {
    const pages = random.between(1, 4);
    await until((seen) => seen.pages >= pages);
    await sleep(random.between(0, 25));
  },
  'while the log is written': async ({ until }, random) => {
    const writes = random.between(1, 40);
    await until((seen) => seen.writes >= writes);
  },
  'while the log goes over into the database': async ({ seen: { databaseWrites }, until }, random) => {
    await until(({ pages }) => pages > 0);
    const writes = databaseWrites + random.between(1, 4);
    await until((seen) => seen.databaseWrites >= writes || seen.pages > 12);
  },
  'while it closes': async ({ seen, until, kill }, random) => {
    await until(({ pages }) => pages > 0);
    const writes = seen.databaseWrites + random.between(1, 6);
    kill('SIGTERM');
    await until(({ databaseWrites }) => databaseWrites >= writes);
  },
} satisfies Readonly<Record<string, Moment>>;
const NAMES = Object.keys(MOMENTS);

interface Left {
  /** When each ticket that is stored was last changed. */
  readonly stored: ReadonlyMap<number, number>;
  /** How many tickets the export's cursor lies behind. */
  readonly claimed: number;
}

/** How far into the export a cursor claims to have come. */
function claimedBy(cursor: unknown): typeof exported {
  if (typeof cursor !== 'string') return [];
  const [time = 0, id = 0] = Buffer.from(cursor, 'base64').toString().split('||').map(Number.parseFloat);
  return exported.filter((ticket) => ticket.time < time || (ticket.time === time && ticket.id <= id));
}

const NOTHING: Left = { stored: new Map(), claimed: 0 };

/** What a killed process left: sound, and with every ticket that the stream claims. */
async function leftIn(path: string): Promise<Left> {
  const copy = newPath();
  copyAsLeft(path, copy);
  expect(await readRows(copy, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  if ((await readRows(copy, `select 1 from sqlite_master where name = 'streams'`)).length === 0)
    return NOTHING;
  const [stream] = await readRows(
    copy,
    `select cursor, watermark_at, started_at from streams where name = 'tickets'`,
  );
  const rows = await readRows(copy, 'select id, generated_at from tickets');
  const stored = new Map(rows.map(({ id, generated_at }) => [Number(id), Number(generated_at)]));
  const claimed = new Set(claimedBy(stream?.['cursor']));
  const watermark = Number(stream?.['watermark_at'] ?? 0);
  const history = Number(stream?.['started_at'] ?? 0);
  const missing = exported
    .filter((ticket) => ticket.time >= history && (claimed.has(ticket) || ticket.time < watermark))
    .filter(({ id, time }) => stored.get(id) !== time);
  expect(missing).toEqual([]);
  return { stored, claimed: claimed.size };
}

/** Kills one sync after the other, and checks after each that nothing acknowledged is lost; gives the kills of each kind. */
async function killAgainAndAgain(zendesk: ZendeskServer, path: string, seed: number) {
  const random = createRandom(seed);
  const kills: Record<string, number> = {};
  let before = NOTHING;
  for (let run = 0, done = 0; done < KILLS; run += 1) {
    const name = NAMES[run % NAMES.length] as keyof typeof MOMENTS;
    const victim = start(zendesk, path);
    await MOMENTS[name](victim, random);
    const wasKilled = await endByKill(victim);
    const left = await leftIn(path);
    expect([...before.stored].filter(([id, time]) => (left.stored.get(id) ?? 0) < time)).toEqual([]);
    const acknowledged = Math.min(exported.length, before.claimed + victim.seen.pages * PAGE);
    expect(left.claimed).toBeGreaterThanOrEqual(acknowledged);
    before = left;
    if (!wasKilled) continue;
    done += 1;
    kills[name] = (kills[name] ?? 0) + 1;
  }
  return kills;
}

async function answersOf(zendesk: ZendeskServer, path: string) {
  const synced = await openSynced(zendesk, path, standingClock(nowMs + 60_000));
  const answers = [];
  for (const question of [...QUESTIONS, 'backlog by channel']) answers.push(await synced.ask(question));
  await synced.close();
  return answers;
}

describe('kill -9 during a sync', () => {
  it('neither loses nor doubles anything, whenever and however often it comes', async () => {
    const zendesk = await startZendesk();
    const finish = async (path: string) => {
      expect(await start(zendesk, path).ended).toBe(0);
      expect(await soundness(path)).toEqual(SOUND);
      return { stored: await storedIn(path), answers: await answersOf(zendesk, path) };
    };
    const disturbed = [5, 6].map(async (seed) => {
      const path = newPath();
      const kills = await killAgainAndAgain(zendesk, path, seed);
      return { kills, ...(await finish(path)) };
    });
    const lanes = await Promise.all(disturbed);
    const undisturbed = await finish(newPath());
    expect(undisturbed.stored['tickets']).toHaveLength(account.tickets.length);
    for (const { kills, ...lane } of lanes) {
      expect(Object.values(kills).reduce((sum, count) => sum + count)).toBe(KILLS);
      expect(lane).toEqual(undisturbed);
    }
  });

  it('leaves a database that opens, wherever it falls in the making of a new one', async () => {
    const random = createRandom(7);
    const killOnce = async (): Promise<void> => {
      const path = newPath();
      const zendesk = await serve(account, standingClock(nowMs), { onRequest: () => ({ hang: true }) });
      const victim = start(zendesk, path);
      const count = random.between(1, 110);
      await Promise.race([
        victim.until(({ writes }) => writes >= count),
        until(() => zendesk.requests.length > 0),
      ]);
      expect(await endByKill(victim)).toBe(true);
      const store = await openStore({ path, metrics: METRICS, now: () => 0, holder: 'the test' });
      expect(await store.counts()).toMatchObject({ tickets: 0 });
      await store.close();
      expect(await soundness(path)).toEqual(SOUND);
    };
    for (let round = 0; round < 8; round += 1) await Promise.all([killOnce(), killOnce()]);
  });
});
