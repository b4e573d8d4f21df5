import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { takeLock } from '../../src/store/lock.ts';
import { runCommand, startCommand } from '../support/process.ts';
import { CLIENT, serve, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { open } from './records.ts';

const newPath = temporaryPaths();
const clock = { now: () => Date.now() };
const account = generateAccount({ nowMs: Date.now() - 120_000, ticketCount: 40, seed: 3 });

/** A sync in a process of its own that holds the database for as long as Zendesk does not answer. */
async function startHolder(path: string) {
  const zendesk = await serve(account, clock);
  zendesk.failNext({ hang: true }, { times: 1000 });
  const environment = {
    DATABASE_PATH: path,
    TIME_ZONE,
    ZENDESK_URL: zendesk.url,
    ZENDESK_OAUTH_CLIENT_ID: CLIENT.clientId,
    ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.clientSecret,
  };
  const holder = startCommand(['sync'], environment);
  while (zendesk.requests.length === 0) await sleep(10);
  return { holder, environment };
}

describe('a database that another process holds', () => {
  it('is refused with one sentence that names the holder, and free at once after kill -9', async () => {
    const path = newPath();
    const { holder, environment } = await startHolder(path);
    const sentence = `The database ${path} is in use by "sync" (process ${holder.pid}); stop it first, or give another DATABASE_PATH.`;
    await expect(open(path)).rejects.toMatchObject({ name: 'UserError', message: sentence });
    const second = await runCommand(['sync'], environment);
    expect(second).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
    holder.kill();
    expect(await holder.ended).toMatchObject({ code: null });
    const store = await open(path);
    expect(await store.counts()).toMatchObject({ tickets: 0 });
    await store.close();
  });
});

describe('a lock', () => {
  it('is released when the store closes', async () => {
    const path = newPath();
    for (const _ of [1, 2, 3]) await (await open(path)).close();
    const store = await open(path);
    await expect(open(path)).rejects.toThrow(/is in use by the test;/u);
    await store.close();
  });

  it('is released when the path turns out not to work', async () => {
    const path = newPath();
    mkdirSync(path);
    await expect(open(path)).rejects.toThrow(/cannot be opened or created \(EISDIR\)/u);
    const lock = await takeLock(path, 'the next one');
    expect(lock.kind).toBe('ours');
    if (lock.kind === 'ours') await lock.release();
  });

  it('belongs to one database alone', async () => {
    const [one, other] = await Promise.all([open(newPath()), open(newPath())]);
    await Promise.all([one.close(), other.close()]);
  });

  it('is the same by whichever way the folder is reached', async () => {
    const path = newPath();
    const folder = newPath('link');
    symlinkSync(dirname(path), folder);
    const store = await open(path);
    await expect(open(join(folder, basename(path)))).rejects.toThrow(/is in use by the test;/u);
    await expect(open(join(dirname(path), '.', 'x', '..', basename(path)))).rejects.toThrow(/is in use/u);
    await store.close();
  });

  it('is the same for a link to the database', async () => {
    const path = newPath();
    const link = newPath();
    await (await open(path)).close();
    symlinkSync(path, link);
    const store = await open(path);
    const second = open(link);
    await second.then(
      (wrong) => wrong.close(),
      () => undefined,
    );
    await store.close();
    await expect(second).rejects.toThrow(/is in use by the test;/u);
  });

  it('is refused for a link to a file that is missing, which has no one place for it', async () => {
    const link = newPath();
    symlinkSync(newPath('missing.db'), link);
    await expect(open(link)).rejects.toMatchObject({
      name: 'UserError',
      message: `DATABASE_PATH ${link} is a link to a file that is missing; put the file there, or give its own path.`,
    });
  });

  it('does not stand in the way of databases in memory', async () => {
    const [one, other] = await Promise.all([open(':memory:'), open(':memory:')]);
    await Promise.all([one.close(), other.close()]);
  });
});
