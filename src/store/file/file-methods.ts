import { dirname } from 'node:path';
import { closeQuietly, type FileSystem, readFully, syncFolder, writeFully } from './file-system.ts';
import { hideMark, unmark, withMark } from './live-mark.ts';
import type { Native, Pointer } from './native.ts';
import { resultCode } from './result-codes.ts';

/** A file SQLite holds open. */
export interface OpenFile {
  readonly descriptor: number;
  readonly path: string;
  /** Whether it is a database, not one of its logs. */
  readonly isDatabase: boolean;
  readonly isDeletedOnClose: boolean;
  /** Whether its folder may not yet durably list it. */
  isNew: boolean;
}

/** What file systems write at once; SQLite spreads what it must not tear over more than that. */
const SECTOR_BYTES = 4096;

/**
 * The methods of an open file, as SQLite calls them: pointers and 64-bit integers in, result codes out.
 * Locks are no-ops, because the process holds the database alone.
 */
export function fileMethods(
  sqlite3: Native,
  fs: FileSystem,
  files: Map<Pointer, OpenFile>,
  fail: (error: unknown) => void,
) {
  const { capi, wasm } = sqlite3;

  const attempt = (
    pFile: Pointer,
    operation: number,
    run: (file: OpenFile) => number | undefined,
  ): number => {
    const file = files.get(pFile);
    if (!file) return capi.SQLITE_MISUSE;
    try {
      return run(file) ?? capi.SQLITE_OK;
    } catch (error) {
      fail(error);
      return resultCode(capi, error, operation);
    }
  };

  const bytesAt = (pointer: Pointer, length: number): Uint8Array =>
    wasm.heap8u().subarray(pointer, pointer + length);

  return {
    xRead: (pFile: Pointer, pTarget: Pointer, length: number, offset: bigint) =>
      attempt(pFile, capi.SQLITE_IOERR_READ, ({ descriptor, isDatabase }) => {
        const target = bytesAt(pTarget, length);
        const read = readFully(fs, descriptor, target, Number(offset));
        if (isDatabase && offset === 0n) hideMark(target);
        if (read === length) return undefined;
        target.fill(0, read);
        return capi.SQLITE_IOERR_SHORT_READ;
      }),
    xWrite: (pFile: Pointer, pSource: Pointer, length: number, offset: bigint) =>
      attempt(pFile, capi.SQLITE_IOERR_WRITE, ({ descriptor, isDatabase }) => {
        const source = bytesAt(pSource, length);
        const isStart = isDatabase && offset === 0n;
        writeFully(fs, descriptor, isStart ? withMark(source) : source, Number(offset));
        return undefined;
      }),
    xTruncate: (pFile: Pointer, size: bigint) =>
      attempt(pFile, capi.SQLITE_IOERR_TRUNCATE, ({ descriptor }) => {
        fs.ftruncateSync(descriptor, Number(size));
        return undefined;
      }),
    xSync: (pFile: Pointer) =>
      attempt(pFile, capi.SQLITE_IOERR_FSYNC, (file) => {
        fs.fsyncSync(file.descriptor);
        if (file.isNew) syncFolder(fs, dirname(file.path));
        file.isNew = false;
        return undefined;
      }),
    xFileSize: (pFile: Pointer, pSize: Pointer) =>
      attempt(pFile, capi.SQLITE_IOERR_FSTAT, ({ descriptor }) => {
        wasm.poke(pSize, BigInt(fs.fstatSync(descriptor).size), 'i64');
        return undefined;
      }),
    xClose: (pFile: Pointer) =>
      attempt(pFile, capi.SQLITE_IOERR_CLOSE, ({ descriptor, path, isDatabase, isDeletedOnClose }) => {
        files.delete(pFile);
        try {
          if (isDatabase) unmark(fs, descriptor, path);
        } catch (error) {
          closeQuietly(fs, descriptor);
          throw error;
        }
        fs.closeSync(descriptor);
        if (isDeletedOnClose) fs.unlinkSync(path);
        return undefined;
      }),
    xLock: () => capi.SQLITE_OK,
    xUnlock: () => capi.SQLITE_OK,
    xCheckReservedLock: (_pFile: Pointer, pOut: Pointer) => {
      wasm.poke(pOut, 0, 'i32');
      return capi.SQLITE_OK;
    },
    xFileControl: () => capi.SQLITE_NOTFOUND,
    xSectorSize: () => SECTOR_BYTES,
    xDeviceCharacteristics: () => 0,
  };
}
