import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';

const TABLES = { group: 'groups', assignee: 'agents' } as const;

/** The plain names of groups or agents by their ids; those that are not known, or forgotten, are not among them. */
export async function namesById(
  db: Kysely<Schema>,
  dimension: keyof typeof TABLES,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom(TABLES[dimension])
    .select(['id', 'name'])
    .where(sql<boolean>`id in ${idsIn(ids)}`)
    .where('name', '<>', '')
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
