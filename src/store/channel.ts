import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UserError } from '../domain/user-error.ts';
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
    sql: z.string().regex(/^\s*(?:select|with)\b/iu),
    parameters: z.array(valueSchema),
  }),
  z.object({ id: z.number(), copyTo: z.string() }),
]);
const replySchema = z.object({
  id: z.number(),
  rows: z.array(z.record(z.string(), valueSchema)).optional(),
  error: z.object({ message: z.string(), isForPeople: z.boolean() }).optional(),
});
type Reply = z.infer<typeof replySchema>;

/** What the holder does for its guests. */
export type Host = Pick<AsyncDatabase, 'query' | 'copyTo'>;

/** Greets one guest and answers its requests, until it leaves. */
export function serveGuest(socket: Socket, holder: string | null, host: Promise<Host>): void {
  socket.on('error', () => socket.destroy());
  const say = (message: object): void => void socket.write(`${JSON.stringify(message)}\n`);
  say({ holder });
  const lines = createInterface({ input: socket });
  lines.on('error', () => {});
  lines.on('line', (line) => {
    const request = requestSchema.safeParse(parseJson(line));
    if (!request.success) return void socket.destroy();
    const { data } = request;
    answer(data, host).then(
      (reply) => say(reply),
      (error: unknown) => say({ id: data.id, error: encode(error) }),
    );
  });
}

async function answer(request: z.infer<typeof requestSchema>, host: Promise<Host>): Promise<Reply> {
  const { query, copyTo } = await host;
  if ('copyTo' in request) {
    await copyTo(request.copyTo);
    return { id: request.id };
  }
  const { rows } = await query(request.sql, request.parameters, { isReadOnly: true });
  return replySchema.parse({ id: request.id, rows });
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

/** Waits for the holder's greeting; null where it is none of ours. */
export function readGreeting(line: string): { holder: string | null } | null {
  const greeting = greetingSchema.safeParse(parseJson(line));
  return greeting.success ? greeting.data : null;
}

const ended = (): UserError =>
  new UserError('The process that holds the database ended before it answered; try again.');

const decode = ({ message, isForPeople }: NonNullable<Reply['error']>): Error =>
  isForPeople ? new UserError(message) : new Error(message);

/** The database as another process holds it: read through that process, never written. */
export function guestDatabase(socket: Socket, lines: AsyncIterable<string>): AsyncDatabase {
  const pending = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  let requests = 0;
  const fail = (): void => {
    socket.destroy();
    for (const { reject } of pending.values()) reject(ended());
    pending.clear();
  };
  const listen = async (): Promise<void> => {
    for await (const line of lines) {
      const reply = replySchema.parse(parseJson(line));
      const waiting = pending.get(reply.id);
      pending.delete(reply.id);
      if (reply.error === undefined) waiting?.resolve(reply);
      else waiting?.reject(decode(reply.error));
    }
  };
  listen().then(fail, fail);
  const ask = (request: object): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(ended());
      requests += 1;
      pending.set(requests, { resolve, reject });
      socket.write(`${JSON.stringify({ id: requests, ...request })}\n`);
    });
  const refuse = (): Promise<never> =>
    Promise.reject(new SqliteError('Another process holds the database', SQLITE_READONLY));
  return {
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
}
