import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { type Ended, runCommand } from '../support/process.ts';
import { openSynced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { environmentFor, thirtyDaysBefore } from './environment.ts';

const newPath = temporaryPaths();
const nowMs = Math.floor(Date.now() / 1000) * 1000 - 120_000;
const QUESTION = `frt ${thirtyDaysBefore(nowMs)} channel:email`;
const clock = standingClock(nowMs + 60_000);
const ORIGIN = 'https://acme.zendesk.com';
const HEADER =
  'id,link,subject,group,channel,status,created,anchor,value_minutes,business_value_minutes,state';
const BEFORE = 'frt 2020-01-01..2020-02-01';

/** A database with an account's tickets, and what `ask` needs to read it. */
async function filled() {
  const account = generateAccount({ nowMs, ticketCount: 200, seed: 41, timeZone: TIME_ZONE });
  const path = newPath();
  const synced = await openSynced(await serve(account, clock), path, clock);
  await synced.pass();
  const { n } = await synced.ask(QUESTION);
  await synced.close();
  return { n, environment: environmentFor(ORIGIN, path) };
}

let opened: ReturnType<typeof filled> | undefined;
const ask = async (...words: string[]): Promise<Ended & { n: number | null }> => {
  opened ??= filled();
  const { n, environment } = await opened;
  return { n, ...(await runCommand(['ask', ...words], environment)) };
};

describe('ask --csv', () => {
  it('prints the very tickets behind the figure, and nothing else (A011)', async () => {
    const { n, code, stdout, stderr } = await ask(QUESTION, '--csv');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\r\n');
    expect([lines[0], lines.at(-1)]).toEqual([HEADER, '']);
    expect(lines.slice(1, -1)).toHaveLength(n ?? -1);
    expect(n).toBeGreaterThan(0);
    expect(lines.slice(1, -1).filter((line) => !line.includes(`,${ORIGIN}/agent/tickets/`))).toEqual([]);
  });

  it('prints what was left out, with the reasons', async () => {
    const { stdout } = await ask('excluded frt last 30 days', '--csv');
    expect(stdout).toContain('left out: ');
  });

  it('gives a reason and no file where nothing is measured', async () => {
    const { code, stdout, stderr } = await ask(BEFORE, '--csv');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Nothing to export: not measured before [^\n]+\.\n$/u);
  });

  it('needs the address that its links lead to, and says so', async () => {
    const environment = { DATABASE_PATH: newPath(), TIME_ZONE };
    const { code, stdout, stderr } = await runCommand(['ask', 'frt', '--csv'], environment);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('ZENDESK_SUBDOMAIN is missing');
  });
});
