import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Subset } from '../domain/metric.ts';
import { EXCLUSIONS } from '../domain/population.ts';
import type { Dimension } from '../domain/segment.ts';
import { isMember, isNamed, keyOf, nameTable, type Population, refsOf } from './populations.ts';
import type { Schema } from './schema.ts';
import { type JudgedTarget, sortingOf } from './tallies.ts';

const KEYS = ['key1', 'key2'] as const;

/** The aggregates behind every answer: each is one SQL query over the wide rows. */
export function metricReads(db: Kysely<Schema>) {
  return {
    summarize: (population: Population, by: readonly Dimension[]) => summarize(db, population, by),
    tally: (population: Population, target: JudgedTarget, asOf: number, by: readonly Dimension[]) =>
      tally(db, population, target, asOf, by),
    tickets: (
      population: Population,
      subset: Subset,
      target: JudgedTarget | null,
      asOf: number,
      page: { limit: number; offset: number },
    ) => listTickets(db, population, subset, target, asOf, page),
    countTickets: async (
      population: Population,
      subset: Subset,
      target: JudgedTarget | null,
      asOf: number,
    ) => {
      const query = subsetQuery(db, population, subset, target, asOf);
      const row = await query.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
      return row.count;
    },
    names: (dimension: Dimension) => names(db, dimension),
  };
}

async function summarize(db: Kysely<Schema>, population: Population, by: readonly Dimension[]) {
  const [cells, states] = await Promise.all([cellsOf(db, population, by), statesOf(db, population, by)]);
  const statesByKey = new Map<string, Record<string, number>>();
  for (const row of states) {
    const key = keysOf(row, by).join('\n');
    statesByKey.set(key, { ...statesByKey.get(key), [row.state]: row.count });
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
      oldestWaitingAt: rest.oldest_waiting_at,
      medianCreatedAt: rest.median_created_at,
      oldestCreatedAt: rest.oldest_created_at,
    };
  });
}

const keysOf = (row: { key1?: string; key2?: string }, by: readonly Dimension[]): string[] =>
  by.map((_, index) => row[KEYS[index] ?? 'key1'] ?? '');

/** Without a breakdown there are no keys, and an aggregate over nothing still gives its one row. */
function grouped(db: Kysely<Schema>, by: readonly Dimension[]) {
  const keys = by.map((dimension, index) => keyOf(dimension).as(KEYS[index] ?? 'key1'));
  const query = db.selectFrom('tickets').select(keys);
  return by.length === 0 ? query : query.groupBy(by.map((_, index) => sql.ref(KEYS[index] ?? 'key1')));
}

function cellsOf(db: Kysely<Schema>, population: Population, by: readonly Dimension[]) {
  const { state, value, business } = refsOf(population.metric);
  return grouped(db, by)
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
      sql<number | null>`min(case when ${state} = 'waiting' then tickets.created_at end)`.as(
        'oldest_waiting_at',
      ),
      sql<number | null>`percentile_cont(case when ${value} is not null then tickets.created_at end, 0.5)`.as(
        'median_created_at',
      ),
      sql<number | null>`min(case when ${value} is not null then tickets.created_at end)`.as(
        'oldest_created_at',
      ),
    ])
    .where(isMember(population))
    .execute();
}

function statesOf(db: Kysely<Schema>, population: Population, by: readonly Dimension[]) {
  const { state } = refsOf(population.metric);
  return grouped(db, by)
    .select([state.as('state'), sql<number>`count(*)`.as('count')])
    .where(isMember(population))
    .groupBy(sql.ref('state'))
    .execute();
}

async function tally(
  db: Kysely<Schema>,
  population: Population,
  target: JudgedTarget,
  asOf: number,
  by: readonly Dimension[],
) {
  const sorting = sortingOf(population, target, asOf);
  const rows = await grouped(db, by)
    .select([
      sql<number>`count(case when ${sorting.within} then 1 end)`.as('within'),
      sql<number>`count(case when ${sorting.decided} then 1 end)`.as('decided'),
      sql<number>`count(case when ${sorting.undecided} then 1 end)`.as('undecided'),
    ])
    .where(sorting.member)
    .execute();
  return rows.map(({ within, decided, undecided, ...row }) => ({
    keys: keysOf(row, by),
    within,
    decided,
    undecided,
  }));
}

function subsetQuery(
  db: Kysely<Schema>,
  population: Population,
  subset: Subset,
  target: JudgedTarget | null,
  asOf: number,
) {
  const { state, value } = refsOf(population.metric);
  const among = (condition: RawBuilder<boolean>, member = isMember(population)) =>
    db.selectFrom('tickets').where(sql<boolean>`${member} and ${condition}`);
  switch (subset) {
    case 'measured':
      return among(sql<boolean>`${value} is not null`);
    case 'hits':
      return among(sql<boolean>`${value} > 0`);
    case 'others':
      return among(sql<boolean>`${value} = 0`);
    case 'waiting':
      return among(sql<boolean>`${state} = 'waiting'`);
    case 'excluded':
      return among(sql<boolean>`${state} in (${sql.join(EXCLUSIONS.map((reason) => sql.lit(reason)))})`);
    case 'overdue':
    case 'missed': {
      if (!target) throw new Error(`A list of the ${subset} needs a target`);
      const sorting = sortingOf(population, target, asOf);
      return among(sorting[subset], sorting.member);
    }
  }
}

/** The longest first, those still without a value before all; what has no duration by age. */
function listTickets(
  db: Kysely<Schema>,
  population: Population,
  subset: Subset,
  target: JudgedTarget | null,
  asOf: number,
  page: { limit: number; offset: number },
) {
  const { value } = refsOf(population.metric);
  const isDuration = population.metric.kind === 'duration';
  return subsetQuery(db, population, subset, target, asOf)
    .select([
      'id',
      'subject',
      'status',
      'created_at as createdAt',
      value.as('value'),
      keyOf('group').as('group'),
    ])
    .$if(isDuration, (query) => query.orderBy(sql`coalesce(${value}, 1e18)`, 'desc'))
    .orderBy('created_at')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const TYPES = ['question', 'incident', 'problem', 'task'];

async function names(db: Kysely<Schema>, dimension: Dimension): Promise<string[]> {
  const none = `(no ${dimension})`;
  if (dimension === 'priority') return [...PRIORITIES, none];
  if (dimension === 'type') return [...TYPES, none];
  const rows = isNamed(dimension)
    ? await db.selectFrom(nameTable(dimension)).select('name').distinct().orderBy('name').execute()
    : await db.selectFrom('tickets').select('channel as name').distinct().orderBy('name').execute();
  return isNamed(dimension) ? [...rows.map(({ name }) => name), none] : rows.map(({ name }) => name);
}
