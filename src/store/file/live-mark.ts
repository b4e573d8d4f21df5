import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf, exists, type FileSystem, readFully, syncFolder, writeFully } from './file-system.ts';
import { FOREIGN_DATABASE, SqliteError, TWO_LOGS } from './sqlite-error.ts';

/*
 * A database in use keeps its write-ahead log under a name of our own, and a mark in its header. SQLite knows
 * the header's two format numbers as 2 and 2 ("uses a write-ahead log"); on disk they read 3 and 1 while the
 * database is open: "may be read without a log, and not written". Another program then sees the last
 * checkpoint, cannot write, and finds no log to replay or delete. The mark also tells a log that belongs to
 * the file from one that an earlier file of that name has left: a file without the mark was closed, or copied
 * here, and has no log of ours.
 */
const MAGIC = Buffer.from('SQLite format 3\0');
const HEADER_BYTES = 100;
const MARK_OFFSET = 18;
const APPLICATION_ID_OFFSET = 68;
type FormatNumbers = readonly [write: number, read: number];
const LOGGED: FormatNumbers = [2, 2];
const LIVE: FormatNumbers = [3, 1];

/** The name we give the log that SQLite calls `<database>-wal`. */
export const logPath = (name: string): string => (name.endsWith('-wal') ? `${name.slice(0, -4)}-log` : name);

/** What SQLite takes a change back with that was cut off, while a database does not yet use a write-ahead log. */
const journalPath = (path: string): string => `${path}-journal`;

/** Puts the mark on the start of a database that is about to be written, in a copy of the bytes. */
export function withMark(bytes: Uint8Array): Uint8Array {
  if (!bears(bytes, LOGGED)) return bytes;
  const marked = bytes.slice();
  marked.set(LIVE, MARK_OFFSET);
  return marked;
}

/** Takes the mark off the start of a database that was read, in place. */
export function hideMark(bytes: Uint8Array): void {
  if (bears(bytes, LIVE)) bytes.set(LOGGED, MARK_OFFSET);
}

const bears = (bytes: Uint8Array, [write, read]: FormatNumbers): boolean =>
  bytes[MARK_OFFSET] === write && bytes[MARK_OFFSET + 1] === read;

/** A closed file still says that it is in use; a log that lies beside it some day would be taken for its own. */
export class StillMarked extends Error {
  readonly code: string;
  readonly syscall = 'close';

  constructor(cause: unknown) {
    super('The file cannot be closed', { cause });
    this.code = errnoOf(cause);
  }
}

/** Takes the mark off a database that is being closed, unless its log or journal is still needed; throws StillMarked. */
export function unmark(fs: FileSystem, descriptor: number, path: string): void {
  try {
    if (exists(fs, logPath(`${path}-wal`)) || exists(fs, journalPath(path))) return;
    const header = readHeader(fs, descriptor);
    if (isDatabase(header) && bears(header, LIVE)) setFormat(fs, descriptor, LOGGED);
  } catch (error) {
    throw new StillMarked(error);
  }
}

/**
 * Marks a database before it is opened, and sets its logs right: one that another program left is taken over,
 * one that belonged to an earlier file of this name is put aside. Every step may be the last before a power loss.
 * Throws FOREIGN_DATABASE before anything is touched, and TWO_LOGS where both logs might be needed.
 */
export function prepareLog(fs: FileSystem, path: string, applicationId: number | null): void {
  const foreign = `${path}-wal`;
  const log = logPath(foreign);
  const header = exists(fs, path) ? withFile(fs, path, (descriptor) => readHeader(fs, descriptor)) : null;
  const isLive = header !== null && isDatabase(header) && bears(header, LIVE);
  if (header && !isLive && applicationId !== null && isDatabase(header)) {
    if (Buffer.from(header).readInt32BE(APPLICATION_ID_OFFSET) !== applicationId)
      throw new SqliteError('another application id', FOREIGN_DATABASE);
  }
  if (exists(fs, log)) {
    if (isLive && exists(fs, foreign)) throw new SqliteError('two logs', TWO_LOGS);
    if (!isLive) move(fs, log, `${log}-stale`);
  }
  if (header && bears(header, LOGGED) && isDatabase(header)) {
    const journal = journalPath(path);
    if (exists(fs, journal)) move(fs, journal, `${journal}-stale`);
    withFile(fs, path, (descriptor) => setFormat(fs, descriptor, LIVE));
  }
  if (exists(fs, foreign)) takeOver(fs, path, foreign, log);
}

/** What SQLite needs to trust the index of a log. */
const INDEX_HEADER_BYTES = 136;
const COPIED_BYTES = 1_048_576;

/**
 * Takes over the log of another program. That program may be there still, with its files open: what it goes on
 * writing must meet neither our log nor the database, so the log becomes another file, and its own are emptied.
 */
function takeOver(fs: FileSystem, path: string, foreign: string, log: string): void {
  move(fs, foreign, log);
  const partial = `${log}.partial`;
  withFile(fs, log, (old) => {
    const copy = fs.openSync(partial, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC, 0o600);
    try {
      copyBytes(fs, old, copy);
      fs.fsyncSync(copy);
    } finally {
      fs.closeSync(copy);
    }
    move(fs, partial, log);
    fs.ftruncateSync(old, 0);
  });
  const index = `${path}-shm`;
  if (!exists(fs, index)) return;
  withFile(fs, index, (descriptor) => writeFully(fs, descriptor, new Uint8Array(INDEX_HEADER_BYTES), 0));
  fs.unlinkSync(index);
}

function copyBytes(fs: FileSystem, from: number, to: number): void {
  const bytes = new Uint8Array(COPIED_BYTES);
  for (let offset = 0; ; offset += COPIED_BYTES) {
    const read = readFully(fs, from, bytes, offset);
    writeFully(fs, to, bytes.subarray(0, read), offset);
    if (read < COPIED_BYTES) return;
  }
}

const isDatabase = (header: Uint8Array): boolean => MAGIC.equals(header.subarray(0, MAGIC.length));

function readHeader(fs: FileSystem, descriptor: number): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  readFully(fs, descriptor, header, 0);
  return header;
}

function setFormat(fs: FileSystem, descriptor: number, format: FormatNumbers): void {
  writeFully(fs, descriptor, Uint8Array.from(format), MARK_OFFSET);
  fs.fsyncSync(descriptor);
}

function withFile<T>(fs: FileSystem, path: string, use: (descriptor: number) => T): T {
  const descriptor = fs.openSync(path, constants.O_RDWR);
  try {
    return use(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function move(fs: FileSystem, from: string, to: string): void {
  fs.renameSync(from, to);
  syncFolder(fs, dirname(to));
}
