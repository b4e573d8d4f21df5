import type { Interruption } from '../organization.ts';
import type { EpochSeconds } from '../ticket.ts';
import type { Window } from '../window.ts';

/** Stretches of time without overlaps, in order: those that meet or overlap are one. */
export function merged(stretches: readonly Window[]): Window[] {
  const apart: { start: EpochSeconds; end: EpochSeconds }[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** For how many seconds of a span anything was interrupted; what still lasts runs to the span's end. */
export function interruptedSeconds(interruptions: readonly Interruption[], span: Window): number {
  const within = interruptions
    .map(({ start, end }) => ({
      start: Math.max(start, span.start),
      end: Math.min(end ?? span.end, span.end),
    }))
    .filter(({ start, end }) => end > start);
  return merged(within).reduce((sum, { start, end }) => sum + end - start, 0);
}
