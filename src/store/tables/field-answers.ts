import { type Kysely, sql } from 'kysely';
import { type MappedKind } from '../../domain/settings.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';
import type { Destination } from '../upsert.ts';
import { idsIn } from './ids.ts';

/** What a mapped field of a record was last seen to hold, since when; the score is null once it was emptied. */
export interface LastSeen {
  readonly at: EpochSeconds;
  readonly score: number | null;
}

/** Where it is kept; columns kind, record_id, at and score. */
export const FIELD_ANSWERS: Destination = {
  table: 'field_answers',
  key: ['kind', 'record_id'],
  columns: ['kind', 'record_id', 'at', 'score'],
  onConflict: 'replace',
};

/** What was last seen of some records, by id. */
export async function readLastSeen(
  db: Kysely<Schema>,
  kind: MappedKind,
  ids: readonly number[],
): Promise<Map<number, LastSeen>> {
  const rows = await db
    .selectFrom('field_answers')
    .select(['record_id', 'at', 'score'])
    .where('kind', '=', kind)
    .where(sql<boolean>`record_id in ${idsIn(ids)}`)
    .execute();
  return new Map(rows.map(({ record_id, at, score }) => [record_id, { at, score }]));
}
