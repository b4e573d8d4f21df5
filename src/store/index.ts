import { type Kysely, sql } from 'kysely';
import type { Metric } from '../domain/metric.ts';
import type { Schedule } from '../domain/schedule.ts';
import { changedSince, countStored, readCases, readPeople } from './cases.ts';
import { connect } from './connection.ts';
import { metricReads } from './reads.ts';
import type { Schema } from './schema.ts';
import { syncStore } from './sync-store.ts';
import { alertTable } from './tables/alerts.ts';
import { benchmarkTable } from './tables/benchmarks.ts';
import { deliveryTable } from './tables/deliveries.ts';
import { readSchedules } from './tables/schedules.ts';
import { readSetting, writeSetting } from './tables/settings.ts';
import { readStreams } from './tables/streams.ts';
import { applyDefinitions, expectDefinitions, forgetSubjects } from './tables/tickets.ts';

export interface StoreOptions {
  readonly path: string;
  readonly metrics: readonly Metric[];
  /** Epoch seconds. */
  readonly now: () => number;
  /** Who holds the database, for the message another process gets. */
  readonly holder: string;
  /** Whether reading through the process that holds the database will do. */
  readonly isGuest?: boolean;
}

const FORGOTTEN_AT_ONCE = 2000;

export type Store = Awaited<ReturnType<typeof openStore>>;

/** Opens the database for this process alone, or as a guest of the one that has it; throws a UserError where the path cannot be used. */
export async function openStore({ path, metrics, now, holder, isGuest = false }: StoreOptions) {
  const connection = await connect(path, { holder, isGuest });
  const { db } = connection;
  try {
    if (connection.holder === null) await applyDefinitions(connection, metrics);
    else await expectDefinitions(connection, metrics);
    connection.welcomeGuests();
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    ...metricReads(db),
    sync: syncStore(connection, metrics, now),
    benchmarks: benchmarkTable(db),
    alerts: alertTable(db, now),
    deliveries: deliveryTable(db, now),
    cases: (ids: readonly number[]) => readCases(db, ids),
    people: () => readPeople(db),
    /** The schedules as they are now, the default first. */
    schedules: () => schedulesNow(db),
    changedSince: (since: number, after: number, count: number) => changedSince(db, since, after, count),
    countStored: (span: Parameters<typeof countStored>[1]) => countStored(db, span),
    streams: () => readStreams(db),
    readSetting: (key: Parameters<typeof readSetting>[1]) => readSetting(db, key),
    writeSetting: (key: Parameters<typeof writeSetting>[1], value: string) => writeSetting(db, key, value),
    counts: () => readCounts(db),
    /** Forgets the subjects of deleted tickets, and of those closed before an instant, in portions that keep nobody waiting. */
    forgetBefore: async (before: number) => {
      for (let after: number | null = 0; after !== null; )
        after = await forgetSubjects(db, before, after, FORGOTTEN_AT_ONCE);
    },
    /** Empties the log, so that it holds no words that are forgotten in the database. */
    emptyLog: async () => void (await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)),
    /** Renews what the engine knows of the sizes of tables, where they have changed much. */
    optimize: async () => void (await sql`PRAGMA optimize`.execute(db)),
    /** The process that holds the database in our stead, or null. */
    holder: connection.holder,
    /** Resolves when the database cannot be used any more, whatever is done. */
    ended: connection.ended,
    close: () => connection.close(),
  };
}

/** The schedules as they are now; none where one of them cannot be read, since that may be the default. */
async function schedulesNow(db: Kysely<Schema>): Promise<Schedule[]> {
  const aside = await db.selectFrom('set_aside').select('record').where('stream', '=', 'schedules').execute();
  if (aside.length > 0) return [];
  const latest = new Map((await readSchedules(db)).map((version) => [version.id, version]));
  return [...latest.values()].filter(({ isDeleted }) => !isDeleted);
}

/** How much is stored, and of how much nothing is kept but the figures. */
async function readCounts(db: Kysely<Schema>) {
  const { rows } = await sql<{ tickets: number; deleted: number; setAside: number; forgottenAgents: number }>`
    select (select count(*) from tickets) as tickets,
           (select count(*) from tickets where status = 'deleted') as deleted,
           (select count(*) from set_aside) as "setAside",
           (select count(*) from agents where name = '') as "forgottenAgents"`.execute(db);
  return rows[0] ?? { tickets: 0, deleted: 0, setAside: 0, forgottenAgents: 0 };
}
