import { type Kysely, sql } from 'kysely';
import type { EpochSeconds, Ticket } from '../domain/ticket.ts';
import type { People } from '../domain/ticket-life.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';
import { latestRatings } from './tables/ratings.ts';
import { readTimelines } from './tables/timelines.ts';
import { toRecord } from './ticket-rows.ts';

/** A ticket as it is stored, with all that happened to it. */
export interface StoredCase {
  readonly ticket: Ticket;
  readonly events: readonly TimelineEvent[];
  /** When Zendesk's values were written; null where they did not come from the export. */
  readonly nativeAt: EpochSeconds | null;
}

/** Reads tickets with all that happened to them; those that are not stored are left out. */
export async function readCases(db: Kysely<Schema>, ids: readonly number[]): Promise<StoredCase[]> {
  const rows = await db
    .selectFrom('tickets')
    .selectAll()
    .where(sql<boolean>`id in ${idsIn(ids)}`)
    .orderBy('id')
    .execute();
  const [ratings, timelines] = await Promise.all([latestRatings(db, ids), readTimelines(db, ids)]);
  const eventsOf = byTicket(timelines);
  return rows.map((row) => ({
    ticket: {
      ...toRecord(row),
      isSubmitterAgent: row.is_submitter_agent === 1,
      rating: ratings.get(row.id) ?? null,
    },
    events: eventsOf.get(row.id) ?? [],
    nativeAt: row.generated_at === 0 ? null : row.generated_at,
  }));
}

function byTicket(events: readonly TimelineEvent[]): Map<number, TimelineEvent[]> {
  const groups = new Map<number, TimelineEvent[]>();
  for (const event of events) {
    const group = groups.get(event.ticketId);
    if (group) group.push(event);
    else groups.set(event.ticketId, [event]);
  }
  return groups;
}

/** Who is an agent, and who a light one. */
export async function readPeople(db: Kysely<Schema>): Promise<People> {
  const rows = await db.selectFrom('agents').select(['id', 'is_light']).execute();
  const lightById = new Map(rows.map(({ id, is_light }) => [id, is_light === 1]));
  return {
    isAgent: (id) => lightById.has(id),
    isLightAgent: (id) => lightById.get(id) === true,
  };
}

/** The next so many tickets by id that changed since an instant, but for deleted ones. */
export async function changedSince(
  db: Kysely<Schema>,
  since: EpochSeconds,
  after: number,
  count: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('id', '>', after)
    .where('generated_at', '>=', since)
    .where('status', '<>', 'deleted')
    .orderBy('id')
    .limit(count)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many tickets were created within a span, and how many are unsolved now, deleted ones left out. */
export async function countStored(
  db: Kysely<Schema>,
  span: { readonly start: EpochSeconds; readonly end: EpochSeconds } | null,
): Promise<{ readonly all: number; readonly aiOnly: number }> {
  const condition =
    span === null
      ? sql<boolean>`status in ('new', 'open', 'pending', 'hold')`
      : sql<boolean>`status <> 'deleted' and created_at >= ${span.start} and created_at < ${span.end}`;
  return db
    .selectFrom('tickets')
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(case when is_ai_only = 1 then 1 end)`.as('aiOnly'),
    ])
    .where(condition)
    .executeTakeFirstOrThrow();
}
