import { closeSync, fstatSync, fsyncSync, ftruncateSync, readSync, unlinkSync, writeSync } from 'node:fs';
import type { Native, Pointer } from './native.ts';
import { resultCode } from './result-codes.ts';

/** A file SQLite holds open. */
export interface OpenFile {
  readonly descriptor: number;
  readonly path: string;
  readonly isDeletedOnClose: boolean;
}

const SECTOR_BYTES = 4096;

/**
 * The methods of an open file, as SQLite calls them: pointers and 64-bit integers in, result codes out.
 * Locks are no-ops, because the process holds the database alone.
 */
export function fileMethods(sqlite3: Native, files: Map<Pointer, OpenFile>, fail: (error: unknown) => void) {
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
      attempt(pFile, capi.SQLITE_IOERR_READ, ({ descriptor }) => {
        const target = bytesAt(pTarget, length);
        const read = readFully(descriptor, target, Number(offset));
        if (read === length) return undefined;
        target.fill(0, read);
        return capi.SQLITE_IOERR_SHORT_READ;
      }),
    xWrite: (pFile: Pointer, pSource: Pointer, length: number, offset: bigint) =>
      attempt(pFile, capi.SQLITE_IOERR_WRITE, ({ descriptor }) => {
        writeFully(descriptor, bytesAt(pSource, length), Number(offset));
        return undefined;
      }),
    xTruncate: (pFile: Pointer, size: bigint) =>
      attempt(pFile, capi.SQLITE_IOERR_TRUNCATE, ({ descriptor }) => {
        ftruncateSync(descriptor, Number(size));
        return undefined;
      }),
    xSync: (pFile: Pointer) =>
      attempt(pFile, capi.SQLITE_IOERR_FSYNC, ({ descriptor }) => {
        fsyncSync(descriptor);
        return undefined;
      }),
    xFileSize: (pFile: Pointer, pSize: Pointer) =>
      attempt(pFile, capi.SQLITE_IOERR_FSTAT, ({ descriptor }) => {
        wasm.poke(pSize, BigInt(fstatSync(descriptor).size), 'i64');
        return undefined;
      }),
    xClose: (pFile: Pointer) =>
      attempt(pFile, capi.SQLITE_IOERR_CLOSE, ({ descriptor, path, isDeletedOnClose }) => {
        files.delete(pFile);
        closeSync(descriptor);
        if (isDeletedOnClose) unlinkSync(path);
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

function readFully(descriptor: number, target: Uint8Array, offset: number): number {
  let done = 0;
  while (done < target.length) {
    const read = readSync(descriptor, target, done, target.length - done, offset + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}

function writeFully(descriptor: number, source: Uint8Array, offset: number): void {
  let done = 0;
  while (done < source.length)
    done += writeSync(descriptor, source, done, source.length - done, offset + done);
}
