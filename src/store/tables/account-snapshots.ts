import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What a field holds, to be kept as the revenue at the start of a month (YYYY-MM). */
export interface RevenueSnapshot {
  readonly month: string;
  /** The key of the organization field. */
  readonly key: string;
  readonly source: string;
}

/** Keeps a snapshot of every organization with a number in the field; what an import says of a month's start stays. */
export async function snapshotRevenue(
  db: Kysely<Schema>,
  { month, key, source }: RevenueSnapshot,
  at: number,
): Promise<void> {
  const value = sql`json_extract(organizations.fields, ${`$."${key}"`})`;
  await sql`
    insert into account_months (organization_id, month, facts, source, imported_at)
    select id, ${month}, json_object('mrrStart', cast(${value} as real)), ${source}, ${at}
    from organizations
    where is_deleted = 0
      and (typeof(${value}) in ('integer', 'real') or (typeof(${value}) = 'text' and ${value} glob '[0-9]*'))
    on conflict (organization_id, month) do update set
      facts = json_patch(excluded.facts, account_months.facts),
      source = account_months.source || ', ' || excluded.source
    where json_extract(account_months.facts, '$.mrrStart') is null`.execute(db);
}
