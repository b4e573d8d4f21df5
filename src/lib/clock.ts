/** Where the time comes from; tests and the demo hand in their own. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that ticks in real time from another starting instant (milliseconds since the epoch). */
export function clockStartingAt(startAtMs: number): Clock {
  const offsetMs = startAtMs - Date.now();
  return { now: () => Date.now() + offsetMs };
}
