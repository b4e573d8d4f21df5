import type { Kysely } from 'kysely';
import type { StoredStep } from '../../domain/fcr/verdict-moves.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';
import type { Destination } from '../upsert.ts';

/** The verdicts that a ticket was said to have until something was learnt that changed them. */
export interface VerdictRevision {
  readonly supersededAt: EpochSeconds;
  readonly steps: readonly StoredStep[];
}

/** What was said at the beginning of a second is what was said before it. */
export const REVISIONS: Destination = {
  table: 'verdict_revisions',
  key: ['ticket_id', 'superseded_at'],
  columns: ['ticket_id', 'superseded_at', 'steps'],
  onConflict: 'keep',
};

/** What was said of a ticket before, oldest first. */
export async function revisionsOf(db: Kysely<Schema>, ticketId: number): Promise<VerdictRevision[]> {
  const rows = await db
    .selectFrom('verdict_revisions')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .orderBy('superseded_at')
    .execute();
  return rows.map((row) => ({
    supersededAt: row.superseded_at,
    steps: JSON.parse(row.steps) as StoredStep[],
  }));
}
