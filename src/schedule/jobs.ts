import { setTimeout as sleep } from 'node:timers/promises';
import { createTask } from 'node-cron';

/** A running job; stopping waits for the run under way. */
export interface Job {
  stop(): Promise<void>;
}

/** Runs again and again, never two at once, with the given pause between the starts; `now` asks for one more run at once, also during a run. `run` must not throw. */
export function every(seconds: number, run: (signal: AbortSignal) => Promise<void>): Job & { now(): void } {
  const ending = new AbortController();
  let waking = new AbortController();
  const loop = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      waking = new AbortController();
      const startedAt = performance.now();
      await run(ending.signal);
      const rest = Math.max(0, seconds * 1000 - (performance.now() - startedAt));
      await sleep(rest, undefined, { signal: AbortSignal.any([ending.signal, waking.signal]) }).catch(
        () => {},
      );
    }
  };
  const running = loop();
  return {
    now: () => waking.abort(),
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

export interface LocalTime {
  readonly hour: number;
  readonly minute: number;
  /** Weekdays, Monday being 1. */
  readonly days: readonly number[];
  readonly timeZone: string;
}

/** A slot reached late, after a busy moment or a short sleep, still counts for this long. */
const TOLERANCE_MS = 15 * 60_000;

/** Runs at a local time on certain weekdays. What is due is decided by `run`, so a slot that comes twice or not at all does no harm. */
export async function atLocalTime(
  { hour, minute, days, timeZone }: LocalTime,
  run: () => void,
): Promise<Job> {
  const pattern = `${minute} ${hour} * * ${days.map((day) => day % 7).join(',')}`;
  const task = createTask(pattern, run, {
    timezone: timeZone,
    noOverlap: true,
    missedExecutionTolerance: TOLERANCE_MS,
    suppressMissedWarning: true,
  });
  await task.start();
  return {
    stop: async () => {
      await task.destroy();
    },
  };
}
