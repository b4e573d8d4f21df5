import type { z } from 'zod';
import { isMessagingChannel } from '../domain/population.ts';
import type { SetAside } from '../domain/stream.ts';
import type { AgentRecord, MetricSet, NamedRecord, RatingRecord, TicketRecord } from '../domain/ticket.ts';
import type { agentSchema, ratingSchema, ticketSchema } from './schema.ts';

/** Lists show no more of a subject than this, so no more is kept. */
const SUBJECT_LENGTH = 120;

/** Reads each record of a page by its schema; one that does not fit is set aside with its reason, and the page goes on. */
export function readRecords<T>(
  raw: readonly unknown[],
  schema: z.ZodType<T>,
): { records: T[]; setAside: SetAside[] } {
  const records: T[] = [];
  const setAside: SetAside[] = [];
  raw.forEach((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) records.push(parsed.data);
    else setAside.push({ id: idOf(item, index), reason: reasonOf(parsed.error) });
  });
  return { records, setAside };
}

function idOf(item: unknown, index: number): string {
  if (typeof item === 'object' && item !== null && 'id' in item) return String(item.id).slice(0, 40);
  return `record ${index + 1} of a page`;
}

const reasonOf = (error: z.ZodError): string =>
  error.issues.map(({ path, code }) => `${path.join('.') || 'record'}: ${code}`).join(', ');

/** Line breaks in a name or subject would break every list it stands in. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A group, brand or organization as we keep it. */
export const toNamedRecord = ({ id, name }: NamedRecord): NamedRecord => ({ id, name: oneLine(name) });

const subjectOf = ({ subject, raw_subject }: z.infer<typeof ticketSchema>): string =>
  oneLine(subject ?? raw_subject ?? '').slice(0, SUBJECT_LENGTH);

/** A ticket as we keep it; of a deleted one, nobody's words. */
export function toTicketRecord(ticket: z.infer<typeof ticketSchema>): TicketRecord {
  const channel = String(ticket.via?.channel ?? 'unknown');
  return {
    id: ticket.id,
    subject: ticket.status === 'deleted' ? '' : subjectOf(ticket),
    status: ticket.status,
    createdAt: ticket.created_at ?? null,
    generatedAt: ticket.generated_timestamp ?? 0,
    channel,
    isMessaging: ticket.from_messaging_channel === true || isMessagingChannel(channel),
    isPublic: ticket.is_public !== false,
    priority: ticket.priority ?? null,
    type: ticket.type ?? null,
    tags: ticket.tags ?? [],
    groupId: ticket.group_id ?? null,
    brandId: ticket.brand_id ?? null,
    organizationId: ticket.organization_id ?? null,
    requesterId: ticket.requester_id ?? null,
    submitterId: ticket.submitter_id ?? null,
    metricSet: ticket.metric_set ? toMetricSet(ticket.metric_set) : null,
  };
}

function toMetricSet(raw: NonNullable<z.infer<typeof ticketSchema>['metric_set']>): MetricSet {
  return {
    reply: raw.reply_time_in_minutes,
    replySeconds: raw.reply_time_in_seconds?.calendar ?? null,
    firstResolution: raw.first_resolution_time_in_minutes,
    fullResolution: raw.full_resolution_time_in_minutes,
    replies: raw.replies ?? null,
    reopens: raw.reopens ?? null,
    solvedAt: raw.solved_at ?? null,
  };
}

/** A rating that was answered, or null for one that was only offered. */
export function toRatingRecord(rating: z.infer<typeof ratingSchema>): RatingRecord | null {
  const score = /^(good|bad)/u.exec(rating.score)?.[1];
  if (score !== 'good' && score !== 'bad') return null;
  return {
    id: rating.id,
    ticketId: rating.ticket_id,
    score,
    createdAt: rating.created_at,
    updatedAt: rating.updated_at ?? rating.created_at,
  };
}

/** An agent as we keep it. */
export const toAgentRecord = (agent: z.infer<typeof agentSchema>): AgentRecord => ({
  id: agent.id,
  name: agent.name,
  isLight: agent.role_type === 1 || agent.only_private_comments === true,
});
