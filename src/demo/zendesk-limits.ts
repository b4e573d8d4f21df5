import { type HeaderMap, refuse } from './zendesk-reply.ts';
import { firstPlace } from './zendesk-sorted.ts';

/** How many calls are allowed, and which were made. */
export interface Meter {
  options: { clock: { now(): number }; incrementalPerMinute?: number; accountPerMinute?: number };
  requests: readonly { at: number }[];
  /** When the exports of the last minute were called. */
  incrementalCalls: number[];
}

const MINUTE = 60_000;

/** What is left of the account's calls within this minute; nothing is said without a limit. */
export function accountLimit({ requests, options }: Meter): HeaderMap {
  const { accountPerMinute: total, clock } = options;
  if (total === undefined) return {};
  const now = clock.now();
  const used = requests.filter((past) => past.at > now - MINUTE).length;
  const remaining = String(Math.max(0, total - used));
  return {
    'X-Rate-Limit': String(total),
    'X-Rate-Limit-Remaining': remaining,
    'ratelimit-limit': String(total),
    'ratelimit-remaining': remaining,
    'ratelimit-reset': String(60 - (Math.floor(now / 1000) % 60)),
  };
}

/** Counts a call to an export, or refuses it. */
export function spendIncremental(meter: Meter): HeaderMap {
  const { incrementalPerMinute: total, clock } = meter.options;
  if (total === undefined) return {};
  const now = clock.now();
  const { incrementalCalls: calls } = meter;
  calls.splice(
    0,
    firstPlace(calls, (at) => at > now - MINUTE),
  );
  const resets = Math.ceil(((calls[0] ?? now) + MINUTE - now) / 1000);
  const remaining = total - calls.length - 1;
  const value = `total=${total}; remaining=${Math.max(0, remaining)}; resets=${resets}`;
  const header = { 'zendesk-ratelimit-incremental-exports': value };
  if (remaining < 0) {
    const description = 'Number of allowed incremental export API requests per minute exceeded';
    refuse(429, 'APIRateLimitExceeded', description, { ...header, 'Retry-After': String(resets) });
  }
  calls.push(now);
  return header;
}
