import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Compilable, Kysely, Migrator, SqliteAdapter, SqliteDialect, sql } from 'kysely';
import { UserError } from '../domain/user-error.ts';
import {
  type DatabaseFile,
  openDatabaseFile,
  SQLITE_CANTOPEN,
  SQLITE_NOTADB,
  SqliteError,
} from './file/engine.ts';
import type { SqlValue } from './file/native.ts';
import { lockDatabase } from './lock.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Schema } from './schema.ts';

/**
 * EXCLUSIVE lets WAL work without shared memory; FULL makes an acknowledged transaction durable;
 * a cache of 16 MB kept memory flat up to a million tickets.
 */
const PRAGMAS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -16000;
  PRAGMA temp_store = MEMORY;
`;

/** SQLite rolls schema changes back like any other; Kysely believes it does not, and would leave a killed migration half done. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** An open, locked and migrated database. */
export interface Connection {
  readonly db: Kysely<Schema>;
  /** Runs a compiled statement once per row of parameters; call it inside a transaction. */
  runMany(statement: Compilable, rows: readonly (readonly SqlValue[])[]): void;
  close(): Promise<void>;
}

/** Opens the database, or throws a UserError that says what is wrong with the path. */
export async function connect(path: string, holder: string): Promise<Connection> {
  const isMemory = path === ':memory:';
  const real = isMemory ? path : realPath(path);
  const unlock = isMemory ? async () => {} : await lock(real, holder);
  try {
    const file = await openWithPragmas(real);
    const db = new Kysely<Schema>({ dialect: new TransactionalDialect({ database: file }) });
    await migrate(db);
    return {
      db,
      runMany: (statement, rows) => file.runMany(statement.compile().sql, rows),
      close: async () => {
        await db.destroy();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw explain(error, path);
  }
}

/** The file a path stands for: however it is reached, its lock and its write-ahead log are the same. */
function realPath(path: string): string {
  const full = resolve(path);
  try {
    mkdirSync(dirname(full), { recursive: true, mode: 0o700 });
    return existsSync(full) ? realpathSync(full) : join(realpathSync(dirname(full)), basename(full));
  } catch (error) {
    throw explain(error, path);
  }
}

async function lock(path: string, holder: string): Promise<() => Promise<void>> {
  try {
    return await lockDatabase(path, holder);
  } catch (error) {
    throw explain(error, path);
  }
}

async function openWithPragmas(path: string): Promise<DatabaseFile> {
  const file = await openDatabaseFile(path);
  try {
    file.execute(PRAGMAS);
    claim(file);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** What marks a SQLite file as ours: "SBMK". */
const APPLICATION_ID = 0x53424d4b;

/** Marks a new file as ours, and refuses the database of another program. */
function claim(file: DatabaseFile): void {
  const [found] = file
    .prepare(
      'select application_id as id, (select count(*) from sqlite_master) as tables from pragma_application_id',
    )
    .all([]) as { id: number; tables: number }[];
  if (found && found.tables > 0 && found.id !== APPLICATION_ID) throw new ForeignDatabase();
  if (found?.tables === 0) file.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
}

class ForeignDatabase extends Error {}

async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await sql`PRAGMA optimize`.execute(db);
}

/** What people can do about a damaged file, a full disk or a failing one. */
const SENTENCES: Readonly<Record<number, string>> = {
  10: 'cannot be read or written; check the disk',
  11: 'is damaged; move it away and restore a backup, or sync anew',
  13: 'cannot grow, because the disk is full; free some space',
};

function explain(error: unknown, path: string): unknown {
  const sentence = error instanceof SqliteError ? SENTENCES[error.resultCode] : undefined;
  if (sentence) return new UserError(`The database ${path} ${sentence}.`);
  if (error instanceof ForeignDatabase) {
    return new UserError(`${path} is the database of another program; give another DATABASE_PATH.`);
  }
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    return new UserError(
      `The database ${path} belongs to another version of this program; update it, or give another DATABASE_PATH.`,
    );
  }
  if (error instanceof SqliteError && error.resultCode === SQLITE_NOTADB) {
    return new UserError(`${path} is not a SQLite database; move it away or give another DATABASE_PATH.`);
  }
  if (error instanceof SqliteError && error.resultCode === SQLITE_CANTOPEN)
    return cannotOpen(error.cause, path);
  if (error instanceof Error && 'syscall' in error) return cannotOpen(error, path);
  return error;
}

function cannotOpen(cause: unknown, path: string): UserError {
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new UserError(
    `The database ${path} cannot be opened or created${code}; check DATABASE_PATH and its permissions.`,
  );
}
