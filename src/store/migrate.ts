import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  DummyDriver,
  Kysely,
  type Migration,
  Migrator,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import { UserError } from '../domain/user-error.ts';
import { copyWhole } from './copy.ts';
import type { AsyncDatabase } from './file/thread.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Schema } from './schema.ts';

type Migrations = Readonly<Record<string, Migration>>;

/** An open database whose schema is brought up to date. */
interface Migrated extends Pick<AsyncDatabase, 'copyTo'> {
  readonly db: Kysely<Schema>;
}

/**
 * Brings the schema up to date, all in one transaction, after a copy of what was there.
 * Throws a UserError for a database that a newer version, or one with other migrations, has written.
 */
export async function migrate(
  database: Migrated,
  path: string,
  migrations: Migrations = MIGRATIONS,
): Promise<void> {
  const { db } = database;
  const applied = await appliedMigrations(db);
  const checksums = await checksumsOf(migrations);
  for (const [name, checksum] of applied) {
    if (!checksums.has(name) || (checksum !== null && checksum !== checksums.get(name))) {
      throw new UserError(
        `The database ${path} was written by another version of this program (its schema "${name}" is not the one here); update the program, or give another DATABASE_PATH.`,
      );
    }
  }
  const missing = [...checksums.keys()].filter((name) => !applied.has(name));
  const [first] = missing;
  if (first !== undefined && applied.size > 0 && path !== ':memory:')
    await keepBefore(database, `${path}.before-${first}`);
  if (missing.length > 0) await run(db, withChecksums(migrations, checksums));
  await rememberChecksums(db, checksums);
}

/** A copy that an earlier attempt has left may be of an older state. */
async function keepBefore(database: Migrated, copy: string): Promise<void> {
  rmSync(copy, { force: true });
  await copyWhole(database, copy);
}

async function run(db: Migrated['db'], migrations: Migrations): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** The applied migrations and the checksums they had. */
async function appliedMigrations(db: Migrated['db']): Promise<Map<string, string | null>> {
  const { rows: tables } = await sql<{ name: string }>`
    select name from sqlite_master where name in ('kysely_migration', 'settings')`.execute(db);
  const has = (table: string): boolean => tables.some(({ name }) => name === table);
  if (!has('kysely_migration')) return new Map();
  const { rows: applied } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const checksums = has('settings')
    ? await db.selectFrom('settings').selectAll().where('key', 'like', 'migration:%').execute()
    : [];
  const known = new Map(checksums.map(({ key, value }) => [key.slice('migration:'.length), value]));
  return new Map(applied.map(({ name }) => [name, known.get(name) ?? null]));
}

/** Each migration notes its own checksum, so that neither is there without the other. */
const withChecksums = (migrations: Migrations, checksums: Map<string, string>): Migrations =>
  Object.fromEntries(
    Object.entries(migrations).map(([name, { up }]) => [
      name,
      {
        up: async (db: Migrated['db']) => {
          await up(db);
          await rememberChecksums(db, new Map([[name, checksums.get(name) ?? '']]));
        },
      },
    ]),
  );

/** Also of migrations that ran before checksums were kept. */
async function rememberChecksums(db: Migrated['db'], checksums: Map<string, string>): Promise<void> {
  const values = [...checksums].map(([name, value]) => ({ key: `migration:${name}`, value }));
  await db
    .insertInto('settings')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A migration's checksum is that of the statements it runs. */
export async function checksumsOf(migrations: Migrations): Promise<Map<string, string>> {
  const checksums = new Map<string, string>();
  for (const [name, { up }] of Object.entries(migrations)) {
    const hash = createHash('sha256');
    const recorder = new Kysely<unknown>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
      log: ({ query }) => void hash.update(`${query.sql}\n`),
    });
    await up(recorder);
    checksums.set(name, hash.digest('hex').slice(0, 16));
  }
  return checksums;
}
