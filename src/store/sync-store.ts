import { sql, type Transaction } from 'kysely';
import type { Metric } from '../domain/metric.ts';
import type { StreamName, StreamPage, StreamState } from '../domain/stream.ts';
import type { AgentRecord, NamedRecord, RatingRecord, TicketRecord } from '../domain/ticket.ts';
import type { Connection } from './connection.ts';
import type { Schema, TicketRow } from './schema.ts';
import { readSetting, writeSetting } from './tables/settings.ts';
import { readStream, writeStream } from './tables/streams.ts';
import { idsIn, measureAgain, saveTickets } from './tables/tickets.ts';
import { type Destination, upsert } from './upsert.ts';

/** Keeps what the sync reads: every page's rows and its stream's position in one transaction. */
export function syncStore(connection: Connection, metrics: readonly Metric[], now: () => number) {
  const { db } = connection;

  const savePage = <T extends { readonly id: number }>(
    name: StreamName,
    page: StreamPage<T>,
    save: (trx: Transaction<Schema>) => Promise<void>,
  ): Promise<void> =>
    db.transaction().execute(async (trx) => {
      await save(trx);
      await forgetSetAside(trx, name, page.records);
      const aside = page.setAside.map(({ id, reason }) => ({ stream: name, record: id, reason, at: now() }));
      if (aside.length > 0) {
        await trx
          .insertInto('set_aside')
          .values(aside)
          .onConflict((conflict) => conflict.columns(['stream', 'record']).doNothing())
          .execute();
      }
      await writeStream(trx, name, page.state);
    });

  const remeasure = async (
    trx: Transaction<Schema>,
    column: 'id' | 'submitter_id',
    ids: readonly number[],
  ): Promise<void> => {
    if (ids.length === 0) return;
    const rows: TicketRow[] = await trx
      .selectFrom('tickets')
      .selectAll()
      .where(sql<boolean>`${sql.ref(column)} in ${idsIn(ids)}`)
      .execute();
    await measureAgain(connection, trx, metrics, rows);
  };

  return {
    stream: (name: StreamName) => readStream(db, name),
    saveState: (name: StreamName, state: StreamState) => writeStream(db, name, state),
    recall: (key: Parameters<typeof readSetting>[1]) => readSetting(db, key),
    remember: (key: Parameters<typeof writeSetting>[1], value: string) => writeSetting(db, key, value),
    saveTickets: (page: StreamPage<TicketRecord>) =>
      savePage('tickets', page, (trx) =>
        saveTickets(connection, trx, metrics, page.records, { newerBy: 'generated_at' }),
      ),
    saveUnsolved: (page: StreamPage<TicketRecord>) =>
      savePage('unsolved', page, (trx) => saveTickets(connection, trx, metrics, page.records, 'keep')),
    saveRatings: (page: StreamPage<RatingRecord>) =>
      savePage('ratings', page, async (trx) => {
        await upsert(connection, RATINGS, page.records.map(ratingValues));
        await remeasure(
          trx,
          'id',
          page.records.map(({ ticketId }) => ticketId),
        );
      }),
    saveAgents: (page: StreamPage<AgentRecord>) =>
      savePage('agents', page, async (trx) => {
        const known = new Set((await trx.selectFrom('agents').select('id').execute()).map(({ id }) => id));
        await upsert(
          connection,
          { table: 'agents', key: 'id', columns: ['id', 'name', 'is_light'], onConflict: 'replace' },
          page.records.map(({ id, name, isLight }) => [id, name, Number(isLight)]),
        );
        await remeasure(
          trx,
          'submitter_id',
          page.records.map(({ id }) => id).filter((id) => !known.has(id)),
        );
      }),
    /** Agents whose names are kept. */
    namedAgents: async () => {
      const rows = await db.selectFrom('agents').select('id').where('name', '<>', '').execute();
      return rows.map(({ id }) => id);
    },
    /** Forgets names; the ids stay, because tickets these agents opened are told apart by them. */
    forgetAgents: async (ids: readonly number[]) => {
      await db
        .updateTable('agents')
        .set({ name: '' })
        .where(sql<boolean>`id in ${idsIn(ids)}`)
        .execute();
    },
    saveNames: (stream: 'groups' | 'organizations' | 'brands', page: StreamPage<NamedRecord>) =>
      savePage(stream, page, async () => {
        await upsert(
          connection,
          { table: stream, key: 'id', columns: ['id', 'name'], onConflict: 'replace' },
          page.records.map(({ id, name }) => [id, name]),
        );
      }),
  };
}

/** A record that can be read after all is in the figures again. */
async function forgetSetAside(
  trx: Transaction<Schema>,
  stream: StreamName,
  records: readonly { readonly id: number }[],
): Promise<void> {
  const ids = JSON.stringify(records.map(({ id }) => String(id)));
  await trx
    .deleteFrom('set_aside')
    .where('stream', '=', stream)
    .where(sql<boolean>`record in (select value from json_each(${ids}))`)
    .execute();
}

const RATINGS: Destination = {
  table: 'ratings',
  key: 'id',
  columns: ['id', 'ticket_id', 'score', 'created_at', 'updated_at'],
  onConflict: { newerBy: 'updated_at' },
};

/** In the order of the columns. */
const ratingValues = ({ id, ticketId, score, createdAt, updatedAt }: RatingRecord) => [
  id,
  ticketId,
  score,
  createdAt,
  updatedAt,
];
