import { type Kysely, sql, type Transaction } from 'kysely';
import type { FcrSettings } from '../../domain/fcr/settings.ts';
import { matterOf } from '../../domain/matter.ts';
import type { EpochSeconds, TicketRecord } from '../../domain/ticket.ts';
import { UserError } from '../../domain/user-error.ts';
import { readCategories } from '../categories.ts';
import type { Connection } from '../connection.ts';
import { columnsOf, type Definitions, definitionsFingerprint } from '../measurements.ts';
import { measureIds, measurePortion, measureTickets } from '../measuring.ts';
import { concernedBy } from '../returns.ts';
import type { Schema } from '../schema.ts';
import { type Complete, FACT_COLUMNS, toRecord } from '../ticket-rows.ts';
import { idsIn } from './ids.ts';
import { noteRequesters } from './requesters.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Writes tickets as they are now with all that is measured on them, and measures again what they concern; call it inside a transaction. Gives those that are not older than what was stored. */
export async function saveTickets(
  connection: Connection,
  trx: Transaction<Schema>,
  definitions: Definitions,
  records: readonly TicketRecord[],
): Promise<readonly Complete[]> {
  const complete = await completeDeleted(trx, records);
  const { fcr } = definitions.settings;
  const relationOf = relations(await readCategories(trx, fcr.categoryFieldId), fcr);
  const stored = await readMarks(trx, complete, relationOf);
  const latest = latestOf(complete, stored);
  const moved = latest
    .filter((record) => relationOf(record) !== stored.get(record.id)?.relation)
    .map(({ id }) => id);
  const known = moved.filter((id) => stored.has(id));
  const before = await concernedBy(trx, known);
  // What comes in one page with them was measured while they were where they were before.
  const left = new Set(known.map((id) => stored.get(id)?.requesterId));
  const beside = latest.filter(({ requesterId }) => left.has(requesterId)).map(({ id }) => id);
  await measureTickets(connection, trx, definitions, latest, { newerBy: 'generated_at' });
  await noteRequesters(connection, latest);
  const after = await concernedBy(trx, moved);
  await measureIds(connection, trx, definitions, [...new Set([...before, ...beside, ...after])]);
  return latest;
}

/** When a stored ticket last changed, and for which earlier ones it is a return or a follow-up. */
interface Mark {
  readonly generatedAt: EpochSeconds;
  readonly requesterId: number | null;
  readonly relation: string;
}

async function readMarks(
  trx: Transaction<Schema>,
  records: readonly Complete[],
  relationOf: (ticket: Related) => string,
): Promise<ReadonlyMap<number, Mark>> {
  const rows = await trx
    .selectFrom('tickets')
    .select(['id', 'generated_at', 'requester_id', 'matter', 'follow_up_of_id', 'status', 'tags', 'form_id'])
    .where(sql<boolean>`id in ${idsIn(records.map(({ id }) => id))}`)
    .execute();
  return new Map(
    rows.map((row) => {
      const { requester_id: requesterId, matter, follow_up_of_id: followUpOfId, status } = row;
      const tags = JSON.parse(row.tags) as string[];
      const relation = relationOf({ requesterId, matter, followUpOfId, status, tags, formId: row.form_id });
      return [row.id, { generatedAt: row.generated_at, requesterId, relation }];
    }),
  );
}

/** The last of each ticket's records, where it is not older than what is stored. */
function latestOf(records: readonly Complete[], stored: ReadonlyMap<number, Mark>): Complete[] {
  const latest = new Map<number, Complete>();
  for (const record of records) {
    const before = latest.get(record.id) ?? stored.get(record.id);
    if (!before || record.generatedAt >= before.generatedAt) latest.set(record.id, record);
  }
  return [...latest.values()];
}

type Related = Pick<Complete, 'requesterId' | 'matter' | 'followUpOfId' | 'status' | 'tags' | 'formId'>;

/** All that decides for which earlier tickets a ticket is a return or a follow-up. */
const relations =
  (categoriesOf: (tags: readonly string[]) => string[], { callerTags, callerFormIds }: FcrSettings) =>
  ({ requesterId, matter, followUpOfId, status, tags, formId }: Related): string => {
    const counts = status !== 'deleted' && status !== 'suspended' && !tags.includes('closed_by_merge');
    // Where an agent filed it, that makes it a call of the customer's.
    const isCall = tags.some((tag) => callerTags.includes(tag)) || callerFormIds.includes(formId ?? 0);
    return JSON.stringify([requesterId, matter, categoriesOf(tags).sort(), followUpOfId, counts, isCall]);
  };

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
          .select(FACT_COLUMNS)
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
  const { status, subject, matter, generatedAt } = record;
  const told = Object.entries(record).filter(([, value]) => isTold(value));
  return {
    ...before,
    ...(record.metricSet === null ? {} : Object.fromEntries(told)),
    status,
    subject,
    matter,
    generatedAt,
  };
}

const isTold = (value: unknown): boolean =>
  value !== null && value !== 'unknown' && !(Array.isArray(value) && value.length === 0);

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

/** Adds the columns of new metrics, and measures every ticket again where a definition or a setting changed. */
export async function applyDefinitions(connection: Connection, definitions: Definitions): Promise<void> {
  const { db } = connection;
  const fingerprint = definitionsFingerprint(definitions);
  const isKnown = (await readSetting(db, 'definitions')) === fingerprint;
  if (!isKnown) await db.transaction().execute((trx) => addColumns(trx, definitions));
  await indexStates(db, definitions);
  if (isKnown) return;
  await fillMatters(db);
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = await db.transaction().execute((trx) => measurePortion(connection, trx, definitions, from));
  }
  await writeSetting(db, 'definitions', fingerprint);
}

/** An earlier version kept no matters; they stand before anything is measured, for a ticket's return is a later ticket. */
async function fillMatters(db: Kysely<Schema>): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const rows: { id: number; subject: string }[] = await db
      .selectFrom('tickets')
      .select(['id', 'subject'])
      .where('matter', 'is', null)
      .where('subject', '<>', '')
      .where('id', '>', after)
      .orderBy('id')
      .limit(10_000)
      .execute();
    const matters = JSON.stringify(rows.map(({ id, subject }) => [id, matterOf(subject)]));
    await sql`update tickets set matter = found.value ->> 1 from json_each(${matters}) as found
      where tickets.id = found.value ->> 0`.execute(db);
    after = rows.at(-1)?.id ?? null;
  }
}

/** Refuses to read what the process that holds the database measured by other definitions than ours. */
export async function expectDefinitions(connection: Connection, definitions: Definitions): Promise<void> {
  const { db, holder } = connection;
  if ((await readSetting(db, 'definitions')) === definitionsFingerprint(definitions)) return;
  throw new UserError(
    `The database is held by ${holder}, which measures by other definitions, of another version or other settings; restart it first.`,
  );
}

/** What is asked about now has no window that narrows it, and few rows of all. */
async function indexStates({ schema }: Kysely<Schema>, { metrics }: Definitions): Promise<void> {
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

async function addColumns(db: Kysely<Schema>, { metrics }: Definitions): Promise<void> {
  const known = await sql<{ name: string }>`select name from pragma_table_info('tickets')`.execute(db);
  const present = new Set(known.rows.map(({ name }) => name));
  for (const metric of metrics.filter(({ measure }) => measure !== undefined)) {
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
