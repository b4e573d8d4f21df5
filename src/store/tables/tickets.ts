import { type Kysely, sql, type Transaction } from 'kysely';
import type { Metric } from '../../domain/metric.ts';
import type { EpochSeconds, TicketRecord } from '../../domain/ticket.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Connection } from '../connection.ts';
import { columnsOf, definitionsFingerprint, type RowWriter } from '../measurements.ts';
import type { Schema, TicketRow } from '../schema.ts';
import { type TicketContext, ticketWriter, toRecord } from '../ticket-rows.ts';
import { type OnConflict, upsert } from '../upsert.ts';
import { idsIn } from './ids.ts';
import { latestRatings } from './ratings.ts';
import { readSetting, writeSetting } from './settings.ts';

const BATCH = 1000;
/** Between portions of this size others have their turn on the event loop. */
const MEASURED_AT_ONCE = 250;

/** Writes tickets with their measurements; call it inside a transaction. */
export async function saveTickets(
  connection: Connection,
  trx: Transaction<Schema>,
  metrics: readonly Metric[],
  records: readonly TicketRecord[],
  onConflict: OnConflict,
): Promise<void> {
  const complete = await completeDeleted(trx, records);
  const context = await contextOf(trx, complete);
  await write(connection, ticketWriter(metrics, context), complete, onConflict);
}

type Complete = TicketRecord & { createdAt: number };

async function write(
  connection: Connection,
  writer: RowWriter<Complete>,
  records: readonly Complete[],
  onConflict: OnConflict,
): Promise<void> {
  const destination = { table: 'tickets', key: ['id'], columns: writer.columns, onConflict } as const;
  const writing: Promise<void>[] = [];
  for (let from = 0; from < records.length; from += MEASURED_AT_ONCE) {
    const some = records.slice(from, from + MEASURED_AT_ONCE);
    const written = upsert(connection, destination, some.map(writer.values));
    // A failure is met below, once the thread has been given all of its work.
    written.catch(() => {});
    writing.push(written);
    await new Promise(setImmediate);
  }
  await Promise.all(writing);
}

/** A deleted ticket may come with nothing but its id: what is known of it stays, but for its words, so that it is counted where it belongs. */
async function completeDeleted(
  trx: Transaction<Schema>,
  records: readonly TicketRecord[],
): Promise<Complete[]> {
  const deleted = records.filter(({ status }) => status === 'deleted').map(({ id }) => id);
  const rows =
    deleted.length === 0
      ? []
      : await trx
          .selectFrom('tickets')
          .selectAll()
          .where(sql<boolean>`id in ${idsIn(deleted)}`)
          .execute();
  const known = new Map(rows.map((row) => [row.id, toRecord(row)]));
  return records.flatMap((record) => {
    const complete = completeOne(record, known.get(record.id));
    if (complete) known.set(record.id, complete);
    return complete ? [complete] : [];
  });
}

function completeOne(record: TicketRecord, before: Complete | undefined): Complete | null {
  if (record.status === 'deleted' && before) return lastOf(record, before);
  return record.createdAt === null ? null : { ...record, createdAt: record.createdAt };
}

/** What the last row of a deleted ticket tells, and where it is silent, what was known before; without its metrics it may lack anything. */
function lastOf(record: TicketRecord, before: Complete): Complete {
  const { status, subject, generatedAt } = record;
  const told = Object.entries(record).filter(([, value]) => isTold(value));
  return {
    ...before,
    ...(record.metricSet === null ? {} : Object.fromEntries(told)),
    status,
    subject,
    generatedAt,
  };
}

const isTold = (value: unknown): boolean =>
  value !== null && value !== 'unknown' && !(Array.isArray(value) && value.length === 0);

async function contextOf(trx: Transaction<Schema>, records: readonly TicketRecord[]): Promise<TicketContext> {
  const agents = await trx.selectFrom('agents').select('id').execute();
  const agentIds = new Set(agents.map(({ id }) => id));
  const ratings = await latestRatings(
    trx,
    records.map(({ id }) => id),
  );
  return {
    isAgent: (userId) => userId !== null && agentIds.has(userId),
    ratingOf: (ticketId) => ratings.get(ticketId) ?? null,
  };
}

/**
 * Forgets the subjects of tickets that are deleted, or were closed before an instant, among the next so many by id.
 * Gives the last id looked at, or null at the end. Figures do not read subjects.
 */
export async function forgetSubjects(
  db: Kysely<Schema>,
  before: EpochSeconds,
  after: number,
  count: number,
): Promise<number | null> {
  const next = db.selectFrom('tickets').select('id').where('id', '>', after).orderBy('id').limit(count);
  const { last } = await db
    .selectFrom(next.as('next'))
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow();
  if (last === null) return null;
  await db
    .updateTable('tickets')
    .set({ subject: '' })
    .where('id', '>', after)
    .where('id', '<=', last)
    .where('subject', '<>', '')
    .where(({ and, eb, or }) =>
      or([
        eb('status', '=', 'deleted'),
        and([
          eb('status', '=', 'closed'),
          eb('created_at', '<', before),
          or([eb('last_solved_at', '<', before), eb('last_solved_at', 'is', null)]),
        ]),
      ]),
    )
    .execute();
  return last;
}

/** Measures stored tickets again, for example those whose submitter turned out to be an agent; call it inside a transaction. */
export async function measureAgain(
  connection: Connection,
  trx: Transaction<Schema>,
  metrics: readonly Metric[],
  rows: readonly TicketRow[],
): Promise<void> {
  const records = rows.map(toRecord);
  const context = await contextOf(trx, records);
  await write(connection, ticketWriter(metrics, context), records, 'replace');
}

/** Adds the columns of new metrics, and measures every ticket again where a definition changed. */
export async function applyDefinitions(connection: Connection, metrics: readonly Metric[]): Promise<void> {
  const { db } = connection;
  const fingerprint = definitionsFingerprint(metrics);
  const isKnown = (await readSetting(db, 'definitions')) === fingerprint;
  if (!isKnown) await db.transaction().execute((trx) => addColumns(trx, metrics));
  await indexStates(db, metrics);
  if (isKnown) return;
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = await db.transaction().execute((trx) => measureBatch(connection, trx, metrics, from));
  }
  await writeSetting(db, 'definitions', fingerprint);
}

/** Refuses to read what the process that holds the database measured by other definitions than ours. */
export async function expectDefinitions(connection: Connection, metrics: readonly Metric[]): Promise<void> {
  const { db, holder } = connection;
  if ((await readSetting(db, 'definitions')) === definitionsFingerprint(metrics)) return;
  throw new UserError(
    `The database is held by ${holder}, which measures by other definitions, of an older or newer version; restart it first.`,
  );
}

async function measureBatch(
  connection: Connection,
  trx: Transaction<Schema>,
  metrics: readonly Metric[],
  after: number,
) {
  const rows = await trx
    .selectFrom('tickets')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute();
  await measureAgain(connection, trx, metrics, rows);
  return rows.length < BATCH ? null : (rows.at(-1)?.id ?? null);
}

/** What is asked about now has no window that narrows it, and few rows of all. */
async function indexStates({ schema }: Kysely<Schema>, metrics: readonly Metric[]): Promise<void> {
  for (const { state } of metrics.filter(({ anchor }) => anchor === 'now').map(columnsOf)) {
    await schema
      .createIndex(`tickets_${state}`)
      .ifNotExists()
      .on('tickets')
      .column(state)
      .where(sql.ref(state), 'is not', null)
      .execute();
  }
}

async function addColumns(db: Kysely<Schema>, metrics: readonly Metric[]): Promise<void> {
  const known = await sql<{ name: string }>`select name from pragma_table_info('tickets')`.execute(db);
  const present = new Set(known.rows.map(({ name }) => name));
  for (const metric of metrics) {
    const columns = columnsOf(metric);
    const wanted = metric.kind === 'duration' ? Object.values(columns) : [columns.state, columns.value];
    for (const column of wanted.filter((name) => !present.has(name))) {
      await db.schema
        .alterTable('tickets')
        .addColumn(column, column === columns.state ? 'text' : 'real')
        .execute();
    }
  }
}
