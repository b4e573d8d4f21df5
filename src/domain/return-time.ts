import type { EpochSeconds } from './ticket.ts';

/** The minutes from an instant to the first of several others, of which some may not have come; null where none has. */
export function minutesToFirst(
  from: EpochSeconds,
  instants: readonly (EpochSeconds | null | undefined)[],
): number | null {
  const known = instants.filter((at) => at != null);
  return known.length === 0 ? null : Math.max(0, Math.min(...known) - from) / 60;
}
