import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { guestDatabase, type Host, readGreeting, serveGuest } from './channel.ts';
import type { AsyncDatabase } from './file/thread.ts';

const ANSWER_MS = 2000;
const ATTEMPTS = 40;
const LONGEST_PAUSE_MS = 100;
/** What the shortest system takes (macOS: 104 with the final zero). */
const MAX_SOCKET_PATH_BYTES = 100;
const isWindows = process.platform === 'win32';

/** The database is ours alone until it is released. */
export interface Lock {
  readonly kind: 'ours';
  /** Lets other processes read through this one; their requests wait until then. */
  serve(host: Host): void;
  release(): Promise<void>;
}

/** Another process holds the database, or tries to. */
export interface Holder {
  readonly kind: 'theirs';
  /** How it calls itself; null where it is only on the way to take the lock. */
  readonly name: string | null;
  /** The database, read through that process. */
  readonly database: AsyncDatabase | null;
}

/** Somebody is there and does not answer: stopped, or of another user. */
const SILENT: Holder = { kind: 'theirs', name: 'another process', database: null };

/**
 * Takes the lock of a database, which must be given by its real path. The lock is a listening socket beside the
 * file: the system stops it the moment its process is gone, however it went, so nothing stale is left to guess
 * about; it also keeps out containers that share nothing but the folder, and whoever may not use the files.
 *
 * Everyone first listens under a name of its own and looks at the others then. So of two who come at once at
 * least one sees the other, and both withdraw where neither holds the lock yet.
 */
export async function takeLock(path: string, holder: string): Promise<Lock | Holder> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const own = await listen(path, holder);
    if (!own) return (await meet(pipeName(path))) ?? SILENT;
    const others = await rivals(path, own.socketPath);
    if (others.length === 0) return own.hold();
    await own.withdraw();
    const named = others.find(({ name }) => name !== null);
    for (const other of others) if (other !== named) await other.database?.close();
    if (named) return named;
    await sleep(Math.random() * LONGEST_PAUSE_MS);
  }
  return SILENT;
}

/** Listens without holding yet; null where the one name Windows gives is taken. */
async function listen(path: string, holder: string) {
  const socketPath = isWindows ? pipeName(path) : `${path}-lock-${randomBytes(4).toString('hex')}`;
  let isHeld = false;
  let open: (host: Host) => void = () => {};
  const host = new Promise<Host>((resolve) => {
    open = resolve;
  });
  const guests = new Set<Socket>();
  const server = createServer((socket) => {
    guests.add(socket);
    socket.once('close', () => guests.delete(socket));
    serveGuest(socket, isHeld ? holder : null, host);
  });
  if (!(await startServer(server, socketPath))) return null;
  const withdraw = async (): Promise<void> => {
    if (!isWindows) rmSync(socketPath, { force: true });
    for (const guest of guests) guest.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const hold = (): Lock => {
    isHeld = true;
    return { kind: 'ours', serve: open, release: withdraw };
  };
  return { socketPath, hold, withdraw };
}

/** A socket is seen by others only once it answers: a name that refuses belongs to nobody. */
async function startServer(server: Server, socketPath: string): Promise<boolean> {
  const first = isWindows ? socketPath : `${socketPath}.new`;
  const isListening = await withShortPath(
    first,
    (address) =>
      new Promise<boolean>((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'EADDRINUSE') resolve(false);
          else reject(error);
        });
        server.listen(address, () => resolve(true));
      }),
  );
  server.unref();
  if (isWindows) return isListening;
  chmodSync(first, 0o600);
  renameSync(first, socketPath);
  return true;
}

/** Everyone else who listens for this database; whoever is gone is tidied away. */
async function rivals(path: string, own: string): Promise<Holder[]> {
  if (isWindows) return [];
  const folder = dirname(path);
  const names = readdirSync(folder).filter(
    (name) => name.startsWith(`${basename(path)}-lock-`) && !name.endsWith('.new'),
  );
  const met: Holder[] = [];
  for (const name of names) {
    const socketPath = join(folder, name);
    const holder = socketPath === own ? null : await meet(socketPath);
    if (holder) met.push(holder);
    else if (socketPath !== own) rmSync(socketPath, { force: true });
  }
  return met;
}

/** Whoever listens there, or null where nobody does any more. */
function meet(socketPath: string): Promise<Holder | null> {
  return withShortPath(
    socketPath,
    (address) =>
      new Promise((resolve) => {
        const socket = connect(address);
        const timer = setTimeout(() => {
          socket.destroy();
          resolve(SILENT);
        }, ANSWER_MS);
        socket.once('error', ({ code }: NodeJS.ErrnoException) => {
          clearTimeout(timer);
          resolve(code === 'ECONNREFUSED' || code === 'ENOENT' ? null : SILENT);
        });
        socket.once('close', () => resolve(null));
        const lines = createInterface({ input: socket });
        // It passes on the socket's error, which is heard already.
        lines.on('error', () => {});
        lines.once('line', (line) => {
          clearTimeout(timer);
          const greeting = readGreeting(line);
          const name = greeting?.holder ?? null;
          resolve({ kind: 'theirs', name, database: guestDatabase(socket, lines) });
        });
      }),
  );
}

/** A folder's path may be longer than a socket's address; Linux has a shorter way to name it. */
async function withShortPath<T>(path: string, use: (address: string) => Promise<T>): Promise<T> {
  const isShort = Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES;
  if (isShort || process.platform !== 'linux') return use(path);
  const folder = openSync(dirname(path), 'r');
  try {
    return await use(`/proc/self/fd/${folder}/${basename(path)}`);
  } finally {
    closeSync(folder);
  }
}

const pipeName = (path: string): string =>
  `\\\\.\\pipe\\support-benchmarks-${createHash('sha256').update(path).digest('hex').slice(0, 24)}`;
