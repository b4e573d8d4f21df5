/** How a count has changed: not enough of it to say, no more than chance moves counts, or beyond that. */
export type ChangeVerdict = 'few' | 'chance' | 'grew' | 'fell';

export interface CountChange {
  readonly verdict: ChangeVerdict;
  /** By how many standard deviations the present count is off, were nothing different. */
  readonly z: number;
}

/** A count, and the seconds it was counted over. */
export interface Counted {
  readonly count: number;
  readonly seconds: number;
}

/** Counts below it on both sides say nothing. */
export const FEWEST = 10;
/** By chance alone less than one change in twenty is this large. */
const BEYOND_CHANCE = 2;

/** Compares two independent counts: given their sum, how it is split follows from the lengths of time alone (two-sided, normal). */
export function changeOf(now: Counted, before: Counted): CountChange {
  const sum = now.count + before.count;
  const share = now.seconds / (now.seconds + before.seconds);
  if (sum === 0 || !(share > 0 && share < 1)) return { verdict: 'few', z: 0 };
  const z = (now.count - sum * share) / Math.sqrt(sum * share * (1 - share));
  if (Math.max(now.count, before.count) < FEWEST) return { verdict: 'few', z };
  if (Math.abs(z) < BEYOND_CHANCE) return { verdict: 'chance', z };
  return { verdict: z > 0 ? 'grew' : 'fell', z };
}
