import { type Kysely, sql, type Transaction } from 'kysely';
import type { RequesterRecord } from '../../domain/reference.ts';
import type { Connection } from '../connection.ts';
import type { Schema } from '../schema.ts';
import { type Destination, upsert } from '../upsert.ts';
import { idsIn } from './ids.ts';

const NOTED: Destination = { table: 'requesters', key: ['id'], columns: ['id'], onConflict: 'keep' };

/** Notes the requesters of tickets, so that their languages are asked for; call it inside a transaction. */
export async function noteRequesters(
  connection: Connection,
  tickets: readonly { readonly requesterId: number | null }[],
): Promise<void> {
  const ids = new Set(tickets.flatMap(({ requesterId }) => requesterId ?? []));
  await upsert(
    connection,
    NOTED,
    [...ids].map((id) => [id]),
  );
}

/** Some of the requesters of whom Zendesk is still to be asked. */
export async function unreadRequesters(db: Kysely<Schema>, count: number): Promise<number[]> {
  const rows = await db
    .selectFrom('requesters')
    .select('id')
    .where('asks_left', '>', sql.lit(0))
    .orderBy('asks_left', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.map(({ id }) => id);
}

/** Keeps the languages of those among some users who are requesters; of anybody else, nothing. */
export async function saveLanguages(
  trx: Transaction<Schema>,
  users: readonly RequesterRecord[],
): Promise<void> {
  const told = JSON.stringify(users.map(({ id, locale }) => [id, locale]));
  await sql`update requesters set locale = told.value ->> 1, asks_left = 0 from json_each(${told}) as told
    where requesters.id = told.value ->> 0
      and (requesters.asks_left > 0 or requesters.locale is not told.value ->> 1)`.execute(trx);
}

/** Whoever of the asked was not shown is asked for once more, and then no more. */
export async function noteAsked(trx: Transaction<Schema>, ids: readonly number[]): Promise<void> {
  await sql`update requesters set asks_left = asks_left - 1
    where id in ${idsIn(ids)} and asks_left > 0`.execute(trx);
}
