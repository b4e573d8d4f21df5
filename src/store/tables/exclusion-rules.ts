import type { Kysely } from 'kysely';
import { type Segment, segmentText } from '../../domain/segment.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import { keepSegment, presentSegment } from '../named-segments.ts';
import type { Schema } from '../schema.ts';

/** A rule with the names of now; one that was taken back stays, so that it is known when figures changed. */
export interface StoredRule {
  readonly id: number;
  readonly segment: Segment;
  readonly createdAt: EpochSeconds;
  readonly createdBy: string;
  readonly removedAt: EpochSeconds | null;
}

/** What leads leave out of every figure. */
export function exclusionRuleTable(db: Kysely<Schema>, now: () => EpochSeconds) {
  return {
    /** Every rule there ever was, oldest first. */
    history: () => readRules(db),
    /** The number of the new rule; that of the one there is where the segment is left out already. */
    add: (segment: Segment, by: string): Promise<number> =>
      // Two leads at once must not leave it out twice, for one removal would not count it again.
      db.transaction().execute(async (trx) => {
        const text = segmentText(segment);
        const known = (await readRules(trx)).find(
          (rule) => rule.removedAt === null && segmentText(rule.segment) === text,
        );
        if (known) return known.id;
        const row = {
          segment_text: text,
          segment: await keepSegment(trx, segment),
          created_at: now(),
          created_by: by,
        };
        const { id } = await trx
          .insertInto('exclusion_rules')
          .values(row)
          .returning('id')
          .executeTakeFirstOrThrow();
        return id;
      }),
    /** False where there is none of that number in force. */
    remove: async (id: number, by: string): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('exclusion_rules')
        .set({ removed_at: now(), removed_by: by })
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

/** Every rule there ever was, oldest first. */
export async function readRules(db: Kysely<Schema>): Promise<StoredRule[]> {
  const rows = await db.selectFrom('exclusion_rules').selectAll().orderBy('id').execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      segment: await presentSegment(db, row.segment),
      createdAt: row.created_at,
      createdBy: row.created_by,
      removedAt: row.removed_at,
    })),
  );
}
