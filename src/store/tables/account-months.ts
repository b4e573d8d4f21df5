import { sql, type Transaction } from 'kysely';
import type { AccountFacts, AccountMonth } from '../../domain/account-month.ts';
import type { Connection } from '../connection.ts';
import type { Schema } from '../schema.ts';
import { type Destination, upsert } from '../upsert.ts';
import type { Saved } from './responses.ts';

const ACCOUNT_MONTHS: Destination = {
  table: 'account_months',
  key: ['organization_id', 'month'],
  columns: ['organization_id', 'month', 'facts', 'source', 'imported_at'],
  onConflict: 'replace',
};

/** Facts by name, so that the same are the same text. */
const textOf = (facts: AccountFacts): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/** Puts facts beside those already known of the month, and in their place where they are of the same name; call it inside a transaction. */
export async function saveAccountMonths(
  connection: Connection,
  trx: Transaction<Schema>,
  months: readonly AccountMonth[],
  origin: { readonly source: string; readonly importedAt: number },
): Promise<Saved> {
  const keys = months.map(({ organizationId, month }) => [organizationId, month]);
  const rows = await trx
    .selectFrom('account_months')
    .selectAll()
    .where(
      sql<boolean>`(organization_id, month) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(keys)}))`,
    )
    .execute();
  const before = new Map(rows.map((row) => [`${row.organization_id} ${row.month}`, row]));
  const others = months.flatMap(({ organizationId, month, facts }) => {
    const known = before.get(`${organizationId} ${month}`);
    const text = textOf({ ...(JSON.parse(known?.facts ?? '{}') as AccountFacts), ...facts });
    return text === known?.facts
      ? []
      : [[organizationId, month, text, sourcesOf(known?.source, origin.source), origin.importedAt]];
  });
  await upsert(connection, ACCOUNT_MONTHS, others);
  const changed = months.filter(({ organizationId, month }) =>
    before.has(`${organizationId} ${month}`),
  ).length;
  const fresh = months.length - changed;
  return { fresh, changed: others.length - fresh, known: months.length - others.length };
}

/** Everybody whose word a month rests on. */
const sourcesOf = (known: string | undefined, source: string): string =>
  [...new Set([...(known?.split(SEPARATOR) ?? []), source])].sort().join(SEPARATOR);

const SEPARATOR = ', ';
