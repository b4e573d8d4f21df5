import { errnoOf } from './file-system.ts';
import type { Native } from './native.ts';
import { SQLITE_IOERR } from './sqlite-error.ts';

/** No more bytes: the disk, the owner's share of it, or the size one file may have. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The SQLite result for a failed system call: a full disk is told apart from the I/O error of the operation, and a disk that fails from a path that cannot be opened. */
export function resultCode(capi: Native['capi'], error: unknown, operation: number): number {
  const errno = errnoOf(error);
  if (FULL.has(errno)) return capi.SQLITE_FULL;
  if (errno === 'ENOMEM') return capi.SQLITE_IOERR_NOMEM;
  if (errno === 'EIO' && operation === capi.SQLITE_CANTOPEN) return SQLITE_IOERR;
  return operation;
}
