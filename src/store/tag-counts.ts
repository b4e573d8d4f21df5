import { type Kysely, sql } from 'kysely';
import { from, isMember, type Population, refsOf } from './populations.ts';
import type { Schema } from './schema.ts';

/** How many of a population's measured tickets carry a tag. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** The tags that most measured tickets of a population carry; a ticket counts under each of its tags. */
export async function countByTag(
  db: Kysely<Schema>,
  population: Population,
  limit: number,
): Promise<TagCount[]> {
  const { value } = refsOf(population);
  const tag = sql<string>`lower(tag.value)`;
  return from(db, population)
    .innerJoin(sql<{ value: string }>`json_each(tickets.tags)`.as('tag'), (join) => join.onTrue())
    .select([tag.as('tag'), sql<number>`count(*)`.as('count')])
    .where(sql<boolean>`${isMember(population)} and ${value} is not null`)
    .groupBy(sql.ref('tag'))
    .orderBy('count', 'desc')
    .orderBy('tag')
    .limit(limit)
    .execute();
}
