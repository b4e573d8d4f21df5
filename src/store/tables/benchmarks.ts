import type { Kysely, Selectable } from 'kysely';
import type { BenchmarkRow, Schema } from '../schema.ts';

interface NewBenchmark {
  readonly metric: string;
  readonly segmentText: string;
  /** JSON. */
  readonly definition: string;
  readonly createdAt: number;
  readonly createdBy: string;
}

/** Benchmarks by their metric and segment; a new one for the same pair takes the old one's place. */
export function benchmarkTable(db: Kysely<Schema>) {
  return {
    all: (): Promise<Selectable<BenchmarkRow>[]> =>
      db.selectFrom('benchmarks').selectAll().orderBy('id').execute(),
    /** Saves a benchmark and forgets the alert of the one it replaces. */
    save: (benchmark: NewBenchmark): Promise<void> =>
      db.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('benchmarks')
          .select('id')
          .where('metric', '=', benchmark.metric)
          .where('segment_text', '=', benchmark.segmentText)
          .executeTakeFirst();
        if (before) {
          await trx.deleteFrom('alerts').where('benchmark_id', '=', before.id).execute();
          await trx.deleteFrom('benchmarks').where('id', '=', before.id).execute();
        }
        await trx
          .insertInto('benchmarks')
          .values({
            metric: benchmark.metric,
            segment_text: benchmark.segmentText,
            definition: benchmark.definition,
            created_at: benchmark.createdAt,
            created_by: benchmark.createdBy,
          })
          .execute();
      }),
    /** Removes a benchmark and its alert; false where there is none of that number. */
    remove: (id: number): Promise<boolean> =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('alerts').where('benchmark_id', '=', id).execute();
        const { numDeletedRows } = await trx.deleteFrom('benchmarks').where('id', '=', id).executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}
