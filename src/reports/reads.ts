import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { Tally } from '../benchmarks/judge.ts';
import type { Target } from '../benchmarks/target.ts';
import type { DatedDefinition } from '../domain/definition.ts';
import type { OptimalLevel } from '../domain/fcr/optimal-level.ts';
import type { RetoldCourse } from '../domain/fcr/verdict-moves.ts';
import type { Asker, Team } from '../domain/may-know.ts';
import type { Metric, Subset } from '../domain/metric.ts';
import type { OrganizationData } from '../domain/organization.ts';
import type { Past } from '../domain/past.ts';
import type { ResponseKind } from '../domain/response.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Dimension, Segment } from '../domain/segment.ts';
import type { Settings } from '../domain/settings.ts';
import type { ShiftStarts } from '../domain/shifts.ts';
import type { EpochSeconds, Ticket } from '../domain/ticket.ts';
import type { People } from '../domain/ticket-life.ts';
import type { Window } from '../domain/window.ts';
import type { PartFigure } from './answer.ts';
import type { PublishedFigure } from './published.ts';

/** How far the stored data reaches. */
export interface Freshness {
  /** The instant up to which tickets are complete; null before the first page. */
  readonly asOf: EpochSeconds | null;
  /** Where the history starts; null before the first sync. */
  readonly measuredSince: EpochSeconds | null;
  /** Whether the history has been read to its end once. */
  readonly isComplete: boolean;
  /** Why not every unsolved ticket, whatever its age, is known; null where all are. */
  readonly unsolvedFault: string | null;
  /** When the last sync that worked ended. */
  readonly lastSuccessAt: EpochSeconds | null;
  /** One sentence on the present fault, or null. */
  readonly fault: string | null;
  /** The instant up to which ratings are complete; null before the first pass over them. */
  readonly ratingsAsOf: EpochSeconds | null;
  /** Why ratings are not measured, or null where they are. */
  readonly ratingsFault: string | null;
  /** Why the languages of requesters are not measured, or null where they are. */
  readonly languagesFault: string | null;
  /** What is known of what happened to tickets, of what comments amount to, and of SLA clocks. */
  readonly events: Reach;
  readonly words: Reach;
  readonly slaEvents: Reach;
  /** The share of tickets, from 0 to 1, that are measured by what leads decided last ("being counted anew: 40 %"); null where all are. */
  readonly recountedShare: number | null;
}

/** From when to when something is known, or why it is not. */
export interface Reach {
  readonly since: EpochSeconds | null;
  readonly asOf: EpochSeconds | null;
  /** Null where it is known. */
  readonly fault: string | null;
  /** Whether what was before is still being read. */
  readonly isReading?: boolean;
}

/** What a figure is about; a null window is the present moment. */
export interface Population {
  readonly metric: Metric;
  readonly window: Window | null;
  readonly segment: Segment;
  /** The end of the data, or an earlier instant as of which clocks are read. */
  readonly asOf: EpochSeconds;
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

/** A rule of leads' that leaves a segment out of every figure. */
export interface ExclusionRule {
  readonly id: number;
  readonly segment: Segment;
  readonly createdAt: EpochSeconds;
  /** Slack user id. */
  readonly createdBy: string;
}

/** Aggregates of one cell: the whole, or one value of a breakdown. Durations in minutes. */
export interface Summary {
  readonly keys: readonly string[];
  readonly n: number;
  readonly sum: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly mean: number | null;
  readonly business: {
    readonly n: number;
    readonly median: number | null;
    readonly p90: number | null;
    readonly mean: number | null;
  };
  /** Whether it is of few agents whom the asker does not lead, so that their number alone is told. */
  readonly isOfFew?: true;
  /** Tickets by state, the measured ones included. */
  readonly states: Readonly<Record<string, number>>;
  /** Of verdicts that count, how many there are by state and reason. */
  readonly reasons?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Creation of the oldest waiting ticket. */
  readonly oldestWaitingAt: EpochSeconds | null;
  /** Median and oldest creation of the measured, for figures of the present moment. */
  readonly medianCreatedAt: EpochSeconds | null;
  readonly oldestCreatedAt: EpochSeconds | null;
  /** Of events: on how many tickets, of how many requesters, and on how many days with activity of how many agents. */
  readonly extent: {
    readonly tickets: number;
    readonly requesters: number;
    readonly agentDays: number;
  } | null;
  /** Whether its rate is a mean of fractions, so that there are no hits to count. */
  readonly isMean?: boolean;
  /** Who supplied what was measured, where that was not Zendesk itself. */
  readonly sources?: readonly string[];
  /** What the figure is composed of. */
  readonly parts?: readonly PartFigure[];
}

export interface KeyedTally extends Tally {
  readonly keys: readonly string[];
}

/** One ticket, or one thing on a ticket, in a list; of an organization its name is the subject. */
export interface TicketLine {
  readonly id: number;
  readonly subject: string;
  readonly group: string;
  readonly status: string;
  /** Of the ticket, or when the thing began. */
  readonly createdAt: EpochSeconds;
  readonly state: string;
  /** Why it has its verdict; null for what has none. */
  readonly reason: string | null;
  readonly value: number | null;
  readonly businessValue: number | null;
  readonly channel: string;
  /** Null where there is no ticket. */
  readonly ticketCreatedAt: EpochSeconds | null;
  /** What put it into the window; null for the state of an instant. */
  readonly anchorAt: EpochSeconds | null;
}

/** A first contact that did not resolve its ticket, or that does not count. */
export interface Unresolved {
  readonly ticketId: number;
  /** `notFirstContact` or `exception`. */
  readonly state: string;
  /** Why, by what the verdict rests on. */
  readonly reason: string;
  /** Who did what it rests on, by Zendesk's id; null where that was nobody. */
  readonly actorId: number | null;
  /** The form's name. */
  readonly form: string;
}

/** What reports need to read; the store satisfies it. */
export interface Reads {
  /** What the stored tickets were measured by. */
  readonly settings: Settings;
  freshness(): Promise<Freshness>;
  /** One row per cell; without a breakdown always exactly one. */
  summarize(population: Population, by: readonly Dimension[]): Promise<Summary[]>;
  tally(population: Population, target: Target, by: readonly Dimension[]): Promise<KeyedTally[]>;
  tickets(population: Population, subset: Subset, target: Target | null, page: Page): Promise<TicketLine[]>;
  /** The earliest creation that a target judged when due looks at over a window from an instant on. */
  judgedFrom(target: Target, at: EpochSeconds): Promise<EpochSeconds>;
  countTickets(population: Population, subset: Subset, target: Target | null): Promise<number>;
  /** First contacts that did not resolve their tickets, and what is excepted, the newest first. */
  unresolved(population: Population): Promise<readonly Unresolved[]>;
  /** The names a dimension's values have. */
  names(dimension: Dimension): Promise<string[]>;
  /** The keys of the fields that organizations have. */
  organizationFields(): Promise<string[]>;
  /** What leads leave out now, the oldest rule first. */
  exclusionRules(): Promise<readonly ExclusionRule[]>;
  /** Whether any ticket is of a segment, whatever its age. */
  hasTickets(segment: Segment): Promise<boolean>;
  benchmarks(): Promise<Benchmark[]>;
  /** What was last posted in answer to a question with exact instants, other than to restate it; null where nothing was. */
  published(question: string): Promise<PublishedFigure | null>;
  /** All that the last digest before an instant said. */
  publishedBefore(at: EpochSeconds): Promise<PublishedFigure[]>;
  /** What was last said of each window of a metric between two instants, be it to restate it. */
  publishedOf(
    metricId: string,
    between: { readonly since: EpochSeconds; readonly before: EpochSeconds },
  ): Promise<PublishedFigure[]>;
  /** The verdicts of tickets of a window that may count otherwise than when a figure was told, as they were said to be then and as they are now. */
  retoldCourses(
    population: Population,
    told: { readonly at: EpochSeconds; readonly asOf: EpochSeconds },
  ): Promise<RetoldCourse[]>;
  /** Tickets with what is known of their pasts, but for those that are not stored. */
  cases(ids: readonly number[]): Promise<StoredCase[]>;
  /** Every organization; engagements of the window alone, and none without one. Tickets that rules leave out tell nothing. */
  organizationCases(window: Window | null, rules: readonly Segment[]): Promise<OrganizationData>;
  people(): Promise<People>;
  /** Every agent and group as they are now. */
  team(): Promise<Team>;
  /** Who asks; absent where everything may be told. */
  asker?(): Promise<Asker>;
  /** What was said of a ticket's verdicts before, oldest first. */
  verdictRevisions(ticketId: number): Promise<readonly VerdictRevision[]>;
  /** The plain names of groups or agents by their ids, where they are known. */
  namesById(dimension: 'group' | 'assignee', ids: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** How well leads say that segments could do. */
  optimalLevels(): Promise<readonly OptimalLevel[]>;
  /** Who supplied the responses of a kind, by name; empty where there are none. */
  responseSources(kind: ResponseKind): Promise<readonly string[]>;
  /** The business hours as they are now, the default first. */
  schedules(): Promise<readonly Schedule[]>;
  /** Whether the account has any, be they such as cannot be read. */
  hasSchedules(): Promise<boolean>;
  /** What every metric has meant, the oldest first. */
  definitions(): Promise<readonly DatedDefinition[]>;
  /** What has changed about how a metric is counted, the oldest first. */
  changes(metricId: string): Promise<readonly Change[]>;
  /** The most frequent tags of a population; a ticket counts under each of its tags. */
  countByTag(population: Population, limit: number): Promise<readonly TagCount[]>;
}

/** Something that makes figures before and after it differ, in words: `definition changed to v2`. */
export interface Change {
  readonly at: EpochSeconds;
  readonly kind: 'definition' | 'exclusion' | 'schedule';
  readonly what: string;
}

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** The verdicts that a ticket was said to have, each from an instant on, until something was learnt that changed them. */
export interface VerdictRevision {
  readonly supersededAt: EpochSeconds;
  readonly steps: readonly {
    readonly from: EpochSeconds;
    readonly verdict: string;
    readonly reason: string | null;
  }[];
}

/** A ticket, and what is known of its past. */
export interface StoredCase {
  readonly ticket: Ticket;
  readonly past: Past;
  /** When Zendesk's values were written; null where that is not known. */
  readonly nativeAt: EpochSeconds | null;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}
