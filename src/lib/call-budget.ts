import { setTimeout as sleep } from 'node:timers/promises';

const MINUTE_MS = 60_000;

/** Lets at most so many calls start within any minute; a burst may use them all at once. */
export function callBudget(perMinute: number): { take(signal?: AbortSignal): Promise<void> } {
  const starts: number[] = [];
  return {
    async take(signal) {
      for (;;) {
        const now = performance.now();
        while (starts[0] !== undefined && now - starts[0] >= MINUTE_MS) starts.shift();
        const [oldest] = starts;
        if (starts.length < perMinute || oldest === undefined) {
          starts.push(now);
          return;
        }
        await sleep(oldest + MINUTE_MS - now, undefined, signal ? { signal } : {});
      }
    },
  };
}
