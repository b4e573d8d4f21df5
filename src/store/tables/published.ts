import type { Kysely } from 'kysely';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';

/** A figure as it was posted: its question, when, and what was said, as JSON. */
export interface PublishedRow {
  readonly question: string;
  readonly at: EpochSeconds;
  readonly figures: string;
}

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
    /** What was last said in answer to a question. */
    latest: (question: string): Promise<PublishedRow | undefined> =>
      db
        .selectFrom('published')
        .selectAll()
        .where('question', '=', question)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    /** All that the last message before an instant said. */
    lastBefore: (at: EpochSeconds): Promise<PublishedRow[]> =>
      db
        .selectFrom('published')
        .selectAll()
        .where('at', '=', (query) =>
          query
            .selectFrom('published')
            .select(({ fn }) => fn.max('at').as('at'))
            .where('at', '<', at),
        )
        .orderBy('question')
        .execute(),
  };
}
