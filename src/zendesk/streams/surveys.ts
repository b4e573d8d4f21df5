import { decodeTime } from 'ulid';
import { z } from 'zod';
import type { Score, SurveyRecord } from '../../domain/ticket.ts';
import { readRecords } from '../records.ts';
import { optionalInstant } from '../schema.ts';
import { rescan } from './rescans.ts';
import type { Stream } from './stream.ts';

const answerSchema = z.looseObject({
  type: z.string(),
  rating: z.coerce.number().nullish().catch(null),
  rating_category: z.string().nullish().catch(null),
  question: z.object({ sub_type: z.string().nullish() }).nullish().catch(null),
});

/** A ULID: its first ten signs are the milliseconds at which the response began. */
const ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/iu);

const responseSchema = z.object({
  id: ulid,
  expires_at: optionalInstant.catch(null),
  subjects: z
    .array(z.object({ id: z.union([z.string(), z.number()]).nullish(), type: z.string().nullish() }))
    .nullish()
    .catch(null),
  subject_zrns: z.array(z.string()).nullish().catch(null),
  answers: z.array(answerSchema).nullish(),
});

type Response = z.infer<typeof responseSchema>;

const SCORES: ReadonlySet<string> = new Set<Score>(['good', 'neutral', 'bad']);

/** The answers to the newer surveys, of which an account has either these or the older ones. */
export const surveys: Stream = {
  name: 'surveys',
  cost: 'survey responses',
  everySeconds: 0,
  read: (context) =>
    rescan(context, {
      name: 'surveys',
      path: 'guide/survey_responses',
      key: 'survey_responses',
      queryFrom: (since) => ({ 'filter[created_at_start]': since * 1000, 'page[size]': 100, sort: 'id' }),
      save: async ({ items }, position) => {
        const { records: raw, setAside, readIds } = readRecords(items, responseSchema);
        const records = raw.map(toSurveyRecord).filter((record) => record !== null);
        await context.store.saveSurveys({ records, setAside, readIds, position });
        return records.length;
      },
    }),
};

/** The answer to the satisfaction question, or null where it was skipped or is about no ticket. */
function toSurveyRecord(response: Response): SurveyRecord | null {
  const answer = response.answers?.find(
    ({ type, question }) => type === 'rating_scale' && question?.sub_type !== 'other',
  );
  const score = answer?.rating_category ?? '';
  const ticketId = ticketOf(response);
  if (!SCORES.has(score) || ticketId === null) return null;
  return {
    id: response.id,
    ticketId,
    score: score as Score,
    points: answer?.rating ?? null,
    createdAt: Math.floor(decodeTime(response.id) / 1000),
    expiresAt: response.expires_at ?? null,
  };
}

function ticketOf({ subjects, subject_zrns }: Response): number | null {
  const subject = subjects?.find(({ type }) => type === 'ticket')?.id;
  const zrn = subject_zrns?.map((text) => /^zen:ticket:(\d+)$/u.exec(text)?.[1]).find(Boolean);
  const ticketId = Number(subject ?? zrn);
  return Number.isSafeInteger(ticketId) && ticketId > 0 ? ticketId : null;
}
