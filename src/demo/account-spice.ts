import { DAY, FIRST_ID, type World } from './account-world.ts';
import { SYSTEM, type TicketEvent, type TicketLife } from './zendesk-life.ts';
import type { Priority, Ticket } from './zendesk-records.ts';

const LIGHT_AGENT = 1;
const OTHER_PRIORITY: Record<NonNullable<Priority>, Priority> = {
  urgent: 'normal',
  high: 'normal',
  normal: 'low',
  low: 'normal',
};

/**
 * Adds what a ticket's native metrics do not show: triggers that assign, a schedule, other priorities at first and
 * private notes. Nothing of it comes later than what it is added to, so that the ticket ends as it would without.
 */
export function spiced(world: World, life: TicketLife, story: readonly TicketEvent[]): TicketEvent[] {
  const { spice } = world;
  const events: TicketEvent[] = [];
  const createdMs = Date.parse(life.ticket.created_at);
  const scheduleId = scheduleOf(world, life.ticket.ticket_form_id);
  if (scheduleId !== undefined) events.push({ at: createdMs, does: 'schedule', scheduleId, by: SYSTEM });
  for (const event of story.map((each) => byColleague(world, life.ticket, story, each))) {
    const before = events.at(-1)?.at ?? createdMs;
    if (event.does === 'assign' && spice.chance(0.5)) events.push({ ...event, by: SYSTEM });
    else if (event.does === 'reply' && events.length > 0) events.push(...asides(world, life, before, event));
    else events.push(event);
  }
  return events;
}

/** Nobody answers what they asked themselves: a reply by the requester is a colleague's. */
function byColleague(
  { staff }: World,
  { requester_id: requesterId }: Ticket,
  story: readonly TicketEvent[],
  event: TicketEvent,
): TicketEvent {
  const isOwn = story.some((each) => each.does === 'assign' && each.agentId === requesterId);
  const colleague = staff.find(({ id }) => id !== requesterId);
  return event.does === 'reply' && isOwn && colleague ? { ...event, by: colleague.id } : event;
}

/** The second schedule, if there is one, is set for tickets of the delivery desk by a trigger. */
export function scheduleOf({ schedules }: World, formId: number): number | undefined {
  return formId === FIRST_ID.form + 1 ? schedules[1]?.id : undefined;
}

/** A reply with what somebody did just before it. */
function asides(
  { spice, people, staff }: World,
  { born, ticket }: TicketLife,
  before: number,
  reply: TicketEvent,
): TicketEvent[] {
  const at = before + Math.floor(((reply.at - before) * spice.number()) / 1000) * 1000;
  const isFirst = ticket.priority === born.priority;
  if (isFirst && ticket.priority !== null && spice.chance(0.04)) {
    born.priority = OTHER_PRIORITY[ticket.priority];
    return [{ at, does: 'prioritize', priority: ticket.priority }, reply];
  }
  if (!spice.chance(0.15)) return [reply];
  const light = people.users.filter((user) => user.role_type === LIGHT_AGENT);
  const author = spice.pick(spice.chance(0.25) ? light : staff);
  return [{ at, does: 'note', by: author.id }, reply];
}

/** Lets a few customers whose ticket was closed go on in another one. */
export function linkFollowUps({ spice }: World, tickets: readonly Ticket[]): void {
  const closed = new Map<number, Ticket>();
  for (const ticket of tickets) {
    const before = closed.get(ticket.requester_id);
    const gap = before ? Date.parse(ticket.created_at) - Date.parse(before.updated_at) : Infinity;
    if (before && gap > 0 && gap < 10 * DAY && spice.chance(0.05)) {
      const { from, ...source } = ticket.via.source;
      const old = { ticket_id: before.id, subject: before.subject };
      ticket.via = { ...ticket.via, source: { ...source, from: { ...from, ...old }, rel: 'follow_up' } };
      before.followup_ids = [...before.followup_ids, ticket.id];
    }
    if (ticket.status === 'closed' && !ticket.tags.includes('closed_by_merge'))
      closed.set(ticket.requester_id, ticket);
  }
}
