import type { Kysely } from 'kysely';
import type { Condition, Dimension, Segment } from '../domain/segment.ts';
import { isNamed, NAME_TABLES } from './dimensions.ts';
import { isOfRules } from './populations.ts';
import type { Schema } from './schema.ts';

/** A condition as it is kept: names that may be changed in Zendesk by their ids, with what they were called. */
interface KeptCondition extends Condition {
  readonly ids?: readonly (readonly [id: number, name: string])[];
}

type Kept = readonly KeptCondition[];

/** A segment as JSON that outlasts a renaming; what has no id is kept by its name. */
export async function keepSegment(db: Kysely<Schema>, segment: Segment): Promise<string> {
  const kept = await Promise.all(segment.map((condition) => keepCondition(db, condition)));
  return JSON.stringify(kept);
}

async function keepCondition(db: Kysely<Schema>, { dimension, values }: Condition): Promise<KeptCondition> {
  const rows = isNamed(dimension)
    ? await db.selectFrom(NAME_TABLES[dimension]).select(['id', 'name']).where('name', 'in', values).execute()
    : [];
  if (rows.length === 0) return { dimension, values };
  const named = new Set(rows.map(({ name }) => name));
  return {
    dimension,
    values: values.filter((value) => !named.has(value)),
    ids: rows.map(({ id, name }) => [id, name]),
  };
}

/** A kept segment with the names of now. */
export function presentSegment(db: Kysely<Schema>, kept: string): Promise<Segment> {
  return Promise.all((JSON.parse(kept) as Kept).map((condition) => presentCondition(db, condition)));
}

async function presentCondition(
  db: Kysely<Schema>,
  { dimension, values, ids = [] }: KeptCondition,
): Promise<Condition> {
  if (ids.length === 0) return { dimension, values };
  const names = await namesNow(
    db,
    dimension,
    ids.map(([id]) => id),
  );
  const present = ids.map(([id]) => names.get(id) || `${dimension} ${id}`);
  return { dimension, values: [...new Set([...present, ...values])] };
}

async function namesNow(
  db: Kysely<Schema>,
  dimension: Dimension,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (!isNamed(dimension)) return new Map();
  const rows = await db
    .selectFrom(NAME_TABLES[dimension])
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whether any ticket is of a segment, whatever its age. */
export async function hasTickets(db: Kysely<Schema>, segment: Segment): Promise<boolean> {
  const found = await db
    .selectFrom('tickets')
    .select('id')
    .where(isOfRules([segment]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
