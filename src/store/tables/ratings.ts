import { type Kysely, sql, type Transaction } from 'kysely';
import type { Rating, RatingRecord, Score, SurveyRecord } from '../../domain/ticket.ts';
import type { SqlValue } from '../file/native.ts';
import type { Schema } from '../schema.ts';
import type { Destination } from '../upsert.ts';
import { idsIn } from './ids.ts';

/** The later change of a rating wins. */
export const RATINGS: Destination = {
  table: 'ratings',
  key: ['id'],
  columns: ['id', 'ticket_id', 'score', 'group_id', 'assignee_id', 'created_at', 'updated_at'],
  onConflict: { newerBy: 'updated_at' },
};

/** In the order of the columns. */
export const ratingValues = (rating: RatingRecord): SqlValue[] => [
  rating.id,
  rating.ticketId,
  rating.score,
  rating.groupId,
  rating.assigneeId,
  rating.createdAt,
  rating.updatedAt,
];

/** An answer may be changed until its survey expires, without a word of when. */
export const SURVEYS: Destination = {
  table: 'survey_responses',
  key: ['id'],
  columns: ['id', 'ticket_id', 'score', 'points', 'created_at', 'expires_at'],
  onConflict: 'replace',
};

/** In the order of the columns. */
export const surveyValues = (survey: SurveyRecord): SqlValue[] => [
  survey.id,
  survey.ticketId,
  survey.score,
  survey.points,
  survey.createdAt,
  survey.expiresAt,
];

/** The latest answer of each ticket, by either kind of survey, and when the first was given. */
export async function latestRatings(
  db: Kysely<Schema> | Transaction<Schema>,
  ticketIds: readonly number[],
): Promise<Map<number, Rating>> {
  const ids = idsIn(ticketIds);
  const { rows } = await sql<{ ticketId: number; score: Score; createdAt: number }>`
    select ticket_id as "ticketId", score, created_at as "createdAt" from (
      select ticket_id, score, created_at, updated_at, id from ratings
      where score <> 'offered' and ticket_id in ${ids}
      union all
      select ticket_id, score, created_at, created_at, id from survey_responses where ticket_id in ${ids}
    ) order by updated_at, id`.execute(db);
  const ratings = new Map<number, Rating>();
  for (const { ticketId, score, createdAt } of rows) {
    const firstAnsweredAt = Math.min(createdAt, ratings.get(ticketId)?.firstAnsweredAt ?? createdAt);
    ratings.set(ticketId, { score, firstAnsweredAt });
  }
  return ratings;
}
