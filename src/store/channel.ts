import { statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { z } from 'zod';
import { UserError } from '../domain/user-error.ts';
import { explainCopy } from './explain.ts';
import { SQLITE_READONLY, SqliteError } from './file/sqlite-error.ts';
import type { AsyncDatabase } from './file/thread.ts';

/*
 * What a second process may ask of the one that holds the database: rows, and a copy. One JSON object a line:
 * the holder greets with its name, requests and replies bear the same number.
 */
const greetingSchema = z.object({ holder: z.string().nullable() });
const valueSchema = z.union([z.string(), z.number(), z.null()]);
const requestSchema = z.union([
  z.object({
    id: z.number(),
    sql: z
      .string()
      .regex(/^\s*(?:select|with)\b/iu)
      // SQLite takes even pragma_optimize for reading.
      .refine((sql) => !/pragma_/iu.test(sql)),
    parameters: z.array(valueSchema),
  }),
  z.object({ id: z.number(), copyTo: z.string() }),
]);
const replySchema = z.object({
  id: z.number(),
  rows: z.array(z.record(z.string(), valueSchema)).optional(),
  error: z.object({ message: z.string(), isForPeople: z.boolean() }).optional(),
});
type Request = z.infer<typeof requestSchema>;
type Reply = z.infer<typeof replySchema>;

/** Far more than any question takes. */
const LONGEST_REQUEST = 1_000_000;

/** What the holder does for its guests. */
export type Host = Pick<AsyncDatabase, 'query' | 'copyTo'>;

/** Greets one guest and answers its requests, until it leaves. */
export function serveGuest(socket: Socket, holder: string | null, host: Promise<Host>): void {
  socket.on('error', () => socket.destroy());
  let turn = Promise.resolve();
  const say = async (message: object): Promise<void> => {
    if (!socket.write(`${JSON.stringify(message)}\n`) && !socket.destroyed)
      await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
  };
  /** One after the other, and no more is read meanwhile: a guest that asks faster than it listens fills no memory. */
  const reply = async (request: Request): Promise<void> => {
    socket.pause();
    await say(
      await answer(request, host).catch((error: unknown) => ({ id: request.id, error: encode(error) })),
    );
    socket.resume();
  };
  void say({ holder });
  const hear = (line: string): void => {
    const request = requestSchema.safeParse(parseJson(line));
    if (!request.success) return void socket.destroy();
    turn = turn.then(() => reply(request.data));
  };
  readLines(socket, hear, LONGEST_REQUEST);
}

async function answer(request: Request, host: Promise<Host>): Promise<Reply> {
  const { query, copyTo } = await host;
  if ('copyTo' in request) {
    await copyFor(request.copyTo, copyTo);
    return { id: request.id };
  }
  const { rows } = await query(request.sql, request.parameters, { isReadOnly: true });
  return { id: request.id, rows: rows as Reply['rows'] };
}

async function copyFor(path: string, copyTo: Host['copyTo']): Promise<void> {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.size)
      throw new UserError(`There is something in ${path} already.`);
    await copyTo(path);
  } catch (error) {
    throw explainCopy(error, path);
  }
}

function encode(error: unknown): NonNullable<Reply['error']> {
  const message = error instanceof Error ? error.message : String(error);
  return { message, isForPeople: error instanceof UserError };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Calls back for each line; Node's own reader would also break one at separators that stand inside of texts. */
function readLines(socket: Socket, onLine: (line: string) => void, longest = Number.POSITIVE_INFINITY): void {
  let begun = '';
  const hear = (part: string, index: number): void => {
    if (index > 0) {
      if (!socket.destroyed) onLine(begun);
      begun = '';
    }
    begun += part;
  };
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    chunk.split('\n').forEach(hear);
    if (begun.length > longest) socket.destroy();
  });
}

/** Waits for the greeting of whoever listens there; the name is null where it is none of ours. */
export function visitHolder(
  socket: Socket,
  onGreeting: (holder: string | null, database: AsyncDatabase) => void,
): void {
  let guest: Guest | null = null;
  readLines(socket, (line) => {
    if (guest) return guest.hear(line);
    const greeting = greetingSchema.safeParse(parseJson(line));
    guest = guestOf(socket);
    onGreeting(greeting.success ? greeting.data.holder : null, guest.database);
  });
}

const ended = (): UserError =>
  new UserError('The process that holds the database ended before it answered; try again.');

const decode = ({ message, isForPeople }: NonNullable<Reply['error']>): Error =>
  isForPeople ? new UserError(message) : new Error(message);

interface Guest {
  /** The database as another process holds it: read through that process, never written. */
  readonly database: AsyncDatabase;
  hear(line: string): void;
}

function guestOf(socket: Socket): Guest {
  const pending = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  let requests = 0;
  socket.once('close', () => {
    for (const { reject } of pending.values()) reject(ended());
    pending.clear();
  });
  const hear = (line: string): void => {
    const reply = replySchema.safeParse(parseJson(line));
    if (!reply.success) return void socket.destroy();
    const { id, error } = reply.data;
    const waiting = pending.get(id);
    pending.delete(id);
    if (error === undefined) waiting?.resolve(reply.data);
    else waiting?.reject(decode(error));
  };
  const ask = (request: object): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(ended());
      requests += 1;
      pending.set(requests, { resolve, reject });
      socket.write(`${JSON.stringify({ id: requests, ...request })}\n`);
    });
  const refuse = (): Promise<never> =>
    Promise.reject(new SqliteError('Another process holds the database', SQLITE_READONLY));
  const database: AsyncDatabase = {
    query: async (sql, parameters = []) => {
      const { rows = [] } = await ask({ sql, parameters });
      return { rows, changes: 0, lastInsertId: 0 };
    },
    copyTo: async (path) => void (await ask({ copyTo: path })),
    runMany: refuse,
    execute: refuse,
    begin: refuse,
    rollback: refuse,
    close: async () => void socket.destroy(),
  };
  return { database, hear };
}
