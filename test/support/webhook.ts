import { createHmac } from 'node:crypto';

export const WEBHOOK_SECRET = 'whsec-of-the-tests';

interface SigningOptions {
  readonly secret?: string;
  readonly between?: string;
  readonly encoding?: 'base64' | 'hex';
}

/** Signs as Zendesk does: the time and the body, with nothing between them unless the test says so. */
export function signed(
  timestamp: string,
  body: string | Uint8Array,
  { secret = WEBHOOK_SECRET, between = '', encoding = 'base64' }: SigningOptions = {},
): string {
  return createHmac('sha256', secret).update(timestamp).update(between).update(body).digest(encoding);
}
