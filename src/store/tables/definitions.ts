import type { Kysely } from 'kysely';
import { type DatedDefinition, type Definition, definitionOf, hashOf } from '../../domain/definition.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Definitions } from '../measurements.ts';
import type { Schema } from '../schema.ts';

/** Keeps what every metric means, where that is not what was kept last; nobody knows of changes before the first. */
export async function recordDefinitions(
  db: Kysely<Schema>,
  { metrics, settings }: Definitions,
  now: EpochSeconds,
): Promise<void> {
  const latest = new Map((await readDefinitions(db)).map((dated) => [dated.definition.id, dated.hash]));
  for (const definition of metrics.map((metric) => definitionOf(metric, settings))) {
    const { id: metric, version } = definition;
    const before = latest.get(metric);
    const hash = hashOf(definition);
    if (before === hash) continue;
    const row = { version, hash, text: JSON.stringify(definition) };
    await db
      .insertInto('definitions')
      .values({ metric, since: before === undefined ? 0 : now, ...row })
      .onConflict((conflict) => conflict.columns(['metric', 'since']).doUpdateSet(row))
      .execute();
  }
}

/** What every metric has meant, the oldest first. */
export async function readDefinitions(db: Kysely<Schema>): Promise<DatedDefinition[]> {
  const rows = await db.selectFrom('definitions').selectAll().orderBy('metric').orderBy('since').execute();
  return rows.map(({ since, hash, text }) => ({ since, hash, definition: JSON.parse(text) as Definition }));
}
