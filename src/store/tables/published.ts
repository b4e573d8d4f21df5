import { type Kysely, sql } from 'kysely';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';

/** A figure as it was posted: its question, when, and what was said, as JSON. */
export interface PublishedRow {
  readonly question: string;
  readonly at: EpochSeconds;
  readonly figures: string;
}

/** Not said to restate an earlier figure alone. */
const isNews = sql<boolean>`json_extract(figures, '$.isRestated') is null`;

/** What messages said, so that it can be restated. */
export function publishedTable(db: Kysely<Schema>) {
  return {
    save: async (rows: readonly PublishedRow[]): Promise<void> => {
      if (rows.length === 0) return;
      await db
        .insertInto('published')
        .values([...rows])
        .onConflict((conflict) =>
          conflict
            .columns(['question', 'at'])
            .doUpdateSet(({ ref }) => ({ figures: ref('excluded.figures') })),
        )
        .execute();
    },
    /** What was last said in answer to a question, other than to restate it. */
    latest: (question: string): Promise<PublishedRow | undefined> =>
      db
        .selectFrom('published')
        .selectAll()
        .where('question', '=', question)
        .where(isNews)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    /** All that the last message before an instant said. */
    lastBefore: (at: EpochSeconds): Promise<PublishedRow[]> =>
      db
        .selectFrom('published')
        .selectAll()
        .where(isNews)
        .where('at', '=', (query) =>
          query
            .selectFrom('published')
            .select(({ fn }) => fn.max('at').as('at'))
            .where('at', '<', at),
        )
        .orderBy('question')
        .execute(),
    /** What was last said in answer to each question on a metric between two instants, be it to restate it. */
    ofMetric: (
      metricId: string,
      { since, before }: { readonly since: EpochSeconds; readonly before: EpochSeconds },
    ): Promise<PublishedRow[]> =>
      db
        .selectFrom('published')
        // Of a group with a maximum, SQLite gives the row that has it.
        .select(({ fn }) => ['question', 'figures', fn.max('at').as('at')])
        .where('question', '>=', `${metricId} `)
        .where('question', '<', `${metricId}!`)
        .where('at', '>=', since)
        .where('at', '<', before)
        .groupBy('question')
        .orderBy('question')
        .execute(),
  };
}
