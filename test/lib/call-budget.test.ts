import { describe, expect, it } from 'vitest';
import { callBudget } from '../../src/lib/call-budget.ts';

describe('a call budget', () => {
  it('lets a burst through at once, and makes the next call wait', async () => {
    const budget = callBudget(() => 3);
    for (let call = 1; call <= 3; call += 1) await budget.take();
    const ending = new AbortController();
    const waiting = budget.take(ending.signal);
    ending.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('lets calls go in the order they came, no more than so many within the window', async () => {
    const budget = callBudget(() => 2, 60);
    const startedAt = performance.now();
    const order: number[] = [];
    const at = await Promise.all(
      [1, 2, 3, 4, 5].map(async (call) => {
        await budget.take();
        order.push(call);
        return performance.now() - startedAt;
      }),
    );
    expect(order).toEqual([1, 2, 3, 4, 5]);
    // Two in each window since the first may start; each is seen no sooner than it started.
    for (const [index, ms] of at.entries()) expect(ms).toBeGreaterThanOrEqual(59 * Math.floor(index / 2));
  });

  it('heeds a limit that becomes known on the way', async () => {
    let limit = Number.POSITIVE_INFINITY;
    const budget = callBudget(() => limit, 60);
    for (let call = 1; call <= 48; call += 1) await budget.take();
    const startedAt = performance.now();
    for (let call = 49; call <= 50; call += 1) await budget.take();
    limit = 2;
    await budget.take();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
  });

  it('is not used up by a call that was given up', async () => {
    const budget = callBudget(() => 2);
    await budget.take();
    await expect(budget.take(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    await expect(budget.take(AbortSignal.timeout(50))).resolves.toBeUndefined();
  });
});
