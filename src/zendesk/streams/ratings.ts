import { z } from 'zod';
import type { RatingRecord } from '../../domain/ticket.ts';
import { readRecords } from '../records.ts';
import { id, instant, optionalId, optionalInstant } from '../schema.ts';
import { rescan } from './rescans.ts';
import type { Stream } from './stream.ts';

const ratingSchema = z.object({
  id,
  ticket_id: id,
  score: z.string(),
  group_id: optionalId,
  assignee_id: optionalId,
  created_at: instant,
  updated_at: optionalInstant,
});

/** The satisfaction ratings of the older surveys, and the surveys that were only offered. */
export const ratings: Stream = {
  name: 'ratings',
  cost: 'satisfaction ratings',
  everySeconds: 0,
  read: (context) =>
    rescan(context, {
      name: 'ratings',
      path: 'satisfaction_ratings',
      key: 'satisfaction_ratings',
      queryFrom: (since) => ({ start_time: since, 'page[size]': 100 }),
      save: async ({ items }, position) => {
        const { records: raw, setAside, readIds } = readRecords(items, ratingSchema);
        const records = raw.map(toRatingRecord).filter((record) => record !== null);
        await context.store.saveRatings({ records, setAside, readIds, position });
        return records.length;
      },
    }),
};

/** A rating as we keep it, or null where no survey was offered. */
function toRatingRecord(rating: z.infer<typeof ratingSchema>): RatingRecord | null {
  const score = /^(good|bad|offered)/u.exec(rating.score)?.[1];
  if (score !== 'good' && score !== 'bad' && score !== 'offered') return null;
  return {
    id: rating.id,
    ticketId: rating.ticket_id,
    score,
    groupId: rating.group_id ?? null,
    assigneeId: rating.assignee_id ?? null,
    createdAt: rating.created_at,
    updatedAt: rating.updated_at ?? rating.created_at,
  };
}
