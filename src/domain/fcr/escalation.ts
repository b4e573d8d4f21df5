import type { Past } from '../past.ts';
import { calendarClock } from '../schedule-at.ts';
import type { EpochSeconds, Ticket } from '../ticket.ts';
import { isResolved, type TicketLife } from '../ticket-life.ts';
import type { TimelineEvent } from '../timeline.ts';
import { inOrder } from '../timeline-order.ts';
import { transfersAfter } from './facts.ts';
import { firstContactOf, sayings } from './first-contact.ts';
import { solvesAround } from './latest-word.ts';

/** One hand-over of a ticket to another group after the first contact, and how that group took it. */
export interface Transfer {
  readonly at: EpochSeconds;
  readonly groupId: number;
  /** Passed on before anybody took it, or waiting for somebody still. */
  readonly outcome: 'accepted' | 'passedOn' | 'waiting';
  /** To the first reply, assignment or solve in the new group; null where there was none. */
  readonly acceptMinutes: number | null;
  /** The same within business hours; null where there are none, or they are not known. */
  readonly acceptBusinessMinutes: number | null;
  /** Back to a group that had it before. */
  readonly isBounce: boolean;
  /** Whether the new group asked the customer for information. */
  readonly isAskedAgain: boolean;
}

/** The hand-overs of one ticket. */
export interface Escalation {
  readonly ticketId: number;
  /** By its tags, as leads have it. */
  readonly isJustified: boolean;
  readonly transfers: readonly Transfer[];
}

/** How a ticket was handed over after its first contact; null where it was not. */
export function escalationOf(ticket: Ticket, past: Past): Escalation | null {
  const { life, settings } = past;
  const contact = life && firstContactOf(ticket, past, life);
  if (!contact) return null;
  const groups = inOrder(past.events, 'group_id');
  const solvedAt = solvesAround(life.statuses, contact.at)[0]?.at ?? Number.POSITIVE_INFINITY;
  const transfers = transfersAfter(past, life, contact)
    .flatMap((change) => takeOver(change, groups))
    .filter(({ at }) => at < solvedAt)
    .map((change) => transferOf(change, groups, past, life));
  const isJustified = ticket.tags.some((tag) => settings.fcr.escalationTags.includes(tag));
  return transfers.length === 0 ? null : { ticketId: ticket.id, isJustified, transfers };
}

/** With which change another group gets a ticket that is given away; none where it is taken out of its group and goes to no other. */
function takeOver(change: TimelineEvent, groups: readonly TimelineEvent[]): TimelineEvent[] {
  if (change.value !== null) return [change];
  const next = groups[groups.indexOf(change) + 1];
  return next && next.value !== change.previous ? [next] : [];
}

function transferOf(
  change: TimelineEvent,
  groups: readonly TimelineEvent[],
  past: Past,
  life: TicketLife,
): Transfer {
  const index = groups.indexOf(change);
  const until = groups[index + 1]?.at ?? Number.POSITIVE_INFINITY;
  const acceptedAt = acceptanceOf(change, until, past, life);
  const minutes = (clock: typeof calendarClock): number | null =>
    acceptedAt === null ? null : clock(change.at, acceptedAt) / 60;
  const hours = past.scheduleFor(change.at) && past.businessClock;
  const earlier = groups.slice(0, index).flatMap(({ value, previous }) => [value, previous]);
  return {
    at: change.at,
    groupId: Number(change.value),
    outcome: acceptedAt !== null ? 'accepted' : Number.isFinite(until) ? 'passedOn' : 'waiting',
    acceptMinutes: minutes(calendarClock),
    acceptBusinessMinutes: hours && minutes(hours),
    isBounce: earlier.includes(change.value),
    isAskedAgain: sayings(past, life).some(
      ({ kind, utterance: { at, agentId } }) =>
        kind === 'ask' && at > change.at && at < until && isOf(change.value, agentId, past),
    ),
  };
}

/** When somebody of the new group took it; that whoever handed it over named an assignee in the same update is none. */
function acceptanceOf(
  { at, actorId, value }: TimelineEvent,
  until: EpochSeconds,
  past: Past,
  { comments, statuses }: TicketLife,
): EpochSeconds | null {
  const isTaken = (agentId: number | null, when: EpochSeconds): boolean =>
    isOf(value, agentId, past) && when < until && (when > at || (when === at && agentId !== actorId));
  const replies = comments.filter((each) => each.isPublic && isTaken(each.agentId, each.at));
  const solves = statuses.filter((step) => isResolved(step) && isTaken(step.agentId, step.at));
  const assignments = inOrder(past.events, 'assignee_id').filter(
    (change) =>
      change.value !== null &&
      change.at < until &&
      (change.at > at || (change.at === at && Number(change.value) === change.actorId)),
  );
  const instants = [...replies, ...solves, ...assignments].map((each) => each.at);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Whether an agent may act for a group; of whom no groups are known may. */
function isOf(groupId: string | null, agentId: number | null, past: Past): boolean {
  if (agentId === null) return false;
  const { groupIds } = past.agent(agentId);
  return groupIds.length === 0 || groupIds.includes(Number(groupId));
}
