import type { Exclusion } from './population.ts';
import { type EpochSeconds, isSolved, type Ticket } from './ticket.ts';

/** The instant that decides the window a ticket falls into; `now` means the state at the moment of asking. */
export type Anchor = 'createdAt' | 'firstSolvedAt' | 'lastSolvedAt' | 'ratedAt' | 'now';

/**
 * One ticket under one metric. A number in `value` puts it among the measured (minutes for durations,
 * 1 or 0 for rates, 1 for counts); `state` says in one word why it is or is not.
 */
export interface Measure {
  readonly state: Exclusion | 'value' | 'waiting' | (string & {});
  readonly value: number | null;
  /** The business-hours twin of a duration, in minutes. */
  readonly businessValue?: number | null;
}

export type MetricKind = 'duration' | 'rate' | 'count';

/** A metric: what it means, and how one ticket is measured by it. */
export interface Metric {
  readonly id: string;
  /** Zendesk's term. */
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: MetricKind;
  readonly anchor: Anchor;
  readonly better: 'lower' | 'higher' | 'neither';
  /** One sentence: the rule. */
  readonly definition: string;
  /** One sentence: which tickets enter. */
  readonly population: string;
  /** Raised whenever the rule or the population changes. */
  readonly version: number;
  /** Measured tickets below which a figure is shown as too few. */
  readonly minimumSample: number;
  /** Whether tickets can be waiting for their value, so that open clocks stand beside it. */
  readonly hasOpenClocks?: boolean;
  /** Whether a target on this duration is judged when it falls due instead of at the anchor. */
  readonly judgedWhenDue?: boolean;
  /** Whether an alert is decided over the benchmark's own window instead of the last 24 hours. */
  readonly alertsOverScoredWindow?: boolean;
  /** Whether it is shown only where somebody asks for it, or has set a target on it. */
  readonly isSecondary?: boolean;
  /** Names for the states counted beside the figure. */
  readonly besides?: Readonly<Record<string, string>>;
  /** The stream whose absence leaves the metric unmeasured. */
  readonly needs?: 'ratings' | 'unsolved';
  /** Null where the ticket is outside the metric's population altogether. */
  measure(ticket: Ticket): Measure | null;
}

/** The instants a ticket may be anchored on; null where it has none. */
export interface Anchors {
  readonly createdAt: EpochSeconds;
  readonly firstSolvedAt: EpochSeconds | null;
  readonly lastSolvedAt: EpochSeconds | null;
  readonly ratedAt: EpochSeconds | null;
}

/** Derives a ticket's anchors from its native values: the first solve is creation plus first resolution time. */
export function anchorsOf(ticket: Ticket): Anchors {
  const native = ticket.metricSet;
  return {
    createdAt: ticket.createdAt,
    firstSolvedAt: after(ticket, native?.firstResolution.calendar),
    lastSolvedAt:
      native?.solvedAt ?? (isSolved(ticket) ? after(ticket, native?.fullResolution.calendar) : null),
    ratedAt: ticket.rating?.firstAnsweredAt ?? null,
  };
}

function after(ticket: Ticket, minutes: number | null | undefined): EpochSeconds | null {
  return minutes === null || minutes === undefined ? null : ticket.createdAt + minutes * 60;
}

/** The unit a metric's value is given in. */
export function unitOf(metric: Metric): 'minutes' | 'percent' | 'tickets' {
  if (metric.kind === 'duration') return 'minutes';
  return metric.kind === 'rate' ? 'percent' : 'tickets';
}

/** Which tickets of a population a list shows: those behind the value, the hits of a rate and the others, those waiting, overdue or missing the target, and those left out. */
export const SUBSETS = ['measured', 'hits', 'others', 'waiting', 'overdue', 'missed', 'excluded'] as const;

export type Subset = (typeof SUBSETS)[number];
