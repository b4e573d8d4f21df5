import { type Kysely, sql } from 'kysely';
import type { Past } from '../domain/past.ts';
import type { Settings } from '../domain/settings.ts';
import type { EpochSeconds, Ticket } from '../domain/ticket.ts';
import { measurablesOf } from './measurables.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';
import { FACT_COLUMNS, toRecord } from './ticket-rows.ts';

/** A ticket as it is stored, with what is known of its past. */
export interface StoredCase {
  readonly ticket: Ticket;
  readonly past: Past;
  /** When Zendesk's values were written; null where they did not come from the export. */
  readonly nativeAt: EpochSeconds | null;
}

/** Reads tickets with what is known of their pasts; those that are not stored are left out. */
export async function readCases(
  db: Kysely<Schema>,
  ids: readonly number[],
  settings: Settings,
): Promise<StoredCase[]> {
  const rows = await db
    .selectFrom('tickets')
    .select(FACT_COLUMNS)
    .where(sql<boolean>`id in ${idsIn(ids)}`)
    .orderBy('id')
    .execute();
  const measurables = await measurablesOf(db, rows.map(toRecord), settings);
  return measurables.map(({ ticket, past }, index) => ({
    ticket,
    past,
    nativeAt: rows[index]?.generated_at || null,
  }));
}

/** The next so many tickets by id that changed since an instant, but for deleted ones. */
export async function changedSince(
  db: Kysely<Schema>,
  since: EpochSeconds,
  after: number,
  count: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('id', '>', after)
    .where('generated_at', '>=', since)
    .where('status', '<>', 'deleted')
    .orderBy('id')
    .limit(count)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many tickets were created within a span, and how many are unsolved now, deleted ones left out. */
export async function countStored(
  db: Kysely<Schema>,
  span: { readonly start: EpochSeconds; readonly end: EpochSeconds } | null,
): Promise<{ readonly all: number; readonly aiOnly: number }> {
  const condition =
    span === null
      ? sql<boolean>`status in ('new', 'open', 'pending', 'hold')`
      : sql<boolean>`status <> 'deleted' and created_at >= ${span.start} and created_at < ${span.end}`;
  return db
    .selectFrom('tickets')
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(case when is_ai_only = 1 then 1 end)`.as('aiOnly'),
    ])
    .where(condition)
    .executeTakeFirstOrThrow();
}
