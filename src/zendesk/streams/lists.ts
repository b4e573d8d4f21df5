import type { z } from 'zod';
import type { ListName, ListRecords } from '../../domain/reference.ts';
import type { StreamState } from '../../domain/stream.ts';
import type { Query } from '../client.ts';
import { listPages } from '../lists.ts';
import { readRecords } from '../records.ts';
import { HOURLY, type Stream, type StreamContext } from './stream.ts';

/** A list of what the account has, which is short and rarely changes, so it is read as a whole. */
export interface ListSource<Name extends ListName, Raw> {
  readonly name: Name;
  readonly cost: string;
  /** Under `/api/v2/`. */
  readonly path: string;
  /** Where the answer holds the list. */
  readonly key: string;
  readonly query?: Query;
  readonly schema: z.ZodType<Raw>;
  /** What we keep of an item, or null where it is none of ours. */
  toRecord(raw: Raw): ListRecords[Name] | null;
}

/** Makes a stream of a list; `afterwards` gets the ids of everything listed, and the list is not read before it is done. */
export function listStream<Name extends ListName, Raw>(
  source: ListSource<Name, Raw>,
  afterwards?: (context: StreamContext, listed: ReadonlySet<string>) => Promise<void>,
): Stream {
  const read = async (context: StreamContext): Promise<void> => {
    const { client, store, now, onProgress } = context;
    const state = await store.stream(source.name);
    const listed = new Set<string>();
    const pages = listPages(client, source.path, source.key, source.query ?? {});
    for await (const { items, next } of pages) {
      const { records: raw, setAside, readIds } = readRecords(items, source.schema);
      const records = raw.map(source.toRecord).filter((record) => record !== null);
      for (const { id } of [...records, ...setAside]) listed.add(String(id));
      const isRead = next === null && !afterwards;
      const position = isRead ? readAt(state, now()) : state;
      await store.saveList(source.name, { records, setAside, readIds, position });
      onProgress({ ...NOWHERE, stream: source.name, records: records.length, isEnd: next === null });
    }
    if (!afterwards) return;
    await afterwards(context, listed);
    await store.saveList(source.name, { records: [], setAside: [], position: readAt(state, now()) });
  };
  return { name: source.name, cost: source.cost, everySeconds: HOURLY, read };
}

/** The position of a stream whose end is reached. */
export const readAt = (state: StreamState, at: number): StreamState => ({
  ...state,
  watermarkAt: at,
  completedAt: state.completedAt ?? at,
});

/** The progress of what has no place in time. */
export const NOWHERE = { startedAt: null, watermarkAt: null, endsAt: null } as const;
