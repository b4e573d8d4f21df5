import { createHmac, timingSafeEqual } from 'node:crypto';

/** A webhook as it came: two headers, undefined where they are missing, and the bytes of the body. */
export interface WebhookDelivery {
  /** `X-Zendesk-Webhook-Signature`. */
  readonly signature: string | undefined;
  /** `X-Zendesk-Webhook-Signature-Timestamp`, ISO 8601. */
  readonly timestamp: string | undefined;
  readonly body: Uint8Array;
}

/** What a delivery is; `stale` and `replayed` ones carry a true signature. */
export type WebhookVerdict = 'genuine' | 'forged' | 'stale' | 'replayed';

export interface WebhookOptions {
  readonly secret: string;
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

/** How far the signed time may lie from ours, before or after. */
const WINDOW_MS = 5 * 60_000;

/** Judges deliveries one after the other; a signature that was genuine once is replayed when it comes again. */
export function webhookCheck({ secret, now }: WebhookOptions): (delivery: WebhookDelivery) => WebhookVerdict {
  const seen = new Map<string, number>();
  return ({ signature = '', timestamp = '', body }) => {
    const time = now();
    if (!isSame(signature, sign(secret, timestamp, body))) return 'forged';
    if (!(Math.abs(time - Date.parse(timestamp)) <= WINDOW_MS)) return 'stale';
    forget(seen, time);
    if (seen.has(signature)) return 'replayed';
    // A signed time may lie ahead by a window, and stays in the window for as long again.
    seen.set(signature, time + 2 * WINDOW_MS);
    return 'genuine';
  };
}

/** The signature Zendesk gives: an HMAC over the time and the body, with nothing between them. */
const sign = (secret: string, timestamp: string, body: Uint8Array): string =>
  createHmac('sha256', secret).update(timestamp).update(body).digest('base64');

/** Compares as texts: decoding would let one signature be written in several ways, each new to the memory. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Drops the signatures that would by now be stale; they are in the order of their coming. */
function forget(seen: Map<string, number>, time: number): void {
  for (const [signature, until] of seen) {
    if (until >= time) return;
    seen.delete(signature);
  }
}
