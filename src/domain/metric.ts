import type { VerdictSubset } from './fcr/verdict-subsets.ts';
import { isPossible } from './native-times.ts';
import type { OrganizationCase, OrganizationRole } from './organization.ts';
import type { Occurrence, Past } from './past.ts';
import type { Exclusion } from './population.ts';

import type { Response, ResponseKind } from './response.ts';

import type { Settings } from './settings.ts';
import { type EpochSeconds, isSolved, type Ticket } from './ticket.ts';
import type { Window } from './window.ts';

/** The instant that decides the window a ticket falls into; `now` means the state at an instant, `at` that of each occurrence. */
export type Anchor = 'createdAt' | 'firstSolvedAt' | 'lastSolvedAt' | 'now' | 'at';

/**
 * One ticket under one metric. A number in `value` puts it among the measured (minutes for durations,
 * 1 or 0 for rates, 1 for counts, 1, 0 or −1 for scores); `state` says in one word why it is or is not.
 */
export interface Measure {
  readonly state: Exclusion | 'value' | 'waiting' | (string & {});
  readonly value: number | null;
  /** The business-hours twin of a duration, in minutes. */
  readonly businessValue?: number | null;
}

/** An average is of a number that each ticket has, in units of its own; a score the share of those for, less the share of those against, in points from −100 to 100. */
export type MetricKind = 'duration' | 'rate' | 'count' | 'average' | 'score';

/** What a metric means. */
interface Definition {
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
  /** Reasons for leaving tickets out, beyond those of every figure. */
  readonly leavesOut?: readonly Exclusion[];
  /** What has to be read before the metric can be measured. */
  readonly needs?: 'ratings' | 'unsolved' | 'events' | 'words' | 'slaEvents' | 'responses';
  /**
   * Of a rate over a cohort, the days within which the hit must fall. A measure's value is then the minutes from
   * the anchor to the hit, null where there is none; younger tickets are not ripe and enter neither side.
   */
  readonly horizonDays?: number;
  /** Other horizons that may be asked for. */
  readonly otherHorizons?: readonly number[];
  /** What is counted, where that is not tickets: `customer turn`; with its plural where that is no plain `s`. */
  readonly noun?: string;
  readonly plural?: string;
  /** Of an average, what its values count, in the plural: `stations`. */
  readonly valueNoun?: string;
  /** What is shown where its past is not known that far. */
  readonly fallback?: TicketMetric;
  /** When an occurrence falls into a window, for people: `when the turn started`. */
  readonly anchorText?: string;
  /** A published figure to think of beside one's own; never a threshold. */
  readonly guide?: string;
  /** Ids of metrics that are always shown with it. */
  readonly companions?: readonly string[];
  /** Of a stock, the ids of what adds to it and takes from it over a window. */
  readonly flows?: readonly { readonly id: string; readonly sign: 1 | -1 }[];
  /** What the account's settings make of the rule, in words. */
  settledRule?(settings: Settings): string;
  /** Whether a figure says nothing without that rule, so that it stands beside it always, and not only where a team changed it. */
  readonly isSettledRuleShown?: boolean;
  /** Whether a ticket has one verdict after the other, of which the one in force at an instant counts once its verification window is over. */
  readonly hasCourse?: boolean;
  /** Whether it counts returns on the same matter; leads decide what is one. */
  readonly countsReturns?: boolean;
  /** Whether a rate may exceed 100 %. */
  readonly isUnbounded?: boolean;
}

/** A metric that measures a ticket once. */
export interface TicketMetric extends Definition {
  /** Null where the ticket is outside the metric's population altogether. */
  measure(ticket: Ticket, past: Past): Measure | null;
  /** Of a metric of the present moment, the stretches of time in which the ticket counted, so that any past instant can be asked for. */
  measureEach?(ticket: Ticket, past: Past): readonly Occurrence[];
  readonly measureResponse?: undefined;
  readonly measureOrganization?: undefined;
}

/** A metric that measures any number of things on a ticket. */
export interface OccurrenceMetric extends Definition {
  readonly noun: string;
  readonly measure?: undefined;
  /** Empty where the ticket has none of them. */
  measureEach(ticket: Ticket, past: Past): readonly Occurrence[];
  readonly measureResponse?: undefined;
  readonly measureOrganization?: undefined;
}

/** A metric that measures what customers answered elsewhere than in Zendesk. */
export interface ResponseMetric extends Definition {
  readonly noun: 'response';
  readonly needs: 'responses';
  readonly responses: ResponseKind;
  readonly measure?: undefined;
  readonly measureEach?: undefined;
  readonly measureOrganization?: undefined;
  /** Null where the response is of another kind, or cannot be judged. */
  measureResponse(response: Response, settings: Settings): Occurrence | null;
  /** Why nothing can be measured under these settings, or null. */
  refusal?(settings: Settings): string | null;
}

/** One organization under one metric; the value of a rate is a share, and may be a fraction. */
export interface OrganizationMeasure extends Measure {
  /** What the value counts for in a figure over several: Σ value · weight ÷ Σ weight. Absent where each counts once and is a hit or none. */
  readonly weight?: number;
  /** What else is added up and stands beside the figure, by the names in `besides`. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Who supplied what it was measured from. */
  readonly sources?: readonly string[];
}

/** One of the figures that another is composed of. */
export interface MetricPart {
  readonly metric: OrganizationMetric;
  /** Of all parts together 1. */
  readonly weight: number;
}

/** A metric that measures an organization, whenever it is asked for. */
export interface OrganizationMetric extends Definition {
  readonly kind: 'rate';
  readonly noun: 'organization';
  readonly measure?: undefined;
  readonly measureEach?: undefined;
  readonly measureResponse?: undefined;
  /** What must be mapped to an organization field, or imported, for it to be measured at all. */
  readonly requires: readonly OrganizationRole[];
  /** Whether organizations that are deleted in Zendesk count like any other. */
  readonly countsDeleted?: boolean;
  /** What it is composed of: a figure over several organizations is the weighted mean of the parts' figures over them. */
  readonly parts?: readonly MetricPart[];
  /** Null where the organization is outside the metric's population; without a window, as things stand at `asOf`. */
  measureOrganization(
    organization: OrganizationCase,
    window: Window | null,
    asOf: EpochSeconds,
  ): OrganizationMeasure | null;
}

export type Metric = TicketMetric | OccurrenceMetric | ResponseMetric | OrganizationMetric;

/** Whether a metric measures organizations, and not tickets. */
export const isOfOrganizations = (metric: Metric): metric is OrganizationMetric =>
  metric.measureOrganization !== undefined;

/** The instants a ticket may be anchored on; null where it has none. */
export interface Anchors {
  readonly createdAt: EpochSeconds;
  readonly firstSolvedAt: EpochSeconds | null;
  readonly lastSolvedAt: EpochSeconds | null;
}

/** Derives a ticket's anchors from its native values: the first solve is creation plus first resolution time; where that is impossible, the last solve or the creation stands in, so that the ticket is counted somewhere. */
export function anchorsOf(ticket: Ticket): Anchors {
  const native = ticket.metricSet;
  const lastSolvedAt =
    native?.solvedAt ?? (isSolved(ticket) ? after(ticket, native?.fullResolution.calendar) : null);
  return {
    createdAt: ticket.createdAt,
    firstSolvedAt: after(ticket, native?.firstResolution.calendar, lastSolvedAt ?? undefined),
    lastSolvedAt,
  };
}

function after(
  ticket: Ticket,
  minutes: number | null | undefined,
  otherwise = ticket.createdAt,
): EpochSeconds | null {
  if (minutes === null || minutes === undefined) return null;
  return isPossible(ticket, minutes) ? ticket.createdAt + minutes * 60 : otherwise;
}

const PER_TICKET = ' per ticket';

/** The unit a metric's value is given in: `minutes`, `percent`, `points`, `stations per ticket`, or what a count counts. */
export type Unit = 'minutes' | 'percent' | 'points' | (string & {});

export function unitOf(metric: Metric): Unit {
  if (metric.kind === 'duration') return 'minutes';
  if (metric.kind === 'score') return 'points';
  if (metric.kind === 'average') return `${metric.valueNoun ?? 'points'}${PER_TICKET}`;
  return metric.kind === 'rate' ? 'percent' : nounsOf(metric);
}

/** Whether a unit is that of a count. */
export const isCount = (unit: Unit): boolean =>
  !['minutes', 'percent', 'points'].includes(unit) && !isAverage(unit);

/** Whether a unit is that of an average. */
export const isAverage = (unit: Unit): boolean => unit.endsWith(PER_TICKET);

/** What a metric counts, in the plural. */
export const nounsOf = ({ noun = 'ticket', plural }: Pick<Definition, 'noun' | 'plural'>): string =>
  plural ?? `${noun}s`;

/** Which tickets of a population a list shows: those behind the value, the hits of a rate and the others, those waiting, overdue or missing the target, and those left out. */
export const SUBSETS = ['measured', 'hits', 'others', 'waiting', 'overdue', 'missed', 'excluded'] as const;

/** Of a metric with verdicts, also those of one verdict or reason. */
export type Subset = (typeof SUBSETS)[number] | VerdictSubset;
