import type { Verdict } from '../benchmarks/judge.ts';
import type { Reason } from '../domain/fcr/verdict.ts';
import type { Unit } from '../domain/metric.ts';
import type { Exclusion } from '../domain/population.ts';

/** Durations: median, p90 and mean in minutes; averages the same in their unit; rates: percent (0–100) and hits, of verdicts also low and high, which pending ones leave open; scores: points (−100 to 100); counts: count. Null where missing. */
export type Values = Readonly<Record<string, number | null>>;

/** Clocks without a value yet. */
export interface OpenClocks {
  readonly waiting: number;
  /** Waiting longer than the target's threshold; null where no target applies. */
  readonly overdue: number | null;
  readonly oldestMinutes: number | null;
}

/** One of the figures that another is composed of. */
export interface PartFigure {
  readonly metric: string;
  readonly label: string;
  /** Null where it is not measured. */
  readonly percent: number | null;
  /** What it counts for, rescaled over the parts that are measured; together 100. */
  readonly weightPercent: number;
}

/** How the verdicts on first contacts are spread; the first four make the figure, pending its range. */
export interface VerdictCounts {
  readonly confirmed: number;
  readonly presumed: number;
  readonly noFurtherAction: number;
  readonly notFirstContact: number;
  readonly pending: number;
  readonly stillVerifying: number;
}

/** The figures of the whole, or of one value of a breakdown. */
export interface Figures {
  /** Tickets behind `values`; null where nothing was measured. */
  readonly n: number | null;
  readonly values: Values;
  /** Why values are missing. */
  readonly reason?: string;
  /** Whether they are kept from everybody, so that they tell of no few agents. */
  readonly isNotTold?: true;
  /** The 95 % Wilson interval of a rate, in percent. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** The business-hours twin of a duration. */
  readonly business?: { readonly n: number } & Values;
  readonly open?: OpenClocks;
  readonly target?: Verdict & { readonly text: string };
  /** What the figure is composed of. */
  readonly parts?: readonly PartFigure[];
  readonly verdicts?: VerdictCounts;
  /** Why first contacts did not resolve their tickets. */
  readonly reasons?: Readonly<Record<Reason, number>>;
  /** Who supplied what was measured, where that was not Zendesk itself. */
  readonly suppliedBy?: readonly string[];
  /** Fewer tickets than the headline statistic needs. */
  readonly tooFew: boolean;
  /** Every statistic with fewer tickets than it needs. */
  readonly tooFewFor: readonly string[];
}

export interface BreakdownRow extends Figures {
  /** The plain name; of two dimensions, both. */
  readonly key: string;
  readonly keys: readonly string[];
}

/** The answer to one question: plain data, the same for every surface. Instants are ISO texts. */
export interface Answer extends Figures {
  /** The question in its canonical form. */
  readonly question: string;
  /** The same with its window as instants, so that it means the same tickets later. */
  readonly exactQuestion: string;
  readonly metric: string;
  readonly label: string;
  /** `minutes`, `percent`, `points`, or what a count counts. */
  readonly unit: Unit;
  /** What `n` counts, one and several of it. */
  readonly noun: string;
  readonly nouns: string;
  /** The definition behind the figure, which may be one that stands in for the metric's own. */
  readonly definition: {
    readonly id: string;
    readonly version: number;
    readonly text: string;
    /** What the account's settings make of it, where they are not the default. */
    readonly settled?: string;
  };
  readonly window: {
    readonly start: string | null;
    /** Exclusive. */
    readonly end: string | null;
    readonly timeZone: string;
    readonly label: string;
    /** Where the data ends inside the window, so that it is counted only up to there. */
    readonly partialTo: string | null;
  };
  /** The instant up to which the data is complete. */
  readonly asOf: string | null;
  readonly isStale: boolean;
  /** Segments that leads leave out of every figure. */
  readonly rules: readonly string[];
  /** False while the history is still being read, when figures are incomplete. */
  readonly isComplete: boolean;
  /** The present fault of the sync, or null. */
  readonly fault: string | null;
  /** The share of tickets counted by settings that were changed just now, from 0 to 1; absent where all are. */
  readonly recountedShare?: number;
  readonly excluded: Readonly<Record<Exclusion, number>> | null;
  /** Tickets counted beside the figure, by reason. */
  readonly beside: Readonly<Record<string, number>>;
  readonly breakdown?: readonly BreakdownRow[];
}
