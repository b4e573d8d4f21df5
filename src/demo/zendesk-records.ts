/** Where a ticket stands; `deleted` is seen in the incremental export only. */
export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed' | 'deleted';

export type Priority = 'urgent' | 'high' | 'normal' | 'low' | null;

/** A duration as Zendesk reports it: null until the event that ends it. */
export interface Minutes {
  calendar: number | null;
  business: number | null;
}

/** The native metrics of one ticket. */
export interface MetricSet {
  id: number;
  ticket_id: number;
  created_at: string;
  updated_at: string;
  group_stations: number;
  assignee_stations: number;
  reopens: number;
  replies: number;
  assignee_updated_at: string | null;
  requester_updated_at: string | null;
  status_updated_at: string | null;
  initially_assigned_at: string | null;
  assigned_at: string | null;
  solved_at: string | null;
  latest_comment_added_at: string | null;
  reply_time_in_minutes: Minutes;
  first_resolution_time_in_minutes: Minutes;
  full_resolution_time_in_minutes: Minutes;
  agent_wait_time_in_minutes: Minutes;
  requester_wait_time_in_minutes: Minutes;
  on_hold_time_in_minutes: Minutes;
  /** Messaging tickets only. */
  reply_time_in_seconds?: { calendar: number | null };
}

/** How a ticket came in. */
export interface Via {
  channel: string;
  source: { from: Record<string, string | number>; to: Record<string, string>; rel: string | null };
}

export type Score = 'unoffered' | 'offered' | 'good' | 'bad';

/** A ticket as the incremental export sends it with `include=metric_sets`. */
export interface Ticket {
  id: number;
  url: string;
  created_at: string;
  updated_at: string;
  /** Unix seconds of the last change of any kind; the order of the incremental export. */
  generated_timestamp: number;
  subject: string;
  raw_subject: string;
  description: string;
  type: 'problem' | 'incident' | 'question' | 'task' | null;
  priority: Priority;
  status: TicketStatus;
  custom_status_id: number;
  via: Via;
  from_messaging_channel: boolean;
  is_public: boolean;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  organization_id: number | null;
  group_id: number | null;
  brand_id: number;
  ticket_form_id: number;
  /** Who handles it; the export leaves out those of AI agents unless asked for them. */
  support_type: 'agent' | 'ai_agent';
  followup_ids: number[];
  tags: string[];
  custom_fields: { id: number; value: string | number | boolean | string[] | null }[];
  satisfaction_rating: { score: Score; id?: number; comment?: string | null; reason?: string | null } | null;
  metric_set: MetricSet;
}

/** An answered survey, or one that was offered and not answered; group and assignee are those of that moment. */
export interface SatisfactionRating {
  id: number;
  url: string;
  ticket_id: number;
  requester_id: number;
  assignee_id: number | null;
  group_id: number | null;
  score: Score;
  comment: string | null;
  reason: string | null;
  reason_id: number | null;
  created_at: string;
  updated_at: string;
}

/** Milliseconds since the epoch as Zendesk writes a moment. */
export function zendeskTime(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** The address of a record in the API. */
export function recordUrl(collection: string, id: number): string {
  return `https://lumenhome.zendesk.com/api/v2/${collection}/${id}.json`;
}
