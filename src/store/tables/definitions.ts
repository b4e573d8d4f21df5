import type { Kysely } from 'kysely';
import { type DatedDefinition, type Definition, definitionOf, hashOf } from '../../domain/definition.ts';
import type { Definitions } from '../measurements.ts';
import type { Schema } from '../schema.ts';

/** Keeps what every metric means, where that is not what was kept last; nobody knows of changes before the first. */
export async function recordDefinitions(
  db: Kysely<Schema>,
  { metrics, settings, now }: Definitions,
): Promise<void> {
  const latest = new Map((await readDefinitions(db)).map((dated) => [dated.definition.id, dated.hash]));
  const rows = metrics.flatMap((metric) => {
    const definition = definitionOf(metric, settings);
    const { id, version } = definition;
    const before = latest.get(id);
    const hash = hashOf(definition);
    if (before === hash) return [];
    const since = before === undefined ? 0 : now();
    return [{ metric: id, since, version, hash, text: JSON.stringify(definition) }];
  });
  if (rows.length === 0) return;
  await db
    .insertInto('definitions')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['metric', 'since']).doUpdateSet(({ ref }) => ({
        version: ref('excluded.version'),
        hash: ref('excluded.hash'),
        text: ref('excluded.text'),
      })),
    )
    .execute();
}

/** What every metric has meant, the oldest first. */
export async function readDefinitions(db: Kysely<Schema>): Promise<DatedDefinition[]> {
  const rows = await db.selectFrom('definitions').selectAll().orderBy('metric').orderBy('since').execute();
  return rows.map(({ since, hash, text }) => ({ since, hash, definition: JSON.parse(text) as Definition }));
}
