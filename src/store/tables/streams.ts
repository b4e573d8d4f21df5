import type { Kysely, Transaction } from 'kysely';
import {
  type StreamName,
  type StreamPosition,
  type StreamState,
  type StreamTrouble,
  UNREAD,
} from '../../domain/stream.ts';
import type { Schema, StreamRow } from '../schema.ts';

/** Reads where a stream stands; one never read stands at nothing. */
export async function readStream(db: Kysely<Schema>, name: StreamName): Promise<StreamState> {
  const row = await db.selectFrom('streams').selectAll().where('name', '=', name).executeTakeFirst();
  return row ? toState(row) : UNREAD;
}

/** Every stream read so far, by name. */
export async function readStreams(db: Kysely<Schema>): Promise<Map<StreamName, StreamState>> {
  const rows = await db.selectFrom('streams').selectAll().orderBy('name').execute();
  return new Map(rows.map((row) => [row.name as StreamName, toState(row)]));
}

const toState = (row: StreamRow): StreamState => ({
  cursor: row.cursor,
  startedAt: row.started_at,
  watermarkAt: row.watermark_at,
  completedAt: row.completed_at,
  trouble: row.trouble === null ? null : (JSON.parse(row.trouble) as StreamTrouble),
});

type Database = Kysely<Schema> | Transaction<Schema>;

/** Saves how far a stream is read. */
export const writePosition = (db: Database, name: StreamName, position: StreamPosition): Promise<void> =>
  write(db, name, {
    cursor: position.cursor,
    started_at: position.startedAt,
    watermark_at: position.watermarkAt,
    completed_at: position.completedAt,
  });

/** Saves why a stream cannot be read, or that it can. */
export const writeTrouble = (db: Database, name: StreamName, trouble: StreamTrouble | null): Promise<void> =>
  write(db, name, { trouble: trouble === null ? null : JSON.stringify(trouble) });

async function write(db: Database, name: StreamName, row: Partial<StreamRow>): Promise<void> {
  await db
    .insertInto('streams')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
