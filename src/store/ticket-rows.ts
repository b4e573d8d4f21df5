import type { Metric } from '../domain/metric.ts';
import type { MetricSet, Rating, Ticket, TicketRecord } from '../domain/ticket.ts';
import type { SqlValue } from './file/native.ts';
import { measureRow } from './measurements.ts';
import type { TicketRow } from './schema.ts';

/** What a ticket's measures need beside the ticket itself. */
export interface TicketContext {
  isAgent(userId: number | null): boolean;
  ratingOf(ticketId: number): Rating | null;
}

/** A ticket's whole row: facts, anchors and measurements. */
export function toRow(
  record: TicketRecord & { createdAt: number },
  context: TicketContext,
  metrics: readonly Metric[],
) {
  const ticket: Ticket = {
    ...record,
    isSubmitterAgent: context.isAgent(record.submitterId),
    rating: context.ratingOf(record.id),
  };
  return { ...factsOf(record, ticket), ...measureRow(metrics, ticket) };
}

function factsOf(record: TicketRecord, ticket: Ticket): Record<string, SqlValue> {
  return {
    id: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    created_at: ticket.createdAt,
    generated_at: record.generatedAt,
    channel: ticket.channel,
    is_messaging: Number(ticket.isMessaging),
    is_public: Number(ticket.isPublic),
    priority: ticket.priority,
    type: ticket.type,
    tags: JSON.stringify(ticket.tags),
    group_id: ticket.groupId,
    brand_id: ticket.brandId,
    organization_id: ticket.organizationId,
    requester_id: ticket.requesterId,
    submitter_id: ticket.submitterId,
    is_submitter_agent: Number(ticket.isSubmitterAgent),
    metric_set: ticket.metricSet === null ? null : JSON.stringify(ticket.metricSet),
  };
}

/** Reads a row back as the record it was written from. */
export function toRecord(row: TicketRow): TicketRecord & { createdAt: number } {
  return {
    id: row.id,
    subject: row.subject,
    status: row.status,
    createdAt: row.created_at,
    generatedAt: row.generated_at,
    channel: row.channel,
    isMessaging: row.is_messaging === 1,
    isPublic: row.is_public === 1,
    priority: row.priority,
    type: row.type,
    tags: JSON.parse(row.tags) as string[],
    groupId: row.group_id,
    brandId: row.brand_id,
    organizationId: row.organization_id,
    requesterId: row.requester_id,
    submitterId: row.submitter_id,
    metricSet: row.metric_set === null ? null : (JSON.parse(row.metric_set) as MetricSet),
  };
}
