import { z } from 'zod';

export const id = z.coerce.number().int().positive();
export const optionalId = id.nullish().catch(null);

/** A date as epoch seconds. */
export const instant = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (Number.isNaN(at)) {
    context.addIssue({ code: 'custom', message: 'not a date' });
    return z.NEVER;
  }
  return Math.floor(at / 1000);
});
export const optionalInstant = instant.nullish();

/** A number, also where it comes as text; nothing is no number. */
export const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/u)
    .transform(Number),
]);

/** Zendesk's own epoch seconds. */
export const epochSeconds = z.coerce.number().int().positive();

/** A flag that only counts where it is said. */
export const flag = z.boolean().nullish();

/** Impossible ones are told apart where they are measured. */
const minutes = z.coerce.number().nullish();
const dualMinutes = z.object({ calendar: minutes, business: minutes }).nullish();
const count = z.coerce.number().nonnegative().nullish();

const metricSetSchema = z
  .object({
    reply_time_in_minutes: dualMinutes,
    reply_time_in_seconds: z.object({ calendar: minutes }).nullish(),
    first_resolution_time_in_minutes: dualMinutes,
    full_resolution_time_in_minutes: dualMinutes,
    agent_wait_time_in_minutes: dualMinutes,
    requester_wait_time_in_minutes: dualMinutes,
    on_hold_time_in_minutes: dualMinutes,
    group_stations: count,
    assignee_stations: count,
    replies: count,
    reopens: count,
    solved_at: optionalInstant,
  })
  .nullish();

const viaSchema = z.object({
  channel: z.union([z.string(), z.number()]).nullish(),
  source: z
    .object({
      rel: z.string().nullish().catch(null),
      from: z.object({ ticket_id: optionalId }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

/** A ticket of the export or of the search; deleted ones may lack everything but their id and status. */
export const ticketSchema = z
  .object({
    id,
    status: z.string(),
    subject: z.string().nullish(),
    raw_subject: z.string().nullish(),
    created_at: optionalInstant,
    updated_at: optionalInstant.catch(null),
    generated_timestamp: epochSeconds.nullish().catch(null),
    via: viaSchema.nullish(),
    from_messaging_channel: flag,
    is_public: flag,
    support_type: z.string().nullish().catch(null),
    priority: z.string().nullish(),
    type: z.string().nullish(),
    tags: z.array(z.string()).nullish(),
    group_id: optionalId,
    assignee_id: optionalId,
    ticket_form_id: optionalId,
    custom_status_id: optionalId,
    problem_id: optionalId,
    brand_id: optionalId,
    organization_id: optionalId,
    requester_id: optionalId,
    submitter_id: optionalId,
    metric_set: metricSetSchema,
    custom_fields: z.unknown().optional(),
  })
  .refine(({ status, created_at }) => status === 'deleted' || created_at != null, {
    path: ['created_at'],
    error: 'missing',
  });

export const namedSchema = z.object({ id, name: z.string() });

/** One page of an incremental export by cursor. */
export const cursorPageSchema = z.object({
  tickets: z.array(z.unknown()),
  after_cursor: z.string().nullish(),
  end_of_stream: z.boolean(),
});

/** One page of a list or of an export; `meta` with cursor pagination, `after_cursor` with an export by cursor, the rest with the older kinds. */
export const listPageSchema = z.looseObject({
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).nullish(),
  next_page: z.string().nullish(),
  end_time: epochSeconds.nullish().catch(null),
  end_of_stream: z.boolean().nullish().catch(null),
  after_cursor: z.string().nullish().catch(null),
});

export const meSchema = z.object({
  user: z.object({ id: z.number().nullish(), name: z.string().nullish(), role: z.string().nullish() }),
});
