import { createHash } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../domain/user-error.ts';

const ANSWER_MS = 2000;
const ATTEMPTS = 40;
const PAUSE_MS = 50;

/**
 * Holds a database for this process alone. The lock is a listening local socket: the system frees it the
 * moment its process is gone, however it went, so nothing stale is left to guess about.
 * The path must be the file's real one. Throws a UserError that names the holder where there is one.
 */
export async function lockDatabase(path: string, holder: string): Promise<() => Promise<void>> {
  const address = socketAddress(path);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const server = await listen(address, holder);
    if (server) return () => close(server);
    const owner = await askOwner(address);
    if (owner.isAlive && owner.name) throw inUse(path, owner.name);
    if (owner.isAlive && attempt === ATTEMPTS) throw inUse(path, 'another process');
    if (!owner.isAlive) removeStale(address);
    await sleep(PAUSE_MS);
  }
  throw inUse(path, 'another process');
}

const inUse = (path: string, owner: string): UserError =>
  new UserError(`The database ${path} is in use by ${owner}; stop it first, or give another DATABASE_PATH.`);

/** One address per database file, short enough for every system; on Linux and Windows it lives in the kernel, not in a folder. */
function socketAddress(path: string): string {
  const name = `support-benchmarks-${createHash('sha256').update(path).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(address: string, holder: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(`${holder}\n`);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

function askOwner(address: string): Promise<{ isAlive: boolean; name: string }> {
  return new Promise((resolve) => {
    let name = '';
    let isAlive = false;
    const socket: Socket = connect(address);
    const end = (): void => {
      socket.destroy();
      resolve({ isAlive, name: name.trim() });
    };
    socket.setTimeout(ANSWER_MS, end);
    socket.once('connect', () => {
      isAlive = true;
    });
    socket.on('data', (data) => {
      name += data.toString();
    });
    socket.once('end', end);
    socket.once('error', end);
  });
}

function removeStale(address: string): void {
  if (process.platform === 'linux' || process.platform === 'win32') return;
  try {
    unlinkSync(address);
  } catch {
    // Another starter removed it first; the next round shows who listens.
  }
}
