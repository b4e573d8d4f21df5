import type { StreamState } from '../../domain/stream.ts';
import { isUnsolved } from '../../domain/ticket.ts';
import { listPages } from '../lists.ts';
import { readRecords, toTicketRecord } from '../records.ts';
import { ticketSchema } from '../schema.ts';
import type { StreamContext } from './stream.ts';

/** Reads every unsolved ticket once, whatever its age: those untouched since before the history are in no export. Starts over when interrupted, since search cursors expire. */
export async function syncUnsolved({ client, store, now, onProgress }: StreamContext): Promise<void> {
  const state: StreamState = await store.stream('unsolved');
  if (state.completedAt !== null) return;
  const query = { query: 'status<solved', 'filter[type]': 'ticket', 'page[size]': 1000 };
  for await (const { items, isLast } of listPages(client, 'search/export', 'results', query)) {
    const { records, setAside } = readRecords(items, ticketSchema);
    const unsolved = records.filter(isUnsolved).map(toTicketRecord);
    const next = isLast ? { ...state, completedAt: now(), unavailable: null } : state;
    await store.saveUnsolved({ records: unsolved, setAside, state: next });
    onProgress({
      stream: 'unsolved',
      records: unsolved.length,
      startedAt: null,
      watermarkAt: null,
      isEnd: isLast,
    });
  }
}
