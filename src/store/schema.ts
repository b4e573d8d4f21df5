import type { ColumnType, Generated } from 'kysely';

/** One wide row a ticket: what Zendesk said, its anchors, and (added from the metric list) its measurements. Instants in epoch seconds, flags 0 or 1. */
export interface TicketRow {
  id: number;
  subject: string;
  status: string;
  created_at: number;
  generated_at: number;
  channel: string;
  is_messaging: number;
  is_public: number;
  priority: string | null;
  type: string | null;
  /** JSON array. */
  tags: string;
  group_id: number | null;
  brand_id: number | null;
  organization_id: number | null;
  requester_id: number | null;
  submitter_id: number | null;
  is_submitter_agent: number;
  assignee_id: number | null;
  form_id: number | null;
  custom_status_id: number | null;
  problem_id: number | null;
  follow_up_of_id: number | null;
  updated_at: number | null;
  is_ai_only: number;
  /** JSON of the native values, so that a changed definition can measure again without asking Zendesk. */
  metric_set: string | null;
  /** Equal for the tickets of one requester that are about the same, as their subjects tell; null without a subject. */
  matter: number | null;
  /** The business hours it has been under; null for the default schedule throughout. */
  hours_path: string | null;
  first_solved_at: number | null;
  last_solved_at: number | null;
}

interface NamedRow {
  id: number;
  name: string;
}

/** The options are JSON. */
type FieldRow = NamedRow & { key: string; type: string; is_active: number; options: string };

/** That a ticket is in a category, by the tag of an option of the category field. */
export interface TicketCategoryRow {
  ticket_id: number;
  category: string;
  requester_id: number;
  created_at: number;
  last_solved_at: number | null;
}

export interface TicketEventRow {
  ticket_id: number;
  id: number;
  kind: string;
  at: number;
  actor_id: number;
  channel: string | null;
  is_public: number | null;
  value: string | null;
  previous: string | null;
  /** What a public comment amounts to, with the rules that say so; null where that was not read. */
  reply_class: string | null;
  reply_rule: string | null;
  message_class: string | null;
  message_rule: string | null;
}

export interface MetricEventRow {
  ticket_id: number;
  id: number;
  metric: string;
  instance_id: number;
  type: string;
  at: number;
  target_minutes: number | null;
  is_business: number | null;
  policy_id: string | null;
  calendar_minutes: number | null;
  business_minutes: number | null;
  is_deleted: number;
}

export interface RatingRow {
  id: number;
  ticket_id: number;
  score: string;
  group_id: number | null;
  assignee_id: number | null;
  created_at: number;
  updated_at: number;
}

export interface SurveyRow {
  id: string;
  ticket_id: number;
  score: string;
  points: number | null;
  created_at: number;
  expires_at: number | null;
}

/** A version of a schedule; intervals and holidays are JSON. */
export interface ScheduleRow extends NamedRow {
  valid_from: number;
  time_zone: string;
  intervals: string;
  holidays: string;
  is_deleted: number;
  created_at: number;
}

export interface StreamRow {
  name: string;
  cursor: string | null;
  /** Where the history starts. */
  started_at: number | null;
  /** The instant up to which the stream is complete. */
  watermark_at: number | null;
  /** When its end was first reached. */
  completed_at: number | null;
  /** JSON of why it cannot be read, or null. */
  trouble: string | null;
}

export interface BenchmarkRow {
  id: Generated<number>;
  metric: string;
  /** The segment as canonical text; with the metric, what makes a benchmark one. */
  segment_text: string;
  /** JSON of the whole benchmark. */
  definition: string;
  created_at: number;
  created_by: string;
}

export interface AlertRow {
  benchmark_id: number;
  is_breached: number;
  since: number;
  breaches: number;
}

export interface DeliveryRow {
  /** Names the message, so that it is sent once: kind, channel and day or breach. */
  key: string;
  kind: string;
  channel: string;
  /** pending, sending, sent, failed or unknown. */
  state: string;
  /** JSON the message is rendered from. */
  subject: string;
  created_at: number;
  updated_at: number;
  attempts: number;
  /** Not to be tried again before. */
  next_at: number;
  /** Slack's channel id and timestamp of the sent message. */
  posted_channel: string | null;
  posted_ts: string | null;
  error: string | null;
}

/** One of several things a metric finds on a ticket; a stretch of time that goes on ends with the largest whole number. */
export interface OccurrenceRow {
  ticket_id: number;
  metric: string;
  seq: number;
  at: number;
  until_at: number | null;
  state: string;
  value: number | null;
  business: number | null;
  agent_id: number | null;
  target: string | null;
  policy_id: string | null;
  group_id: number | null;
  organization_id: number | null;
  /** Of a verdict: since when it is in force, when its window is over, and why it is; the evidence is JSON. */
  from_at: number | null;
  ripe_at: number | null;
  reason: string | null;
  evidence: string | null;
}

/** The verdicts a ticket had until an instant, as JSON. */
export interface VerdictRevisionRow {
  ticket_id: number;
  superseded_at: number;
  steps: string;
}

/** What an agent says against a verdict, and what a lead made of it; `verdict` is that of an accepted one. Users are Slack's. */
export interface DisputeRow {
  id: Generated<number>;
  ticket_id: number;
  agent_id: number | null;
  /** Whose the ticket was at its first contact. */
  group_id: number | null;
  disputed_by: string;
  disputed_at: number;
  reason: string;
  /** The verdict as it was then. */
  against_verdict: string;
  against_reason: string | null;
  /** open, accepted or declined. */
  state: string;
  decided_by: string | null;
  decided_at: number | null;
  note: string | null;
  verdict: string | null;
  verdict_reason: string | null;
}

/** A version of what leads decide of first contact resolution; the text is JSON. */
export interface FcrSettingsRow {
  id: Generated<number>;
  at: number;
  by_user: string;
  text: string;
}

/** Who an agent is in Slack: matched, confirmed or unmatched. */
export interface AgentAccountRow {
  agent_id: number;
  slack_user: string | null;
  state: string;
  at: number;
}

/** How often an agent wants feedback: weekly, daily or off. */
export interface FeedbackPreferenceRow {
  agent_id: number;
  frequency: string;
  at: number;
}

/** Whether a group's agents get feedback, as a lead decided last. */
export interface FeedbackGroupRow {
  group_id: number;
  is_on: number;
  by_user: string;
  at: number;
}

export interface GroupLeadRow {
  group_id: number;
  slack_user: string;
  added_by: string;
  at: number;
}

/** One state a survey has had; its id is that of a rating or of a survey response. */
export interface SurveyStepRow {
  ticket_id: number;
  survey: string;
  at: number;
  score: string;
  points: number | null;
  group_id: number | null;
  assignee_id: number | null;
}

/** Tickets that leads leave out of every figure; the segment is JSON. */
export interface ExclusionRuleRow {
  id: Generated<number>;
  segment_text: string;
  segment: string;
  created_at: number;
  created_by: string;
  removed_at: number | null;
  removed_by: string | null;
}

/** What a metric meant from an instant on; the text is JSON. */
export interface DefinitionRow {
  metric: string;
  since: number;
  version: number;
  hash: string;
  text: string;
}

/** An answer to a survey that Zendesk does not hold, imported or from a mapped field. */
export interface ResponseRow {
  id: Generated<number>;
  kind: string;
  /** What makes it one. */
  content: string;
  at: number;
  score: number;
  ticket_id: number | null;
  organization_id: number | null;
  driver: string | null;
  reason: string | null;
  source: string;
  imported_at: number;
}

/** What a mapped field of a record was last seen to hold; the score is null once it was emptied. */
export interface FieldAnswerRow {
  kind: string;
  record_id: number;
  at: number;
  score: number | null;
}

/** What an import says of an organization in a month (YYYY-MM); the facts are JSON. */
export interface AccountMonthRow {
  organization_id: number;
  month: string;
  facts: string;
  source: string;
  imported_at: number;
}

/** Whoever is a ticket's requester, by id; the locale is null where none is known, and Zendesk is asked for it a few times at most. */
export interface RequesterRow {
  id: number;
  locale: string | null;
  asks_left: Generated<number>;
}

export interface Schema {
  tickets: TicketRow;
  ticket_events: TicketEventRow;
  metric_events: MetricEventRow;
  ratings: RatingRow;
  survey_responses: SurveyRow;
  survey_steps: SurveyStepRow;
  occurrences: OccurrenceRow;
  verdict_revisions: VerdictRevisionRow;
  disputes: DisputeRow;
  fcr_settings: FcrSettingsRow;
  agent_accounts: AgentAccountRow;
  feedback_preferences: FeedbackPreferenceRow;
  feedback_groups: FeedbackGroupRow;
  group_leads: GroupLeadRow;
  exclusion_rules: ExclusionRuleRow;
  definitions: DefinitionRow;
  published: { question: string; at: number; figures: string };
  responses: ResponseRow;
  field_answers: FieldAnswerRow;
  account_months: AccountMonthRow;
  groups: NamedRow;
  brands: NamedRow;
  forms: NamedRow;
  organizations: NamedRow & { fields: string; is_deleted: number };
  agents: NamedRow & { is_light: number; role: string | null };
  requesters: RequesterRow;
  memberships: { id: number; user_id: number; group_id: number; is_default: number };
  ticket_fields: FieldRow;
  ticket_field_options: { field_id: number; tag: string; name: string };
  ticket_categories: TicketCategoryRow;
  organization_fields: FieldRow;
  statuses: NamedRow & { category: string; is_active: number };
  sla_policies: { id: string; name: string; position: number; targets: string };
  schedules: ScheduleRow;
  set_aside: { stream: string; record: string; reason: string; at: number };
  streams: StreamRow;
  benchmarks: BenchmarkRow;
  alerts: AlertRow;
  deliveries: DeliveryRow;
  settings: { key: string; value: ColumnType<string, string, string> };
}
