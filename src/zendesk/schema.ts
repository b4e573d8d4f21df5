import { z } from 'zod';

const id = z.coerce.number().int().positive();
const optionalId = id.nullish().catch(null);
const instant = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (Number.isNaN(at)) {
    context.addIssue({ code: 'custom', message: 'not a date' });
    return z.NEVER;
  }
  return Math.floor(at / 1000);
});
const optionalInstant = instant.nullish();
const minutes = z.coerce.number().nonnegative().nullish();
const dualMinutes = z
  .object({ calendar: minutes, business: minutes })
  .nullish()
  .transform((value) => ({ calendar: value?.calendar ?? null, business: value?.business ?? null }));

const metricSetSchema = z
  .object({
    reply_time_in_minutes: dualMinutes,
    reply_time_in_seconds: z.object({ calendar: minutes }).nullish(),
    first_resolution_time_in_minutes: dualMinutes,
    full_resolution_time_in_minutes: dualMinutes,
    replies: z.coerce.number().nonnegative().nullish(),
    reopens: z.coerce.number().nonnegative().nullish(),
    solved_at: optionalInstant,
  })
  .nullish();

/** A ticket of the export or of the search; deleted ones may lack everything but their id and status. */
export const ticketSchema = z
  .object({
    id,
    status: z.string(),
    subject: z.string().nullish(),
    raw_subject: z.string().nullish(),
    created_at: optionalInstant,
    generated_timestamp: z.coerce.number().int().nonnegative().nullish(),
    via: z.object({ channel: z.union([z.string(), z.number()]).nullish() }).nullish(),
    from_messaging_channel: z.boolean().nullish(),
    is_public: z.boolean().nullish(),
    priority: z.string().nullish(),
    type: z.string().nullish(),
    tags: z.array(z.string()).nullish(),
    group_id: optionalId,
    brand_id: optionalId,
    organization_id: optionalId,
    requester_id: optionalId,
    submitter_id: optionalId,
    metric_set: metricSetSchema,
  })
  .refine(({ status, created_at }) => status === 'deleted' || created_at != null, {
    path: ['created_at'],
    error: 'missing',
  });

export const ratingSchema = z.object({
  id,
  ticket_id: id,
  score: z.string(),
  created_at: instant,
  updated_at: optionalInstant,
});

export const namedSchema = z.object({ id, name: z.string() });

/** A user with an agent's role; light agents are told by their role type or by being limited to private comments. */
export const agentSchema = z.object({
  id,
  name: z.string(),
  role: z.string().nullish(),
  role_type: z.coerce.number().nullish().catch(null),
  only_private_comments: z.boolean().nullish(),
});

/** Single users, asked for by id; whoever cannot be read is there all the same. */
export const usersSchema = z.object({
  users: z.array(z.object({ id: z.coerce.number(), name: z.string().nullish().catch(null) })),
});

/** One page of an incremental export by cursor. */
export const cursorPageSchema = z.object({
  tickets: z.array(z.unknown()),
  after_cursor: z.string().nullish(),
  end_of_stream: z.boolean(),
});

/** One page of a list; `meta` with cursor pagination, `next_page` with the older kind. */
export const listPageSchema = z.looseObject({
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).nullish(),
  next_page: z.string().nullish(),
});

export const meSchema = z.object({
  user: z.object({ id: z.number().nullish(), name: z.string().nullish(), role: z.string().nullish() }),
});
