import type { SqliteDatabase, SqliteStatement } from 'kysely';
import {
  loadNative,
  type Native,
  type NativeDatabase,
  type NativeStatement,
  type SqlValue,
} from './native.ts';
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
    prepare: (sql) => guard(() => kyselyStatement(sqlite3, database, prepare(sql), guard)),
    runMany: (sql, rows) => {
      const statement = prepare(sql);
      guard(() => rows.forEach((row) => runOnce(statement, row)));
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

function runOnce(statement: NativeStatement, parameters: readonly SqlValue[]): void {
  try {
    if (parameters.length > 0) statement.bind(parameters);
    while (statement.step());
  } finally {
    statement.reset(true);
  }
}

function kyselyStatement(
  sqlite3: Native,
  database: NativeDatabase,
  statement: NativeStatement,
  guard: <T>(run: () => T) => T,
): SqliteStatement {
  return {
    reader: statement.columnCount > 0,
    all: (parameters) => guard(() => readAll(statement, parameters as SqlValue[])),
    run: (parameters) => {
      guard(() => runOnce(statement, parameters as SqlValue[]));
      return {
        changes: sqlite3.capi.sqlite3_changes(database),
        lastInsertRowid: BigInt(sqlite3.capi.sqlite3_last_insert_rowid(database)),
      };
    },
    iterate: (parameters) => guard(() => readAll(statement, parameters as SqlValue[]))[Symbol.iterator](),
  };
}

function readAll(statement: NativeStatement, parameters: readonly SqlValue[]): unknown[] {
  const rows: unknown[] = [];
  try {
    if (parameters.length > 0) statement.bind(parameters);
    while (statement.step()) rows.push(statement.get({}));
  } finally {
    statement.reset(true);
  }
  return rows;
}

function asSqliteError(error: unknown, vfs: FileVfs): unknown {
  if (!(error instanceof Error) || !('resultCode' in error)) return error;
  return new SqliteError(error.message, Number(error.resultCode) & 0xff, vfs.takeError() ?? error);
}
