import { type Kysely, sql } from 'kysely';
import { anchorsOf } from '../domain/metric.ts';
import type { Return } from '../domain/past.ts';
import type { EpochSeconds, Ticket, TicketRecord } from '../domain/ticket.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';

type Db = Kysely<Schema>;

/** The later tickets of one ticket's requester, and when the first of either kind came. */
export interface Returns {
  readonly returns: readonly Return[];
  readonly followedUpAt: EpochSeconds | null;
  /** After the last solve. */
  readonly cameBackAt: EpochSeconds | null;
}

/** A ticket, and when people last changed it. */
export type Dated = Ticket & Pick<TicketRecord, 'updatedAt'>;

export const NO_RETURNS: Returns = { returns: [], followedUpAt: null, cameBackAt: null };

/** Whether a ticket, by its name in a query, is there: one that is deleted, suspended or merged is in no figure, nor a return or an outage. */
export const countsAs = (
  name: string,
) => sql<boolean>`(${sql.ref(`${name}.status`)} not in ('deleted', 'suspended')
  and not exists (select 1 from json_each(${sql.ref(`${name}.tags`)}) where value = 'closed_by_merge'))`;

const COUNTS = countsAs('other');

/** Nobody asks after a return later than this after the last thing that happened to a ticket: the longest horizon is 30 days. */
const KNOWN_SECONDS = 40 * 86_400;
/** Of a machine's thousand tickets on one matter, so many after each are its returns. */
const KNOWN_RETURNS = 50;

interface Row {
  readonly id: number;
  readonly ticketId: number;
  readonly at: EpochSeconds;
  readonly kind: Return['kind'];
}

/** Finds the returns of tickets: follow-ups, and on the same matter the next 50 within 40 days after the last that happened to them, and the first after the last solve. */
export async function readReturns(db: Db, tickets: readonly Dated[]): Promise<Map<number, Returns>> {
  const since = tickets.flatMap((ticket) => spanOf(ticket, ticket.createdAt));
  const solved = tickets.flatMap((ticket) => spanOf(ticket, anchorsOf(ticket).lastSolvedAt));
  const { rows } = await sql<Row>`
    ${sameMatter(since)} union all ${firstSameMatter(solved)} union all
    select other.follow_up_of_id as id, other.id as "ticketId", other.created_at as at, 'followUp' as kind
    from tickets as other
    where other.follow_up_of_id in ${idsIn(tickets.map(({ id }) => id))} and ${COUNTS}`.execute(db);
  const found = new Map<number, Row[]>();
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row]);
  return new Map(tickets.map((ticket) => [ticket.id, returnsOf(ticket, found.get(ticket.id) ?? [])]));
}

/** Where a ticket's returns are looked for. */
type Span = readonly [
  id: number,
  requesterId: number,
  matter: number,
  after: EpochSeconds,
  until: EpochSeconds,
];

function spanOf(ticket: Dated, after: EpochSeconds | null): readonly Span[] {
  const { id, requesterId, matter, createdAt, updatedAt } = ticket;
  if (requesterId === null || matter === null || after === null) return [];
  const last = Math.max(createdAt, updatedAt ?? 0, anchorsOf(ticket).lastSolvedAt ?? 0);
  return [[id, requesterId, matter, after, last + KNOWN_SECONDS]];
}

/** A range of the index holds them, so that a machine's other thousands are not looked at. */
const sameMatter = (spans: readonly Span[]) => sql`
  select asked.value ->> 0 as id, other.id as "ticketId", other.created_at as at, 'sameMatter' as kind
  from json_each(${JSON.stringify(spans)}) as asked cross join tickets as other
  where other.requester_id = asked.value ->> 1 and other.matter = asked.value ->> 2
    and other.created_at > asked.value ->> 3
    and other.created_at <= min(asked.value ->> 4, coalesce(
      (select nth.created_at from tickets as nth
       where nth.requester_id = asked.value ->> 1 and nth.matter = asked.value ->> 2
         and nth.created_at > asked.value ->> 3
       order by nth.created_at limit 1 offset ${KNOWN_RETURNS - 1}), asked.value ->> 4))
    and ${COUNTS}`;

/** The first of each. */
const firstSameMatter = (spans: readonly Span[]) => sql`
  select asked.value ->> 0 as id, other.id as "ticketId", other.created_at as at, 'sameMatter' as kind
  from json_each(${JSON.stringify(spans)}) as asked cross join tickets as other
  where other.id = (
    select other.id from tickets as other
    where other.requester_id = asked.value ->> 1 and other.matter = asked.value ->> 2
      and other.created_at > asked.value ->> 3 and other.created_at <= asked.value ->> 4 and ${COUNTS}
    order by other.created_at, other.id limit 1)`;

function returnsOf(ticket: Ticket, rows: readonly Row[]): Returns {
  if (rows.length === 0) return NO_RETURNS;
  const { lastSolvedAt } = anchorsOf(ticket);
  const firstOf = (kind: Return['kind'], after: EpochSeconds): EpochSeconds | null => {
    const instants = rows.filter((row) => row.kind === kind && row.at > after).map(({ at }) => at);
    return instants.length === 0 ? null : Math.min(...instants);
  };
  // A follow-up on the same matter is a follow-up.
  const byTicket = new Map(
    [...rows]
      .sort((a, b) => Number(a.kind === 'followUp') - Number(b.kind === 'followUp'))
      .map(({ kind, ticketId, at }) => [ticketId, { kind, ticketId, at }]),
  );
  return {
    returns: [...byTicket.values()].sort((a, b) => a.at - b.at || a.ticketId - b.ticketId),
    followedUpAt: firstOf('followUp', Number.NEGATIVE_INFINITY),
    cameBackAt: lastSolvedAt === null ? null : firstOf('sameMatter', lastSolvedAt),
  };
}

/** The tickets that others concern: those they follow up, and the earlier ones of the same requester on the same matter whose returns they are. */
export async function concernedBy(db: Db, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with later as (select id, requester_id, matter, created_at, follow_up_of_id from tickets where id in ${idsIn(ids)})
    select follow_up_of_id as id from later where follow_up_of_id is not null
    union
    select earlier.id from later cross join tickets as earlier
    where later.matter is not null and earlier.requester_id = later.requester_id
      and earlier.matter = later.matter and earlier.created_at < later.created_at
      and earlier.created_at >= coalesce(
        (select nth.created_at from tickets as nth
         where nth.requester_id = later.requester_id and nth.matter = later.matter
           and nth.created_at < later.created_at
         order by nth.created_at desc limit 1 offset ${KNOWN_RETURNS - 1}), 0)
      and max(earlier.created_at, coalesce(earlier.updated_at, 0), coalesce(earlier.last_solved_at, 0))
        >= later.created_at - ${KNOWN_SECONDS}
    union
    select earlier.id from later cross join tickets as earlier indexed by tickets_matter_solved
    where later.matter is not null and earlier.requester_id = later.requester_id
      and earlier.matter = later.matter and earlier.created_at < later.created_at
      and earlier.last_solved_at < later.created_at
      and earlier.last_solved_at >= max(later.created_at - ${KNOWN_SECONDS}, coalesce(
        (select other.created_at from tickets as other
         where other.requester_id = later.requester_id and other.matter = later.matter
           and other.created_at < later.created_at and ${COUNTS}
         order by other.created_at desc limit 1), 0))`.execute(db);
  return rows.map(({ id }) => id);
}
