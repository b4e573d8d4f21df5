import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

type SettingKey =
  | 'definitions'
  | 'first-start'
  | 'sync-health'
  | 'fcr-optimal-levels'
  | 'reconciliation'
  | 'subjects-forgotten'
  | 'responses-measured'
  | 'revenue-snapshot'
  | 'mapped-fields'
  | 'events-known-since'
  | 'fcr-recount'
  | 'former-roles'
  | 'feedback-pause'
  | 'feedback-refusals'
  | 'feedback-matching-fault';

/** Reads one remembered value, or null. */
export async function readSetting(db: Kysely<Schema>, key: SettingKey): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

/** Remembers one value. */
export async function writeSetting(db: Kysely<Schema>, key: SettingKey, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
