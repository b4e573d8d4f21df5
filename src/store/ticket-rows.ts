import { hoursPath } from '../domain/hours.ts';
import { matterOf } from '../domain/matter.ts';
import type { Metric } from '../domain/metric.ts';
import type { Past } from '../domain/past.ts';
import type { MetricSet, Ticket, TicketRecord } from '../domain/ticket.ts';
import type { SqlValue } from './file/native.ts';
import { measurementWriter, type RowWriter } from './measurements.ts';
import type { TicketRow } from './schema.ts';

/** A record with the moment of its creation, which only deleted tickets may lack. */
export type Complete = TicketRecord & { readonly createdAt: number };

/** A ticket as it is measured, with what is known of its past and when Zendesk last changed it. */
export interface Measurable {
  readonly record: Complete;
  readonly ticket: Ticket;
  readonly past: Past;
}

/** What a ticket is measured from; the columns that hold the measurements are many more. */
export const FACT_COLUMNS = [
  'id',
  'subject',
  'status',
  'created_at',
  'generated_at',
  'channel',
  'is_messaging',
  'is_public',
  'priority',
  'type',
  'tags',
  'group_id',
  'brand_id',
  'organization_id',
  'requester_id',
  'submitter_id',
  'is_submitter_agent',
  'assignee_id',
  'form_id',
  'custom_status_id',
  'problem_id',
  'follow_up_of_id',
  'updated_at',
  'is_ai_only',
  'metric_set',
  'matter',
] as const;

/** A ticket's whole row: facts, anchors and measurements. */
export function ticketWriter(metrics: readonly Metric[]): RowWriter<Measurable> {
  const measurements = measurementWriter(metrics);
  return {
    columns: [...FACT_COLUMNS, 'hours_path', ...measurements.columns],
    values: ({ record, ticket, past }) => [
      ...factsOf(record, ticket.isSubmitterAgent),
      hoursPath(ticket, past),
      ...measurements.values(ticket, past),
    ],
  };
}

/** In the order of the columns. */
const factsOf = (record: Complete, isSubmitterAgent: boolean): SqlValue[] => [
  record.id,
  record.subject,
  record.status,
  record.createdAt,
  record.generatedAt,
  record.channel,
  Number(record.isMessaging),
  Number(record.isPublic),
  record.priority,
  record.type,
  JSON.stringify(record.tags),
  record.groupId,
  record.brandId,
  record.organizationId,
  record.requesterId,
  record.submitterId,
  Number(isSubmitterAgent),
  record.assigneeId,
  record.formId,
  record.customStatusId,
  record.problemId,
  record.followUpOfId,
  record.updatedAt,
  Number(record.isAiOnly),
  record.metricSet === null ? null : JSON.stringify(record.metricSet),
  record.matter,
];

/** A row without its anchors and measurements. */
export type FactRow = Pick<TicketRow, (typeof FACT_COLUMNS)[number]>;

/** Reads a row back as the record it was written from. */
export function toRecord(row: FactRow): Complete {
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
    assigneeId: row.assignee_id,
    formId: row.form_id,
    customStatusId: row.custom_status_id,
    problemId: row.problem_id,
    followUpOfId: row.follow_up_of_id,
    updatedAt: row.updated_at,
    isAiOnly: row.is_ai_only === 1,
    metricSet: row.metric_set === null ? null : readMetricSet(row.metric_set),
    matter: row.matter ?? matterOf(row.subject),
  };
}

const UNKNOWN = { calendar: null, business: null };
/** What earlier versions did not keep. */
const NOT_KEPT = {
  agentWait: UNKNOWN,
  requesterWait: UNKNOWN,
  onHold: UNKNOWN,
  groupStations: null,
  assigneeStations: null,
};

/** With its parts in the order they were written in, so that writing it again changes nothing. */
function readMetricSet(text: string): MetricSet {
  const kept = JSON.parse(text) as MetricSet;
  return { ...kept, ...NOT_KEPT, ...kept };
}
