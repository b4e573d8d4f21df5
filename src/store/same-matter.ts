import { sql } from 'kysely';
import type { EpochSeconds } from '../domain/ticket.ts';
import { idsIn } from './tables/ids.ts';

/** Whether a ticket, by its name in a query, is there: one that is deleted, suspended or merged is in no figure, nor a return or an outage. */
export const countsAs = (
  name: string,
) => sql<boolean>`(${sql.ref(`${name}.status`)} not in ('deleted', 'suspended')
  and not exists (select 1 from json_each(${sql.ref(`${name}.tags`)}) where value = 'closed_by_merge'))`;

/** What puts tickets of one requester on the same matter, and where that is kept; both have an index by creation. */
export interface Likeness {
  readonly kept: ReturnType<typeof sql.table>;
  readonly id: ReturnType<typeof sql.ref<number>>;
  readonly matter: ReturnType<typeof sql.ref>;
  readonly bySolve: ReturnType<typeof sql.table>;
}

/** Equal subjects. */
export const BY_SUBJECT: Likeness = {
  kept: sql.table('tickets'),
  id: sql.ref('held.id'),
  matter: sql.ref('held.matter'),
  bySolve: sql.table('tickets_matter_solved'),
};

/** An equal value of the category field. */
export const BY_CATEGORY: Likeness = {
  kept: sql.table('ticket_categories'),
  id: sql.ref('held.ticket_id'),
  matter: sql.ref('held.category'),
  bySolve: sql.table('ticket_categories_last_solved_at'),
};

/** Where a ticket's returns are looked for. */
export type Span = readonly [
  id: number,
  requesterId: number,
  matter: number | string,
  after: EpochSeconds,
  until: EpochSeconds,
];

const OTHER_COUNTS = countsAs('other');

/** The ticket behind what is held, by its row. */
const other = ({ kept, id }: Likeness) =>
  sql`${kept} as held cross join tickets as other on other.id = ${id}`;

/** What tells whether the customer or an agent opened the other ticket; by who is an agent now, though that ticket was measured before. */
export const OPENED = sql`exists (select 1 from agents where agents.id = other.submitter_id) as "isSubmitterAgent", other.submitter_id as "submitterId",
  other.requester_id as "requesterId", other.channel as channel, other.form_id as "formId", other.tags as tags`;

const isAsked = ({ matter }: Likeness) => sql`held.requester_id = asked.value ->> 1
  and ${matter} = asked.value ->> 2 and held.created_at > asked.value ->> 3`;

/** So many that were created next. A range of the index holds them, so that a machine's other thousands are not looked at. */
export const nextOf = (spans: readonly Span[], likeness: Likeness, count: number) => sql`
  select asked.value ->> 0 as id, other.id as "ticketId", other.created_at as at, 'sameMatter' as kind, ${OPENED}
  from json_each(${JSON.stringify(spans)}) as asked cross join ${other(likeness)}
  where ${isAsked(likeness)}
    and held.created_at <= min(asked.value ->> 4, coalesce(
      (select held.created_at from ${likeness.kept} as held where ${isAsked(likeness)}
       order by held.created_at limit 1 offset ${count - 1}), asked.value ->> 4))
    and ${OTHER_COUNTS}`;

/** The first of each. */
export const firstOf = (spans: readonly Span[], likeness: Likeness) => sql`
  select asked.value ->> 0 as id, other.id as "ticketId", other.created_at as at, 'sameMatter' as kind, ${OPENED}
  from json_each(${JSON.stringify(spans)}) as asked cross join tickets as other
  where other.id = (
    select other.id from ${other(likeness)}
    where ${isAsked(likeness)} and held.created_at <= asked.value ->> 4 and ${OTHER_COUNTS}
    order by held.created_at, ${likeness.id} limit 1)`;

const laterOf = ({ kept, id, matter }: Likeness, ids: readonly number[]) => sql`
  (select ${id} as id, held.requester_id, ${matter} as matter, held.created_at
   from ${kept} as held where ${id} in ${idsIn(ids)} and ${matter} is not null) as later`;

const isEarlier = ({ matter }: Likeness) => sql`held.requester_id = later.requester_id
  and ${matter} = later.matter and held.created_at < later.created_at`;

/** The earlier tickets that have some among the so many next, and were still changed so many seconds before them. */
export const thoseBefore = (
  ids: readonly number[],
  likeness: Likeness,
  { count, seconds }: { readonly count: number; readonly seconds: number },
) => sql`
  select other.id from ${laterOf(likeness, ids)} cross join ${other(likeness)}
  where ${isEarlier(likeness)}
    and held.created_at >= coalesce(
      (select held.created_at from ${likeness.kept} as held where ${isEarlier(likeness)}
       order by held.created_at desc limit 1 offset ${count - 1}), 0)
    and max(other.created_at, coalesce(other.updated_at, 0), coalesce(other.last_solved_at, 0))
      >= later.created_at - ${seconds}`;

/** The earlier tickets that have some as the first after their last solve, so many seconds before at most. */
export const thoseSolvedBefore = (ids: readonly number[], likeness: Likeness, seconds: number) => sql`
  select ${likeness.id} as id
  from ${laterOf(likeness, ids)} cross join ${likeness.kept} as held indexed by ${likeness.bySolve}
  where ${isEarlier(likeness)} and held.last_solved_at < later.created_at
    and held.last_solved_at >= max(later.created_at - ${seconds}, coalesce(
      (select other.created_at from ${other(likeness)}
       where ${isEarlier(likeness)} and ${OTHER_COUNTS}
       order by held.created_at desc limit 1), 0))`;
