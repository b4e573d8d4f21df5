import { setTimeout as sleep } from 'node:timers/promises';

export interface RetryPolicy {
  /** How often in all. */
  readonly attempts: number;
  /** Also the least that the other side can ask for. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** Whether to try again after this error, the given number of attempts and time spent. */
  shouldRetry(error: unknown, attempts: number, spentMs: number): boolean;
  /** A wait the other side asked for, which rules over our own. */
  requestedDelayMs?(error: unknown): number | null;
  readonly signal?: AbortSignal;
}

/** Node fires a longer timer at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Runs a call again after a growing pause, with up to a quarter of jitter, until it works or the policy ends it. */
export async function retry<T>(policy: RetryPolicy, call: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      policy.signal?.throwIfAborted();
      const isLast = attempt >= policy.attempts;
      if (isLast || !policy.shouldRetry(error, attempt, performance.now() - startedAt)) throw error;
      await sleep(delayMs(policy, attempt, error), undefined, policy.signal ? { signal: policy.signal } : {});
    }
  }
}

function delayMs(policy: RetryPolicy, attempt: number, error: unknown): number {
  const requested = policy.requestedDelayMs?.(error) ?? null;
  const growing = Math.min(policy.firstDelayMs * 2 ** (attempt - 1), policy.longestDelayMs);
  const delay = requested === null ? growing : Math.max(requested, policy.firstDelayMs);
  return Math.min(delay * (1 + Math.random() * 0.25), LONGEST_TIMER_MS);
}
