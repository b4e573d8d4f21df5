import { type Kysely, type RawBuilder, sql } from 'kysely';
import { CALENDAR_PATH, changesOf, SWITCH_MARK, startOfRun } from '../domain/hours.ts';
import type { ScheduleVersion } from '../domain/schedule.ts';
import { type Clock, calendarClock, clockAlong } from '../domain/schedule-at.ts';
import { from, isOfOccurrences, type Population, refsOf, startOf } from './populations.ts';
import type { Schema } from './schema.ts';
import { readKnownSchedules } from './tables/schedules.ts';

/** How time passes for what a target is judged on. */
export interface Elapsed {
  /** The minutes that are held against the threshold; null where there is no value yet. */
  readonly value: RawBuilder<number>;
  /** Whether a clock had run for more than so many seconds at an instant, were it still running. */
  hasRun(seconds: number, at: number): RawBuilder<boolean>;
  /** Nothing that had run for that long at one instant, and not at an earlier one, started before this. */
  firstToRun(seconds: number, after: number, until: number): number;
  /** Whether it is judged by the calendar although the target counts in business hours. */
  readonly isByCalendar: RawBuilder<boolean>;
}

const never = sql<boolean>`false`;

/** Time as the calendar has it. */
export const calendarElapsed = (population: Population): Elapsed => ({
  value: refsOf(population).value,
  hasRun: (seconds, at) => sql<boolean>`${startOf(population)} < ${at - seconds}`,
  firstToRun: (seconds, after) => after - seconds,
  isByCalendar: never,
});

/** Something whose schedule was switched while it ran, so that its time is told by itself. */
interface Switched {
  readonly key: string | number;
  readonly start: number;
  /** Null where one of its schedules is unknown. */
  readonly clock: Clock | null;
}

/** Which clocks are asked after. */
export interface Asked {
  readonly isCandidate: RawBuilder<boolean>;
  /** What had run for more than so many seconds at an instant is asked after no more. */
  readonly isOver?: { readonly seconds: number; readonly at: number };
}

/**
 * Time in the business hours that each ticket is under; by the calendar for messaging and for what has no business
 * value. All tickets under one schedule that started before one instant have run for longer than a given time, so a
 * schedule comes to one instant.
 */
export async function businessElapsed(
  db: Kysely<Schema>,
  population: Population,
  versions: readonly ScheduleVersion[] | null,
  asked: Asked,
): Promise<Elapsed> {
  const { value, business } = refsOf(population);
  const byCalendar = calendarElapsed(population);
  const switched = await readSwitched(db, population, versions ?? [], asked);
  const isUnknown = versions === null ? sql<boolean>`true` : hasUnknownClock(population, versions, switched);
  const isByCalendar = sql<boolean>`(${PATH} is ${CALENDAR_PATH}
    or (case when ${value} is null then ${isUnknown} else ${business} is null end))`;
  const paths = pathsOf(versions);
  const runsOf = (seconds: number, at: number) =>
    paths.map(({ path, clock }) => ({ path, start: startOfRun(clock, at, seconds) }));
  const longer = (seconds: number, at: number) =>
    switched.filter(({ start, clock }) => (clock ?? calendarClock)(start, at) > seconds);
  return {
    value: sql<number>`(case when ${PATH} is ${CALENDAR_PATH} then ${value} else coalesce(${business}, ${value}) end)`,
    isByCalendar,
    hasRun: (seconds, at) => {
      const calendar = byCalendar.hasRun(seconds, at);
      const branches = runsOf(seconds, at).map(
        ({ path, start }) => sql`when ${PATH} is ${path} then ${startOf(population)} < ${start}`,
      );
      return sql<boolean>`(case when ${isByCalendar} then ${calendar}
        when ${isSwitched} then ${isAmong(population, longer(seconds, at))} ${sql.join(branches, sql` `)} else ${calendar} end)`;
    },
    firstToRun: (seconds, after, until) => {
      const [before, later] = [runsOf(seconds, after), runsOf(seconds, until)];
      const starts = before.flatMap(({ start }, index) =>
        start < (later[index]?.start ?? 0) ? [start] : [],
      );
      const own = longer(seconds, until).map(({ start }) => start);
      return Math.min(after - seconds, ...starts, ...own);
    },
  };
}

const PATH = sql.ref<string | null>('tickets.hours_path');

const isSwitched = sql<boolean>`coalesce(instr(${PATH}, ${sql.lit(SWITCH_MARK)}) > 0, false)`;

/** What tells a ticket, or something on one, from every other. */
const keyOf = (population: Population): RawBuilder<string | number> =>
  isOfOccurrences(population)
    ? sql<string>`(occurrences.ticket_id || ' ' || occurrences.seq)`
    : sql<number>`tickets.id`;

const isAmong = (population: Population, switched: readonly Switched[]): RawBuilder<boolean> =>
  switched.length === 0
    ? never
    : sql<boolean>`${keyOf(population)} in (select value from json_each(${JSON.stringify(switched.map(({ key }) => key))}))`;

async function readSwitched(
  db: Kysely<Schema>,
  population: Population,
  versions: readonly ScheduleVersion[],
  { isCandidate, isOver }: Asked,
): Promise<Switched[]> {
  // Written as the index has it.
  const rows = await from(db, population)
    .select([keyOf(population).as('key'), startOf(population).as('start'), PATH.as('path')])
    .where(sql<boolean>`instr(tickets.hours_path, ${sql.lit(SWITCH_MARK)}) > 0 and ${isCandidate}`)
    .execute();
  return rows
    .map(({ key, start, path }) => ({ key, start, clock: clockAlong(versions, changesOf(path)) }))
    .filter(({ start, clock }) => !isOver || (clock ?? calendarClock)(start, isOver.at) <= isOver.seconds);
}

/** Whether a schedule that something is or was under is no longer told. */
function hasUnknownClock(
  population: Population,
  versions: readonly ScheduleVersion[],
  switched: readonly Switched[],
): RawBuilder<boolean> {
  const known = sql.join([CALENDAR_PATH, ...idsOf(versions)].map((path) => sql`${path}`));
  const unknown = switched.filter(({ clock }) => clock === null);
  return sql<boolean>`(case when ${isSwitched} then ${isAmong(population, unknown)}
    else coalesce(${PATH} not in (${known}), false) end)`;
}

const idsOf = (versions: readonly ScheduleVersion[]): string[] => [
  ...new Set(versions.map(({ id }) => String(id))),
];

/** The default schedule and each other one, with their clocks. */
function pathsOf(versions: readonly ScheduleVersion[] | null): { path: string | null; clock: Clock }[] {
  if (versions === null) return [];
  return [null, ...idsOf(versions)].flatMap((path) => {
    const clock = clockAlong(versions, changesOf(path));
    return clock ? [{ path, clock }] : [];
  });
}

/** Reads the schedules, and gives the very same ones as long as nothing about them changes: their open hours are kept by object. */
export function scheduleReader(db: Kysely<Schema>): () => Promise<readonly ScheduleVersion[] | null> {
  let text = '';
  let known: readonly ScheduleVersion[] | null = null;
  return async () => {
    const read = await readKnownSchedules(db);
    const readText = JSON.stringify(read);
    if (readText !== text) [text, known] = [readText, read];
    return known;
  };
}

/** The earliest start whose clock under any schedule, or by the calendar, runs out at an instant or later. */
export function earliestStart(
  versions: readonly ScheduleVersion[] | null,
  seconds: number,
  at: number,
): number {
  const starts = pathsOf(versions).map(({ clock }) => startOfRun(clock, at, seconds));
  // What never runs out is never late either.
  return Math.min(at - seconds, ...starts.filter((start) => start > 0));
}
