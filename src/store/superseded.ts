import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { StoredStep } from '../domain/fcr/verdict-moves.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Connection } from './connection.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';
import { REVISIONS } from './tables/verdict-revisions.ts';
import { upsert } from './upsert.ts';

type Courses = ReadonlyMap<number, readonly StoredStep[]>;

/** The verdicts that tickets have had up to the instant to which things are told, before they are measured again. */
export interface Told {
  readonly until: EpochSeconds;
  readonly courses: Courses;
}

/**
 * Reads what has been said of tickets, up to where the data ends: what comes after is news and changes nothing that was
 * said. Null while the past is still being read, for nothing that was said yet rests on all of it.
 */
export async function readTold(
  trx: Transaction<Schema>,
  ids: readonly number[],
  now: EpochSeconds,
): Promise<Told | null> {
  const streams = await trx
    .selectFrom('streams')
    .select(['name', 'watermark_at', 'completed_at'])
    .where('name', 'in', ['tickets', 'ticket-events', 'ticket-events-history'])
    .execute();
  const isRead = streams.some(
    ({ name, completed_at: at }) => name === 'ticket-events-history' && at !== null,
  );
  if (!isRead) return null;
  const ends = streams
    .filter(({ name }) => name !== 'ticket-events-history')
    .map(({ watermark_at: at }) => at ?? now);
  const until = Math.min(now, ...ends);
  return { until, courses: await readCourses(trx, ids, until) };
}

/** Keeps what was said of tickets where that is not what is said now; call it inside a transaction, once they are measured. */
export async function noteSuperseded(
  connection: Connection,
  trx: Transaction<Schema>,
  { until, courses }: Told,
  now: EpochSeconds,
): Promise<void> {
  if (courses.size === 0) return;
  const present = await readCourses(trx, [...courses.keys()], until);
  const superseded = [...courses].filter(([id, steps]) => !isDeepStrictEqual(steps, present.get(id) ?? []));
  await upsert(
    connection,
    REVISIONS,
    superseded.map(([id, steps]) => [id, now, JSON.stringify(steps)]),
  );
}

/** The verdicts of tickets up to an instant, oldest first, without the evidence: other evidence of the same is no other verdict. */
export async function readCourses(
  db: Kysely<Schema>,
  ids: readonly number[],
  until: EpochSeconds,
): Promise<Courses> {
  const rows = await db
    .selectFrom('occurrences')
    .select(['ticket_id', 'at', 'from_at', 'ripe_at', 'state', 'reason'])
    .where(sql<boolean>`ticket_id in ${idsIn(ids)}`)
    .where('from_at', '<=', until)
    .orderBy('ticket_id')
    .orderBy('seq')
    .execute();
  const courses = new Map<number, StoredStep[]>();
  for (const { ticket_id: id, at, from_at, ripe_at: ripeAt, state: verdict, reason } of rows) {
    const step = { from: from_at ?? at, verdict, reason, at, ripeAt };
    courses.set(id, [...(courses.get(id) ?? []), step]);
  }
  return courses;
}
