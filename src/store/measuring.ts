import { type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import { sortTickets } from './categories.ts';
import type { Connection } from './connection.ts';
import { measurablesOf } from './measurables.ts';
import { type Definitions, OCCURRENCE_COLUMNS, occurrenceRows } from './measurements.ts';
import type { Schema } from './schema.ts';
import { noteSuperseded, readTold } from './superseded.ts';
import { idsIn } from './tables/ids.ts';
import {
  type Complete,
  FACT_COLUMNS,
  type FactRow,
  type Measurable,
  ticketWriter,
  toRecord,
} from './ticket-rows.ts';
import { type OnConflict, upsert } from './upsert.ts';

/** Between portions of this size others have their turn on the event loop. */
const MEASURED_AT_ONCE = 250;
/** Rows read at once to be measured again. */
const READ_AT_ONCE = 1000;

/** Writes tickets with all that is measured on them; call it inside a transaction. */
export async function measureTickets(
  connection: Connection,
  trx: Transaction<Schema>,
  definitions: Definitions,
  records: readonly Complete[],
  onConflict: OnConflict,
): Promise<void> {
  const writer = ticketWriter(definitions.metrics);
  const destination = { table: 'tickets', key: ['id'], columns: writer.columns, onConflict } as const;
  const measurables = await measurablesOf(trx, records, definitions.settings);
  const writing: Promise<void>[] = [];
  for (let from = 0; from < records.length; from += MEASURED_AT_ONCE) {
    const some = measurables.slice(from, from + MEASURED_AT_ONCE);
    const written = upsert(connection, destination, some.map(writer.values));
    // A failure is met below, once the thread has been given all of its work.
    written.catch(() => {});
    writing.push(written);
    await new Promise(setImmediate);
  }
  await Promise.all(writing);
  const { categoryFieldId } = definitions.settings.fcr;
  const ids = records.map(({ id }) => id);
  if (categoryFieldId !== null) await sortTickets(trx, categoryFieldId, ids);
  await writeOccurrences(connection, trx, definitions, measurables);
}

/** Puts all that is found on tickets in place of what was found before; what comes from elsewhere than the tickets stays. */
async function writeOccurrences(
  connection: Connection,
  trx: Transaction<Schema>,
  definitions: Definitions,
  measurables: readonly Measurable[],
): Promise<void> {
  const several = definitions.metrics.filter(({ measureEach }) => measureEach !== undefined);
  const ids = measurables.map(({ record }) => record.id);
  const now = definitions.now();
  const hasCourses = several.some(({ hasCourse }) => hasCourse);
  const told = hasCourses ? await readTold(trx, ids, now) : null;
  await trx
    .deleteFrom('occurrences')
    .where(sql<boolean>`ticket_id in ${idsIn(ids)}`)
    .where(
      'metric',
      'in',
      several.map(({ id }) => id),
    )
    .execute();
  const rows = measurables.flatMap(({ ticket, past }) =>
    several.flatMap((metric) => occurrenceRows(metric, ticket, past)),
  );
  const key = ['ticket_id', 'metric', 'seq'];
  await upsert(
    connection,
    { table: 'occurrences', key, columns: OCCURRENCE_COLUMNS, onConflict: 'replace' },
    rows,
  );
  if (told) await noteSuperseded(connection, trx, told, now);
}

type TicketQuery = SelectQueryBuilder<Schema, 'tickets', object>;

/** Measures stored tickets again, those that a condition narrows to; call it inside a transaction. */
export async function measureAgain(
  connection: Connection,
  trx: Transaction<Schema>,
  definitions: Definitions,
  narrow: (query: TicketQuery) => TicketQuery,
): Promise<void> {
  for (let after: number | null = 0; after !== null; )
    after = await measurePortion(connection, trx, definitions, after, { narrow });
}

interface Portion {
  readonly narrow?: (query: TicketQuery) => TicketQuery;
  readonly count?: number;
}

/** Measures the next portion by id again; gives the last id, or null at the end. */
export async function measurePortion(
  connection: Connection,
  trx: Transaction<Schema>,
  definitions: Definitions,
  after: number,
  { narrow = (query) => query, count = READ_AT_ONCE }: Portion = {},
): Promise<number | null> {
  const query = narrow(trx.selectFrom('tickets').where('id', '>', after) as TicketQuery);
  const rows: FactRow[] = await query.select(FACT_COLUMNS).orderBy('id').limit(count).execute();
  if (rows.length > 0) await measureTickets(connection, trx, definitions, rows.map(toRecord), 'replace');
  return rows.length < count ? null : (rows.at(-1)?.id ?? null);
}

/** Measures some tickets again, by id. */
export const measureIds = (
  connection: Connection,
  trx: Transaction<Schema>,
  definitions: Definitions,
  ids: readonly number[],
): Promise<void> =>
  ids.length === 0
    ? Promise.resolve()
    : measureAgain(connection, trx, definitions, (query) => query.where(sql<boolean>`id in ${idsIn(ids)}`));
