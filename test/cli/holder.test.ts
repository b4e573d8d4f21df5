import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { startSlack } from '../../src/demo/slack-server.ts';
import { open } from '../store/records.ts';
import { PROGRAM } from '../support/compiled.ts';
import { atEnd } from '../support/ending.ts';
import { serve } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { until } from '../support/world.ts';
import { environmentFor } from './environment.ts';

const newPath = temporaryPaths();
const clock = { now: () => Date.now() };
const account = generateAccount({ nowMs: Date.now() - 120_000, ticketCount: 40, seed: 3 });

/** Starts a command, as it is or in the hands of another program, that holds a database while Zendesk hangs. */
async function hold(command: 'sync' | 'start', through: readonly string[] = []) {
  const path = newPath();
  const zendesk = await serve(account, clock, { onRequest: () => ({ hang: true }) });
  const slack = await startSlack({ botToken: 'xoxb-test', appToken: 'xapp-test' });
  const words = [...through, process.execPath, `${PROGRAM}/main.js`, command];
  const child = spawn(words[0] ?? '', words.slice(1), {
    cwd: dirname(path),
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: process.env['PATH'] ?? '',
      ...environmentFor(zendesk.url, path),
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
      DEFAULT_CHANNEL: 'C0SUPPORT',
      LEADS: 'U0LEAD',
      LOG_LEVEL: 'silent',
    },
  });
  atEnd(() => child.kill('SIGKILL'));
  const isHeld = () => readdirSync(dirname(path)).includes('benchmarks.db-log');
  await until(() => zendesk.requests.length > 0 || (through.includes('-n') && isHeld()));
  return { path, child, close: () => slack.close() };
}

const refusalOf = (path: string): Promise<string> =>
  open(path).then(
    async (store) => {
      await store.close();
      return 'it opens';
    },
    (error: Error) => error.message,
  );

describe('a database held by another process', () => {
  it.each([
    ['sync', 'SIGTERM', 130],
    ['sync', 'SIGINT', 130],
    ['start', 'SIGTERM', 0],
    ['start', 'SIGINT', 0],
  ] as const)('is left by "%s" without a lock or a log at %s', async (command, signal, code) => {
    const { path, child, close } = await hold(command);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(readdirSync(dirname(path))).toEqual(['benchmarks.db']);
    await close();
  });

  it('is still held while that process is stopped, though it cannot say by whom', async () => {
    const { path, child, close } = await hold('sync');
    child.kill('SIGSTOP');
    const startedAt = performance.now();
    expect(await refusalOf(path)).toContain('is in use by another process; stop it first');
    // To ask for as long as one asks a rival would take longer.
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    child.kill('SIGCONT');
    expect(await refusalOf(path)).toContain(`is in use by "sync" (process ${child.pid})`);
    child.kill('SIGKILL');
    await close();
  });

  it('is free once that process is dead, though nobody has buried it', async () => {
    // The shell starts it and becomes a program that never waits for its children.
    const { path, child, close } = await hold('sync', ['sh', '-c', '"$@" & echo $!; exec sleep 1000', 'sh']);
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(await refusalOf(path)).toContain(`is in use by "sync" (process ${pid})`);
    process.kill(pid, 'SIGKILL');
    await until(() => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '));
    expect(await refusalOf(path)).toBe('it opens');
    expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
    child.kill('SIGKILL');
    await close();
  });

  const hasNamespaces = spawnSync('unshare', ['-rnpf', 'true']).status === 0;
  it.runIf(hasNamespaces)('is held also where it shares nothing but the folder', async () => {
    const { path, child, close } = await hold('start', ['unshare', '-r', '-n', '-p', '-f', '--kill-child']);
    // Every process is the first in a container of its own.
    await until(async () => (await refusalOf(path)).includes('is in use by "start" (process 1)'));
    child.kill('SIGKILL');
    await until(async () => (await refusalOf(path)) === 'it opens');
    await close();
  });
});
