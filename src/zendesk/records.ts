import type { z } from 'zod';
import { type FieldValues, pickValues } from '../domain/mapped-field.ts';
import { matterOf } from '../domain/matter.ts';
import { isMessagingChannel } from '../domain/population.ts';
import type { SetAside } from '../domain/stream.ts';
import type { DualMinutes, MetricSet, TicketRecord } from '../domain/ticket.ts';
import type { ticketSchema } from './schema.ts';

/** Lists show no more of a subject than this, so no more is kept. */
const SUBJECT_LENGTH = 120;

/** What a page's records come to. */
export interface ReadRecords<T> {
  readonly records: T[];
  readonly setAside: SetAside[];
  /** The ids of the raw records that could be read. */
  readonly readIds: string[];
}

/** Reads each record of a page by its schema; one that does not fit is set aside with its reason, and the page goes on. */
export function readRecords<T>(raw: readonly unknown[], schema: z.ZodType<T>): ReadRecords<T> {
  const read: ReadRecords<T> = { records: [], setAside: [], readIds: [] };
  raw.forEach((item, index) => {
    const parsed = schema.safeParse(item);
    const id = idOf(item, index);
    if (!parsed.success) read.setAside.push({ id, reason: reasonOf(parsed.error) });
    else {
      read.records.push(parsed.data);
      read.readIds.push(id);
    }
  });
  return read;
}

function idOf(item: unknown, index: number): string {
  if (typeof item === 'object' && item !== null && 'id' in item) return String(item.id).slice(0, 40);
  return `record ${index + 1} of a page`;
}

const reasonOf = (error: z.ZodError): string =>
  error.issues.map(({ path, code }) => `${path.join('.') || 'record'}: ${code}`).join(', ');

/** Line breaks in a name or subject would break every list it stands in. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const subjectOf = ({ subject, raw_subject }: z.infer<typeof ticketSchema>): string =>
  oneLine(subject ?? raw_subject ?? '').slice(0, SUBJECT_LENGTH);

type RawTicket = z.infer<typeof ticketSchema>;

/** A ticket as we keep it, with the values of some fields alone; of a deleted one, nobody's words. */
export function toTicketRecord(ticket: RawTicket, keys: readonly string[]): TicketRecord {
  const channel = String(ticket.via?.channel ?? 'unknown');
  const subject = ticket.status === 'deleted' ? '' : subjectOf(ticket);
  return {
    id: ticket.id,
    subject,
    status: ticket.status,
    createdAt: ticket.created_at ?? null,
    updatedAt: ticket.updated_at ?? null,
    generatedAt: ticket.generated_timestamp ?? 0,
    channel,
    isMessaging: ticket.from_messaging_channel === true || isMessagingChannel(channel),
    isPublic: ticket.is_public !== false,
    isAiOnly: ticket.support_type === 'ai_agent',
    priority: ticket.priority ?? null,
    type: ticket.type ?? null,
    tags: ticket.tags ?? [],
    groupId: ticket.group_id ?? null,
    assigneeId: ticket.assignee_id ?? null,
    formId: ticket.ticket_form_id ?? null,
    customStatusId: ticket.custom_status_id ?? null,
    problemId: ticket.problem_id ?? null,
    followUpOfId: followUpOf(ticket),
    matter: matterOf(subject),
    brandId: ticket.brand_id ?? null,
    organizationId: ticket.organization_id ?? null,
    requesterId: ticket.requester_id ?? null,
    submitterId: ticket.submitter_id ?? null,
    metricSet: ticket.metric_set ? toMetricSet(ticket.metric_set) : null,
    ...(keys.length === 0 ? {} : { answers: answersOf(ticket, keys) }),
  };
}

/** The values of some fields of a ticket, by their ids. */
function answersOf({ custom_fields: listed }: RawTicket, keys: readonly string[]): FieldValues {
  const fields = (Array.isArray(listed) ? listed : []) as ({ id?: unknown; value?: unknown } | null)[];
  return pickValues(Object.fromEntries(fields.map((field) => [String(field?.id), field?.value])), keys);
}

function followUpOf({ via }: z.infer<typeof ticketSchema>): number | null {
  return via?.source?.rel === 'follow_up' ? (via.source.from?.ticket_id ?? null) : null;
}

type RawMetricSet = NonNullable<z.infer<typeof ticketSchema>['metric_set']>;

const dual = (raw: RawMetricSet['reply_time_in_minutes']): DualMinutes => ({
  calendar: raw?.calendar ?? null,
  business: raw?.business ?? null,
});

const toMetricSet = (raw: RawMetricSet): MetricSet => ({
  reply: dual(raw.reply_time_in_minutes),
  replySeconds: raw.reply_time_in_seconds?.calendar ?? null,
  firstResolution: dual(raw.first_resolution_time_in_minutes),
  fullResolution: dual(raw.full_resolution_time_in_minutes),
  agentWait: dual(raw.agent_wait_time_in_minutes),
  requesterWait: dual(raw.requester_wait_time_in_minutes),
  onHold: dual(raw.on_hold_time_in_minutes),
  groupStations: raw.group_stations ?? null,
  assigneeStations: raw.assignee_stations ?? null,
  replies: raw.replies ?? null,
  reopens: raw.reopens ?? null,
  solvedAt: raw.solved_at ?? null,
});
