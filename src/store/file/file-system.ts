import fs from 'node:fs';

/** The system calls the file layer makes; tests stand others in their place to break them. */
export type FileSystem = Pick<
  typeof fs,
  | 'accessSync'
  | 'closeSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'openSync'
  | 'readSync'
  | 'realpathSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'writeSync'
>;

export const nodeFileSystem: FileSystem = fs;

const { O_RDONLY } = fs.constants;
/** Systems and file systems that cannot sync a folder say so in one of these ways; there is nothing to be done then. */
const CANNOT_SYNC_FOLDERS = new Set(['EINVAL', 'ENOTSUP', 'EISDIR']);

/** Whether a file is there; any doubt is an error, because a log taken for missing is a loss. */
export function exists(fs: FileSystem, path: string): boolean {
  try {
    fs.accessSync(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error))) return false;
    throw error;
  }
}

/** Makes what was created, renamed or deleted in a folder durable. */
export function syncFolder(fs: FileSystem, folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, O_RDONLY);
  try {
    fs.fsyncSync(descriptor);
  } catch (error) {
    if (!CANNOT_SYNC_FOLDERS.has(errnoOf(error))) throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Reads as many bytes as there are, and says how many. */
export function readFully(fs: FileSystem, descriptor: number, target: Uint8Array, offset: number): number {
  let done = 0;
  while (done < target.length) {
    const read = fs.readSync(descriptor, target, done, target.length - done, offset + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}

/** Writes all bytes, in as many calls as the system wants. */
export function writeFully(fs: FileSystem, descriptor: number, source: Uint8Array, offset: number): void {
  let done = 0;
  while (done < source.length) {
    const written = fs.writeSync(descriptor, source, done, source.length - done, offset + done);
    if (written === 0)
      throw Object.assign(new Error('The system writes nothing'), { code: 'EIO', syscall: 'write' });
    done += written;
  }
}

/** Closes a file after a fault that matters more than one of the closing. */
export function closeQuietly(fs: FileSystem, descriptor: number): void {
  try {
    fs.closeSync(descriptor);
  } catch {
    // The descriptor is gone all the same.
  }
}

/** The error code of a failed system call, for example ENOSPC, or UNKNOWN. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
