import { existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Compilable, Kysely } from 'kysely';
import { UserError } from '../domain/user-error.ts';
import { explain, explainCopy } from './explain.ts';
import { createTurns, fileDialect, type Turns } from './file/dialect.ts';
import type { SqlValue } from './file/native.ts';
import { type AsyncDatabase, openInThread, prepareThread } from './file/thread.ts';
import { type Holder, type Lock, takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

/** What marks a SQLite file as ours: "SBMK". */
const APPLICATION_ID = 0x53424d4b;

/**
 * FULL makes an acknowledged transaction durable. A cache of 16 MB keeps memory flat up to a million tickets: 4 MB took
 * a twentieth longer, 64 MB saved a tenth of the time for 45 MB more. A checkpoint every 1,000 pages keeps the log at
 * some 16 MB, so that a killed process opens soon; one every 4,000 saved a sixth of the time with a log of 40 MB.
 * What is deleted is written over, which cost nothing that could be measured, so that forgotten words are nowhere.
 */
export const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -16000;
  PRAGMA wal_autocheckpoint = 1000;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
`;

/** An open database: ours, locked and migrated, or read as a guest through the process that holds it. */
export interface Connection {
  readonly db: Kysely<Schema>;
  /** The process that holds the database in our stead, or null. */
  readonly holder: string | null;
  /** Runs a compiled statement once per row of parameters; call it inside a transaction. */
  runMany(statement: Compilable, rows: readonly (readonly SqlValue[])[]): Promise<void>;
  /** Copies the database into a new file while it is in use. */
  copyTo(path: string): Promise<void>;
  /** Resolves when the database cannot be used any more, whatever is done. */
  readonly ended: Promise<unknown>;
  /** Lets other processes read through this one; until then they wait. */
  welcomeGuests(): void;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Who asks, for the message another process gets. */
  readonly holder: string;
  /** Whether reading through another process will do. */
  readonly isGuest: boolean;
  /** Whether an older schema is left as it is. */
  readonly isUnchanged?: boolean;
}

/** Opens the database, or throws a UserError that says what is wrong with the path. */
export async function connect(path: string, options: ConnectOptions): Promise<Connection> {
  const { holder, isGuest, isUnchanged = false } = options;
  try {
    if (path === ':memory:') return await own(path, null, isUnchanged);
    const real = realPath(path);
    prepareThread();
    const lock = await takeLock(real, holder);
    if (lock.kind === 'ours') return await own(real, lock, isUnchanged);
    if (isGuest && lock.database) return visit(lock, lock.database, path);
    await lock.database?.close();
    throw new UserError(
      `The database ${path} is in use by ${lock.name}; stop it first, or give another DATABASE_PATH.`,
    );
  } catch (error) {
    throw explain(error, path);
  }
}

async function own(path: string, lock: Lock | null, isUnchanged: boolean): Promise<Connection> {
  const turns = createTurns();
  let file: AsyncDatabase | null = null;
  try {
    file = explained(await openInThread(path, { applicationId: APPLICATION_ID }), path);
    await file.execute(PRAGMAS);
    const connection = connectionOver(file, turns, lock);
    if (!isUnchanged) await migrate(connection, path);
    return connection;
  } catch (error) {
    await file?.close().catch(() => {});
    await lock?.release();
    throw error;
  }
}

const visit = ({ name }: Holder, database: AsyncDatabase, path: string): Connection =>
  connectionOver(explained(database, path), createTurns(), null, name);

function connectionOver(
  file: AsyncDatabase,
  turns: Turns,
  lock: Lock | null,
  holder: string | null = null,
): Connection {
  const db = new Kysely<Schema>({ dialect: fileDialect(file, turns) });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    try {
      await lock?.farewell();
      await db.destroy();
      await file.close();
    } finally {
      await lock?.release();
    }
  };
  return {
    db,
    holder,
    runMany: (statement, rows) => file.runMany(statement.compile().sql, rows),
    copyTo: (to) => file.copyTo(to),
    ended: holder === null ? prepareThread().ended : new Promise(() => {}),
    welcomeGuests: () => lock?.serve({ query: inTurn(turns, file.query), copyTo: file.copyTo }),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** A guest never sees a transaction half done. */
const inTurn =
  (turns: Turns, query: AsyncDatabase['query']): AsyncDatabase['query'] =>
  async (...args) => {
    const end = await turns.take();
    try {
      return await query(...args);
    } finally {
      end();
    }
  };

/** Says of every failing call what people can do about it, and in which file. */
function explained(file: AsyncDatabase, path: string): AsyncDatabase {
  const calls = Object.entries(file).map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await (call as (...given: unknown[]) => Promise<unknown>)(...args);
      } catch (error) {
        throw name === 'copyTo' ? explainCopy(error, String(args[0])) : explain(error, path);
      }
    },
  ]);
  return Object.fromEntries(calls) as AsyncDatabase;
}

/** The file a path stands for: however it is reached, its lock and its log are the same. */
function realPath(path: string): string {
  const full = resolve(path);
  if (!existsSync(full) && lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new UserError(
      `DATABASE_PATH ${path} is a link to a file that is missing; put the file there, or give its own path.`,
    );
  }
  mkdirSync(dirname(full), { recursive: true, mode: 0o700 });
  return existsSync(full) ? realpathSync(full) : join(realpathSync(dirname(full)), basename(full));
}
