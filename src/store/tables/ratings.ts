import type { RatingRecord, SurveyRecord } from '../../domain/ticket.ts';
import type { SqlValue } from '../file/native.ts';
import type { Destination } from '../upsert.ts';

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
