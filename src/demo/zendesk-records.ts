/** Where a ticket stands; `deleted` is seen in the incremental export only. */
type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed' | 'deleted';

/** A duration as Zendesk reports it: null until the event that ends it. */
interface Minutes {
  calendar: number | null;
  business: number | null;
}

/** The native metrics of one ticket. */
interface MetricSet {
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
interface Via {
  channel: string;
  source: { from: Record<string, string>; to: Record<string, string>; rel: string | null };
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
  priority: 'urgent' | 'high' | 'normal' | 'low' | null;
  status: TicketStatus;
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
  tags: string[];
  custom_fields: { id: number; value: string | number | boolean | string[] | null }[];
  satisfaction_rating: { score: Score; id?: number; comment?: string | null; reason?: string | null } | null;
  metric_set: MetricSet;
}

/** An agents' group. */
export interface Group {
  id: number;
  url: string;
  name: string;
  description: string;
  default: boolean;
  is_public: boolean;
  deleted: boolean;
  created_at: string;
  updated_at: string;
}

/** An agent, an administrator or a customer. */
export interface User {
  id: number;
  url: string;
  name: string;
  email: string;
  role: 'end-user' | 'agent' | 'admin';
  /** 0 custom, 1 light agent, 4 administrator; null for customers. */
  role_type: number | null;
  only_private_comments: boolean;
  restricted_agent: boolean;
  active: boolean;
  suspended: boolean;
  locale: string;
  iana_time_zone: string;
  organization_id: number | null;
  default_group_id: number | null;
  created_at: string;
  updated_at: string;
}

/** A customer's company. */
export interface Organization {
  id: number;
  url: string;
  name: string;
  domain_names: string[];
  tags: string[];
  organization_fields: Record<string, string | number | boolean | null>;
  group_id: number | null;
  created_at: string;
  updated_at: string;
}

/** One of the shops that the account answers for. */
export interface Brand {
  id: number;
  url: string;
  name: string;
  subdomain: string;
  active: boolean;
  default: boolean;
  is_deleted: boolean;
  ticket_form_ids: number[];
  created_at: string;
  updated_at: string;
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

/** Something that happens to a ticket at one moment (milliseconds since the epoch, on a whole second). */
export type TicketEvent = { at: number } & (
  | { does: 'assign'; groupId: number; agentId: number }
  | { does: 'move'; to: TicketStatus }
  | { does: 'rate'; score: Score; comment: string | null }
  /** A public comment by an agent, one by the customer, or being merged into another ticket. */
  | { does: 'reply' | 'write' | 'merge' }
);

/** A ticket with what is needed to keep its native metrics right as things happen to it. */
export interface TicketLife {
  ticket: Ticket;
  rating: SatisfactionRating | undefined;
  businessMs: (fromMs: number, toMs: number) => number;
  sinceMs: number;
  spent: Map<TicketStatus, { calendar: number; business: number }>;
}

type TicketStart = Pick<
  Ticket,
  'id' | 'created_at' | 'subject' | 'description' | 'type' | 'priority' | 'via'
> &
  Pick<Ticket, 'is_public' | 'requester_id' | 'submitter_id' | 'organization_id' | 'group_id' | 'brand_id'> &
  Pick<Ticket, 'ticket_form_id' | 'tags' | 'custom_fields'>;

/** Milliseconds since the epoch as Zendesk writes a moment. */
export function zendeskTime(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** The address of a record in the API. */
export function recordUrl(collection: string, id: number): string {
  return `https://lumenhome.zendesk.com/api/v2/${collection}/${id}.json`;
}

/** Opens a ticket to which nothing has happened yet. */
export function openTicket(start: TicketStart, businessMs: TicketLife['businessMs']): TicketLife {
  const isMessaging = start.via.channel === 'native_messaging';
  const createdMs = Date.parse(start.created_at);
  const ticket: Ticket = {
    ...start,
    url: recordUrl('tickets', start.id),
    updated_at: start.created_at,
    generated_timestamp: createdMs / 1000,
    raw_subject: start.subject,
    status: 'new',
    from_messaging_channel: isMessaging,
    assignee_id: null,
    satisfaction_rating: { score: 'unoffered' },
    metric_set: openMetrics(start.id, start.created_at, isMessaging),
  };
  return { ticket, rating: undefined, businessMs, sinceMs: createdMs, spent: new Map() };
}

function openMetrics(ticketId: number, createdAt: string, isMessaging: boolean): MetricSet {
  const none = (): Minutes => ({ calendar: null, business: null });
  return {
    id: 9_000_000_000 + ticketId,
    ticket_id: ticketId,
    created_at: createdAt,
    updated_at: createdAt,
    group_stations: 1,
    assignee_stations: 0,
    reopens: 0,
    replies: 0,
    assignee_updated_at: null,
    requester_updated_at: createdAt,
    status_updated_at: createdAt,
    initially_assigned_at: null,
    assigned_at: null,
    solved_at: null,
    latest_comment_added_at: createdAt,
    reply_time_in_minutes: none(),
    first_resolution_time_in_minutes: none(),
    full_resolution_time_in_minutes: none(),
    agent_wait_time_in_minutes: none(),
    requester_wait_time_in_minutes: none(),
    on_hold_time_in_minutes: none(),
    ...(isMessaging ? { reply_time_in_seconds: { calendar: null } } : {}),
  };
}

/** Lets one thing happen to a ticket; its native metrics follow as Zendesk would write them. */
export function happen(life: TicketLife, event: TicketEvent): void {
  const { ticket } = life;
  if (event.does === 'assign') assign(life, event.at, event.groupId, event.agentId);
  else if (event.does === 'move') moveTo(life, event.to, event.at);
  else if (event.does === 'rate') rate(life, event.at, event.score, event.comment);
  else if (event.does === 'merge') {
    ticket.tags.push('closed_by_merge');
    moveTo(life, 'closed', event.at);
  } else comment(life, event.at, event.does === 'reply');
  ticket.updated_at = ticket.metric_set.updated_at = zendeskTime(event.at);
  ticket.generated_timestamp = event.at / 1000;
}

function assign(life: TicketLife, at: number, groupId: number, agentId: number): void {
  const { ticket } = life;
  const metrics = ticket.metric_set;
  if (ticket.group_id !== groupId) metrics.group_stations++;
  if (ticket.assignee_id !== agentId) metrics.assignee_stations++;
  metrics.assigned_at = zendeskTime(at);
  metrics.initially_assigned_at ??= metrics.assigned_at;
  ticket.group_id = groupId;
  ticket.assignee_id = agentId;
  if (ticket.status === 'new') moveTo(life, 'open', at);
}

function comment(life: TicketLife, at: number, byAgent: boolean): void {
  const { ticket } = life;
  const metrics = ticket.metric_set;
  metrics.latest_comment_added_at = zendeskTime(at);
  if (!byAgent) {
    metrics.requester_updated_at = zendeskTime(at);
    return;
  }
  metrics.assignee_updated_at = zendeskTime(at);
  if (metrics.replies++ > 0) return;
  metrics.reply_time_in_minutes = sinceCreation(life, at);
  if (metrics.reply_time_in_seconds) {
    metrics.reply_time_in_seconds.calendar = (at - Date.parse(ticket.created_at)) / 1000;
  }
}

function moveTo(life: TicketLife, to: TicketStatus, at: number): void {
  const { ticket, spent, sinceMs } = life;
  const metrics = ticket.metric_set;
  const from = ticket.status;
  const before = spent.get(from) ?? { calendar: 0, business: 0 };
  spent.set(from, {
    calendar: before.calendar + at - sinceMs,
    business: before.business + life.businessMs(sinceMs, at),
  });
  life.sinceMs = at;
  ticket.status = to;
  metrics.status_updated_at = zendeskTime(at);
  if (to === 'deleted') return;
  if (from === 'pending') metrics.agent_wait_time_in_minutes = timeIn(life, 'pending');
  if (from === 'hold') metrics.on_hold_time_in_minutes = timeIn(life, 'hold');
  if (['pending', 'solved', 'closed'].includes(to) && !['pending', 'solved'].includes(from)) {
    metrics.requester_wait_time_in_minutes = timeIn(life, 'new', 'open', 'hold');
  }
  if (from === 'solved' && to !== 'closed') metrics.reopens++;
  // A ticket closed without ever being solved (a merged one) counts as resolved, yet has no solve.
  if (to === 'solved' || (to === 'closed' && metrics.solved_at === null)) resolve(life, at);
  if (to === 'solved') metrics.solved_at = zendeskTime(at);
}

function resolve(life: TicketLife, at: number): void {
  const metrics = life.ticket.metric_set;
  metrics.full_resolution_time_in_minutes = sinceCreation(life, at);
  if (metrics.first_resolution_time_in_minutes.calendar === null) {
    metrics.first_resolution_time_in_minutes = sinceCreation(life, at);
  }
}

function rate(life: TicketLife, at: number, score: Score, comment: string | null): void {
  const { ticket, rating } = life;
  const id = 7_000_000_000 + ticket.id;
  const reason = score === 'bad' ? 'The issue took too long to resolve' : null;
  const isChange = rating !== undefined && rating.score !== 'offered';
  life.rating = {
    id,
    url: recordUrl('satisfaction_ratings', id),
    ticket_id: ticket.id,
    requester_id: ticket.requester_id,
    assignee_id: ticket.assignee_id,
    group_id: ticket.group_id,
    score,
    comment,
    reason,
    reason_id: reason === null ? null : 1000,
    created_at: isChange ? rating.created_at : zendeskTime(at),
    updated_at: zendeskTime(at),
  };
  ticket.satisfaction_rating = score === 'offered' ? { score } : { score, id, comment, reason };
}

function timeIn({ spent }: TicketLife, ...statuses: TicketStatus[]): Minutes {
  const spans = statuses.map((status) => spent.get(status) ?? { calendar: 0, business: 0 });
  return {
    calendar: wholeMinutes(spans.reduce((total, span) => total + span.calendar, 0)),
    business: wholeMinutes(spans.reduce((total, span) => total + span.business, 0)),
  };
}

function sinceCreation({ ticket, businessMs }: TicketLife, at: number): Minutes {
  const createdMs = Date.parse(ticket.created_at);
  return { calendar: wholeMinutes(at - createdMs), business: wholeMinutes(businessMs(createdMs, at)) };
}

function wholeMinutes(ms: number): number {
  return Math.floor(ms / 60_000);
}
