import type { BusinessMs } from './zendesk-business-time.ts';
import type { MetricSet, Minutes, Ticket, TicketStatus } from './zendesk-records.ts';
import { zendeskTime } from './zendesk-records.ts';

/** Milliseconds that a ticket has been in each status, up to its last move. */
export type Spent = Partial<Record<TicketStatus, { calendar: number; business: number }>>;

/** The parts of a ticket's life that its metrics are counted from. */
interface Counted {
  ticket: Ticket;
  businessMs: BusinessMs;
  sinceMs: number;
  spent: Spent;
}

/** The metrics of a ticket to which nothing has happened yet. */
export function openMetrics(ticketId: number, createdAt: string, isMessaging: boolean): MetricSet {
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

/** Counts the group and the agent whom a ticket comes to. */
export function countStations(ticket: Ticket, at: number, groupId: number, agentId: number | null): void {
  const metrics = ticket.metric_set;
  if (ticket.group_id !== groupId) metrics.group_stations++;
  if (agentId === null) return;
  if (ticket.assignee_id !== agentId) metrics.assignee_stations++;
  metrics.assigned_at = zendeskTime(at);
  metrics.initially_assigned_at ??= metrics.assigned_at;
}

/** Counts a comment; only the first public one by an agent ends the wait for a first reply. */
export function countComment(life: Counted, at: number, kind: 'reply' | 'write' | 'note'): void {
  const { ticket } = life;
  const metrics = ticket.metric_set;
  metrics.latest_comment_added_at = zendeskTime(at);
  if (kind === 'write') {
    metrics.requester_updated_at = zendeskTime(at);
    return;
  }
  metrics.assignee_updated_at = zendeskTime(at);
  if (kind === 'note' || metrics.replies++ > 0) return;
  metrics.reply_time_in_minutes = sinceCreation(life, at);
  if (metrics.reply_time_in_seconds) {
    metrics.reply_time_in_seconds.calendar = (at - Date.parse(ticket.created_at)) / 1000;
  }
}

/** Moves a ticket to a status and writes what the move ends. */
export function countMove(life: Counted, to: TicketStatus, at: number): void {
  const { ticket } = life;
  const metrics = ticket.metric_set;
  const from = ticket.status;
  addSpan(life, from, at);
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

/** Ends the span in a status that began with the last move. */
export function addSpan(life: Omit<Counted, 'ticket'>, status: TicketStatus, at: number): void {
  const span = (life.spent[status] ??= { calendar: 0, business: 0 });
  span.calendar += at - life.sinceMs;
  span.business += life.businessMs(life.sinceMs, at);
  life.sinceMs = at;
}

function resolve(life: Counted, at: number): void {
  const metrics = life.ticket.metric_set;
  metrics.full_resolution_time_in_minutes = sinceCreation(life, at);
  if (metrics.first_resolution_time_in_minutes.calendar === null) {
    metrics.first_resolution_time_in_minutes = sinceCreation(life, at);
  }
}

function timeIn({ spent }: Counted, ...statuses: TicketStatus[]): Minutes {
  const spans = statuses.map((status) => spent[status] ?? { calendar: 0, business: 0 });
  return {
    calendar: wholeMinutes(spans.reduce((total, span) => total + span.calendar, 0)),
    business: wholeMinutes(spans.reduce((total, span) => total + span.business, 0)),
  };
}

function sinceCreation({ ticket, businessMs }: Counted, at: number): Minutes {
  const createdMs = Date.parse(ticket.created_at);
  return { calendar: wholeMinutes(at - createdMs), business: wholeMinutes(businessMs(createdMs, at)) };
}

/** Whole minutes, rounded down as Zendesk does. */
export function wholeMinutes(ms: number): number {
  return Math.floor(ms / 60_000);
}
