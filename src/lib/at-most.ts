import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for work, but no longer than the given time: for endings that may never come by themselves. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const limit = sleep(ms, undefined, { signal: done.signal }).catch(() => {});
  await Promise.race([work, limit]);
  done.abort();
}
