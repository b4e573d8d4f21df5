import { sql, type Transaction } from 'kysely';
import type { Metric } from '../domain/metric.ts';
import type { MetricEvent } from '../domain/metric-event.ts';
import type { ListName, ListRecords } from '../domain/reference.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { StreamName, StreamPage, StreamTrouble } from '../domain/stream.ts';
import type { RatingRecord, SurveyRecord, TicketRecord } from '../domain/ticket.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import type { Connection } from './connection.ts';
import type { Schema, TicketRow } from './schema.ts';
import { idsIn } from './tables/ids.ts';
import { LISTS } from './tables/lists.ts';
import { RATINGS, ratingValues, SURVEYS, surveyValues } from './tables/ratings.ts';
import { saveSchedules } from './tables/schedules.ts';
import { readStream, writePosition, writeTrouble } from './tables/streams.ts';
import { measureAgain, saveTickets } from './tables/tickets.ts';
import { METRIC_EVENTS, metricEventValues, TICKET_EVENTS, ticketEventValues } from './tables/timelines.ts';
import { upsert } from './upsert.ts';

type Save = (trx: Transaction<Schema>) => Promise<void>;

const MEASURED_AGAIN_AT_ONCE = 1000;

/** Types of organization fields that hold no free text. */
const CHOICES = ['dropdown', 'tagger', 'checkbox', 'integer', 'decimal', 'date', 'lookup'];

/** Keeps what the sync reads: every page's rows and its stream's position in one transaction. */
export function syncStore(connection: Connection, metrics: readonly Metric[], now: () => number) {
  const { db } = connection;

  const savePage = <T extends { readonly id: number | string }>(
    name: StreamName,
    page: StreamPage<T>,
    save: Save,
  ): Promise<void> =>
    db.transaction().execute(async (trx) => {
      await save(trx);
      await noteSetAside(trx, name, page, now());
      await writePosition(trx, name, page.position);
    });

  const remeasure = async (
    trx: Transaction<Schema>,
    column: 'id' | 'submitter_id',
    ids: readonly number[],
  ): Promise<void> => {
    if (ids.length === 0) return;
    for (let after: number | undefined = 0; after !== undefined; ) {
      const rows: TicketRow[] = await trx
        .selectFrom('tickets')
        .selectAll()
        .where(sql<boolean>`${sql.ref(column)} in ${idsIn(ids)}`)
        .where('id', '>', after)
        .orderBy('id')
        .limit(MEASURED_AGAIN_AT_ONCE)
        .execute();
      await measureAgain(connection, trx, metrics, rows);
      after = rows.length < MEASURED_AGAIN_AT_ONCE ? undefined : rows.at(-1)?.id;
    }
  };
  const ticketsOf = (records: readonly { readonly ticketId: number }[]) =>
    records.map(({ ticketId }) => ticketId);

  return {
    stream: (name: StreamName) => readStream(db, name),
    saveTrouble: (name: StreamName, trouble: StreamTrouble | null) => writeTrouble(db, name, trouble),
    saveTickets: (name: 'tickets' | 'tickets-history', page: StreamPage<TicketRecord>) =>
      savePage(name, page, (trx) =>
        saveTickets(connection, trx, metrics, page.records, { newerBy: 'generated_at' }),
      ),
    saveUnsolved: (page: StreamPage<TicketRecord>) =>
      savePage('unsolved', page, (trx) =>
        // The search gives no moment of change, so that it only replaces what came from a search.
        saveTickets(connection, trx, metrics, page.records, { newerBy: 'generated_at' }),
      ),
    saveTicketEvents: (
      name: 'ticket-events' | 'ticket-events-history',
      page: StreamPage<TimelineEvent>,
    ): Promise<void> =>
      savePage(name, page, () => upsert(connection, TICKET_EVENTS, page.records.map(ticketEventValues))),
    saveMetricEvents: (
      name: 'metric-events' | 'metric-events-history',
      page: StreamPage<MetricEvent>,
    ): Promise<void> =>
      savePage(name, page, () => upsert(connection, METRIC_EVENTS, page.records.map(metricEventValues))),
    saveRatings: (page: StreamPage<RatingRecord>) =>
      savePage('ratings', page, async (trx) => {
        await upsert(connection, RATINGS, page.records.map(ratingValues));
        const answered = page.records.filter(({ score }) => score !== 'offered');
        await remeasure(trx, 'id', [...ticketsOf(answered), ...(await ratedAmong(trx, page.records))]);
      }),
    saveSurveys: (page: StreamPage<SurveyRecord>) =>
      savePage('surveys', page, async (trx) => {
        await upsert(connection, SURVEYS, page.records.map(surveyValues));
        await remeasure(trx, 'id', ticketsOf(page.records));
      }),
    saveSchedules: (page: StreamPage<Schedule>) =>
      savePage('schedules', page, (trx) => saveSchedules(trx, page.records, now())),
    saveList: <Name extends ListName>(name: Name, page: StreamPage<ListRecords[Name]>): Promise<void> =>
      savePage(name, page, async (trx) => {
        const known = name === 'agents' ? await agentIds(trx) : null;
        const { table, columns, values } = LISTS[name];
        const rows = page.records.map((record) => values(record as never));
        await upsert(connection, { table, key: ['id'], columns, onConflict: 'replace' }, rows);
        const ids = known === null ? [] : page.records.map(({ id }) => Number(id));
        await remeasure(
          trx,
          'submitter_id',
          ids.filter((id) => !known?.has(id)),
        );
      }),
    keepMemberships: async (ids: readonly number[]) => {
      await db
        .deleteFrom('memberships')
        .where(sql<boolean>`id not in ${idsIn(ids)}`)
        .execute();
    },
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
    choiceFields: async () => {
      const rows = await db
        .selectFrom('organization_fields')
        .select('key')
        .where('type', 'in', CHOICES)
        .execute();
      return rows.map(({ key }) => key);
    },
  };
}

/** Tickets that counted as rated, although all that is left of it now is a survey that was offered anew. */
async function ratedAmong(trx: Transaction<Schema>, records: readonly RatingRecord[]): Promise<number[]> {
  const offered = records.filter(({ score }) => score === 'offered').map(({ ticketId }) => ticketId);
  const rows = await trx
    .selectFrom('tickets')
    .select('id')
    .where(sql<boolean>`id in ${idsIn(offered)} and rated_at is not null`)
    .execute();
  return rows.map(({ id }) => id);
}

async function agentIds(trx: Transaction<Schema>): Promise<Set<number>> {
  return new Set((await trx.selectFrom('agents').select('id').execute()).map(({ id }) => id));
}

/** Notes what could not be read; a record that can be read after all is in the figures again. */
async function noteSetAside(
  trx: Transaction<Schema>,
  stream: StreamName,
  { records, setAside, readIds }: StreamPage<{ readonly id: number | string }>,
  at: number,
): Promise<void> {
  const ids = JSON.stringify(readIds ?? records.map(({ id }) => String(id)));
  await trx
    .deleteFrom('set_aside')
    .where('stream', '=', stream)
    .where(sql<boolean>`record in (select value from json_each(${ids}))`)
    .execute();
  if (setAside.length === 0) return;
  await trx
    .insertInto('set_aside')
    .values(setAside.map(({ id, reason }) => ({ stream, record: id, reason, at })))
    .onConflict((conflict) => conflict.columns(['stream', 'record']).doNothing())
    .execute();
}
