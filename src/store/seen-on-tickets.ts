import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** Enough to know what an account works with, and few enough to be looked through while somebody waits. */
const LATEST_TICKETS = 50_000;

/** The tags and the macros of the latest tickets, each once. */
export async function readSeenOnTickets(db: Kysely<Schema>) {
  const latest = sql`(select id, tags from tickets order by id desc limit ${sql.lit(LATEST_TICKETS)})`;
  const [tags, macros] = await Promise.all([
    sql<{ tag: string }>`select distinct lower(tag.value) as tag
      from ${latest} as latest, json_each(latest.tags) as tag order by 1`.execute(db),
    sql<{ id: string }>`select distinct value as id from ticket_events
      where kind = 'macro' and ticket_id in (select id from ${latest}) order by 1`.execute(db),
  ]);
  return { tags: tags.rows.map(({ tag }) => tag), macros: macros.rows.map(({ id }) => id) };
}
