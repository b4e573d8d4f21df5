import type { Transaction } from 'kysely';
import type { AccountMonth } from '../domain/account-month.ts';
import type { Metric } from '../domain/metric.ts';
import type { NewResponse } from '../domain/response.ts';
import type { Settings } from '../domain/settings.ts';
import type { Connection } from './connection.ts';
import { measureResponses } from './responses-measured.ts';
import type { Schema } from './schema.ts';
import { saveAccountMonths } from './tables/account-months.ts';
import { type Saved, saveResponses } from './tables/responses.ts';

/** How the rows of one import are saved. */
export interface ImportWriter {
  saveResponses(responses: readonly NewResponse[]): Promise<Saved>;
  saveAccountMonths(months: readonly AccountMonth[]): Promise<Saved>;
}

interface ImportOptions {
  /** Who supplied the rows. */
  readonly source: string;
  /** Whether everything is taken back at the end. */
  readonly isDryRun: boolean;
}

interface Measuring {
  readonly metrics: readonly Metric[];
  readonly settings: Settings;
  readonly now: () => number;
}

/** What is imported, and the organizations it may be about. */
export function importStore(connection: Connection, { metrics, settings, now }: Measuring) {
  const { db } = connection;
  const writerFor = (trx: Transaction<Schema>, source: string): ImportWriter => {
    const origin = { source, importedAt: now() };
    return {
      saveResponses: (responses) => saveResponses(connection, trx, responses, origin),
      saveAccountMonths: (months) => saveAccountMonths(connection, trx, months, origin),
    };
  };
  return {
    /** Runs an import in one transaction: all of it is kept, or, where it fails or is only tried, nothing. */
    run: async <T>(
      { source, isDryRun }: ImportOptions,
      work: (writer: ImportWriter) => Promise<T>,
    ): Promise<T> => {
      let result: { readonly value: T } | undefined;
      const tried = new Error('Taken back');
      try {
        await db.transaction().execute(async (trx) => {
          result = { value: await work(writerFor(trx, source)) };
          if (isDryRun) throw tried;
          await measureResponses(connection, trx, metrics, settings);
        });
      } catch (error) {
        if (error !== tried) throw error;
      }
      if (!result) throw new Error('An import that did not fail has a result');
      return result.value;
    },
    organizations: async () => {
      const rows = await db.selectFrom('organizations').select(['id', 'name', 'is_deleted']).execute();
      return rows.map(({ id, name, is_deleted }) => ({ id, name, isDeleted: is_deleted === 1 }));
    },
  };
}
