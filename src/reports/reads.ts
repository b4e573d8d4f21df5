import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { Tally } from '../benchmarks/judge.ts';
import type { Target } from '../benchmarks/target.ts';
import type { Metric, Subset } from '../domain/metric.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Dimension, Segment } from '../domain/segment.ts';
import type { EpochSeconds, Ticket } from '../domain/ticket.ts';
import type { People } from '../domain/ticket-life.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import type { Window } from '../domain/window.ts';

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
  /** Since when it is known what happened to tickets; null where it is not. */
  readonly eventsSince: EpochSeconds | null;
}

/** The tickets a figure is about; a null window is the present moment. */
export interface Population {
  readonly metric: Metric;
  readonly window: Window | null;
  readonly segment: Segment;
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
  /** Tickets by state, the measured ones included. */
  readonly states: Readonly<Record<string, number>>;
  /** Creation of the oldest waiting ticket. */
  readonly oldestWaitingAt: EpochSeconds | null;
  /** Median and oldest creation of the measured, for figures of the present moment. */
  readonly medianCreatedAt: EpochSeconds | null;
  readonly oldestCreatedAt: EpochSeconds | null;
}

export interface KeyedTally extends Tally {
  readonly keys: readonly string[];
}

/** One ticket in a list. */
export interface TicketLine {
  readonly id: number;
  readonly subject: string;
  readonly group: string;
  readonly status: string;
  readonly createdAt: EpochSeconds;
  readonly value: number | null;
}

/** What reports need to read; the store satisfies it. */
export interface Reads {
  freshness(): Promise<Freshness>;
  /** One row per cell; without a breakdown always exactly one. */
  summarize(population: Population, by: readonly Dimension[]): Promise<Summary[]>;
  tally(
    population: Population,
    target: Target,
    asOf: EpochSeconds,
    by: readonly Dimension[],
  ): Promise<KeyedTally[]>;
  tickets(
    population: Population,
    subset: Subset,
    target: Target | null,
    asOf: EpochSeconds,
    page: Page,
  ): Promise<TicketLine[]>;
  countTickets(
    population: Population,
    subset: Subset,
    target: Target | null,
    asOf: EpochSeconds,
  ): Promise<number>;
  /** The names a dimension's values have. */
  names(dimension: Dimension): Promise<string[]>;
  benchmarks(): Promise<Benchmark[]>;
  /** Tickets with all that happened to them, but for those that are not stored. */
  cases(ids: readonly number[]): Promise<StoredCase[]>;
  people(): Promise<People>;
  /** The business hours as they are now, the default first. */
  schedules(): Promise<readonly Schedule[]>;
}

/** A ticket, and what is known of its past. */
export interface StoredCase {
  readonly ticket: Ticket;
  readonly events: readonly TimelineEvent[];
  /** When Zendesk's values were written; null where that is not known. */
  readonly nativeAt: EpochSeconds | null;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}
