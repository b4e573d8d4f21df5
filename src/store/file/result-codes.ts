import type { Native } from './native.ts';

/** The error code of a failed system call, for example ENOSPC, or UNKNOWN. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/** The SQLite result for a failed system call: a full disk is told apart from the I/O error of the operation. */
export function resultCode(capi: Native['capi'], error: unknown, operation: number): number {
  const errno = errnoOf(error);
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return capi.SQLITE_FULL;
  if (errno === 'ENOMEM') return capi.SQLITE_IOERR_NOMEM;
  return operation;
}
