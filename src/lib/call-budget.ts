import { setTimeout as sleep } from 'node:timers/promises';

const MINUTE_MS = 60_000;

/** Lets at most so many calls start within any minute, in the order they come; a burst may use them all at once. */
export interface CallBudget {
  /** Resolves when a call may start; so many of the limit are left to others. */
  take(signal?: AbortSignal, reserve?: number): Promise<void>;
}

/** The limit is asked for anew with every call, because it may only become known, or change, on the way. */
export function callBudget(limit: () => number, windowMs: number = MINUTE_MS): CallBudget {
  const starts: number[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const wait = async (signal?: AbortSignal, reserve = 0): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      const now = performance.now();
      while (starts[0] !== undefined && now - starts[0] >= windowMs) starts.shift();
      const most = limit() - reserve;
      const next = starts[Math.max(0, starts.length - most)];
      if (starts.length < most || next === undefined) break;
      await sleep(next + windowMs - now, undefined, signal ? { signal } : {});
    }
    starts.push(performance.now());
  };

  return {
    take: (signal, reserve) => {
      const mine = turn.then(() => wait(signal, reserve));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}
