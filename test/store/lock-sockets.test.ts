import { existsSync, mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../src/store/lock.ts';
import { temporaryPaths } from '../support/temp.ts';
import { open } from './records.ts';

const newPath = temporaryPaths();
const namesBeside = (path: string): string[] => readdirSync(dirname(path)).sort();

/** Somebody who listens under the name of a lock and is no program of ours. */
async function listenAt(socketPath: string, onGuest: (guest: Socket) => void = () => {}): Promise<Server> {
  const server = createServer(onGuest);
  await new Promise<void>((resolve) => {
    server.listen(socketPath, resolve);
  });
  onTestFinished(() => void server.close());
  return server;
}

/** A socket whose listener is gone without a goodbye, as after a power loss. */
async function leaveDeadSocket(path: string): Promise<void> {
  const first = join(dirname(path), 'first');
  const server = await listenAt(first);
  renameSync(first, path);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  expect(statSync(path).isSocket()).toBe(true);
}

describe('what an earlier process has left beside a database', () => {
  it('is taken over without a wait and tidied away', async () => {
    const path = newPath();
    for (const id of ['0123abcd', '4567cdef']) await leaveDeadSocket(`${path}-lock-${id}`);
    const lock = await takeLock(path, 'the test');
    // Where one is waited for in vain, somebody is taken to be there.
    expect(lock.kind).toBe('ours');
    expect(namesBeside(path)).toHaveLength(1);
    if (lock.kind === 'ours') await lock.release();
    expect(namesBeside(path)).toEqual([]);
  });

  it('is tidied away when it never came to listening', async () => {
    const path = newPath();
    await leaveDeadSocket(`${path}-lock-0123abcd.new`);
    utimesSync(`${path}-lock-0123abcd.new`, 0, 0);
    await (await open(path)).close();
    expect(namesBeside(path)).toEqual([basename(path)]);
  });

  it('is left alone where it is no lock', async () => {
    const path = newPath();
    writeFileSync(`${path}-lock-notes`, 'Do not touch.');
    writeFileSync(`${path}-lock-0123abcd`, 'Do not touch.');
    mkdirSync(`${path}-lock-folder`);
    const before = namesBeside(path);
    await (await open(path)).close();
    expect(namesBeside(path)).toEqual([basename(path), ...before]);
  });
});

describe('a database is taken to be in use', () => {
  const refusal = /is in use by another process; stop it first/u;

  it('by one who hangs up instead of greeting, as a process without files to spare does', async () => {
    const path = newPath();
    await listenAt(`${path}-lock-0123abcd`, (guest) => guest.destroy());
    await expect(open(path)).rejects.toThrow(refusal);
    expect(existsSync(`${path}-lock-0123abcd`)).toBe(true);
  });

  it('by one who says nothing, and by one who speaks another language', async () => {
    for (const [greeting, most] of [
      ['', 1],
      ['HTTP/1.1 400 Bad Request\r\n\r\n', 40],
    ] as const) {
      const path = newPath();
      let calls = 0;
      await listenAt(`${path}-lock-0123abcd`, (guest) => {
        calls += 1;
        guest.write(greeting);
      });
      await expect(open(path)).rejects.toThrow(refusal);
      expect(calls).toBeLessThanOrEqual(most);
    }
  });
});

describe('the lock of a database', () => {
  it('is for its owner alone, like the files', async () => {
    const path = newPath();
    const store = await open(path);
    const modes = namesBeside(path).map((name) => statSync(join(dirname(path), name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    await store.close();
  });

  it.runIf(process.platform === 'linux')('works however long the path of the folder is', async () => {
    const folder = join(dirname(newPath()), 'a'.repeat(120), 'b'.repeat(120));
    const path = join(folder, 'benchmarks.db');
    const store = await open(path);
    await expect(open(path)).rejects.toThrow(/is in use by the test;/u);
    await store.close();
    expect(readdirSync(folder)).toEqual(['benchmarks.db']);
  });

  it('says so where the name of the file is too long for it', async () => {
    const path = newPath(`${'c'.repeat(120)}.db`);
    await expect(open(path)).rejects.toThrow(
      `The folder of the database ${path} cannot hold its lock, a local socket`,
    );
    expect(namesBeside(path)).toEqual([]);
  });
});
