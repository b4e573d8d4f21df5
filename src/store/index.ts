import { sql } from 'kysely';
import type { Metric } from '../domain/metric.ts';
import { connect } from './connection.ts';
import { metricReads } from './reads.ts';
import { syncStore } from './sync-store.ts';
import { alertTable } from './tables/alerts.ts';
import { benchmarkTable } from './tables/benchmarks.ts';
import { deliveryTable } from './tables/deliveries.ts';
import { readSetting, writeSetting } from './tables/settings.ts';
import { readStreams } from './tables/streams.ts';
import { applyDefinitions, expectDefinitions } from './tables/tickets.ts';

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

export type Store = Awaited<ReturnType<typeof openStore>>;

/** Opens the database for this process alone, or as a guest of the one that has it; throws a UserError where the path cannot be used. */
export async function openStore({ path, metrics, now, holder, isGuest = false }: StoreOptions) {
  const connection = await connect(path, { holder, isGuest });
  const { db } = connection;
  try {
    if (connection.holder === null) await applyDefinitions(connection, metrics);
    else await expectDefinitions(connection, metrics);
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
    streams: () => readStreams(db),
    readSetting: (key: Parameters<typeof readSetting>[1]) => readSetting(db, key),
    writeSetting: (key: Parameters<typeof writeSetting>[1], value: string) => writeSetting(db, key, value),
    counts: async () => {
      const { rows } = await sql<{ tickets: number; deleted: number; setAside: number }>`
        select (select count(*) from tickets) as tickets,
               (select count(*) from tickets where status = 'deleted') as deleted,
               (select count(*) from set_aside) as "setAside"`.execute(db);
      return rows[0] ?? { tickets: 0, deleted: 0, setAside: 0 };
    },
    /** The process that holds the database in our stead, or null. */
    holder: connection.holder,
    copyTo: (to: string) => connection.copyTo(to),
    close: () => connection.close(),
  };
}
