import { type RawBuilder, sql } from 'kysely';
import { EXCLUSIONS } from '../domain/population.ts';
import { inSegment, isMember, type Population, refsOf, startOf } from './populations.ts';

/** The part of a target that SQL needs. */
export type JudgedTarget =
  | { readonly form: 'share'; readonly threshold: number }
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
}

/** States that say nothing of whether a clock was kept. */
const UNKNOWN_STATES = ['unknown', 'unmeasured', 'impossible'];

const never = sql<boolean>`false`;

/**
 * A share looks at replied and waiting clocks of the window, or, for metrics judged when due, at all clocks
 * whose threshold falls into it; a bound looks at the measured tickets.
 */
export function sortingOf(population: Population, target: JudgedTarget): Sorting {
  if (target.form === 'bound') return boundSorting(population, target);
  return population.metric.judgedWhenDue
    ? dueSorting(population, target.threshold)
    : shareSorting(population, target.threshold);
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
  };
}

function shareSorting(population: Population, threshold: number): Sorting {
  const { state, value } = refsOf(population);
  const waiting = sql<boolean>`${state} = 'waiting'`;
  const isPast = sql<boolean>`${population.asOf} - ${startOf(population)} > ${threshold * 60}`;
  return {
    member: isMember(population),
    within: sql<boolean>`${value} <= ${threshold}`,
    decided: sql<boolean>`(${value} is not null or (${waiting} and ${isPast}))`,
    undecided: sql<boolean>`(${waiting} and not (${isPast}))`,
    overdue: sql<boolean>`(${waiting} and ${isPast})`,
    missed: sql<boolean>`(${value} > ${threshold} or (${waiting} and ${isPast}))`,
  };
}

function dueSorting(population: Population, threshold: number): Sorting {
  const { asOf } = population;
  const { state, value } = refsOf(population);
  const due = sql<number>`tickets.created_at + ${Math.round(threshold * 60)}`;
  const { start, end } = population.window ?? { start: 0, end: asOf };
  const excluded = sql.join([...EXCLUSIONS, ...UNKNOWN_STATES].map((state) => sql.lit(state)));
  const member = sql<boolean>`${due} >= ${start} and ${due} < ${end} and ${state} is not null and ${state} not in (${excluded}) and ${inSegment(population)}`;
  const isDue = sql<boolean>`${due} < ${asOf}`;
  return {
    member,
    within: sql<boolean>`(${isDue} and ${value} <= ${threshold})`,
    decided: isDue,
    undecided: sql<boolean>`not (${isDue})`,
    overdue: sql<boolean>`(${isDue} and ${value} is null)`,
    missed: sql<boolean>`(${isDue} and (${value} is null or ${value} > ${threshold}))`,
  };
}
