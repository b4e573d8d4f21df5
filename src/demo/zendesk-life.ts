import type { BusinessMs } from './zendesk-business-time.ts';
import {
  addSpan,
  countComment,
  countMove,
  countStations,
  openMetrics,
  type Spent,
} from './zendesk-metrics.ts';
import {
  type Priority,
  recordUrl,
  type SatisfactionRating,
  type Score,
  type Ticket,
  type TicketStatus,
  zendeskTime,
} from './zendesk-records.ts';

/** Who acts where nobody does: triggers, automations and Zendesk itself. */
export const SYSTEM = -1;

/** The fields of a ticket whose changes its history tells. */
export type Told = Pick<
  Ticket,
  'status' | 'custom_status_id' | 'priority' | 'group_id' | 'assignee_id' | 'requester_id' | 'ticket_form_id'
> & { schedule_id: number | null; tags: readonly string[] };

/**
 * Something that happens to a ticket at one moment (milliseconds since the epoch, on a whole second). `by` says who
 * acted where it is not whom one would expect: the assignee, the customer, or an automation for the closing.
 */
export type TicketEvent = { at: number; by?: number } & (
  | { does: 'assign'; groupId: number; agentId: number | null }
  | { does: 'move'; to: TicketStatus }
  | { does: 'rate'; score: Score; comment: string | null }
  /** A public comment by an agent, perhaps by a macro, one by the customer, or an agent's private note. */
  | { does: 'reply' | 'write' | 'note'; body?: string; macro?: number }
  /** Being merged into another ticket; coming back from the deleted ones. */
  | { does: 'merge' | 'restore' }
  /** Zendesk's own housekeeping, which leaves no trace in the history; archiving is a kind of it. */
  | { does: 'touch' | 'archive' }
  | { does: 'prioritize'; priority: Priority }
  | { does: 'tag'; add?: readonly string[]; remove?: readonly string[] }
  | { does: 'schedule'; scheduleId: number }
  | { does: 'label'; customStatusId: number }
  | { does: 'change-form'; formId: number }
  | { does: 'change-requester'; requesterId: number }
  /** Another ticket that continues this closed one. */
  | { does: 'follow-up'; ticketId: number }
  /** Fields set from outside, with nothing said about what follows from it. */
  | { does: 'set'; values: Partial<Told> }
);

/** A ticket event whose moment somebody else knows. */
export type Happening = TicketEvent extends infer Event
  ? Event extends TicketEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** What a ticket was at its creation and what has happened to it since, in order. */
export interface TicketHistory {
  born: Told;
  log: TicketEvent[];
}

/** A ticket with what is needed to keep its native metrics right as things happen to it. */
export interface TicketLife extends TicketHistory {
  ticket: Ticket;
  rating: SatisfactionRating | undefined;
  businessMs: BusinessMs;
  sinceMs: number;
  spent: Spent;
}

export type TicketStart = Pick<
  Ticket,
  'id' | 'created_at' | 'subject' | 'description' | 'type' | 'priority' | 'via'
> &
  Pick<Ticket, 'is_public' | 'requester_id' | 'submitter_id' | 'organization_id' | 'group_id' | 'brand_id'> &
  Pick<Ticket, 'ticket_form_id' | 'tags' | 'custom_fields'> &
  Partial<Pick<Ticket, 'support_type'>>;

const NOTHING: number[] = [];

/** The default label of each status category; closed tickets keep that of the solved ones. */
export const STATUS_LABELS = { new: 11, open: 12, pending: 13, hold: 14, solved: 15, closed: 15 } as const;

/** Opens a ticket to which nothing has happened yet. */
export function openTicket(start: TicketStart, businessMs: BusinessMs): TicketLife {
  const isMessaging = start.via.channel === 'native_messaging';
  const createdMs = Date.parse(start.created_at);
  const ticket: Ticket = {
    support_type: 'agent',
    ...start,
    url: recordUrl('tickets', start.id),
    updated_at: start.created_at,
    generated_timestamp: createdMs / 1000,
    raw_subject: start.subject,
    status: 'new',
    custom_status_id: STATUS_LABELS.new,
    from_messaging_channel: isMessaging,
    assignee_id: null,
    followup_ids: NOTHING,
    satisfaction_rating: { score: 'unoffered' },
    metric_set: openMetrics(start.id, start.created_at, isMessaging),
  };
  const empty = { rating: undefined, sinceMs: createdMs, spent: {}, log: [] };
  return { ticket, businessMs, born: toldOf(ticket), ...empty };
}

/** The told fields as they are now. */
export function toldOf(ticket: Ticket, schedule_id: number | null = null): Told {
  const { status, custom_status_id, priority, group_id, assignee_id, requester_id, ticket_form_id, tags } =
    ticket;
  const fields = { status, custom_status_id, priority, group_id, assignee_id, requester_id };
  return { ...fields, ticket_form_id, schedule_id, tags };
}

/** Which told fields an event sets, given those before it. */
export function effectOf(told: Told, event: TicketEvent): Partial<Told> {
  if (event.does === 'assign') {
    const owners = { group_id: event.groupId, assignee_id: event.agentId };
    return told.status === 'new' && event.agentId !== null ? { ...owners, ...moved('open') } : owners;
  }
  if (event.does === 'move') return moved(event.to);
  if (event.does === 'restore') return moved('open');
  if (event.does === 'merge') return { ...moved('closed'), tags: [...told.tags, 'closed_by_merge'] };
  if (event.does === 'prioritize') return { priority: event.priority };
  if (event.does === 'schedule') return { schedule_id: event.scheduleId };
  if (event.does === 'label') return { custom_status_id: event.customStatusId };
  if (event.does === 'change-form') return { ticket_form_id: event.formId };
  if (event.does === 'change-requester') return { requester_id: event.requesterId };
  if (event.does === 'set') return event.values;
  if (event.does !== 'tag') return {};
  const kept = told.tags.filter((tag) => !event.remove?.includes(tag));
  return { tags: [...kept, ...(event.add ?? []).filter((tag) => !kept.includes(tag))] };
}

function moved(to: TicketStatus): Partial<Told> {
  return to === 'deleted' ? { status: to } : { status: to, custom_status_id: STATUS_LABELS[to] };
}

/** Lets one thing happen to a ticket; its native metrics follow as Zendesk would write them. */
export function happen(life: TicketLife, event: TicketEvent): void {
  const { ticket } = life;
  const { schedule_id: _, tags, status, ...fields } = effectOf(ticket as Ticket & Told, event);
  life.log.push(event);
  ticket.generated_timestamp = event.at / 1000;
  if (event.does === 'touch' || event.does === 'archive') return;
  if (event.does === 'follow-up') ticket.followup_ids = [...ticket.followup_ids, event.ticketId];
  if (event.does === 'assign') countStations(ticket, event.at, event.groupId, event.agentId);
  if (event.does === 'reply' || event.does === 'write' || event.does === 'note')
    countComment(life, event.at, event.does);
  if (event.does === 'rate') rate(life, event.at, event.score, event.comment);
  Object.assign(ticket, fields);
  if (tags) ticket.tags = [...tags];
  if (status) countMove(life, status, event.at);
  ticket.updated_at = ticket.metric_set.updated_at = zendeskTime(event.at);
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

/** A ticket's life as it stands, told again from its history. */
export function resume(
  ticket: Ticket,
  history: TicketHistory,
  rating: SatisfactionRating | undefined,
  businessMs: BusinessMs,
): TicketLife {
  const sinceMs = Date.parse(ticket.created_at);
  const life: TicketLife = { ticket, ...history, rating, businessMs, sinceMs, spent: {} };
  const told = { ...history.born };
  for (const event of history.log) {
    const effect = effectOf(told, event);
    if (effect.status) addSpan(life, told.status, event.at);
    Object.assign(told, effect);
  }
  return life;
}
