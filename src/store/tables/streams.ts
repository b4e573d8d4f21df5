import type { Kysely, Transaction } from 'kysely';
import type { StreamName, StreamState } from '../../domain/stream.ts';
import type { Schema, StreamRow } from '../schema.ts';

const UNREAD: StreamState = {
  cursor: null,
  startedAt: null,
  watermarkAt: null,
  completedAt: null,
  unavailable: null,
};

/** Reads where a stream stands; one never read stands at nothing. */
export async function readStream(db: Kysely<Schema>, name: StreamName): Promise<StreamState> {
  const row = await db.selectFrom('streams').selectAll().where('name', '=', name).executeTakeFirst();
  return row ? toState(row) : UNREAD;
}

/** Every stream read so far, by name. */
export async function readStreams(db: Kysely<Schema>): Promise<Map<string, StreamState>> {
  const rows = await db.selectFrom('streams').selectAll().execute();
  return new Map(rows.map((row) => [row.name, toState(row)]));
}

const toState = (row: StreamRow): StreamState => ({
  cursor: row.cursor,
  startedAt: row.started_at,
  watermarkAt: row.watermark_at,
  completedAt: row.completed_at,
  unavailable: row.unavailable,
});

/** Saves where a stream stands. */
export async function writeStream(
  db: Kysely<Schema> | Transaction<Schema>,
  name: StreamName,
  state: StreamState,
): Promise<void> {
  const row = {
    cursor: state.cursor,
    started_at: state.startedAt,
    watermark_at: state.watermarkAt,
    completed_at: state.completedAt,
    unavailable: state.unavailable,
  };
  await db
    .insertInto('streams')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
