import { errnoOf } from './file-system.ts';

export const SQLITE_ERROR = 1;
export const SQLITE_BUSY = 5;
export const SQLITE_LOCKED = 6;
export const SQLITE_READONLY = 8;
export const SQLITE_IOERR = 10;
export const SQLITE_CORRUPT = 11;
export const SQLITE_FULL = 13;
export const SQLITE_CANTOPEN = 14;
export const SQLITE_NOTADB = 26;
/** Our own, beyond SQLite's: the file is a database that bears another application id. */
export const FOREIGN_DATABASE = 1001;
/** Our own: a log of ours and one of another program stand beside a database, and only a person can tell which is right. */
export const TWO_LOGS = 1002;

/** A failed SQLite call: its primary result code, and the code of the system's error behind it where there was one. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly resultCode: number;
  /** For example ENOSPC. */
  readonly errno: string | null;

  constructor(message: string, resultCode: number, errno: string | null = null) {
    super(message);
    this.resultCode = resultCode;
    this.errno = errno;
  }
}

/** Turns what the engine throws into a SqliteError, given the system's last error; leaves anything else as it is. */
export function asSqliteError(error: unknown, systemError: unknown): unknown {
  if (!(error instanceof Error) || error instanceof SqliteError || !('resultCode' in error)) return error;
  const errno = systemError === null ? null : errnoOf(systemError);
  return new SqliteError(error.message, Number(error.resultCode) & 0xff, errno);
}
