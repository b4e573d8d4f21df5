import { execFileSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { startWorld, until } from '../support/world.ts';

const NOW = '2026-11-18T12:00:00Z';
const account = generateAccount({ nowMs: Date.parse(NOW) - 120_000, ticketCount: 60, seed: 8 });

/** Lets this process write files up to so many bytes; to the database it is as if the disk were full. */
const limitFiles = (bytes: number | 'unlimited'): void =>
  void execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);

it.runIf(process.platform === 'linux')(
  'a full disk is named, questions go on, and the sync goes on by itself once there is space',
  async () => {
    onTestFinished(() => limitFiles('unlimited'));
    const world = await startWorld({ account, at: NOW });
    await world.ready();
    const figures = async () => (await world.text('created last 7 days')).split('\n').slice(0, 4);
    const before = await figures();

    limitFiles(0);
    const [sample] = account.tickets;
    if (!sample) throw new Error('The account is empty');
    const createdAt = new Date(world.clock.now() - 60_000).toISOString();
    world.zendesk.upsertTicket({ ...sample, id: 99_999_999, status: 'new', created_at: createdAt });
    world.clock.advanceMinutes(2);
    await until(async () => (await world.app.data.health()).fault !== null);
    const status = await world.text('status');
    expect(status).toMatch(/The last sync failed/u);
    expect(status).toMatch(
      /cannot grow \(EFBIG\), because the disk is full; free some space, and it goes on/u,
    );
    expect(await figures()).toEqual(before);

    limitFiles('unlimited');
    await until(async () => (await world.app.data.health()).fault === null);
    expect(await world.text('status')).not.toMatch(/disk is full/u);
    expect(await world.app.data.store.counts()).toMatchObject({ tickets: account.tickets.length + 1 });
  },
);
