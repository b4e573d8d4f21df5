import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, lstatSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Host, serveGuest, visitHolder } from './channel.ts';
import type { AsyncDatabase } from './file/thread.ts';

const ANSWER_MS = 2000;
const ATTEMPTS = 40;
const LONGEST_PAUSE_MS = 100;
const CALLS = 5;
const REDIAL_MS = 20;
const FAREWELL_MS = 3000;
/** What the shortest system takes (macOS: 104 with the final zero). */
const MAX_SOCKET_PATH_BYTES = 100;
/** What a socket is called until it answers. */
const NEW = '.new';
const SOCKET_ID = /^[0-9a-f]{8}(?:\.new)?$/u;
/** Between the making of a socket and its real name lie milliseconds, so an older one was left there by a kill. */
const ABANDONED_MS = 60_000;
const isWindows = process.platform === 'win32';

/** The database is ours alone until it is released. */
export interface Lock {
  readonly kind: 'ours';
  /** Lets other processes read through this one; their requests wait until then. */
  serve(host: Host): void;
  /** Sends newcomers away, and gives guests a moment to finish; the lock is held on. */
  farewell(): Promise<void>;
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
  let isWelcome = false;
  let isServing = false;
  let open: (host: Host) => void = () => {};
  const host = new Promise<Host>((resolve) => {
    open = resolve;
  });
  const guests = new Set<Socket>();
  const server = createServer((socket) => {
    guests.add(socket);
    socket.once('close', () => guests.delete(socket));
    serveGuest(socket, isWelcome ? holder : null, host);
  });
  if (!(await startServer(server, socketPath))) return null;
  const withdraw = async (): Promise<void> => {
    if (!isWindows) rmSync(socketPath, { force: true });
    for (const guest of guests) guest.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const farewell = async (): Promise<void> => {
    isWelcome = false;
    const until = performance.now() + (isServing ? FAREWELL_MS : 0);
    while (guests.size > 0 && performance.now() < until) await sleep(REDIAL_MS);
  };
  const serve = (host: Host): void => {
    isServing = true;
    open(host);
  };
  const hold = (): Lock => {
    isWelcome = true;
    return { kind: 'ours', serve, farewell, release: withdraw };
  };
  return { socketPath, hold, withdraw };
}

/** A socket is seen by others only once it answers: a name that refuses belongs to nobody. */
async function startServer(server: Server, socketPath: string): Promise<boolean> {
  const first = isWindows ? socketPath : `${socketPath}${NEW}`;
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
  const met: Holder[] = [];
  for (const socketPath of namesBeside(path)) {
    if (socketPath === own) continue;
    if (socketPath.endsWith(NEW)) {
      if (madeAt(own) - madeAt(socketPath) > ABANDONED_MS) tidyAway(socketPath);
      continue;
    }
    const holder = await meet(socketPath);
    if (holder) met.push(holder);
    else tidyAway(socketPath);
  }
  return met;
}

function namesBeside(path: string): string[] {
  const folder = dirname(path);
  const prefix = `${basename(path)}-lock-`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && SOCKET_ID.test(name.slice(prefix.length)))
    .map((name) => join(folder, name));
}

const madeAt = (path: string): number => lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;

function tidyAway(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket()) rmSync(path, { force: true });
}

/** Whoever listens there, or null where nobody does any more: only a socket that refuses is nobody's. */
async function meet(socketPath: string): Promise<Holder | null> {
  for (let call = 1; call <= CALLS; call += 1) {
    const met = await callOn(socketPath);
    if (met !== 'hung up') return met;
    await sleep(REDIAL_MS);
  }
  return SILENT;
}

/** One who withdraws hangs up, but so does a holder who cannot open any more files. */
const HANG_UPS = new Set(['ECONNRESET', 'EPIPE']);

function callOn(socketPath: string): Promise<Holder | 'hung up' | null> {
  return withShortPath(
    socketPath,
    (address) =>
      new Promise((resolve) => {
        const socket = connect(address);
        const timer = setTimeout(() => {
          socket.destroy();
          resolve(SILENT);
        }, ANSWER_MS);
        const settle = (met: Holder | 'hung up' | null): void => {
          clearTimeout(timer);
          resolve(met);
        };
        socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
          if (HANG_UPS.has(code)) settle('hung up');
          else settle(code === 'ECONNREFUSED' || code === 'ENOENT' ? null : SILENT);
        });
        socket.once('close', () => settle('hung up'));
        visitHolder(socket, (name, database) => settle({ kind: 'theirs', name, database }));
      }),
  );
}

/** A folder's path may be longer than a socket's address; Linux has a shorter way to name it. */
async function withShortPath<T>(path: string, use: (address: string) => Promise<T>): Promise<T> {
  if (isWindows || fits(path)) return use(path);
  const folder = openSync(dirname(path), 'r');
  try {
    const address = `/proc/self/fd/${folder}/${basename(path)}`;
    // Node would cut it off and listen elsewhere.
    if (process.platform !== 'linux' || !fits(address))
      throw Object.assign(new Error('The address is too long'), { code: 'ENAMETOOLONG', syscall: 'listen' });
    return await use(address);
  } finally {
    closeSync(folder);
  }
}

const fits = (address: string): boolean => Buffer.byteLength(address) <= MAX_SOCKET_PATH_BYTES;

const pipeName = (path: string): string =>
  `\\\\.\\pipe\\support-benchmarks-${createHash('sha256').update(path).digest('hex').slice(0, 24)}`;
