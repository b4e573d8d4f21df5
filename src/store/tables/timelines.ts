import type { Kysely } from 'kysely';
import type { MetricEvent } from '../../domain/metric-event.ts';
import type { TimelineEvent, TimelineKind } from '../../domain/timeline.ts';
import type { MessageClass, ReplyClass, Words } from '../../domain/words/words.ts';
import type { SqlValue } from '../file/native.ts';
import type { Schema, TicketEventRow } from '../schema.ts';
import type { Destination } from '../upsert.ts';
import { idsIn } from './ids.ts';

const WORDS = ['reply_class', 'reply_rule', 'message_class', 'message_rule'] as const;

/** What happened once stays as it was first told, but for what a comment amounts to, where that was not read before. */
export const TICKET_EVENTS: Destination = {
  table: 'ticket_events',
  key: ['ticket_id', 'id', 'kind'],
  columns: [
    'ticket_id',
    'id',
    'kind',
    'at',
    'actor_id',
    'channel',
    'is_public',
    'value',
    'previous',
    ...WORDS,
  ],
  onConflict: { missing: WORDS },
};

/** In the order of the columns. */
export const ticketEventValues = (event: TimelineEvent): SqlValue[] => [
  event.ticketId,
  event.id,
  event.kind,
  event.at,
  event.actorId,
  event.channel,
  event.isPublic === null ? null : Number(event.isPublic),
  event.value,
  event.previous,
  event.words?.reply ?? null,
  event.words?.replyRule ?? null,
  event.words?.message ?? null,
  event.words?.messageRule ?? null,
];

/** A breach may be taken back later. */
export const METRIC_EVENTS: Destination = {
  table: 'metric_events',
  key: ['ticket_id', 'id'],
  columns: [
    'ticket_id',
    'id',
    'metric',
    'instance_id',
    'type',
    'at',
    'target_minutes',
    'is_business',
    'policy_id',
    'calendar_minutes',
    'business_minutes',
    'is_deleted',
  ],
  onConflict: 'replace',
};

/** In the order of the columns. */
export const metricEventValues = (event: MetricEvent): SqlValue[] => [
  event.ticketId,
  event.id,
  event.metric,
  event.instanceId,
  event.type,
  event.at,
  event.targetMinutes,
  event.isBusiness === null ? null : Number(event.isBusiness),
  event.policyId,
  event.calendarMinutes,
  event.businessMinutes,
  Number(event.isDeleted),
];

/** What happened to tickets, in the order it happened. */
export async function readTimelines(
  db: Kysely<Schema>,
  ticketIds: readonly number[],
): Promise<TimelineEvent[]> {
  const rows = await db
    .selectFrom('ticket_events')
    .selectAll()
    .where('ticket_id', 'in', idsIn(ticketIds))
    .orderBy('ticket_id')
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ticketId: row.ticket_id,
    at: row.at,
    kind: row.kind as TimelineKind,
    actorId: row.actor_id,
    channel: row.channel,
    isPublic: row.is_public === null ? null : row.is_public === 1,
    value: row.value,
    previous: row.previous,
    words: wordsOf(row),
  }));
}

const wordsOf = (row: TicketEventRow): Words | null =>
  row.reply_class === null || row.message_class === null
    ? null
    : {
        reply: row.reply_class as ReplyClass,
        replyRule: row.reply_rule ?? '',
        message: row.message_class as MessageClass,
        messageRule: row.message_rule ?? '',
      };

/** What the SLA clocks of tickets did. */
export async function readMetricEvents(
  db: Kysely<Schema>,
  ticketIds: readonly number[],
): Promise<MetricEvent[]> {
  const rows = await db
    .selectFrom('metric_events')
    .selectAll()
    .where('ticket_id', 'in', idsIn(ticketIds))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ticketId: row.ticket_id,
    metric: row.metric,
    instanceId: row.instance_id,
    type: row.type,
    at: row.at,
    targetMinutes: row.target_minutes,
    isBusiness: row.is_business === null ? null : row.is_business === 1,
    policyId: row.policy_id,
    calendarMinutes: row.calendar_minutes,
    businessMinutes: row.business_minutes,
    isDeleted: row.is_deleted === 1,
  }));
}
