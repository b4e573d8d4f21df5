import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { addDelivery, type NewDelivery } from './deliveries.ts';

/** What is remembered of a benchmark's alert. */
interface AlertState {
  readonly isBreached: boolean;
  readonly since: number;
  readonly breaches: number;
}

/** Alert states; a change and the message about it are written together. */
export function alertTable(db: Kysely<Schema>, now: () => number) {
  return {
    get: async (benchmarkId: number): Promise<AlertState | null> => {
      const row = await db
        .selectFrom('alerts')
        .selectAll()
        .where('benchmark_id', '=', benchmarkId)
        .executeTakeFirst();
      return row ? { isBreached: row.is_breached === 1, since: row.since, breaches: row.breaches } : null;
    },
    change: (
      benchmarkId: number,
      { isBreached, since, breaches }: AlertState,
      delivery: NewDelivery | null,
    ): Promise<void> =>
      db.transaction().execute(async (trx) => {
        const row = { is_breached: Number(isBreached), since, breaches };
        await trx
          .insertInto('alerts')
          .values({ benchmark_id: benchmarkId, ...row })
          .onConflict((conflict) => conflict.column('benchmark_id').doUpdateSet(row))
          .execute();
        if (delivery) await addDelivery(trx, delivery, now());
      }),
  };
}
