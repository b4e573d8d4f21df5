import { type Kysely, sql } from 'kysely';
import { keyOf } from './dimensions.ts';
import { from, isMember, type Population, refsOf, scopeOf } from './populations.ts';
import type { Schema } from './schema.ts';

/** First contacts that did not resolve their tickets, and what is excepted, the newest first. */
export function listUnresolved(db: Kysely<Schema>, population: Population) {
  const { state } = refsOf(population);
  return from(db, population)
    .select([
      sql<number>`tickets.id`.as('ticketId'),
      state.as('state'),
      sql<string>`occurrences.reason`.as('reason'),
      sql<number | null>`occurrences.evidence ->> '$.actorId'`.as('actorId'),
      keyOf(scopeOf(population), 'form').as('form'),
    ])
    .where(sql<boolean>`${isMember(population)} and ${state} in ('notFirstContact', 'exception')`)
    .orderBy(sql`occurrences.at`, 'desc')
    .orderBy(sql`tickets.id`, 'desc')
    .execute();
}
