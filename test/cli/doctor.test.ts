import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { runCommand } from '../support/process.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { environmentFor } from './environment.ts';

const newPath = temporaryPaths();
const NOW = Math.floor(Date.now() / 1000) * 1000;
const account = generateAccount({ nowMs: NOW - 120_000, ticketCount: 300, seed: 3 });

async function start() {
  const clock = standingClock(NOW);
  const zendesk = await serve(account, clock);
  const path = newPath();
  const synced = await openSynced(zendesk, path, clock);
  await synced.pass();
  const doctor = () => runCommand(['doctor'], environmentFor(zendesk.url, path));
  return { path, synced, doctor };
}

describe('doctor', () => {
  it('reads through the process that holds the database, and names it', async () => {
    const { path, doctor } = await start();
    const { stdout } = await doctor();
    const tickets = `${account.tickets.length} tickets stored`;
    expect(stdout).toContain(
      `✓ Database ${path} is in use by "test" (process ${process.pid}), which answers; ${tickets}`,
    );
    expect(stdout).toContain('✓ Zendesk at http://127.0.0.1:');
  });

  it('says what the sync fails with, and since when', async () => {
    const { synced, doctor } = await start();
    await synced.data.recordFault('Zendesk is on holiday.');
    const { code, stdout } = await doctor();
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ The sync fails since \w+ \d+ \w+ \d\d:\d\d: Zendesk is on holiday\./u);
  });

  it('names a damaged database in one sentence', async () => {
    const { path, synced, doctor } = await start();
    await synced.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 8192, bytes.length - 8192);
    writeFileSync(path, bytes);
    const { code, stdout, stderr } = await doctor();
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain(
      `✗ The database ${path} is damaged; move it away and restore a backup, or sync anew.`,
    );
  });
});
