import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { atEnd } from './ending.ts';

/** The command `sync` without what starts it, telling every page that is acknowledged. */
const SYNC = `
const [module] = process.argv.slice(1);
const interrupted = new AbortController();
process.on('SIGTERM', () => interrupted.abort());
import(module)
  .then(({ command }) => command.run([], process.env, {
    out: () => {},
    err: (text) => process.stderr.write(text),
    progress: () => process.stdout.write('.'),
    signal: interrupted.signal,
  }))
  .then((code) => process.exit(code));
`;

/** A sync that is about to be killed. */
export interface Victim {
  /** What it has done so far. */
  readonly seen: Seen;
  /** Resolves as soon as it has done enough, or is over. */
  until(isEnough: (seen: Seen) => boolean): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** What ended it: its exit code or a signal. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export interface Seen {
  /** Pages it says are saved: of a whole history, or of every stream. */
  pages: number;
  /** Writes to the database itself. */
  databaseWrites: number;
  /** Writes to any of its files. */
  writes: number;
  isOver: boolean;
}

type Environment = Readonly<Record<string, string>>;

/** Starts a sync of the program compiled in a folder. */
export const startVictim = (folder: string, environment: Environment): Victim =>
  startProcess(['-e', SYNC, `file://${folder}/cli/sync.js`], environment);

/** Starts a sync that hardly waits before it makes a failed call again. */
export const startQuickVictim = (folder: string, environment: Environment): Victim =>
  startProcess([join(import.meta.dirname, 'quick-sync.mjs'), folder, '20'], environment);

function startProcess(words: readonly string[], environment: Environment): Victim {
  const path = environment['DATABASE_PATH'] ?? '';
  const seen: Seen = { pages: 0, databaseWrites: 0, writes: 0, isOver: false };
  const changes = new EventEmitter();
  const note = (counted: Partial<Seen>): void => {
    Object.assign(seen, counted);
    changes.emit('change');
  };
  const watcher = watch(dirname(path), (_type, name) => {
    if (!name?.startsWith(basename(path)) || name.includes('-lock-')) return;
    const databaseWrites = seen.databaseWrites + (name === basename(path) ? 1 : 0);
    note({ writes: seen.writes + 1, databaseWrites });
  });
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd(() => child.kill('SIGKILL'));
  child.stdout.on('data', (dots: Buffer) => note({ pages: seen.pages + dots.length }));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      watcher.close();
      note({ isOver: true });
      resolve(signal ?? code);
    });
  });
  const until = async (isEnough: (seen: Seen) => boolean): Promise<void> => {
    while (!seen.isOver && !isEnough(seen)) await once(changes, 'change');
  };
  return { seen, until, kill: (signal) => child.kill(signal), ended };
}
