import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../src/demo/random.ts';
import { PROGRAM } from '../support/compiled.ts';
import { atEnd } from '../support/ending.ts';
import { type ServedOptions, type ServerProcess, startZendeskProcess } from '../support/server-process.ts';
import { differencesBetween, SOUND, soundness, sqlite3 } from '../support/stored.ts';
import { CLIENT, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { startQuickVictim, type Victim } from '../support/victim.ts';
import { environmentFor } from './environment.ts';

const TICKETS = Number(process.env['BACKFILL_TICKETS'] ?? 4_000);
const SEED = Number(process.env['BACKFILL_SEED'] ?? 1);
const KILLS = 12;
const FAULT_SHARE = 0.05;
/** Zendesk's own pages where the history is as long as the full one, shorter ones of a shorter history. */
const PAGE = Math.min(1000, Math.ceil(TICKETS / 25));
/** So many pages make an eighth of the history; a run lasts half of that on average. */
const LONGEST_RUN = Math.ceil((4.4 * TICKETS) / PAGE);
const TIMEOUT_MS = 400_000 + 20 * TICKETS;

const newPath = temporaryPaths();
const nowMs = Math.floor(Date.now() / 1000) * 1000 - 120_000;

/** The same account at each start. */
async function serve(options: Partial<ServedOptions> = {}): Promise<ServerProcess> {
  const server = await startZendeskProcess(PROGRAM, {
    account: { nowMs, ticketCount: TICKETS, seed: SEED, timeZone: TIME_ZONE },
    credentials: CLIENT,
    pageSizeLimit: PAGE,
    isStanding: true,
    ...options,
  });
  atEnd(() => server.stop());
  return server;
}

const start = ({ url }: ServerProcess, path: string): Victim =>
  startQuickVictim(PROGRAM, environmentFor(url, path));

/** Waits for a moment of chance: in a quarter of the cases of the first second and a half, else after some pages. */
async function untilSomeMoment({ until }: Victim, random: Random): Promise<void> {
  if (random.chance(0.25)) return sleep(random.between(0, 1500));
  const pages = random.between(1, LONGEST_RUN);
  await until((seen) => seen.pages >= pages);
  await sleep(random.between(0, 25));
}

async function killAgainAndAgain(server: ServerProcess, path: string): Promise<number> {
  const random = createRandom(SEED);
  for (let kills = 0; kills < KILLS; kills += 1) {
    const victim = start(server, path);
    await untilSomeMoment(victim, random);
    victim.kill('SIGKILL');
    if ((await victim.ended) !== 'SIGKILL') return kills;
  }
  return KILLS;
}

const count = (path: string, table: string): number => Number(sqlite3(path, `select count(*) from ${table}`));

describe(`a backfill of ${TICKETS.toLocaleString('en-US')} tickets`, () => {
  it(
    'ends the same at little more than the least requests, whatever fails and however often it is killed',
    async () => {
      const runUndisturbed = async (path: string) => {
        const server = await serve();
        expect(await start(server, path).ended).toBe(0);
        return server.served();
      };
      const runDisturbed = async (path: string) => {
        const server = await serve({ faults: { seed: SEED, share: FAULT_SHARE } });
        const kills = await killAgainAndAgain(server, path);
        expect(await start(server, path).ended).toBe(0);
        return { kills, ...(await server.served()) };
      };
      const [undisturbed, disturbed] = [newPath(), newPath()];
      const [least, spent] = await Promise.all([runUndisturbed(undisturbed), runDisturbed(disturbed)]);
      const ratio = spent.requests / least.requests;
      if (process.env['BACKFILL_TICKETS'] !== undefined)
        process.stdout.write(
          `${TICKETS} tickets: ${least.requests} requests undisturbed; ${spent.requests} with ${spent.kills} kills and ${spent.faults} faults, ratio ${ratio.toFixed(3)}\n`,
        );

      expect(spent.kills).toBe(KILLS);
      expect(spent.faults).toBeGreaterThan(spent.requests * FAULT_SHARE * 0.5);
      expect(await soundness(disturbed)).toEqual(SOUND);
      expect(count(undisturbed, 'tickets')).toBeGreaterThan(TICKETS);
      for (const table of ['ticket_events', 'metric_events', 'ratings'])
        expect(count(undisturbed, table)).toBeGreaterThan(TICKETS / 4);
      expect(differencesBetween(disturbed, undisturbed)).toEqual({});
      expect(ratio).toBeLessThanOrEqual(1.2);
    },
    TIMEOUT_MS,
  );
});
