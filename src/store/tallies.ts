import { type Kysely, type RawBuilder, sql } from 'kysely';
import { EXCLUSIONS } from '../domain/population.ts';
import type { ScheduleVersion } from '../domain/schedule.ts';
import { type Asked, businessElapsed, calendarElapsed, type Elapsed } from './elapsed.ts';
import { isAskedFor, isMember, type Population, refsOf } from './populations.ts';
import type { Schema } from './schema.ts';

/** The part of a target that SQL needs. */
export type JudgedTarget =
  | { readonly form: 'share'; readonly threshold: number; readonly hours?: 'business' }
  | {
      readonly form: 'bound';
      readonly statistic: 'percent' | 'points' | 'count';
      readonly operator: '>=' | '<=';
    };

/** How a target sorts tickets: which ones it looks at, and which of those are within, decided or undecided. */
export interface Sorting {
  readonly member: RawBuilder<boolean>;
  readonly within: RawBuilder<boolean>;
  readonly decided: RawBuilder<boolean>;
  readonly undecided: RawBuilder<boolean>;
  readonly overdue: RawBuilder<boolean>;
  /** Of the decided, those that speak against the target. */
  readonly missed: RawBuilder<boolean>;
  /** Of the members, what is judged by the calendar although the target counts in business hours. */
  readonly isByCalendar: RawBuilder<boolean>;
}

/** States that say nothing of whether a clock was kept. */
const UNKNOWN_STATES = ['unknown', 'unmeasured', 'impossible'];

const never = sql<boolean>`false`;

/** What sorting needs beside the population. */
export interface Sorter {
  readonly db: Kysely<Schema>;
  schedules(): Promise<readonly ScheduleVersion[] | null>;
}

/**
 * A share looks at replied and waiting clocks of the window, or, for metrics judged when due, at all clocks
 * whose threshold falls into it; a bound looks at the measured tickets.
 */
export async function sortingOf(
  { db, schedules }: Sorter,
  population: Population,
  target: JudgedTarget,
): Promise<Sorting> {
  if (target.form === 'bound') return boundSorting(population, target);
  const { judgedWhenDue } = population.metric;
  const asked = judgedWhenDue
    ? askedOfDue(population, target.threshold)
    : { isCandidate: isMember(population) };
  const elapsed =
    target.hours === 'business'
      ? await businessElapsed(db, population, await schedules(), asked)
      : calendarElapsed(population);
  return judgedWhenDue
    ? dueSorting(population, target.threshold, elapsed)
    : shareSorting(population, target.threshold, elapsed);
}

type BoundTarget = Extract<JudgedTarget, { form: 'bound' }>;

/** A rate that must stay low is missed by its hits, any other by what is no hit; a score by those against it, or for it; a count as a whole. */
function boundSorting(population: Population, { statistic, operator }: BoundTarget): Sorting {
  const { value } = refsOf(population);
  const measured = sql<boolean>`${value} is not null`;
  const isHit = sql<boolean>`${value} > 0`;
  const against = statistic === 'points' ? sql<boolean>`${value} < 0` : sql<boolean>`${value} = 0`;
  const missed = operator === '<=' ? isHit : against;
  return {
    member: isMember(population),
    within: statistic === 'count' ? measured : isHit,
    decided: measured,
    undecided: never,
    overdue: never,
    missed: statistic === 'count' ? measured : missed,
    isByCalendar: never,
  };
}

function shareSorting(population: Population, threshold: number, elapsed: Elapsed): Sorting {
  const { state, value } = refsOf(population);
  const waiting = sql<boolean>`${state} = 'waiting'`;
  const isPast = elapsed.hasRun(Math.floor(threshold * 60), population.asOf);
  return {
    member: isMember(population),
    within: sql<boolean>`${elapsed.value} <= ${threshold}`,
    decided: sql<boolean>`(${value} is not null or (${waiting} and ${isPast}))`,
    undecided: sql<boolean>`(${waiting} and not (${isPast}))`,
    overdue: sql<boolean>`(${waiting} and ${isPast})`,
    missed: sql<boolean>`(${elapsed.value} > ${threshold} or (${waiting} and ${isPast}))`,
    isByCalendar: elapsed.isByCalendar,
  };
}

/** The seconds after which a threshold is reached. */
const secondsOf = (threshold: number): number => Math.max(1, Math.round(threshold * 60));

/** The window in which a threshold has to fall due. */
const dueWindow = ({ window, asOf }: Population) => window ?? { start: 0, end: asOf };

/** Created early enough for the threshold to fall due by the window's end; business time only passes later. */
const startsInTime = (population: Population, threshold: number): RawBuilder<boolean> =>
  sql<boolean>`tickets.created_at < ${dueWindow(population).end - secondsOf(threshold)}`;

/** What was due before the window is none of it. */
const askedOfDue = (population: Population, threshold: number): Asked => ({
  isCandidate: startsInTime(population, threshold),
  isOver: { seconds: secondsOf(threshold) - 1, at: dueWindow(population).start - 1 },
});

function dueSorting(population: Population, threshold: number, elapsed: Elapsed): Sorting {
  const { state, value } = refsOf(population);
  // Due before an instant is what has run for the threshold one second earlier.
  const isDueBefore = (at: number) => elapsed.hasRun(secondsOf(threshold) - 1, at - 1);
  const { start, end } = dueWindow(population);
  const excluded = sql.join([...EXCLUSIONS, ...UNKNOWN_STATES].map((state) => sql.lit(state)));
  const first = elapsed.firstToRun(secondsOf(threshold) - 1, start - 1, end - 1);
  const inTime = sql<boolean>`tickets.created_at >= ${first} and ${startsInTime(population, threshold)}`;
  const member = sql<boolean>`${inTime} and ${isDueBefore(end)} and not (${isDueBefore(start)}) and ${state} is not null and ${state} not in (${excluded}) and ${isAskedFor(population)}`;
  const isDue = isDueBefore(population.asOf);
  return {
    member,
    within: sql<boolean>`(${isDue} and ${elapsed.value} <= ${threshold})`,
    decided: isDue,
    undecided: sql<boolean>`not (${isDue})`,
    overdue: sql<boolean>`(${isDue} and ${value} is null)`,
    missed: sql<boolean>`(${isDue} and (${value} is null or ${elapsed.value} > ${threshold}))`,
    isByCalendar: elapsed.isByCalendar,
  };
}
