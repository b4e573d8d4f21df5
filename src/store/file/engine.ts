import type { SqliteDatabase, SqliteStatement } from 'kysely';
import {
  loadNative,
  type Native,
  type NativeDatabase,
  type NativeStatement,
  type SqlValue,
} from './native.ts';
import { statementRunner } from './statement.ts';
import { type FileVfs, installFileVfs } from './vfs.ts';

let engine: Promise<{ sqlite3: Native; vfs: FileVfs }> | undefined;

function loadEngine() {
  engine ??= loadNative().then((sqlite3) => ({ sqlite3, vfs: installFileVfs(sqlite3) }));
  return engine;
}

/** A failed SQLite call: the result code, and the system error behind it where there was one. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly resultCode: number;

  constructor(message: string, resultCode: number, cause: unknown) {
    super(message, { cause });
    this.resultCode = resultCode;
  }
}

export const SQLITE_CANTOPEN = 14;
export const SQLITE_NOTADB = 26;

/** An open database file: prepared statements in the shape Kysely's SQLite dialect expects. */
export interface DatabaseFile extends SqliteDatabase {
  /** Runs one statement once per row of parameters, prepared once. */
  runMany(sql: string, rows: readonly (readonly SqlValue[])[]): void;
  execute(sql: string): void;
  close(): void;
}

/** Opens or creates a database file, or `:memory:`. */
export async function openDatabaseFile(path: string): Promise<DatabaseFile> {
  const { sqlite3, vfs } = await loadEngine();
  const guard = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw asSqliteError(error, vfs);
    }
  };
  const isMemory = path === ':memory:';
  vfs.takeError();
  const database = guard(
    () => new sqlite3.oo1.DB(isMemory ? { filename: path } : { filename: path, flags: 'c', vfs: vfs.name }),
  );
  const runner = statementRunner(sqlite3, database);
  const statements = new Map<string, NativeStatement>();

  const prepare = (sql: string): NativeStatement => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= 200) finalizeAll(statements);
    const statement = guard(() => database.prepare(sql));
    statements.set(sql, statement);
    return statement;
  };

  return {
    prepare: (sql) => guard(() => kyselyStatement(sqlite3, database, prepare(sql), runner, guard)),
    runMany: (sql, rows) => {
      const statement = prepare(sql);
      guard(() => rows.forEach((row) => runner.run(statement, row)));
    },
    execute: (sql) => guard(() => database.exec(sql)),
    close: () => {
      finalizeAll(statements);
      guard(() => database.close());
    },
  };
}

function finalizeAll(statements: Map<string, NativeStatement>): void {
  for (const statement of statements.values()) statement.finalize();
  statements.clear();
}

function kyselyStatement(
  { capi }: Native,
  database: NativeDatabase,
  statement: NativeStatement,
  { run, readAll }: ReturnType<typeof statementRunner>,
  guard: <T>(attempt: () => T) => T,
): SqliteStatement {
  const all = (parameters: readonly unknown[]) => guard(() => readAll(statement, parameters as SqlValue[]));
  return {
    reader: statement.columnCount > 0,
    all,
    run: (parameters) => {
      guard(() => run(statement, parameters as SqlValue[]));
      return {
        changes: capi.sqlite3_changes(database),
        lastInsertRowid: BigInt(capi.sqlite3_last_insert_rowid(database)),
      };
    },
    iterate: (parameters) => all(parameters)[Symbol.iterator](),
  };
}

function asSqliteError(error: unknown, vfs: FileVfs): unknown {
  if (!(error instanceof Error) || !('resultCode' in error)) return error;
  return new SqliteError(error.message, Number(error.resultCode) & 0xff, vfs.takeError() ?? error);
}
