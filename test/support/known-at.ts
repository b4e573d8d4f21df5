import type { Reads } from '../../src/reports/reads.ts';

/** Reads of an account whose past is all stored, as it was known at an instant. */
export function knownAt(reads: Reads, instant: () => number): Reads {
  const freshness = async () => {
    const known = await reads.freshness();
    const asOf = instant();
    return { ...known, asOf, events: { ...known.events, asOf }, words: { ...known.words, asOf } };
  };
  return { ...reads, settings: reads.settings, freshness };
}
