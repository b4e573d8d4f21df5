import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { VERIFIED } from '../domain/fcr/verdict.ts';
import type { Anchor, Metric } from '../domain/metric.ts';
import { EXCLUSIONS } from '../domain/population.ts';
import type { Condition, Segment } from '../domain/segment.ts';
import { DEFAULT_SHIFTS, type ShiftStarts } from '../domain/shifts.ts';
import { type DimensionScope, idOf, keyOf, speaksOneOf } from './dimensions.ts';
import { columnsOf } from './measurements.ts';
import type { Schema } from './schema.ts';
import { idsIn } from './tables/ids.ts';

/** A window in epoch seconds: start inclusive, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a figure is about; a null window is the present moment. */
export interface Population {
  readonly metric: Metric;
  readonly window: Span | null;
  readonly segment: Segment;
  /** The end of the data, or an earlier instant as of which clocks are read. */
  readonly asOf: number;
  /** Whether that is earlier than the end of the data, so that what has ended since was still running. */
  readonly isEarlier: boolean;
  /** IANA, for weekdays, hours and shifts. */
  readonly timeZone: string;
  readonly shifts: ShiftStarts;
  /** Segments that leads leave out. */
  readonly rules: readonly Segment[];
  /** Days within which the hit of a cohort rate must fall; null where the metric has none. */
  readonly horizonDays: number | null;
  /** Of some agents alone, by Zendesk's ids, so that namesakes are told apart. */
  readonly agentIds?: readonly number[];
  /** The agents a breakdown tells apart, by Zendesk's ids; all others are one. Absent where it tells everybody apart. */
  readonly toldApart?: readonly number[];
  /** Tags of escalations that are not counted against an agent; empty or absent where the figure is not that of agents. */
  readonly spares?: readonly string[];
}

const ANCHOR_COLUMNS: Readonly<Record<Anchor, string>> = {
  createdAt: 'tickets.created_at',
  firstSolvedAt: 'tickets.first_solved_at',
  lastSolvedAt: 'tickets.last_solved_at',
  now: 'tickets.created_at',
  at: 'occurrences.at',
};

/** Whether the population is read from what is measured several times a ticket: of the present moment, only its past is. */
export const isOfOccurrences = ({ metric, window }: Population): boolean =>
  metric.measure === undefined || (metric.anchor === 'now' && window !== null);

/** The instant that decides the window. */
export const anchorOf = ({ metric }: Population): RawBuilder<number> =>
  sql.ref<number>(ANCHOR_COLUMNS[metric.anchor]);

/** The instant from which an open clock runs, or an age counts. */
export const startOf = ({ metric }: Population): RawBuilder<number> =>
  sql.ref<number>(metric.anchor === 'at' ? 'occurrences.at' : 'tickets.created_at');

/** A metric's columns, before leads' rules and horizons. */
function columnRefs(population: Population) {
  const { metric } = population;
  const isOccurrence = isOfOccurrences(population);
  const columns = isOccurrence
    ? { state: 'occurrences.state', value: 'occurrences.value', business: 'occurrences.business' }
    : columnsOf(metric);
  return {
    state: sql.ref<string>(columns.state),
    value: sql.ref<number>(columns.value),
    business: metric.kind === 'duration' ? sql.ref<number>(columns.business) : sql<number | null>`null`,
  };
}

/** A metric's state and values as they count: what a rule leaves out has none, and what is not ripe says so. */
export function refsOf(population: Population) {
  const columns = earlier(population, columnRefs(population));
  const { state, value } = matured(population, columns);
  if (population.rules.length === 0) return { state, value, business: columns.business };
  const isLeftOut = sql<boolean>`(${sql.join(
    population.rules.map((rule) => inSegment(population, rule)),
    sql` or `,
  )})`;
  const kept = sql.join(EXCLUSIONS.map((reason) => sql.lit(reason)));
  return {
    state: sql<string>`case when ${state} is null or ${state} in (${kept}) or not ${isLeftOut} then ${state} else 'byRule' end`,
    value: sql<number>`case when not ${isLeftOut} then ${value} end`,
    business: sql<number | null>`case when not ${isLeftOut} then ${columns.business} end`,
  };
}

/** The columns as they were at an earlier instant: a clock that has stopped since was still running. */
function earlier(population: Population, columns: ReturnType<typeof columnRefs>) {
  if (!population.isEarlier || !population.metric.hasOpenClocks) return columns;
  const { state, value, business } = columns;
  const hadEnded = sql<boolean>`${startOf(population)} + ${value} * 60 <= ${population.asOf}`;
  return {
    state: sql<string>`case when ${value} is null or ${hadEnded} then ${state} else 'waiting' end`,
    value: sql<number>`case when ${hadEnded} then ${value} end`,
    business: sql<number | null>`case when ${hadEnded} then ${business} end`,
  };
}

/** What is too young to be counted is told by its state, and has no value. */
function matured(population: Population, columns: ReturnType<typeof columnRefs>) {
  if (population.metric.hasCourse) return verified(population, columns);
  return population.horizonDays === null ? columns : ripened(population, columns);
}

/** A verdict counts once its verification window is over, whatever it shows before; of agents, escalations that are justified do not. */
function verified({ asOf, spares = [] }: Population, { state, value }: ReturnType<typeof columnRefs>) {
  const isYoung = sql<boolean>`(occurrences.ripe_at > ${asOf} and ${state} in (${sql.join(VERIFIED.map((verdict) => sql.lit(verdict)))}))`;
  const told = sql<string>`case when ${isYoung} then 'stillVerifying' else ${state} end`;
  const counted = sql<number>`case when ${isYoung} is not 1 then ${value} end`;
  if (spares.length === 0) return { state: told, value: counted };
  const isSpared = isJustified(state, spares);
  return {
    state: sql<string>`case when ${isSpared} and ${isYoung} is not 1 then 'exception' else ${told} end`,
    value: sql<number>`case when not ${isSpared} then ${counted} end`,
  };
}

/** Handed over, and mostly answered there or announced with it; what the agent itself replied again is none. */
const isJustified = (state: RawBuilder<string>, tags: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${state} = 'notFirstContact' and ${hasTag(tags)} and (occurrences.reason = 'transferred'
    or occurrences.reason = 'moreReplies' and (${REPLIED_BY} is not occurrences.agent_id or ${IS_ANNOUNCEMENT})))`;

const REPLIED_BY = sql`occurrences.evidence ->> '$.actorId'`;

const IS_ANNOUNCEMENT = sql<boolean>`exists (select 1 from ticket_events as change
  where change.ticket_id = tickets.id and kind = 'group_id' and previous is not null and change.value is not previous
    and change.at = occurrences.evidence ->> '$.at' and actor_id = ${REPLIED_BY})`;

const hasTag = (tags: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from json_each(tickets.tags) where lower(value) in (${sql.join(tags.map((tag) => sql`${tag.toLowerCase()}`))}))`;

/** Of a cohort rate the column holds the minutes to the hit: it counts once the horizon is over, and is a hit within it. */
function ripened(population: Population, { state, value }: ReturnType<typeof columnRefs>) {
  const seconds = (population.horizonDays ?? 0) * 86_400;
  const isRipe = sql<boolean>`${anchorOf(population)} + ${seconds} <= ${population.asOf}`;
  return {
    state: sql<string>`case when ${state} = 'value' and not (${isRipe}) then 'notRipe' else ${state} end`,
    value: sql<number>`case when ${state} = 'value' and ${isRipe} then coalesce(${value} * 60 <= ${seconds}, 0) end`,
  };
}

/** The tables a population is read from. */
export function from(
  db: Kysely<Schema>,
  population: Population,
): SelectQueryBuilder<Schema, 'tickets', object> {
  if (!isOfOccurrences(population)) return db.selectFrom('tickets');
  const joined = db.selectFrom('occurrences').leftJoin('tickets', 'tickets.id', 'occurrences.ticket_id');
  return joined;
}

/** Everything of the segment. */
export const inSegment = (population: Population, segment = population.segment): RawBuilder<boolean> =>
  isIn(scopeOf(population), segment);

function isIn(scope: DimensionScope, segment: Segment): RawBuilder<boolean> {
  if (segment.length === 0) return sql<boolean>`true`;
  const conditions = segment.map((condition) => holds(scope, condition));
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function holds(scope: DimensionScope, { dimension, values }: Condition): RawBuilder<boolean> {
  const list = sql.join(values.map((value) => sql`${value}`));
  if (dimension === 'tag') {
    return sql<boolean>`exists (select 1 from json_each(tickets.tags) where lower(value) in (${list}))`;
  }
  if (dimension === 'language') return speaksOneOf(list);
  return sql<boolean>`${keyOf(scope, dimension)} in (${list})`;
}

/** Whether any of some rules is about a row of `tickets`, or of `occurrences` joined with them; no rule goes by the time of day. */
export function isOfRules(rules: readonly Segment[], isOfOccurrences = false): RawBuilder<boolean> {
  if (rules.length === 0) return sql<boolean>`false`;
  const anchor = sql<number>`tickets.created_at`;
  const scope = { isOfOccurrences, anchor, end: 0, timeZone: 'UTC', shifts: DEFAULT_SHIFTS };
  return sql<boolean>`(${sql.join(
    rules.map((rule) => isIn(scope, rule)),
    sql` or `,
  )})`;
}

/** What a dimension's value is told from. */
export const scopeOf = (population: Population) => ({
  isOfOccurrences: isOfOccurrences(population),
  anchor: anchorOf(population),
  end: Math.max(population.window?.end ?? 0, population.asOf),
  timeZone: population.timeZone,
  shifts: population.shifts,
});

/** Everything whose anchor falls into the window; of the present moment, what counted at the window's close. */
function inWindow(population: Population): RawBuilder<boolean> {
  const { metric, window, asOf } = population;
  if (!isOfOccurrences(population)) return spanned(population);
  const own = sql<boolean>`occurrences.metric = ${metric.id}`;
  if (metric.hasCourse)
    return sql<boolean>`${own} and ${spanned(population)} and occurrences.from_at <= ${asOf} and occurrences.until_at > ${asOf}`;
  if (metric.anchor !== 'now' || !window) return sql<boolean>`${own} and ${spanned(population)}`;
  const close = Math.min(window.end, asOf);
  return sql<boolean>`${own} and occurrences.at < ${close} and occurrences.until_at >= ${close}`;
}

function spanned(population: Population): RawBuilder<boolean> {
  const { metric, window, asOf } = population;
  if (metric.anchor === 'now' || !window) return sql<boolean>`true`;
  // What is dated ahead, because it falls due only then, has not happened yet.
  const end = metric.anchor === 'at' ? Math.min(window.end, asOf) : window.end;
  const anchor = anchorOf(population);
  return sql<boolean>`${anchor} >= ${window.start} and ${anchor} < ${end}`;
}

/** The population as one condition. */
export function isMember(population: Population): RawBuilder<boolean> {
  const { state } = columnRefs(population);
  return sql<boolean>`${inWindow(population)} and ${state} is not null and ${isAskedFor(population)}`;
}

/** Of the segment, and of the agents alone that are asked for. */
export function isAskedFor(population: Population): RawBuilder<boolean> {
  if (population.agentIds === undefined) return inSegment(population);
  const agentId = idOf(scopeOf(population), 'assignee');
  return sql<boolean>`${inSegment(population)} and ${agentId} in ${idsIn(population.agentIds)}`;
}
