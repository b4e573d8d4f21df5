import { randomBytes, randomFillSync } from 'node:crypto';
import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileMethods, type OpenFile } from './file-methods.ts';
import { errnoOf, exists, type FileSystem, syncFolder } from './file-system.ts';
import { logPath } from './live-mark.ts';
import type { Native, Pointer } from './native.ts';
import { resultCode } from './result-codes.ts';

const JULIAN_EPOCH_MS = 210_866_760_000_000;
const MAX_PATH_BYTES = 4096;
const PRIVATE_TO_OWNER = 0o600;

/** A SQLite file system over `node:fs`, for one process that holds its databases alone. */
export interface FileVfs {
  readonly name: string;
  /** Takes the last system error, for messages; null where none happened since it was taken. */
  takeError(): unknown;
}

/** Registers the file system with the engine; SQLite itself only knows memory on Node. */
export function installFileVfs(sqlite3: Native, fs: FileSystem): FileVfs {
  const { capi } = sqlite3;
  const name = 'node-fs';
  let lastError: unknown = null;
  const fail = (error: unknown): void => {
    lastError = error;
  };
  const files = new Map<Pointer, OpenFile>();
  const io = new capi.sqlite3_io_methods();
  io.$iVersion = 1;
  const vfs = new capi.sqlite3_vfs();
  vfs.$iVersion = 2;
  vfs.$szOsFile = capi.sqlite3_file.structInfo.sizeof;
  vfs.$mxPathname = MAX_PATH_BYTES;
  sqlite3.vfs.installVfs({
    io: { struct: io, methods: fileMethods(sqlite3, fs, files, fail) },
    vfs: { struct: vfs, name, methods: vfsMethods(sqlite3, fs, files, io.pointer, fail) },
  });
  return {
    name,
    takeError: () => {
      const taken = lastError;
      lastError = null;
      return taken;
    },
  };
}

function vfsMethods(
  sqlite3: Native,
  fs: FileSystem,
  files: Map<Pointer, OpenFile>,
  pMethods: Pointer,
  fail: (error: unknown) => void,
) {
  const { capi, wasm } = sqlite3;

  const attempt = (operation: number, run: () => number | undefined): number => {
    try {
      return run() ?? capi.SQLITE_OK;
    } catch (error) {
      fail(error);
      return resultCode(capi, error, operation);
    }
  };
  const pathAt = (zName: Pointer): string => logPath(wasm.cstrToJs(zName));

  return {
    xOpen: (_pVfs: Pointer, zName: Pointer, pFile: Pointer, flags: number, pOutFlags: Pointer) =>
      attempt(capi.SQLITE_CANTOPEN, () => {
        const file = openFile(capi, fs, zName ? wasm.cstrToJs(zName) : null, flags);
        files.set(pFile, file);
        const handle = new capi.sqlite3_file(pFile);
        handle.$pMethods = pMethods;
        handle.dispose();
        if (pOutFlags) wasm.poke(pOutFlags, flags, 'i32');
        return undefined;
      }),
    // A journal that came back after a power loss would undo what is in a newer log.
    xDelete: (_pVfs: Pointer, zName: Pointer) =>
      attempt(capi.SQLITE_IOERR_DELETE, () => {
        const path = pathAt(zName);
        try {
          fs.unlinkSync(path);
        } catch (error) {
          if (errnoOf(error) === 'ENOENT') return capi.SQLITE_IOERR_DELETE_NOENT;
          throw error;
        }
        syncFolder(fs, dirname(path));
        return undefined;
      }),
    xAccess: (_pVfs: Pointer, zName: Pointer, _flags: number, pOut: Pointer) =>
      attempt(capi.SQLITE_IOERR_ACCESS, () => {
        wasm.poke(pOut, exists(fs, pathAt(zName)) ? 1 : 0, 'i32');
        return undefined;
      }),
    xFullPathname: (_pVfs: Pointer, zName: Pointer, length: number, pOut: Pointer) =>
      attempt(capi.SQLITE_CANTOPEN, () => {
        const path = Buffer.from(`${realPath(fs, wasm.cstrToJs(zName))}\0`);
        if (path.length > length) return capi.SQLITE_CANTOPEN;
        wasm.heap8u().set(path, pOut);
        return undefined;
      }),
    xRandomness: (_pVfs: Pointer, length: number, pOut: Pointer) => {
      randomFillSync(wasm.heap8u(), pOut, length);
      return length;
    },
    xSleep: (_pVfs: Pointer, microseconds: number) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, microseconds / 1000);
      return microseconds;
    },
    xCurrentTime: (_pVfs: Pointer, pOut: Pointer) => {
      wasm.poke(pOut, (JULIAN_EPOCH_MS + Date.now()) / 86_400_000, 'double');
      return capi.SQLITE_OK;
    },
    xCurrentTimeInt64: (_pVfs: Pointer, pOut: Pointer) => {
      wasm.poke(pOut, BigInt(JULIAN_EPOCH_MS + Date.now()), 'i64');
      return capi.SQLITE_OK;
    },
    xGetLastError: () => 0,
  };
}

/** Links are followed, so that a log stands beside the file itself. */
function realPath(fs: FileSystem, name: string): string {
  const path = resolve(name);
  return exists(fs, path) ? fs.realpathSync(path) : path;
}

function openFile(capi: Native['capi'], fs: FileSystem, name: string | null, flags: number): OpenFile {
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const isDatabase = has(capi.SQLITE_OPEN_MAIN_DB);
  const given = name ?? join(tmpdir(), `sqlite-${randomBytes(8).toString('hex')}`);
  const path = isDatabase ? given : logPath(given);
  let mode = has(capi.SQLITE_OPEN_READONLY) ? constants.O_RDONLY : constants.O_RDWR;
  if (has(capi.SQLITE_OPEN_CREATE)) mode |= constants.O_CREAT;
  if (has(capi.SQLITE_OPEN_EXCLUSIVE) || name === null) mode |= constants.O_EXCL;
  return {
    descriptor: fs.openSync(path, mode, PRIVATE_TO_OWNER),
    path,
    isDatabase,
    isDeletedOnClose: has(capi.SQLITE_OPEN_DELETEONCLOSE),
    isNew: has(capi.SQLITE_OPEN_CREATE),
  };
}
