import { describe, expect, it } from 'vitest';
import { type RetryPolicy, retry } from '../../src/lib/retry.ts';

const POLICY: RetryPolicy = { attempts: 4, firstDelayMs: 1, longestDelayMs: 2, shouldRetry: () => true };

/** A call that fails so many times and then works; it remembers how often it was made. */
function failing(times: number) {
  const calls = { made: 0 };
  const call = async (): Promise<string> => {
    calls.made += 1;
    if (calls.made <= times) throw new Error(`failure ${calls.made}`);
    return `worked at ${calls.made}`;
  };
  return { calls, call };
}

describe('a retry', () => {
  it.each([0, 1, 3])('gives what the call gives after %d failures', async (failures) => {
    await expect(retry(POLICY, failing(failures).call)).resolves.toBe(`worked at ${failures + 1}`);
  });

  it('ends with the last error when its attempts are used up', async () => {
    const { call, calls } = failing(9);
    await expect(retry(POLICY, call)).rejects.toThrow('failure 4');
    expect(calls.made).toBe(4);
  });

  it('ends where the policy says so, told how often it was tried', async () => {
    const { call, calls } = failing(9);
    const asked: number[] = [];
    const shouldRetry = (_error: unknown, attempts: number): boolean => asked.push(attempts) < 2;
    await expect(retry({ ...POLICY, shouldRetry }, call)).rejects.toThrow('failure 2');
    expect([asked, calls.made]).toEqual([[1, 2], 2]);
  });

  it('ends at once when it is called off, also while it waits', async () => {
    const ending = new AbortController();
    const { call, calls } = failing(9);
    const waiting = retry(
      { ...POLICY, firstDelayMs: 60_000, longestDelayMs: 60_000, signal: ending.signal },
      call,
    );
    setImmediate(() => ending.abort());
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls.made).toBe(1);
  });

  it('waits as the other side asks, although its own pause would be short', async () => {
    const ending = new AbortController();
    const { call, calls } = failing(1);
    const policy = { ...POLICY, requestedDelayMs: () => 3_600_000, signal: ending.signal };
    const waiting = retry(policy, call);
    setTimeout(() => ending.abort(), 20);
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls.made).toBe(1);
  });
});
