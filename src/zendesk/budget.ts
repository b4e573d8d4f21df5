import { setTimeout as sleep } from 'node:timers/promises';
import { callBudget } from '../lib/call-budget.ts';

/** What an answer of Zendesk's says about limits; null where it does not. Other integrations spend of the same. */
export interface RateLimits {
  /** Calls a minute the whole account may make, and how many are left until the reset. */
  readonly accountPerMinute: number | null;
  readonly accountRemaining: number | null;
  readonly accountResetSeconds: number | null;
  readonly incrementalRemaining: number | null;
  readonly incrementalResetSeconds: number | null;
}

export interface BudgetOptions {
  /** Calls a minute of all incremental exports together. */
  readonly incrementalPerMinute: number;
  /** The part of the account's calls that are ours, 0 to 1. */
  readonly accountShare: number;
}

/** Keeps our calls within our share of what the account may spend. */
export interface Budget {
  /** Resolves when a call to the path may start. */
  take(path: string, options?: TakeOptions): Promise<void>;
  /** Learns from an answer. */
  heed(limits: RateLimits): void;
}

/** Below this part of the account's calls, what is left is left to others. */
const LEFT_TO_OTHERS = 0.1;
const LONGEST_PAUSE_SECONDS = 60;

export interface TakeOptions {
  /** Whether polls have precedence, so that their part of the incremental exports is left to them. */
  readonly isBackfill?: boolean;
  readonly signal?: AbortSignal;
}

/** Exports that a poll reads: tickets, ticket events and metric events. */
const POLLED_EXPORTS = 3;

export function zendeskBudget({ incrementalPerMinute, accountShare }: BudgetOptions): Budget {
  let accountLimit = Number.POSITIVE_INFINITY;
  const pausedUntil = { account: 0, incremental: 0 };
  const account = callBudget(() => accountLimit);
  const incremental = callBudget(() => incrementalPerMinute);

  const pause = (what: keyof typeof pausedUntil, seconds: number | null): void => {
    pausedUntil[what] = performance.now() + Math.min(seconds ?? 1, LONGEST_PAUSE_SECONDS) * 1000;
  };
  const rest = async (until: number, signal?: AbortSignal): Promise<void> => {
    const ms = until - performance.now();
    if (ms > 0) await sleep(ms, undefined, signal ? { signal } : {});
  };

  return {
    take: async (path, { isBackfill = false, signal } = {}) => {
      if (path.startsWith('incremental/')) {
        const reserve = Math.min(POLLED_EXPORTS, Math.floor(incrementalPerMinute / 2));
        await incremental.take(signal, isBackfill ? reserve : 0);
        await rest(pausedUntil.incremental, signal);
      }
      await account.take(signal);
      await rest(pausedUntil.account, signal);
    },
    heed: (limits) => {
      const { accountPerMinute, accountRemaining, incrementalRemaining } = limits;
      if (accountPerMinute !== null) {
        accountLimit = Math.max(1, Math.floor(accountPerMinute * accountShare));
        if (accountRemaining !== null && accountRemaining < accountPerMinute * LEFT_TO_OTHERS)
          pause('account', limits.accountResetSeconds);
      }
      if (incrementalRemaining === 0) pause('incremental', limits.incrementalResetSeconds);
    },
  };
}

/** Reads the limits an answer's headers tell. */
export function readRateLimits(headers: { get(name: string): string | null }): RateLimits {
  const number = (name: string): number | null => {
    const text = headers.get(name);
    return text === null || !/^\d+$/u.test(text.trim()) ? null : Number(text);
  };
  const exports = headers.get('zendesk-ratelimit-incremental-exports') ?? '';
  const part = (name: string): number | null => {
    const found = new RegExp(`\\b${name}=(\\d+)`, 'u').exec(exports)?.[1];
    return found === undefined ? null : Number(found);
  };
  return {
    accountPerMinute: number('x-rate-limit') ?? number('ratelimit-limit'),
    accountRemaining: number('x-rate-limit-remaining') ?? number('ratelimit-remaining'),
    accountResetSeconds: number('ratelimit-reset'),
    incrementalRemaining: part('remaining'),
    incrementalResetSeconds: part('resets'),
  };
}
