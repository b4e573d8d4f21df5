import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { FieldRecord } from '../domain/reference.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';

type Db = Kysely<Schema>;

/** Tickets that are sorted at once: few enough that a poll or a question soon has its turn. */
const SORTED_AT_ONCE = 5000;

/** Tells the categories a ticket is in by its tags: those that are options of the category field. */
export async function readCategories(
  db: Db,
  fieldId: number | null,
): Promise<(tags: readonly string[]) => string[]> {
  if (fieldId === null) return () => [];
  const options = await tagsOf(db, fieldId);
  return (tags) => [...new Set(tags.map(lowered))].filter((tag) => options.has(tag));
}

/** As SQLite does it. */
const lowered = (tag: string): string => tag.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());

/** Keeps in which categories some stored tickets are, in place of what was kept of them; without a category field in none. */
export const sortTickets = (db: Db, fieldId: number | null, ids: readonly number[]): Promise<void> =>
  sortWhere(db, fieldId, (id) => sql<boolean>`${id} in ${idsIn(ids)}`);

/** Sorts the next portion of all tickets by id; gives the last id, or null at the end. */
export async function sortPortion(db: Db, fieldId: number | null, after: number): Promise<number | null> {
  const next = db
    .selectFrom('tickets')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(SORTED_AT_ONCE);
  const { last } = await db
    .selectFrom(next.as('next'))
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow();
  if (last !== null)
    await sortWhere(db, fieldId, (id) => sql<boolean>`${id} > ${after} and ${id} <= ${last}`);
  return last;
}

/** By what is stored, so that a page that was older than that changes nothing. */
async function sortWhere(
  db: Db,
  fieldId: number | null,
  isMeant: (id: RawBuilder<unknown>) => RawBuilder<boolean>,
): Promise<void> {
  await sql`delete from ticket_categories where ${isMeant(sql`ticket_id`)}`.execute(db);
  if (fieldId === null) return;
  await sql`insert or ignore into ticket_categories (ticket_id, category, requester_id, created_at, last_solved_at)
    select ticket.id, option.tag, ticket.requester_id, ticket.created_at, ticket.last_solved_at
    from tickets as ticket cross join json_each(ticket.tags) as held
    cross join ticket_field_options as option
    where ${isMeant(sql`ticket.id`)} and ticket.requester_id is not null
      and option.field_id = ${fieldId} and option.tag = lower(held.value)`.execute(db);
}

/** Keeps what the options of stored ticket fields are called; gives the tags that the category field has no more, or has now. */
export async function saveOptions(
  db: Db,
  fields: readonly FieldRecord[],
  categoryFieldId: number | null,
): Promise<string[]> {
  const before = await tagsOf(db, categoryFieldId);
  const ids = idsIn(fields.map(({ id }) => id));
  await sql`delete from ticket_field_options where field_id in ${ids}`.execute(db);
  await sql`insert or replace into ticket_field_options (field_id, tag, name)
    select field.id, lower(option.key), option.value
    from ticket_fields as field, json_each(field.options) as option where field.id in ${ids}`.execute(db);
  const after = await tagsOf(db, categoryFieldId);
  return [...before, ...after].filter((tag) => before.has(tag) !== after.has(tag));
}

async function tagsOf(db: Db, fieldId: number | null): Promise<ReadonlySet<string>> {
  if (fieldId === null) return new Set();
  const rows = await db
    .selectFrom('ticket_field_options')
    .select('tag')
    .where('field_id', '=', fieldId)
    .execute();
  return new Set(rows.map(({ tag }) => tag));
}

/** The first so many tickets that carry one of some tags. */
export async function taggedWith(db: Db, tags: readonly string[], count: number): Promise<number[]> {
  const wanted = sql`(select value from json_each(${JSON.stringify(tags)}))`;
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where(sql<boolean>`exists (select 1 from json_each(tickets.tags) where lower(value) in ${wanted})`)
    .limit(count)
    .execute();
  return rows.map(({ id }) => id);
}
