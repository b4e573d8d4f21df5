import { type Compilable, type Kysely, sql } from 'kysely';
import type { Connection } from './connection.ts';
import type { SqlValue } from './file/native.ts';
import type { Schema } from './schema.ts';

/** What happens to a row that is there already: it stays, it is replaced, the newer one (by a column) wins, or it stays but for columns that are filled together, where it lacks them. */
export type OnConflict =
  | 'keep'
  | 'replace'
  | { readonly newerBy: string }
  | { readonly missing: readonly string[] };

/** Where rows go, and how one that is there already is met. */
export interface Destination {
  readonly table: keyof Schema;
  /** The columns that make a row one. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly onConflict: OnConflict;
}

/** Writes rows of values in the order of the columns, by one prepared statement; call it inside a transaction. */
export async function upsert(
  connection: Connection,
  destination: Destination,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  if (rows.length > 0) await connection.runMany(statementOf(connection.db, destination), rows);
}

/** Writing a statement of fifty columns takes longer than a hundred of its rows. */
const written = new WeakMap<Kysely<Schema>, Map<string, Compilable>>();

function statementOf(db: Kysely<Schema>, destination: Destination): Compilable {
  const statements = written.get(db) ?? new Map<string, Compilable>();
  written.set(db, statements);
  const name = JSON.stringify(destination);
  const known = statements.get(name);
  if (known) return known;
  const compiled = insertStatement(db, destination).compile();
  const statement = { compile: () => compiled };
  statements.set(name, statement);
  return statement;
}

function insertStatement(db: Kysely<Schema>, { table, key, columns, onConflict }: Destination): Compilable {
  const placeholders = Object.fromEntries(columns.map((column) => [column, sql`${0}`]));
  return db
    .insertInto(table)
    .values(placeholders)
    .onConflict((conflict) => {
      const onKey = conflict.columns(key as never);
      if (onConflict === 'keep') return onKey.doNothing();
      const missing = typeof onConflict === 'object' && 'missing' in onConflict ? onConflict.missing : null;
      const others = missing ?? columns.filter((column) => !key.includes(column));
      const update = onKey.doUpdateSet(
        Object.fromEntries(others.map((column) => [column, sql.ref(`excluded.${column}`)])) as never,
      );
      if (onConflict === 'replace') return update;
      const stored = (column: string) => sql.ref(`${table}.${column}`);
      const given = (column: string) => sql.ref(`excluded.${column}`);
      if (typeof onConflict === 'object' && 'newerBy' in onConflict)
        return update.where(sql<boolean>`${given(onConflict.newerBy)} >= ${stored(onConflict.newerBy)}`);
      const [first = ''] = others;
      return update.where(sql<boolean>`${stored(first)} is null and ${given(first)} is not null`);
    });
}
