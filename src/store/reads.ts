import { type Kysely, type RawBuilder, sql } from 'kysely';
import { verdictsIn } from '../domain/fcr/verdict-subsets.ts';
import type { Subset } from '../domain/metric.ts';
import { EXCLUSIONS } from '../domain/population.ts';
import type { Dimension } from '../domain/segment.ts';
import type { ShiftStarts } from '../domain/shifts.ts';
import { keyAmong, keyOf, localSeconds, namesOf } from './dimensions.ts';
import { earliestStart, scheduleReader } from './elapsed.ts';
import {
  anchorOf,
  from,
  isMember,
  isOfOccurrences,
  type Population,
  refsOf,
  scopeOf,
  startOf,
} from './populations.ts';
import type { Schema } from './schema.ts';
import { type JudgedTarget, type Sorter, sortingOf } from './tallies.ts';
import { listUnresolved } from './unresolved.ts';

const KEYS = ['key1', 'key2'] as const;

/** The aggregates behind every answer: each is one SQL query over the wide rows. */
export function metricReads(db: Kysely<Schema>, shifts: ShiftStarts) {
  const sorter: Sorter = { db, schedules: scheduleReader(db) };
  return {
    summarize: (population: Population, by: readonly Dimension[]) => summarize(db, population, by),
    tally: (population: Population, target: JudgedTarget, by: readonly Dimension[]) =>
      tally(sorter, population, target, by),
    tickets: (
      population: Population,
      subset: Subset,
      target: JudgedTarget | null,
      page: { limit: number; offset: number },
    ) => listTickets(sorter, population, subset, target, page),
    countTickets: async (population: Population, subset: Subset, target: JudgedTarget | null) => {
      const query = subsetQuery(db, population, await subsetOf(sorter, population, subset, target));
      const row = await query.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
      return row.count;
    },
    /** The earliest start that a target judged when due looks at over a window from an instant on. */
    judgedFrom: async (target: JudgedTarget, at: number): Promise<number> => {
      if (target.form !== 'share') return at;
      const versions = target.hours === 'business' ? await sorter.schedules() : null;
      return earliestStart(versions, Math.round(target.threshold * 60), at);
    },
    unresolved: (population: Population) => listUnresolved(db, population),
    names: (dimension: Dimension) => namesOf(db, dimension, shifts),
    organizationFields: () => organizationFields(db),
  };
}

async function summarize(db: Kysely<Schema>, population: Population, by: readonly Dimension[]) {
  const [cells, states, reasons] = await Promise.all([
    cellsOf(db, population, by),
    statesOf(db, population, by),
    population.metric.hasCourse ? reasonsOf(db, population, by) : null,
  ]);
  const statesByKey = new Map<string, Record<string, number>>();
  for (const row of states) {
    const key = keysOf(row, by).join('\n');
    statesByKey.set(key, { ...statesByKey.get(key), [row.state_name]: row.count });
  }
  return cells.map((row) => {
    const keys = keysOf(row, by);
    const { business_n, business_median, business_p90, business_mean, ...rest } = row;
    return {
      keys,
      n: rest.n,
      sum: rest.sum ?? 0,
      median: rest.median,
      p90: rest.p90,
      mean: rest.mean,
      business: { n: business_n, median: business_median, p90: business_p90, mean: business_mean },
      states: statesByKey.get(keys.join('\n')) ?? {},
      ...(reasons ? { reasons: reasons(keys) } : {}),
      oldestWaitingAt: rest.oldest_waiting_at,
      medianCreatedAt: rest.median_created_at,
      oldestCreatedAt: rest.oldest_created_at,
      extent:
        rest.tickets === null
          ? null
          : { tickets: rest.tickets, requesters: rest.requesters ?? 0, agentDays: rest.agent_days ?? 0 },
    };
  });
}

const keysOf = (row: { key1?: string; key2?: string }, by: readonly Dimension[]): string[] =>
  by.map((_, index) => row[KEYS[index] ?? 'key1'] ?? '');

/** Without a breakdown there are no keys, and an aggregate over nothing still gives its one row. */
function grouped(db: Kysely<Schema>, population: Population, by: readonly Dimension[]) {
  const scope = scopeOf(population);
  const keyFor = (dimension: Dimension) => keyAmong(scope, dimension, population.toldApart);
  const keys = by.map((dimension, index) => keyFor(dimension).as(KEYS[index] ?? 'key1'));
  const query = from(db, population).select(keys);
  return by.length === 0 ? query : query.groupBy(by.map((_, index) => sql.ref(KEYS[index] ?? 'key1')));
}

function cellsOf(db: Kysely<Schema>, population: Population, by: readonly Dimension[]) {
  const { state, value, business } = refsOf(population);
  const start = startOf(population);
  const extent = extentOf(population, value);
  return grouped(db, population, by)
    .select([
      sql<number>`count(${value})`.as('n'),
      sql<number | null>`sum(${value})`.as('sum'),
      sql<number | null>`avg(${value})`.as('mean'),
      sql<number | null>`percentile_cont(${value}, 0.5)`.as('median'),
      sql<number | null>`percentile_cont(${value}, 0.9)`.as('p90'),
      sql<number>`count(${business})`.as('business_n'),
      sql<number | null>`avg(${business})`.as('business_mean'),
      sql<number | null>`percentile_cont(${business}, 0.5)`.as('business_median'),
      sql<number | null>`percentile_cont(${business}, 0.9)`.as('business_p90'),
      sql<number | null>`min(case when ${state} = 'waiting' then ${start} end)`.as('oldest_waiting_at'),
      sql<number | null>`percentile_cont(case when ${value} is not null then ${start} end, 0.5)`.as(
        'median_created_at',
      ),
      sql<number | null>`min(case when ${value} is not null then ${start} end)`.as('oldest_created_at'),
      extent.tickets.as('tickets'),
      extent.requesters.as('requesters'),
      extent.agentDays.as('agent_days'),
    ])
    .where(isMember(population))
    .execute();
}

/** On how many tickets, of how many requesters, what is counted happened, and on how many days of agents; told of events alone. */
function extentOf(population: Population, value: RawBuilder<number>) {
  const none = sql<number | null>`null`;
  const { kind, anchor } = population.metric;
  if (kind !== 'count' || anchor !== 'at') return { tickets: none, requesters: none, agentDays: none };
  const distinct = (what: RawBuilder<unknown>) =>
    sql<number | null>`count(distinct case when ${value} is not null then ${what} end)`;
  const day = sql`(${localSeconds(scopeOf(population))} / 86400)`;
  return {
    tickets: distinct(sql`occurrences.ticket_id`),
    requesters: distinct(sql`tickets.requester_id`),
    agentDays: distinct(sql`nullif(occurrences.agent_id, 0) || ' ' || ${day}`),
  };
}

function statesOf(db: Kysely<Schema>, population: Population, by: readonly Dimension[]) {
  const { state } = refsOf(population);
  return grouped(db, population, by)
    .select([state.as('state_name'), sql<number>`count(*)`.as('count')])
    .where(isMember(population))
    .groupBy(sql.ref('state_name'))
    .execute();
}

/** How many verdicts there are by state and reason, for the cell of a breakdown's keys. */
async function reasonsOf(db: Kysely<Schema>, population: Population, by: readonly Dimension[]) {
  const { state } = refsOf(population);
  const rows = await grouped(db, population, by)
    .select([
      state.as('state_name'),
      sql<string>`occurrences.reason`.as('reason_name'),
      sql<number>`count(*)`.as('count'),
    ])
    .where(isMember(population))
    .groupBy([sql.ref('state_name'), sql.ref('reason_name')])
    .execute();
  const byKey = new Map<string, Record<string, Record<string, number>>>();
  for (const { state_name: state, reason_name: reason, count, ...row } of rows) {
    const key = keysOf(row, by).join('\n');
    const counts = byKey.get(key) ?? {};
    byKey.set(key, { ...counts, [state]: { ...counts[state], [reason]: count } });
  }
  return (keys: readonly string[]) => byKey.get(keys.join('\n')) ?? {};
}

async function tally(sorter: Sorter, population: Population, target: JudgedTarget, by: readonly Dimension[]) {
  const sorting = await sortingOf(sorter, population, target);
  const { value } = refsOf(population);
  const within =
    population.metric.kind === 'score'
      ? sql<number>`coalesce(sum(${value}), 0)`
      : sql<number>`count(case when ${sorting.within} then 1 end)`;
  const rows = await grouped(sorter.db, population, by)
    .select([
      within.as('within'),
      sql<number>`count(case when ${sorting.decided} then 1 end)`.as('decided'),
      sql<number>`count(case when ${sorting.undecided} then 1 end)`.as('undecided'),
      sql<number>`count(case when ${sorting.isByCalendar} and (${sorting.decided} or ${sorting.undecided}) then 1 end)`.as(
        'by_calendar',
      ),
    ])
    .where(sorting.member)
    .execute();
  return rows.map(({ within, decided, undecided, by_calendar: byCalendar, ...row }) => ({
    keys: keysOf(row, by),
    within,
    decided,
    undecided,
    ...(byCalendar > 0 ? { byCalendar } : {}),
  }));
}

/** Which members of a population a list shows. */
interface Shown {
  readonly member: RawBuilder<boolean>;
  readonly isShown: RawBuilder<boolean>;
}

const subsetQuery = (db: Kysely<Schema>, population: Population, { member, isShown }: Shown) =>
  from(db, population).where(sql<boolean>`${member} and ${isShown}`);

async function subsetOf(
  sorter: Sorter,
  population: Population,
  subset: Subset,
  target: JudgedTarget | null,
): Promise<Shown> {
  const { state, value } = refsOf(population);
  const among = (isShown: RawBuilder<boolean>): Shown => ({ member: isMember(population), isShown });
  switch (subset) {
    case 'measured':
      return among(sql<boolean>`${value} is not null`);
    case 'hits':
      return among(sql<boolean>`${value} > 0`);
    case 'others':
      return among(sql<boolean>`${value} <= 0`);
    case 'waiting':
      return among(sql<boolean>`${state} = 'waiting'`);
    case 'excluded':
      return among(sql<boolean>`${state} in (${sql.join(EXCLUSIONS.map((reason) => sql.lit(reason)))})`);
    case 'overdue':
    case 'missed': {
      if (!target) throw new Error(`A list of the ${subset} needs a target`);
      const { member, [subset]: isShown } = await sortingOf(sorter, population, target);
      return { member, isShown };
    }
    default:
      return among(hasVerdict(subset, state));
  }
}

function hasVerdict(subset: Subset, state: RawBuilder<string>): RawBuilder<boolean> {
  const wanted = verdictsIn(subset);
  if (!wanted) throw new Error(`There is no list of the ${subset}`);
  const states = sql.join(wanted.states.map((verdict) => sql.lit(verdict)));
  const reason = wanted.reason ? sql`and occurrences.reason = ${wanted.reason}` : sql``;
  return sql<boolean>`(${state} in (${states}) ${reason})`;
}

/** The longest first, those still without a value before all; what has no duration by age. */
async function listTickets(
  sorter: Sorter,
  population: Population,
  subset: Subset,
  target: JudgedTarget | null,
  page: { limit: number; offset: number },
) {
  const { value, state, business } = refsOf(population);
  const isDuration = population.metric.kind === 'duration';
  const id = sql<number>`coalesce(tickets.id, 0)`;
  return subsetQuery(sorter.db, population, await subsetOf(sorter, population, subset, target))
    .select([
      id.as('id'),
      sql<string>`coalesce(tickets.subject, '')`.as('subject'),
      sql<string>`coalesce(tickets.status, '')`.as('status'),
      startOf(population).as('createdAt'),
      value.as('value'),
      state.as('state'),
      sql<string | null>`${population.metric.hasCourse ? sql`occurrences.reason` : sql`null`}`.as('reason'),
      keyOf(scopeOf(population), 'group').as('group'),
      business.as('businessValue'),
      keyOf(scopeOf(population), 'channel').as('channel'),
      sql<number | null>`tickets.created_at`.as('ticketCreatedAt'),
      sql<number | null>`${population.metric.anchor === 'now' ? sql`null` : anchorOf(population)}`.as(
        'anchorAt',
      ),
    ])
    .$if(isDuration, (query) => query.orderBy(sql`coalesce(${value}, 1e18)`, 'desc'))
    .orderBy(startOf(population))
    .orderBy(id)
    .$if(isOfOccurrences(population), (query) => query.orderBy(sql`occurrences.seq`))
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** The keys of the fields that organizations have. */
async function organizationFields(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db.selectFrom('organization_fields').select('key').orderBy('key').execute();
  return rows.map(({ key }) => key);
}
