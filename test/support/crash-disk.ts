import { constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Random } from '../../src/demo/random.ts';
import type { FileSystem } from '../../src/store/file/file-system.ts';
import { Bytes, type Change, survivingBytes } from './unsynced-bytes.ts';

/** A file's content, whatever names it has: what programs see, what a power loss leaves for sure, and what lies between. */
interface Content {
  readonly now: Bytes;
  readonly durable: Bytes;
  readonly unsynced: Change[];
}

/** A change of a folder; both names of a renamed file count. */
interface EntryChange {
  readonly names: readonly string[];
  apply(entries: Map<string, Content>): void;
}

/** A disk in memory that can lose its power. Its files lie in one folder. */
export interface CrashDisk {
  readonly fs: FileSystem;
  /** What changed the disk or made it durable so far, such as "write a.db"; the power can go at each of these. */
  readonly operations: readonly string[];
  readonly isOff: boolean;
  /** The whole content of a file, or null. */
  read(path: string): Uint8Array | null;
  /** Puts a file there, durably. */
  put(path: string, bytes: Uint8Array): void;
  /** The disk after a power loss: of what was not synced, anything may be there, whole, torn or not at all. */
  survive(random: Random, options?: CrashDiskOptions): CrashDisk;
}

export interface CrashDiskOptions {
  /** The operation at which the power goes: it may or may not reach the disk, and throws, like everything after it. */
  readonly powerLossAt?: number;
  /** Called at each operation, when it has not made anything durable; what survives then survives a power loss there. */
  readonly onOperation?: (index: number, operation: string) => void;
  /** Which fsyncs the disk only pretends to do. */
  readonly ignoresSync?: 'files' | 'folders';
}

/** Makes an empty disk. */
export function createCrashDisk(options: CrashDiskOptions = {}): CrashDisk {
  const { powerLossAt = Infinity, onOperation = () => {}, ignoresSync } = options;
  const now = new Map<string, Content>();
  const durable = new Map<string, Content>();
  const unsynced: EntryChange[] = [];
  const descriptors = new Map<number, { path: string; content: Content | null }>();
  const operations: string[] = [];
  let isOff = false;
  let descriptorsOpened = 2;

  const fault = (code: string, syscall: string, path: string): Error =>
    Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall });
  const check = (syscall: string, path: string): void => {
    if (isOff) throw fault('EIO', syscall, path);
  };
  /** Counts an operation; the last one still reaches the disk, as something that is not synced. */
  const operate = (syscall: string, path: string, change: () => void): void => {
    check(syscall, path);
    isOff = operations.length === powerLossAt;
    const operation = `${syscall} ${path}`;
    operations.push(operation);
    change();
    onOperation(operations.length - 1, operation);
    check(syscall, path);
  };
  const contentAt = (syscall: string, path: string): Content => {
    const content = now.get(path);
    if (!content) throw fault('ENOENT', syscall, path);
    return content;
  };
  const openAt = (syscall: string, descriptor: number): { path: string; content: Content } => {
    const { path = '', content = null } = descriptors.get(descriptor) ?? {};
    check(syscall, path);
    if (!content) throw fault('EBADF', syscall, path);
    return { path, content };
  };
  const change = (content: Content, made: Change): void => {
    content.unsynced.push(made);
    content.now.apply(made);
  };
  const changeEntries = (made: EntryChange): void => {
    unsynced.push(made);
    made.apply(now);
  };
  const put = (path: string, bytes: Uint8Array): void => {
    const content = { now: new Bytes(bytes), durable: new Bytes(bytes), unsynced: [] };
    now.set(path, content);
    durable.set(path, content);
  };

  const fs = {
    accessSync: (path: string) => {
      check('access', path);
      if (!isFolder(path)) contentAt('access', path);
    },
    realpathSync: (path: string) => {
      check('realpath', path);
      return path;
    },
    openSync: (path: string, mode: number) => {
      check('open', path);
      if (!isFolder(path) && !now.has(path) && mode & constants.O_CREAT) {
        const content = { now: new Bytes(), durable: new Bytes(), unsynced: [] };
        operate('create', path, () =>
          changeEntries({ names: [path], apply: (entries) => entries.set(path, content) }),
        );
      } else if (now.has(path) && mode & constants.O_EXCL) throw fault('EEXIST', 'open', path);
      descriptorsOpened += 1;
      descriptors.set(descriptorsOpened, { path, content: isFolder(path) ? null : contentAt('open', path) });
      return descriptorsOpened;
    },
    closeSync: (descriptor: number) => {
      check('close', String(descriptor));
      if (!descriptors.delete(descriptor)) throw fault('EBADF', 'close', String(descriptor));
    },
    fstatSync: (descriptor: number) => ({ size: openAt('fstat', descriptor).content.now.size }),
    readSync: (descriptor: number, target: Uint8Array, start: number, length: number, offset: number) => {
      const { content } = openAt('read', descriptor);
      const bytes = content.now.view().subarray(offset, offset + length);
      target.set(bytes, start);
      return bytes.length;
    },
    writeSync: (descriptor: number, source: Uint8Array, start: number, length: number, offset: number) => {
      const { path, content } = openAt('write', descriptor);
      const bytes = Uint8Array.from(source.subarray(start, start + length));
      operate('write', path, () => change(content, { kind: 'write', offset, bytes }));
      return length;
    },
    ftruncateSync: (descriptor: number, size: number) => {
      const { path, content } = openAt('truncate', descriptor);
      operate('truncate', path, () => change(content, { kind: 'truncate', size }));
    },
    fsyncSync: (descriptor: number) => {
      const { path = '', content = null } = descriptors.get(descriptor) ?? {};
      operate('sync', path, () => {});
      if (ignoresSync === (content ? 'files' : 'folders')) return;
      if (content) for (const made of content.unsynced.splice(0)) content.durable.apply(made);
      else for (const made of unsynced.splice(0)) made.apply(durable);
    },
    unlinkSync: (path: string) => {
      check('unlink', path);
      contentAt('unlink', path);
      operate('unlink', path, () =>
        changeEntries({ names: [path], apply: (entries) => entries.delete(path) }),
      );
    },
    renameSync: (from: string, to: string) => {
      check('rename', from);
      const content = contentAt('rename', from);
      operate('rename', from, () =>
        changeEntries({
          names: [from, to],
          apply: (entries) => {
            entries.delete(from);
            entries.set(to, content);
          },
        }),
      );
    },
  };

  return {
    fs: fs as unknown as FileSystem,
    operations,
    get isOff() {
      return isOff;
    },
    read: (path) => now.get(path)?.now.view().slice() ?? null,
    put,
    survive: (random, options) => {
      const entries = new Map(durable);
      const lost = new Set<string>();
      const likelihood = random.pick([0, 0.5, 0.9, 1]);
      for (const { names, apply } of unsynced) {
        // What happens to one name happens in order, so all that follows a lost change is lost.
        if (random.chance(likelihood) && !names.some((name) => lost.has(name))) apply(entries);
        else for (const name of names) lost.add(name);
      }
      const survivor = createCrashDisk(options);
      for (const [path, { durable, unsynced }] of entries)
        survivor.put(path, survivingBytes(durable, unsynced, random));
      return survivor;
    },
  };
}

const isFolder = (path: string): boolean => dirname(path) === '/';
