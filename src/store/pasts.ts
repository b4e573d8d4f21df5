import type { Kysely } from 'kysely';
import type { MetricEvent } from '../domain/metric-event.ts';
import type { Past } from '../domain/past.ts';
import type { ScheduleVersion } from '../domain/schedule.ts';
import { clockInForce, scheduleInForce } from '../domain/schedule-at.ts';

import type { Settings } from '../domain/settings.ts';

import type { Ticket } from '../domain/ticket.ts';
import { type People, readLife, type SpeakerOf, speakersOf } from '../domain/ticket-life.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { type Dated, NO_RETURNS, readReturns } from './returns.ts';
import type { Schema } from './schema.ts';
import { readRulings } from './tables/disputes.ts';
import { readSurveySteps } from './tables/survey-steps.ts';
import { readMetricEvents, readTimelines } from './tables/timelines.ts';

type Db = Kysely<Schema>;

/** Who and when there is beside the tickets. */
export interface Surroundings {
  readonly people: People;
  readonly agent: Past['agent'];
  /** Null where they cannot be read. */
  readonly schedules: readonly ScheduleVersion[] | null;
  readonly settings: Settings;
}

/** Reads what is known of the pasts of tickets. */
export async function readPasts(
  db: Db,
  tickets: readonly Dated[],
  { people, agent, schedules, settings }: Surroundings,
): Promise<(ticket: Ticket) => Past> {
  const ids = tickets.map(({ id }) => id);
  const [timelines, slaEvents, surveys, rulings, returns] = await Promise.all([
    readTimelines(db, ids),
    readMetricEvents(db, ids),
    readSurveySteps(db, ids),
    readRulings(db, ids),
    readReturns(db, tickets, settings.fcr),
  ]);
  const eventsOf = byTicket(timelines);
  const slaEventsOf = byTicket(slaEvents);
  return (ticket) => {
    const events: readonly TimelineEvent[] = eventsOf.get(ticket.id) ?? [];
    let speakerOf: SpeakerOf | null = null;
    return {
      life: events.length === 0 ? null : readLife({ ...ticket, events }, people, Number.POSITIVE_INFINITY),
      speakerOf(event) {
        speakerOf ??= speakersOf({ ...ticket, events }, people);
        return speakerOf(event);
      },
      events,
      slaEvents: slaEventsOf.get(ticket.id) ?? [],
      surveys: surveys.get(ticket.id) ?? [],
      ...(returns.get(ticket.id) ?? NO_RETURNS),
      businessClock: schedules && clockInForce(schedules, events),
      scheduleFor: schedules ? scheduleInForce(schedules, events) : () => null,
      agent,
      ruling: rulings.get(ticket.id) ?? null,
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
