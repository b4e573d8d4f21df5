import { type Kysely, sql } from 'kysely';
import { anchorsOf } from '../domain/metric.ts';
import type { MetricEvent } from '../domain/metric-event.ts';
import type { Past } from '../domain/past.ts';
import type { ScheduleVersion } from '../domain/schedule.ts';
import { clockInForce } from '../domain/schedule-at.ts';

import type { Settings } from '../domain/settings.ts';

import type { EpochSeconds, Ticket } from '../domain/ticket.ts';
import { agentsOf, type People, readLife } from '../domain/ticket-life.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';
import { readSurveySteps } from './tables/survey-steps.ts';
import { readMetricEvents, readTimelines } from './tables/timelines.ts';

type Db = Kysely<Schema>;

/** Who and when there is beside the tickets. */
export interface Surroundings {
  readonly people: People;
  /** Null where they cannot be read. */
  readonly schedules: readonly ScheduleVersion[] | null;
  readonly settings: Settings;
}

/** Reads what is known of the pasts of tickets. */
export async function readPasts(
  db: Db,
  tickets: readonly Ticket[],
  { people, schedules, settings }: Surroundings,
): Promise<(ticket: Ticket) => Past> {
  const ids = tickets.map(({ id }) => id);
  const [timelines, slaEvents, surveys, followUps, returns] = await Promise.all([
    readTimelines(db, ids),
    readMetricEvents(db, ids),
    readSurveySteps(db, ids),
    readFollowUps(db, ids),
    readReturns(db, tickets),
  ]);
  const eventsOf = byTicket(timelines);
  const slaEventsOf = byTicket(slaEvents);
  return (ticket) => {
    const events: readonly TimelineEvent[] = eventsOf.get(ticket.id) ?? [];
    return {
      life: events.length === 0 ? null : readLife({ ...ticket, events }, people, Number.POSITIVE_INFINITY),
      agentOf: (event) => agentsOf({ ...ticket, events }, people)(event),
      events,
      slaEvents: slaEventsOf.get(ticket.id) ?? [],
      surveys: surveys.get(ticket.id) ?? [],
      followedUpAt: followUps.get(ticket.id) ?? null,
      cameBackAt: returns.get(ticket.id) ?? null,
      businessClock: schedules && clockInForce(schedules, events),
      settings,
    };
  };
}

function byTicket<T extends TimelineEvent | MetricEvent>(events: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const event of events) {
    const group = groups.get(event.ticketId);
    if (group) group.push(event);
    else groups.set(event.ticketId, [event]);
  }
  return groups;
}

/** Whether a ticket, by its name in a query, is there: one that is deleted, suspended or merged is in no figure, nor a return or an outage. */
export const countsAs = (
  name: string,
) => sql<boolean>`(${sql.ref(`${name}.status`)} not in ('deleted', 'suspended')
  and not exists (select 1 from json_each(${sql.ref(`${name}.tags`)}) where value = 'closed_by_merge'))`;

const COUNTS = countsAs('other');

async function readFollowUps(db: Db, ids: readonly number[]): Promise<Map<number, EpochSeconds>> {
  const { rows } = await sql<{ id: number; at: number }>`
    select follow_up_of_id as id, min(created_at) as at from tickets as other
    where follow_up_of_id in ${idsIn(ids)} and ${COUNTS} group by follow_up_of_id`.execute(db);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

async function readReturns(db: Db, tickets: readonly Ticket[]): Promise<Map<number, EpochSeconds>> {
  const solved = tickets.flatMap((ticket) => {
    const { matter } = ticket;
    const since = anchorsOf(ticket).lastSolvedAt;
    return matter === null || since === null ? [] : [[ticket.id, ticket.requesterId, matter, since]];
  });
  const { rows } = await sql<{ id: number; at: number | null }>`
    select value ->> 0 as id,
      (select created_at from tickets as other
       where requester_id = value ->> 1 and matter = value ->> 2 and created_at > value ->> 3 and ${COUNTS}
       order by created_at limit 1) as at
    from json_each(${JSON.stringify(solved)})`.execute(db);
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])));
}

/** The longest that anybody asks after a return for, in seconds. */
const LONGEST_RETURN = 30 * 86_400;

/** The tickets that others concern as follow-ups, or as the first later ones of the same requester on the same matter. */
export async function concernedBy(db: Db, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with later as (select id, requester_id, matter, created_at, follow_up_of_id from tickets where id in ${idsIn(ids)})
    select follow_up_of_id as id from later where follow_up_of_id is not null
    union
    select earlier.id from later cross join tickets as earlier
    where later.matter is not null and earlier.requester_id = later.requester_id
      and earlier.matter = later.matter and earlier.created_at < later.created_at
      and earlier.last_solved_at < later.created_at
      and earlier.last_solved_at >= later.created_at - ${LONGEST_RETURN}
      and not exists (
        select 1 from tickets as other
        where other.requester_id = later.requester_id and other.matter = later.matter
          and other.created_at > earlier.last_solved_at and other.created_at < later.created_at
          and ${COUNTS})`.execute(db);
  return rows.map(({ id }) => id);
}
