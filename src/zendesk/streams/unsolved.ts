import { keysOf } from '../../domain/mapped-field.ts';
import { isUnsolved } from '../../domain/ticket.ts';
import { listPages } from '../lists.ts';
import { readRecords, toTicketRecord } from '../records.ts';
import { ticketSchema } from '../schema.ts';
import { NOWHERE } from './lists.ts';
import type { Stream } from './stream.ts';

/** Every unsolved ticket once, whatever its age: those untouched since before the history are in no export. Starts over when interrupted, since search cursors expire. */
export const unsolved: Stream = {
  name: 'unsolved',
  cost: 'search, so backlog is not measured',
  everySeconds: 0,
  async read({ client, store, fields, now, onProgress }) {
    const state = await store.stream('unsolved');
    // An update may want it again, for what it keeps of a ticket since.
    if (state.completedAt !== null && state.cursor === null) return;
    const keys = keysOf(fields, 'ticket');
    const query = { query: 'status<solved', 'filter[type]': 'ticket', 'page[size]': 1000 };
    for await (const { items, next } of listPages(client, 'search/export', 'results', query)) {
      const { records: raw, setAside, readIds } = readRecords(items, ticketSchema);
      const records = raw.filter(isUnsolved).map((ticket) => toTicketRecord(ticket, keys));
      const position = next === null ? { ...state, cursor: null, completedAt: now() } : state;
      await store.saveUnsolved({ records, setAside, readIds, position });
      onProgress({ ...NOWHERE, stream: 'unsolved', records: records.length, isEnd: next === null });
    }
  },
};
