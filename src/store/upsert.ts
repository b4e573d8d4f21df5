import { type Compilable, type Kysely, sql } from 'kysely';
import type { Connection } from './connection.ts';
import type { SqlValue } from './file/native.ts';
import type { Schema } from './schema.ts';

type Row = Readonly<Record<string, SqlValue>>;

/** What happens to a row that is there already: it stays, it is replaced, or the newer one (by a column) wins. */
export type OnConflict = 'keep' | 'replace' | { readonly newerBy: string };

/** Writes rows of equal columns in one prepared statement; call it inside a transaction. */
export function upsert(
  connection: Connection,
  table: keyof Schema,
  key: string,
  rows: readonly Row[],
  onConflict: OnConflict,
): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const statement = insertStatement(connection.db, table, key, first, onConflict);
  connection.runMany(
    statement,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

function insertStatement(
  db: Kysely<Schema>,
  table: keyof Schema,
  key: string,
  sample: Row,
  onConflict: OnConflict,
): Compilable {
  const placeholders = Object.fromEntries(Object.keys(sample).map((column) => [column, sql`${0}`]));
  return db
    .insertInto(table)
    .values(placeholders)
    .onConflict((conflict) => {
      const onKey = conflict.column(key as never);
      if (onConflict === 'keep') return onKey.doNothing();
      const others = Object.keys(sample).filter((column) => column !== key);
      const update = onKey.doUpdateSet(
        Object.fromEntries(others.map((column) => [column, sql.ref(`excluded.${column}`)])) as never,
      );
      if (onConflict === 'replace') return update;
      const column = onConflict.newerBy;
      return update.where(sql<boolean>`${sql.ref(`excluded.${column}`)} >= ${sql.ref(`${table}.${column}`)}`);
    });
}
