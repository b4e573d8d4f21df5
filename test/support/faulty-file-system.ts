import { type FileSystem, nodeFileSystem } from '../../src/store/file/file-system.ts';

/** What goes wrong: at one call, or from it on until the disk is freed. */
export interface Fault {
  readonly at: number;
  /** A system error, or a call that transfers only part of the bytes. */
  readonly kind: 'ENOSPC' | 'EIO' | 'EMFILE' | 'EACCES' | 'short';
  readonly isLasting: boolean;
}

export interface FaultyFileSystem {
  readonly fs: FileSystem;
  /** The calls since the fault was set, such as "open". */
  readonly calls: readonly string[];
  /** The calls that went wrong. */
  readonly failed: readonly string[];
  /** Starts to count anew, with a fault or none to come. */
  set(fault: Fault | null): void;
  /** Lets all calls succeed again. */
  free(): void;
}

type Call = (...args: unknown[]) => unknown;

/** The real file system, in which one call can be made to fail. Its disk is never waited for: nothing here loses its power. */
export function createFaultyFileSystem(): FaultyFileSystem {
  const calls: string[] = [];
  const failed: string[] = [];
  let fault: Fault | null = null;

  const faultNow = (): Fault | null => {
    if (!fault) return null;
    const index = calls.length - 1;
    return index === fault.at || (fault.isLasting && index > fault.at) ? fault : null;
  };
  const wrap =
    (name: string, call: Call): Call =>
    (...args) => {
      const syscall = name.replace('Sync', '');
      calls.push(syscall);
      const now = faultNow();
      if (!now) return call(...args);
      if (now.kind === 'short') {
        if (syscall !== 'read' && syscall !== 'write') return call(...args);
        failed.push(syscall);
        const [descriptor, bytes, start, length, ...rest] = args;
        return call(descriptor, bytes, start, Math.ceil(Number(length) / 2), ...rest);
      }
      failed.push(syscall);
      // A descriptor is gone even where its closing fails.
      if (syscall === 'close') call(...args);
      throw Object.assign(new Error(`${now.kind}: injected, ${syscall}`), { code: now.kind, syscall });
    };

  const NAMES = [
    'accessSync',
    'closeSync',
    'fstatSync',
    'fsyncSync',
    'ftruncateSync',
    'openSync',
    'readSync',
    'realpathSync',
    'renameSync',
    'unlinkSync',
    'writeSync',
  ] as const satisfies readonly (keyof FileSystem)[];
  const real = { ...nodeFileSystem, fsyncSync: () => {} };
  const fs = Object.fromEntries(NAMES.map((name) => [name, wrap(name, real[name] as Call)]));
  return {
    fs: fs as unknown as FileSystem,
    calls,
    failed,
    set: (next) => {
      fault = next;
      calls.length = 0;
      failed.length = 0;
    },
    free: () => {
      fault = null;
    },
  };
}
