import { type Kysely, sql } from 'kysely';
import type { RetoldCourse, StoredStep } from '../domain/fcr/verdict-moves.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import { from, inSegment, isAskedFor, type Population } from './populations.ts';
import type { Schema } from './schema.ts';
import { readCourses } from './superseded.ts';
import { idsIn } from './tables/ids.ts';

/** A figure that was told: by the clock, and as of where the data ended then. */
export interface ToldAt {
  readonly at: EpochSeconds;
  readonly asOf: EpochSeconds;
}

/** A ticket that was first answered so long after its creation counted where it was not looked for. */
const FIRST_CONTACT_SECONDS = 40 * 86_400;

/** The courses of tickets of a window that may count otherwise than they did when a figure was told: as they were said to be then, and as they are said to be now. */
export async function readRetold(
  db: Kysely<Schema>,
  population: Population,
  told: ToldAt,
): Promise<RetoldCourse[]> {
  const ids = await touchedSince(db, population, told);
  if (ids.length === 0) return [];
  const [present, past] = await Promise.all([
    readCourses(db, ids, population.asOf),
    readSaid(db, ids, told.at),
  ]);
  return ids.map((ticketId) => {
    const is = present.get(ticketId) ?? [];
    return { ticketId, was: past.get(ticketId) ?? is, is };
  });
}

/** Tickets of which something else is said since, or time has brought another verdict, and that no rule leaves out. */
async function touchedSince(db: Kysely<Schema>, population: Population, told: ToldAt): Promise<number[]> {
  const { metric, window, asOf, rules } = population;
  if (!window) return [];
  const isNew = (column: string) =>
    sql`(${sql.ref(column)} > ${told.asOf} and ${sql.ref(column)} <= ${asOf})`;
  const isLeftOut = rules.map((rule) => sql<boolean>`not ${inSegment(population, rule)}`);
  const rows = await from(db, population)
    .select(sql<number>`occurrences.ticket_id`.as('id'))
    .distinct()
    .where(
      sql<boolean>`occurrences.metric = ${metric.id} and occurrences.at >= ${window.start - FIRST_CONTACT_SECONDS} and occurrences.at < ${window.end}`,
    )
    .where(
      sql<boolean>`(${isNew('occurrences.from_at')} or ${isNew('occurrences.ripe_at')} or exists (
        select 1 from verdict_revisions as revised
        where revised.ticket_id = occurrences.ticket_id and revised.superseded_at > ${told.at}))`,
    )
    .where(sql<boolean>`${sql.join([isAskedFor(population), ...isLeftOut], sql` and `)}`)
    .execute();
  return rows.map(({ id }) => id);
}

/** What was said of tickets at an instant, where something else is said now. */
async function readSaid(
  db: Kysely<Schema>,
  ids: readonly number[],
  at: EpochSeconds,
): Promise<Map<number, StoredStep[]>> {
  const rows = await db
    .selectFrom('verdict_revisions')
    .selectAll()
    .where(sql<boolean>`ticket_id in ${idsIn(ids)}`)
    .where('superseded_at', '>', at)
    .orderBy('superseded_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.ticket_id, JSON.parse(row.steps) as StoredStep[]]));
}
