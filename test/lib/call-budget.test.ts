import { describe, expect, it } from 'vitest';
import { callBudget } from '../../src/lib/call-budget.ts';

describe('a call budget', () => {
  it('lets a burst through at once, and makes the next call wait', async () => {
    const budget = callBudget(3);
    for (let call = 1; call <= 3; call += 1) await budget.take();
    const ending = new AbortController();
    const waiting = budget.take(ending.signal);
    ending.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is not used up by a call that was given up', async () => {
    const budget = callBudget(1);
    await budget.take();
    await expect(budget.take(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    await expect(callBudget(1).take(AbortSignal.abort())).resolves.toBeUndefined();
  });
});
