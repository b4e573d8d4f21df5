import { UserError } from '../domain/user-error.ts';
import {
  FOREIGN_DATABASE,
  SQLITE_CANTOPEN,
  SQLITE_CORRUPT,
  SQLITE_FULL,
  SQLITE_IOERR,
  SQLITE_NOTADB,
  SqliteError,
  TWO_LOGS,
} from './file/sqlite-error.ts';
import { ThreadEnded } from './file/thread.ts';

/** What people can do about each fault of a database. */
const SENTENCES: Readonly<Record<number, (path: string) => string>> = {
  [SQLITE_IOERR]: (path) => `The database ${path} cannot be read or written; check the disk.`,
  [SQLITE_CORRUPT]: (path) =>
    `The database ${path} is damaged; move it away and restore a backup, or sync anew.`,
  [SQLITE_FULL]: (path) =>
    `The database ${path} cannot grow, because the disk is full; free some space, and it goes on by itself.`,
  [SQLITE_NOTADB]: (path) => `${path} is not a SQLite database; move it away or give another DATABASE_PATH.`,
  [FOREIGN_DATABASE]: (path) => `${path} is the database of another program; give another DATABASE_PATH.`,
  [TWO_LOGS]: (path) =>
    `Another program has left ${path}-wal beside the database ${path}, which has unsaved changes of its own; move one of ${path}-wal and ${path}-log away.`,
  [SQLITE_CANTOPEN]: (path) =>
    `The database ${path} cannot be opened or created; check DATABASE_PATH and its permissions.`,
};

/** Turns a fault of the database or of its files into one sentence; leaves anything else as it is. */
export function explain(error: unknown, path: string): unknown {
  if (error instanceof SqliteError) {
    const sentence = SENTENCES[error.resultCode]?.(path) ?? missing(error, path);
    return sentence ? new UserError(withErrno(sentence, error.errno)) : error;
  }
  if (error instanceof ThreadEnded)
    return new UserError(`The database ${path} stopped working, perhaps for want of memory; start again.`);
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (FULL.has(code)) return new UserError(withErrno(SENTENCES[SQLITE_FULL]?.(path) ?? '', code));
  if (error.syscall === 'listen' && !FORBIDDEN.has(code)) {
    return new UserError(
      `The folder of the database ${path} cannot hold its lock, a local socket (${code}); give a DATABASE_PATH that is shorter, or on a local disk.`,
    );
  }
  return new UserError(withErrno(SENTENCES[SQLITE_CANTOPEN]?.(path) ?? '', code));
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);

function missing({ message }: SqliteError, path: string): string | undefined {
  const what = /no such (?:table|column): [\w.]+/u.exec(message)?.[0];
  return (
    what && `The database ${path} lacks what this program needs (${what}); restore a backup, or sync anew.`
  );
}

/** Turns a fault in copying a database into one sentence about the copy. */
export function explainCopy(error: unknown, to: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const code = error instanceof SqliteError ? error.errno : (error as NodeJS.ErrnoException).code;
  if (!(error instanceof SqliteError) && !code) return error;
  return new UserError(
    `The backup ${to} cannot be written${code ? ` (${code})` : ''}; give a file in a folder that can, with space enough.`,
  );
}

/** Names the system's error before what to do about it. */
const withErrno = (sentence: string, errno: string | null): string =>
  errno ? sentence.replace(/(?=[;,])/u, ` (${errno})`) : sentence;
