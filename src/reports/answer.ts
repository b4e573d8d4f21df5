import type { Verdict } from '../benchmarks/judge.ts';
import type { Exclusion } from '../domain/population.ts';

/** Durations: median, p90 and mean in minutes; rates: percent (0–100) and hits; counts: count. Null where missing. */
export type Values = Readonly<Record<string, number | null>>;

/** Clocks without a value yet. */
export interface OpenClocks {
  readonly waiting: number;
  /** Waiting longer than the target's threshold; null where no target applies. */
  readonly overdue: number | null;
  readonly oldestMinutes: number | null;
}

/** The figures of the whole, or of one value of a breakdown. */
export interface Figures {
  /** Tickets behind `values`; null where nothing was measured. */
  readonly n: number | null;
  readonly values: Values;
  /** Why values are missing. */
  readonly reason?: string;
  /** The business-hours twin of a duration. */
  readonly business?: { readonly n: number } & Values;
  readonly open?: OpenClocks;
  readonly target?: Verdict & { readonly text: string };
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
  readonly unit: 'minutes' | 'percent' | 'tickets';
  readonly definition: { readonly version: number; readonly text: string };
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
  /** False while the history is still being read, when figures are incomplete. */
  readonly isComplete: boolean;
  /** The present fault of the sync, or null. */
  readonly fault: string | null;
  readonly excluded: Readonly<Record<Exclusion, number>> | null;
  /** Tickets counted beside the figure, by reason. */
  readonly beside: Readonly<Record<string, number>>;
  readonly breakdown?: readonly BreakdownRow[];
}
