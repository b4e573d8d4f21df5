import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { MEASURED } from '../../src/metrics/index.ts';
import { openStore } from '../../src/store/index.ts';
import { PROGRAM } from '../support/compiled.ts';
import { atEnd } from '../support/ending.ts';
import { type Ended, runCommand } from '../support/process.ts';
import { serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { until } from '../support/world.ts';
import { environmentFor, thirtyDaysBefore } from './environment.ts';

const newPath = temporaryPaths();
const nowMs = Math.floor(Date.now() / 1000) * 1000 - 120_000;
const account = generateAccount({ nowMs, ticketCount: 300, seed: 21, timeZone: TIME_ZONE });
const QUESTION = `frt ${thirtyDaysBefore(nowMs)} by group`;

/** A sync that has stored every ticket and waits for ratings that never come. */
async function startOwner() {
  const path = newPath();
  let isWaiting = false;
  const zendesk = await serve(account, standingClock(nowMs + 60_000), {
    pageSizeLimit: 100,
    onRequest: ({ path: asked }) => {
      if (!asked.includes('satisfaction')) return undefined;
      isWaiting = true;
      return { hang: true };
    },
  });
  const environment = environmentFor(zendesk.url, path);
  const owner = spawn(process.execPath, [`${PROGRAM}/main.js`, 'sync'], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  atEnd(() => owner.kill('SIGKILL'));
  await until(() => isWaiting);
  const kill = async (): Promise<void> => {
    owner.kill('SIGKILL');
    await once(owner, 'close');
  };
  return { path, environment, owner, kill };
}

describe('while a sync runs', () => {
  it('ask and doctor answer through it, as they do without it', async () => {
    const { path, environment, owner, kill } = await startOwner();
    const answer = async (): Promise<Ended[]> => [
      await runCommand(['ask', QUESTION], environment),
      await runCommand(['ask', QUESTION, '--json'], environment),
      await runCommand(['ask', 'backlog by channel', '--json'], environment),
    ];
    const [guests, doctor] = [await answer(), await runCommand(['doctor'], environment)];
    expect(owner.exitCode).toBeNull();
    await kill();
    for (const { code, stderr } of guests) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(guests[1]?.stdout ?? '')).toMatchObject({ question: QUESTION, metric: 'frt' });
    expect(guests).toEqual(await answer());
    const count = `${account.tickets.length} tickets stored`;
    expect(doctor.stdout).toContain(
      `Database ${path} is in use by "sync" (process ${owner.pid}), which answers; ${count}`,
    );
    expect((await runCommand(['doctor'], environment)).stdout).toContain(`Database ${path} opens; ${count}`);
    expect(await readRows(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it('a guest in the middle of a request is told with one sentence that it was killed', async () => {
    const { path, owner, kill } = await startOwner();
    const guest = await openStore({
      path,
      metrics: MEASURED,
      now: () => 0,
      holder: 'x',
      isGuest: true,
      settings: { timeZone: TIME_ZONE },
    });
    owner.kill('SIGSTOP');
    const asked = guest.counts();
    const refused = expect(asked).rejects.toMatchObject({
      name: 'UserError',
      message: 'The process that holds the database ended before it answered; try again.',
    });
    await kill();
    await refused;
    await guest.close();
  });
});

describe.concurrent('ask through a process', () => {
  it.each([
    ['that ends before it answers', (): null => null],
    ['that answers nonsense', (): string => 'What?\n'],
    ['that answers with other figures than asked for', (): string => '{"id":1,"rows":"many"}\n'],
  ])('%s ends with one sentence', async (_name, reply) => {
    const path = newPath();
    await readRows(path, 'create table x (a)');
    const server = createServer((guest) => {
      guest.on('error', () => {});
      guest.write('{"holder":"\\"start\\" (process 7)"}\n');
      guest.once('data', () => {
        const line = reply();
        if (line === null) guest.destroy();
        else guest.write(line);
      });
    });
    server.listen(`${path}-lock-0123abcd`);
    await once(server, 'listening');
    const { code, stdout, stderr } = await runCommand(['ask', QUESTION], {
      DATABASE_PATH: path,
      TIME_ZONE,
    });
    server.close();
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The process that holds the database ended before it answered; try again.\n',
    });
  });
});
