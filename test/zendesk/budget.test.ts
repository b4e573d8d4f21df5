import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type RateLimits, readRateLimits } from '../../src/zendesk/budget.ts';
import { serve, standingClock } from '../support/sync.ts';
import { until } from '../support/world.ts';
import { account, budgetOf, clientFor, NOW } from './clients.ts';

const UNKNOWN: RateLimits = {
  accountPerMinute: null,
  accountRemaining: null,
  accountResetSeconds: null,
  incrementalRemaining: null,
  incrementalResetSeconds: null,
};
const EXPORT = 'incremental/tickets/cursor';
/** How long one call too many is waited for. */
const PATIENCE_MS = 500;

/** Whether a call may start now. */
async function isFree(budget: ReturnType<typeof budgetOf>, path = 'groups'): Promise<boolean> {
  return budget.take(path, { signal: AbortSignal.timeout(50) }).then(
    () => true,
    () => false,
  );
}

describe('the share of the account', () => {
  it('bounds all calls once Zendesk has told the limit', async () => {
    const budget = budgetOf(100, 0.3);
    for (let call = 1; call <= 2; call += 1) expect(await isFree(budget)).toBe(true);
    budget.heed({ ...UNKNOWN, accountPerMinute: 10 });
    expect([await isFree(budget), await isFree(budget), await isFree(budget, EXPORT)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('bounds nothing where Zendesk tells no limit', async () => {
    const budget = budgetOf(100, 0.01);
    budget.heed(UNKNOWN);
    for (let call = 1; call <= 50; call += 1) expect(await isFree(budget)).toBe(true);
  });

  it('leaves the last tenth to others', async () => {
    const budget = budgetOf(100);
    budget.heed({ ...UNKNOWN, accountPerMinute: 700, accountRemaining: 69, accountResetSeconds: 30 });
    expect(await isFree(budget)).toBe(false);
    budget.heed({ ...UNKNOWN, accountPerMinute: 700, accountRemaining: 71, accountResetSeconds: 30 });
    expect(await isFree(budgetOf(100))).toBe(true);
  });

  it('is kept by a client', async () => {
    const zendesk = await serve(account, standingClock(NOW), { accountPerMinute: 20 });
    const ending = new AbortController();
    const client = clientFor(zendesk.url, { budget: budgetOf(100, 0.25), signal: ending.signal });
    const calls = () => zendesk.requests.filter(({ path }) => path.includes('groups'));
    await client.get('groups');
    const others = Promise.allSettled(Array.from({ length: 8 }, () => client.get('groups')));
    await until(() => calls().length === 5);
    await sleep(PATIENCE_MS);
    ending.abort();
    await others;
    expect(calls()).toHaveLength(5);
  });
});

describe('the incremental exports', () => {
  it('wait where others have used them up, and nothing else does', async () => {
    const budget = budgetOf(100);
    budget.heed({ ...UNKNOWN, incrementalRemaining: 0, incrementalResetSeconds: 20 });
    expect([await isFree(budget, EXPORT), await isFree(budget)]).toEqual([false, true]);
  });
});

describe('the headers of an answer', () => {
  it.each([
    [{}, UNKNOWN],
    [
      { 'x-rate-limit': '700', 'x-rate-limit-remaining': '699', 'ratelimit-reset': '41' },
      { ...UNKNOWN, accountPerMinute: 700, accountRemaining: 699, accountResetSeconds: 41 },
    ],
    [
      { 'ratelimit-limit': '400', 'ratelimit-remaining': '0' },
      { ...UNKNOWN, accountPerMinute: 400, accountRemaining: 0 },
    ],
    [
      { 'zendesk-ratelimit-incremental-exports': 'total=10; remaining=0; resets=2' },
      { ...UNKNOWN, incrementalRemaining: 0, incrementalResetSeconds: 2 },
    ],
    [{ 'x-rate-limit': 'many', 'zendesk-ratelimit-incremental-exports': 'soon' }, UNKNOWN],
  ])('%j tell the limits', (headers, limits) => {
    expect(readRateLimits(new Headers(headers as Record<string, string>))).toEqual(limits);
  });
});
