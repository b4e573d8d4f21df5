import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { prepareLog, StillMarked } from './live-mark.ts';
import {
  loadNative,
  type Native,
  type NativeDatabase,
  type NativeStatement,
  type Pointer,
  type SqlValue,
} from './native.ts';
import { resultCode } from './result-codes.ts';
import {
  asSqliteError,
  SQLITE_BUSY,
  SQLITE_CANTOPEN,
  SQLITE_ERROR,
  SQLITE_IOERR,
  SQLITE_LOCKED,
  SQLITE_READONLY,
  SqliteError,
} from './sqlite-error.ts';
import { statementRunner } from './statement.ts';
import { type FileVfs, installFileVfs } from './vfs.ts';

const SQLITE_DONE = 101;
/** A copy makes no step while its database is in the middle of a transaction that writes. */
const WAITING: ReadonlySet<number> = new Set([SQLITE_BUSY, SQLITE_LOCKED]);
const CACHED_STATEMENTS = 200;

/** What a statement came to. */
export interface QueryResult {
  readonly rows: Record<string, SqlValue>[];
  readonly changes: number;
  readonly lastInsertId: number;
}

export interface OpenOptions {
  /** Marks a new file as this program's (SQLite's `application_id`), and refuses one that bears another. */
  readonly applicationId?: number;
}

/** A copy under way; the database can be used, and changed, between the steps. */
export interface Copy {
  /** Copies so many pages; false once all are there and durable. Throws a SqliteError, and ends the copy. */
  step(pages: number): boolean;
  /** Ends it early; what is copied stays, and is no database. */
  abort(): void;
}

/** An open database. Its calls block; errors are SqliteErrors. */
export interface DatabaseFile {
  query(sql: string, parameters?: readonly SqlValue[], options?: { isReadOnly?: boolean }): QueryResult;
  /** Runs one statement once per row of parameters, prepared once. */
  runMany(sql: string, rows: readonly (readonly SqlValue[])[]): void;
  execute(sql: string): void;
  /** Starts a transaction that may write; one that was left open is rolled back first. */
  begin(): void;
  /** Ends the open transaction, if SQLite has not ended it itself. */
  rollback(): void;
  /** Starts a copy into a new file. */
  copyTo(path: string): Copy;
  close(): void;
}

/** A SQLite engine with memory of its own. */
export interface Engine {
  /** Opens or creates a database file, or `:memory:`. */
  open(path: string, options?: OpenOptions): DatabaseFile;
}

/** Loads an engine over a file system. */
export async function createEngine(fs: FileSystem = nodeFileSystem): Promise<Engine> {
  const sqlite3 = await loadNative();
  const vfs = installFileVfs(sqlite3, fs);
  const guard = guardWith(sqlite3, vfs);
  const open = (path: string): NativeDatabase =>
    guard(
      () =>
        new sqlite3.oo1.DB(
          path === ':memory:' ? { filename: path } : { filename: path, flags: 'c', vfs: vfs.name },
        ),
    );
  /** Closes a database; throws where its file does not say that it is closed. */
  const close = (native: NativeDatabase): void =>
    guard(() => {
      native.close();
      const fault = vfs.takeError();
      if (fault instanceof StillMarked) throw fault;
    });
  return {
    open: (path, { applicationId } = {}) => {
      if (path !== ':memory:') guard(() => prepareLog(fs, path, applicationId ?? null));
      const database = openDatabase({ sqlite3, guard, open, close }, open(path));
      try {
        // Without shared memory a write-ahead log works for one connection alone.
        database.execute('pragma locking_mode = exclusive');
        if (applicationId !== undefined) claim(database, applicationId);
      } catch (error) {
        try {
          database.close();
        } catch {
          // The first fault is the one to tell.
        }
        throw error;
      }
      return database;
    },
  };
}

interface Parts {
  readonly sqlite3: Native;
  readonly guard: <T>(run: () => T) => T;
  open(path: string): NativeDatabase;
  close(native: NativeDatabase): void;
}

function openDatabase(parts: Parts, native: NativeDatabase): DatabaseFile {
  const { sqlite3, guard, open, close } = parts;
  const { capi } = sqlite3;
  const runner = statementRunner(sqlite3, native);
  const statements = new Map<string, NativeStatement>();
  const finalizeAll = (): void => {
    for (const statement of statements.values()) statement.finalize();
    statements.clear();
  };
  const prepare = (sql: string): NativeStatement => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= CACHED_STATEMENTS) finalizeAll();
    const statement = native.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const rollback = (): void => {
    if (capi.sqlite3_get_autocommit(native) === 0) guard(() => native.exec('rollback'));
  };
  return {
    query: (sql, parameters = [], { isReadOnly = false } = {}) =>
      guard(() => {
        const statement = prepare(sql);
        if (isReadOnly && capi.sqlite3_stmt_readonly(statement) === 0)
          throw new SqliteError('The statement writes', SQLITE_READONLY);
        return {
          rows: runner.readAll(statement, parameters),
          changes: capi.sqlite3_changes(native),
          lastInsertId: Number(capi.sqlite3_last_insert_rowid(native)),
        };
      }),
    runMany: (sql, rows) =>
      guard(() => {
        const statement = prepare(sql);
        for (const row of rows) runner.run(statement, row);
      }),
    execute: (sql) => guard(() => native.exec(sql)),
    begin: () => {
      rollback();
      guard(() => native.exec('begin immediate'));
    },
    rollback,
    copyTo: (path) => copyInto(parts, native, open(path)),
    close: () => {
      finalizeAll();
      close(native);
    },
  };
}

function copyInto({ sqlite3, guard, close }: Parts, from: NativeDatabase, to: NativeDatabase): Copy {
  const { capi } = sqlite3;
  let backup: Pointer = 0;
  const abort = (): void => {
    capi.sqlite3_backup_finish(backup);
    backup = 0;
    to.close();
  };
  let remaining = Number.POSITIVE_INFINITY;
  const copy = (pages: number): boolean => {
    const before = remaining;
    let code = capi.sqlite3_backup_step(backup, pages);
    // A database that grew by more than a portion meanwhile would stay ahead for ever.
    while (code === capi.SQLITE_OK && (remaining = capi.sqlite3_backup_remaining(backup)) >= before)
      code = capi.sqlite3_backup_step(backup, pages);
    if (code === capi.SQLITE_OK || WAITING.has(code)) return true;
    if (code === SQLITE_DONE) {
      code = capi.sqlite3_backup_finish(backup);
      backup = 0;
    }
    if (code === capi.SQLITE_OK) return false;
    throw Object.assign(new Error('The copy cannot be written'), { resultCode: code });
  };
  const orAbort = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      abort();
      throw error;
    }
  };
  orAbort(() =>
    guard(() => {
      // The copy has another name until it is whole, so its own log would only cost time.
      to.exec('pragma journal_mode = off');
      backup = capi.sqlite3_backup_init(to, 'main', from, 'main');
      if (backup === 0) throw Object.assign(new Error(capi.sqlite3_errmsg(to)), { resultCode: SQLITE_ERROR });
    }),
  );
  return {
    step: (pages) =>
      orAbort(() => {
        const hasMore = guard(() => copy(pages));
        if (!hasMore) close(to);
        return hasMore;
      }),
    abort,
  };
}

function claim(database: DatabaseFile, applicationId: number): void {
  const { rows } = database.query('select page_count as pages from pragma_page_count');
  if (rows[0]?.['pages'] === 0) database.execute(`pragma application_id = ${applicationId}`);
}

/** Turns what the engine throws, and what the system does, into SqliteErrors. */
function guardWith({ capi }: Native, vfs: FileVfs) {
  return <T>(run: () => T): T => {
    vfs.takeError();
    try {
      return run();
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) {
        const operation = error instanceof StillMarked ? SQLITE_IOERR : SQLITE_CANTOPEN;
        const code = resultCode(capi, error, operation);
        throw asSqliteError(Object.assign(new Error(error.message), { resultCode: code }), error);
      }
      throw asSqliteError(error, vfs.takeError());
    }
  };
}
