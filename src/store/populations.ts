import { type RawBuilder, sql } from 'kysely';
import type { Anchor, Metric } from '../domain/metric.ts';
import type { Condition, Dimension, Segment } from '../domain/segment.ts';
import { columnsOf } from './measurements.ts';

/** A window in epoch seconds: start inclusive, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The tickets a figure is about; a null window is the present moment. */
export interface Population {
  readonly metric: Metric;
  readonly window: Span | null;
  readonly segment: Segment;
}

const ANCHOR_COLUMNS: Readonly<Record<Exclude<Anchor, 'now'>, string>> = {
  createdAt: 'created_at',
  firstSolvedAt: 'first_solved_at',
  lastSolvedAt: 'last_solved_at',
  ratedAt: 'rated_at',
};

/** A metric's columns as references. */
export function refsOf(metric: Metric) {
  const columns = columnsOf(metric);
  return {
    state: sql.ref<string>(columns.state),
    value: sql.ref<number>(columns.value),
    business: metric.kind === 'duration' ? sql.ref<number>(columns.business) : sql<number | null>`null`,
  };
}

const NAME_TABLES = {
  group: 'groups',
  form: 'forms',
  brand: 'brands',
  organization: 'organizations',
} as const;

type NamedDimension = keyof typeof NAME_TABLES;

export const isNamed = (dimension: Dimension): dimension is NamedDimension => dimension in NAME_TABLES;

export const nameTable = (dimension: NamedDimension): (typeof NAME_TABLES)[NamedDimension] =>
  NAME_TABLES[dimension];

/** The plain name of a ticket's value in a dimension; a ticket without one says so. */
export function keyOf(dimension: Dimension): RawBuilder<string> {
  const none = sql.lit(`(no ${dimension})`);
  if (!isNamed(dimension)) return sql<string>`coalesce(${sql.ref(`tickets.${dimension}`)}, ${none})`;
  const id = sql.ref(`tickets.${dimension}_id`);
  const name = sql`(select name from ${sql.table(nameTable(dimension))} where id = ${id})`;
  return sql<string>`coalesce(${name}, case when ${id} is null then ${none} else ${sql.lit(`${dimension} `)} || ${id} end)`;
}

function holds({ dimension, values }: Condition): RawBuilder<boolean> {
  const list = sql.join(values.map((value) => sql`${value}`));
  if (dimension === 'tag') {
    return sql<boolean>`exists (select 1 from json_each(tickets.tags) where lower(value) in (${list}))`;
  }
  return sql<boolean>`${keyOf(dimension)} in (${list})`;
}

/** Every ticket of the segment. */
export const inSegment = (segment: Segment): RawBuilder<boolean> =>
  segment.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(segment.map(holds), sql` and `)})`;

/** Every ticket whose anchor falls into the window; those of the present moment where there is none. */
export function inWindow({ metric, window }: Population): RawBuilder<boolean> {
  if (metric.anchor === 'now' || !window) return sql<boolean>`true`;
  const anchor = sql.ref(`tickets.${ANCHOR_COLUMNS[metric.anchor]}`);
  return sql<boolean>`${anchor} >= ${window.start} and ${anchor} < ${window.end}`;
}

/** The population as one condition. */
export function isMember(population: Population): RawBuilder<boolean> {
  const { state } = refsOf(population.metric);
  return sql<boolean>`${inWindow(population)} and ${state} is not null and ${inSegment(population.segment)}`;
}
