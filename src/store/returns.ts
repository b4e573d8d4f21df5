import { type Kysely, sql } from 'kysely';
import { isFiledForCaller, isOpenedByAgent } from '../domain/fcr/first-contact.ts';
import type { FcrSettings } from '../domain/fcr/settings.ts';
import { anchorsOf } from '../domain/metric.ts';
import type { Return } from '../domain/past.ts';
import type { EpochSeconds, Ticket, TicketRecord } from '../domain/ticket.ts';
import { readCategories } from './categories.ts';
import {
  BY_CATEGORY,
  BY_SUBJECT,
  countsAs,
  firstOf,
  type Likeness,
  nextOf,
  OPENED,
  type Span,
  thoseBefore,
  thoseSolvedBefore,
} from './same-matter.ts';
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

/** Nobody asks after a return later than this after the last thing that happened to a ticket: the longest horizon is 30 days. */
const KNOWN_SECONDS = 40 * 86_400;
/** Of a machine's thousand tickets on one matter, so many after each are its returns. */
const KNOWN_RETURNS = 50;

interface Row {
  readonly id: number;
  readonly ticketId: number;
  readonly at: EpochSeconds;
  readonly kind: Return['kind'];
  readonly isSubmitterAgent: number;
  readonly submitterId: number | null;
  readonly requesterId: number | null;
  readonly channel: string;
  readonly formId: number | null;
  /** JSON. */
  readonly tags: string;
}

/** Finds the returns of tickets: follow-ups, and on the same matter the next 50 within 40 days after the last that happened to them, and the first after the last solve. */
export async function readReturns(
  db: Db,
  tickets: readonly Dated[],
  fcr: FcrSettings,
): Promise<Map<number, Returns>> {
  const { categoryFieldId } = fcr;
  const categoriesOf = await readCategories(db, categoryFieldId);
  const onMatters = [
    sameMatter(BY_SUBJECT, tickets, ({ matter }) => (matter === null ? [] : [matter])),
    ...(categoryFieldId === null ? [] : [sameMatter(BY_CATEGORY, tickets, ({ tags }) => categoriesOf(tags))]),
  ];
  const { rows } = await sql<Row>`
    ${sql.join(onMatters, sql` union all `)} union all
    select other.follow_up_of_id as id, other.id as "ticketId", other.created_at as at, 'followUp' as kind, ${OPENED}
    from tickets as other
    where other.follow_up_of_id in ${idsIn(tickets.map(({ id }) => id))} and ${countsAs('other')}`.execute(
    db,
  );
  const found = new Map<number, Row[]>();
  for (const row of rows.filter((each) => each.kind === 'followUp' || isCustomersOwn(each, fcr)))
    found.set(row.id, [...(found.get(row.id) ?? []), row]);
  return new Map(tickets.map((ticket) => [ticket.id, returnsOf(ticket, found.get(ticket.id) ?? [])]));
}

/** Customers come back by themselves or by a call; a ticket that an agent opens for them is no return on the same matter. */
function isCustomersOwn({ isSubmitterAgent, tags, ...row }: Row, fcr: FcrSettings): boolean {
  if (isSubmitterAgent === 0) return true;
  const opened = { ...row, isSubmitterAgent: true, tags: JSON.parse(tags) as string[] };
  return !isOpenedByAgent(opened) || isFiledForCaller(opened, fcr);
}

type MattersOf = (ticket: Ticket) => readonly (number | string)[];

function sameMatter(likeness: Likeness, tickets: readonly Dated[], mattersOf: MattersOf) {
  const since = tickets.flatMap((ticket) => spansOf(ticket, mattersOf, ticket.createdAt));
  const solved = tickets.flatMap((ticket) => spansOf(ticket, mattersOf, anchorsOf(ticket).lastSolvedAt));
  return sql`${nextOf(since, likeness, KNOWN_RETURNS)} union all ${firstOf(solved, likeness)}`;
}

function spansOf(ticket: Dated, mattersOf: MattersOf, after: EpochSeconds | null): readonly Span[] {
  const { id, requesterId, createdAt, updatedAt } = ticket;
  if (requesterId === null || after === null) return [];
  const last = Math.max(createdAt, updatedAt ?? 0, anchorsOf(ticket).lastSolvedAt ?? 0);
  return mattersOf(ticket).map((matter) => [id, requesterId, matter, after, last + KNOWN_SECONDS]);
}

function returnsOf(ticket: Ticket, rows: readonly Row[]): Returns {
  if (rows.length === 0) return NO_RETURNS;
  const { lastSolvedAt } = anchorsOf(ticket);
  const firstAfter = (kind: Return['kind'], after: EpochSeconds): EpochSeconds | null => {
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
    followedUpAt: firstAfter('followUp', Number.NEGATIVE_INFINITY),
    cameBackAt: lastSolvedAt === null ? null : firstAfter('sameMatter', lastSolvedAt),
  };
}

/** The tickets that others concern: those they follow up, and the earlier ones of the same requester on the same matter whose returns they are. */
export async function concernedBy(db: Db, ids: readonly number[]): Promise<number[]> {
  const limits = { count: KNOWN_RETURNS, seconds: KNOWN_SECONDS };
  const onMatters = [BY_SUBJECT, BY_CATEGORY].flatMap((likeness) => [
    thoseBefore(ids, likeness, limits),
    thoseSolvedBefore(ids, likeness, KNOWN_SECONDS),
  ]);
  const { rows } = await sql<{ id: number }>`
    select follow_up_of_id as id from tickets where id in ${idsIn(ids)} and follow_up_of_id is not null
    union ${sql.join(onMatters, sql` union `)}`.execute(db);
  return rows.map(({ id }) => id);
}
