import type { SatisfactionRating, Score } from './zendesk-records.ts';

/** An answered survey of the newer kind. */
export interface SurveyResponse {
  /** A ULID, whose first ten characters tell the millisecond of its creation. */
  id: string;
  expires_at: string;
  responder_id: number;
  subject_zrns: string[];
  subjects: { id: string; type: string; zrn: string }[];
  survey: { id: string; version: number; state: string };
  answers: SurveyAnswer[];
}

type SurveyAnswer =
  | { type: 'rating_scale'; rating: number; rating_category: 'bad' | 'neutral' | 'good'; question: Question }
  | { type: 'open_ended'; value: string; question: Question };

interface Question {
  id: string;
  type: string;
  sub_type: string;
}

const DAY = 24 * 60 * 60_000;
/** Crockford's alphabet, which ULIDs are written in. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SURVEY = { id: '01HSURVEY0000000000000000A', version: 1, state: 'enabled' };
const RATINGS: Partial<Record<Score, readonly number[]>> = { good: [5, 4, 5, 5], bad: [1, 2, 3] };

/** What a rating would have been in an account with the newer surveys; offers are no responses. */
export function surveyResponse(rating: SatisfactionRating): SurveyResponse | undefined {
  const scale = RATINGS[rating.score];
  if (!scale) return undefined;
  const createdMs = Date.parse(rating.created_at);
  const zrn = `zen:ticket:${rating.ticket_id}`;
  const answers = [scaleAnswer(scale[rating.ticket_id % scale.length] ?? 3)];
  const { comment: value } = rating;
  if (value !== null)
    answers.push({ type: 'open_ended', value, question: question('open', 'custom_text', 'other') });
  return {
    id: ulid(createdMs, rating.ticket_id),
    expires_at: new Date(createdMs + 28 * DAY).toISOString(),
    responder_id: rating.requester_id,
    subject_zrns: [zrn],
    subjects: [{ id: String(rating.ticket_id), type: 'ticket', zrn }],
    survey: SURVEY,
    answers,
  };
}

function scaleAnswer(rating: number): SurveyAnswer {
  const rating_category = rating > 3 ? 'good' : rating === 3 ? 'neutral' : 'bad';
  const asked = question('scale', 'rating_scale_numeric', 'customer_satisfaction');
  return { type: 'rating_scale', rating, rating_category, question: asked };
}

function question(id: string, type: string, sub_type: string): Question {
  return { id, type, sub_type };
}

/** A ULID of a moment; the number stands in for its chance part. */
export function ulid(ms: number, number: number): string {
  return base32(ms, 10) + base32(number, 16);
}

/** The moment that a ULID tells, in milliseconds. */
export function ulidTime(id: string): number {
  return Array.from(id.slice(0, 10)).reduce((ms, digit) => ms * 32 + DIGITS.indexOf(digit), 0);
}

function base32(value: number, length: number): string {
  let [rest, text] = [value, ''];
  for (; text.length < length; rest = Math.floor(rest / 32)) text = (DIGITS[rest % 32] ?? '') + text;
  return text;
}
