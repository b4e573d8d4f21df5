import type { Delivery, NewDelivery, Outbox } from '../../../src/slack/outbox.ts';

/** An outbox in memory under a hand-moved clock. */
export function memoryOutbox(now: () => number): Outbox & { readonly all: Map<string, Delivery> } {
  const all = new Map<string, Delivery>();
  const change = async (key: string, changes: Partial<Delivery>): Promise<void> => {
    const known = all.get(key);
    if (!known) throw new Error(`There is no delivery ${key}`);
    all.set(key, { ...known, ...changes, updated_at: now() });
  };
  const inState = (...states: string[]): Delivery[] =>
    [...all.values()].filter(({ state }) => states.includes(state));
  return {
    all,
    add: async (delivery: NewDelivery) => {
      if (all.has(delivery.key)) return false;
      const times = { created_at: now(), updated_at: now(), attempts: 0, next_at: 0 };
      all.set(delivery.key, {
        ...delivery,
        ...times,
        state: 'pending',
        posted_channel: null,
        posted_ts: null,
        error: null,
      });
      return true;
    },
    get: async (key) => all.get(key),
    pending: async () => inState('pending'),
    settleInterrupted: async () => {
      for (const { key } of inState('sending')) await change(key, { state: 'unknown' });
    },
    troubled: async () => inState('unknown', 'failed'),
    latest: async (kind, channel) =>
      [...all.values()].findLast(
        (known) => known.kind === kind && known.channel === channel && known.state !== 'failed',
      ),
    replaceSubject: (key, subject) => change(key, { subject }),
    markSending: (key) => change(key, { state: 'sending' }),
    markSent: (key, posted) =>
      change(key, { state: 'sent', posted_channel: posted?.channel ?? null, posted_ts: posted?.ts ?? null }),
    markUnknown: (key, error) => change(key, { state: 'unknown', error }),
    markFailed: (key, error) => change(key, { state: 'failed', error }),
    markPending: (key, error, next_at) =>
      change(key, { state: 'pending', error, next_at, attempts: (all.get(key)?.attempts ?? 0) + 1 }),
  };
}
