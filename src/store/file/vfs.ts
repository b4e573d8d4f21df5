import { randomBytes, randomFillSync } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileMethods, type OpenFile } from './file-methods.ts';
import type { Native, Pointer } from './native.ts';
import { errnoOf, resultCode } from './result-codes.ts';

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
export function installFileVfs(sqlite3: Native, name = 'node-fs'): FileVfs {
  const { capi } = sqlite3;
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
    io: { struct: io, methods: fileMethods(sqlite3, files, fail) },
    vfs: { struct: vfs, name, methods: vfsMethods(sqlite3, files, io.pointer, fail, () => lastError) },
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
  files: Map<Pointer, OpenFile>,
  pMethods: Pointer,
  fail: (error: unknown) => void,
  lastError: () => unknown,
) {
  const { capi, wasm } = sqlite3;

  const attempt = (operation: number, run: () => void): number => {
    try {
      run();
      return capi.SQLITE_OK;
    } catch (error) {
      fail(error);
      return resultCode(capi, error, operation);
    }
  };

  return {
    xOpen: (_pVfs: Pointer, zName: Pointer, pFile: Pointer, flags: number, pOutFlags: Pointer) =>
      attempt(capi.SQLITE_CANTOPEN, () => {
        const file = openFile(capi, zName ? wasm.cstrToJs(zName) : null, flags);
        files.set(pFile, file);
        const handle = new capi.sqlite3_file(pFile);
        handle.$pMethods = pMethods;
        handle.dispose();
        if (pOutFlags) wasm.poke(pOutFlags, flags, 'i32');
      }),
    xDelete: (_pVfs: Pointer, zName: Pointer, isDirectorySynced: number) => {
      const path = wasm.cstrToJs(zName);
      try {
        unlinkSync(path);
        if (isDirectorySynced) syncDirectory(path);
        return capi.SQLITE_OK;
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return capi.SQLITE_IOERR_DELETE_NOENT;
        fail(error);
        return capi.SQLITE_IOERR_DELETE;
      }
    },
    xAccess: (_pVfs: Pointer, zName: Pointer, flags: number, pOut: Pointer) => {
      const isThere = isAccessible(wasm.cstrToJs(zName), flags === capi.SQLITE_ACCESS_READWRITE);
      wasm.poke(pOut, isThere ? 1 : 0, 'i32');
      return capi.SQLITE_OK;
    },
    xFullPathname: (_pVfs: Pointer, zName: Pointer, length: number, pOut: Pointer) => {
      const path = Buffer.from(`${realPath(wasm.cstrToJs(zName))}\0`);
      if (path.length > length) return capi.SQLITE_CANTOPEN;
      wasm.heap8u().set(path, pOut);
      return capi.SQLITE_OK;
    },
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
    xGetLastError: () => (lastError() === null ? 0 : 1),
  };
}

/** Links are followed, so that a write-ahead log stands beside the file itself. */
function realPath(name: string): string {
  const path = resolve(name);
  return existsSync(path) ? realpathSync(path) : path;
}

function openFile(capi: Native['capi'], name: string | null, flags: number): OpenFile {
  const path = name ?? join(tmpdir(), `sqlite-${randomBytes(8).toString('hex')}`);
  const isNew = !existsSync(path);
  const descriptor = openSync(path, nodeFlags(capi, flags), PRIVATE_TO_OWNER);
  if (isNew) syncDirectory(path);
  return { descriptor, path, isDeletedOnClose: (flags & capi.SQLITE_OPEN_DELETEONCLOSE) !== 0 };
}

function nodeFlags(capi: Native['capi'], flags: number): number {
  let result = flags & capi.SQLITE_OPEN_READONLY ? constants.O_RDONLY : constants.O_RDWR;
  if (flags & capi.SQLITE_OPEN_CREATE) result |= constants.O_CREAT;
  if (flags & capi.SQLITE_OPEN_EXCLUSIVE) result |= constants.O_EXCL;
  return result;
}

function isAccessible(path: string, isWritable: boolean): boolean {
  try {
    accessSync(path, isWritable ? constants.R_OK | constants.W_OK : constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const directory = openSync(dirname(path), constants.O_RDONLY);
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
