import initialize from '@sqlite.org/sqlite-wasm';

/** An address in the engine's memory. */
export type Pointer = number;

type Methods = Readonly<Record<string, (...args: never[]) => number>>;

interface Struct {
  readonly pointer: Pointer;
  $iVersion: number;
  dispose(): void;
}

/** The part of the engine we use, as it really is; the package's own declarations name the fields differently. */
export interface Native {
  readonly config: { warn: (...parts: unknown[]) => void };
  readonly capi: Readonly<Record<ResultName | OpenFlagName, number>> & {
    readonly sqlite3_io_methods: new () => Struct;
    readonly sqlite3_vfs: new () => Struct & { $szOsFile: number; $mxPathname: number };
    readonly sqlite3_file: (new (
      pointer: Pointer,
    ) => Struct & { $pMethods: Pointer }) & {
      readonly structInfo: { readonly sizeof: number };
    };
    sqlite3_errmsg(database: NativeDatabase): string;
    sqlite3_changes(database: NativeDatabase): number;
    sqlite3_get_autocommit(database: NativeDatabase): number;
    sqlite3_stmt_readonly(statement: NativeStatement): number;
    sqlite3_backup_init(to: NativeDatabase, toName: string, from: NativeDatabase, fromName: string): Pointer;
    sqlite3_backup_step(backup: Pointer, pages: number): number;
    sqlite3_backup_remaining(backup: Pointer): number;
    sqlite3_backup_remaining(backup: Pointer): number;
    sqlite3_backup_finish(backup: Pointer): number;
    sqlite3_last_insert_rowid(database: NativeDatabase): number | bigint;
  };
  readonly wasm: {
    heap8u(): Uint8Array;
    poke(pointer: Pointer, value: number | bigint, type: 'i32' | 'i64' | 'double'): void;
    cstrToJs(pointer: Pointer): string;
    alloc(bytes: number): Pointer;
    dealloc(pointer: Pointer): void;
    readonly exports: {
      sqlite3_clear_bindings(statement: Pointer): number;
      sqlite3_bind_int(statement: Pointer, index: number, value: number): number;
      sqlite3_bind_int64(statement: Pointer, index: number, value: bigint): number;
      sqlite3_bind_double(statement: Pointer, index: number, value: number): number;
      sqlite3_bind_blob(
        statement: Pointer,
        index: number,
        bytes: Pointer,
        length: number,
        destructor: number,
      ): number;
      sqlite3_bind_text(
        statement: Pointer,
        index: number,
        text: Pointer,
        bytes: number,
        destructor: number,
      ): number;
      sqlite3_bind_parameter_count(statement: Pointer): number;
      sqlite3_step(statement: Pointer): number;
      sqlite3_reset(statement: Pointer): number;
      sqlite3_column_type(statement: Pointer, column: number): number;
      sqlite3_column_double(statement: Pointer, column: number): number;
      sqlite3_column_text(statement: Pointer, column: number): Pointer;
      sqlite3_column_blob(statement: Pointer, column: number): Pointer;
      sqlite3_column_bytes(statement: Pointer, column: number): number;
    };
  };
  readonly vfs: {
    installVfs(parts: {
      io: { struct: Struct; methods: Methods };
      vfs: { struct: Struct; methods: Methods; name: string };
    }): void;
  };
  readonly oo1: {
    readonly DB: new (options: { filename: string; flags?: string; vfs?: string }) => NativeDatabase;
  };
}

type ResultName =
  | 'SQLITE_OK'
  | 'SQLITE_FULL'
  | 'SQLITE_CANTOPEN'
  | 'SQLITE_MISUSE'
  | 'SQLITE_NOTFOUND'
  | 'SQLITE_IOERR_READ'
  | 'SQLITE_IOERR_SHORT_READ'
  | 'SQLITE_IOERR_WRITE'
  | 'SQLITE_IOERR_TRUNCATE'
  | 'SQLITE_IOERR_FSYNC'
  | 'SQLITE_IOERR_FSTAT'
  | 'SQLITE_IOERR_CLOSE'
  | 'SQLITE_IOERR_DELETE'
  | 'SQLITE_IOERR_DELETE_NOENT'
  | 'SQLITE_IOERR_ACCESS'
  | 'SQLITE_IOERR_NOMEM';

type OpenFlagName =
  | 'SQLITE_OPEN_READONLY'
  | 'SQLITE_OPEN_CREATE'
  | 'SQLITE_OPEN_EXCLUSIVE'
  | 'SQLITE_OPEN_DELETEONCLOSE'
  | 'SQLITE_OPEN_MAIN_DB';

/** A bound value or a column's value. */
export type SqlValue = string | number | bigint | null | Uint8Array;

export interface NativeStatement {
  readonly pointer: Pointer;
  readonly columnCount: number;
  getColumnNames(): string[];
  finalize(): void;
}

export interface NativeDatabase {
  prepare(sql: string): NativeStatement;
  exec(sql: string): void;
  close(): void;
}

/** Loads the engine. */
export async function loadNative(): Promise<Native> {
  const native = (await initialize()) as unknown as Native;
  // Every failed call throws; its statement does not belong on the terminal.
  native.config.warn = () => {};
  return native;
}
