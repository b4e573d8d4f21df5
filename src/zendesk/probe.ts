import { type MappedField } from '../domain/settings.ts';
import { UNREAD } from '../domain/stream.ts';
import type { Query, ZendeskClient } from './client.ts';
import { ZendeskError } from './errors.ts';
import { STREAMS } from './streams/index.ts';
import type { Stream, StreamContext } from './streams/stream.ts';
import type { SyncStore } from './sync-store.ts';

/** What came of asking for a little of one stream. */
export interface Probe {
  readonly stream: Stream;
  /** Null where Zendesk gives it. */
  readonly error: ZendeskError | null;
}

/** Thrown by the first answer: more is not wanted. */
class Answered extends Error {}

/** Asks Zendesk for the first record of every stream of the present, by the very request the sync would make, and keeps nothing. */
export async function probeStreams(
  client: ZendeskClient,
  now: () => number,
  fields: readonly MappedField[],
): Promise<Probe[]> {
  const context: StreamContext = {
    client: { ...client, get: (path, query = {}) => askLittle(client, path, query) },
    store: {
      stream: async () => UNREAD,
      choiceFields: async () => [],
      unreadRequesters: async () => [1],
    } as unknown as SyncStore,
    historyStart: now() - 3600,
    fields,
    now,
    hasTime: () => false,
    onProgress: () => {},
  };
  const probes: Probe[] = [];
  for (const stream of STREAMS.filter((one) => !one.isHistory))
    probes.push({ stream, error: await errorOf(stream.read(context)) });
  return probes;
}

async function askLittle(client: ZendeskClient, path: string, query: Query): Promise<never> {
  const few = Object.keys(query).filter((name) => name === 'per_page' || name === 'page[size]');
  await client.get(path, { ...query, ...Object.fromEntries(few.map((name) => [name, 1])) });
  throw new Answered();
}

async function errorOf(reading: Promise<void>): Promise<ZendeskError | null> {
  try {
    await reading;
    return null;
  } catch (error) {
    if (error instanceof Answered) return null;
    if (error instanceof ZendeskError) return error;
    throw error;
  }
}
