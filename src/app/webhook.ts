import type { IncomingMessage } from 'node:http';
import type { CustomRoute } from '@slack/bolt';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { WakeTimes } from '../schedule/wake.ts';
import { HELD_BACK_SECONDS } from '../zendesk/streams/stream.ts';
import { webhookCheck } from '../zendesk/webhook.ts';

/**
 * A poll at once would not see the change, since Zendesk holds back the most recent minute; so it waits until that
 * is over. One every 15 s at most, because all integrations share 10 exports a minute.
 */
export const WAKE_TIMES: WakeTimes = {
  hiddenMs: (HELD_BACK_SECONDS + 1) * 1000,
  gatherMs: 2000,
  spacingMs: 15_000,
};

const LONGEST_BODY_BYTES = 1_000_000;

export interface WebhookRouteOptions {
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Logger;
  wake(): void;
}

/** Where Zendesk says that something changed. What it says is never read: a genuine delivery only wakes the poller. */
export function webhookRoute({ secret, clock, log, wake }: WebhookRouteOptions): CustomRoute {
  const check = webhookCheck({ secret, now: () => clock.now() });
  const statusFor = async (request: IncomingMessage): Promise<number> => {
    const body = await bodyOf(request);
    const verdict = body === null ? 'too large' : check({ ...signedBy(request), body });
    if (verdict === 'genuine') wake();
    else log.warn({ verdict }, 'a Zendesk webhook was refused');
    return STATUSES[verdict];
  };
  return {
    path: '/zendesk/webhook',
    method: 'POST',
    handler: (request, response) => {
      statusFor(request).then(
        (status) => response.writeHead(status).end(),
        () => response.destroy(),
      );
    },
  };
}

const STATUSES = { genuine: 204, forged: 401, stale: 401, replayed: 401, 'too large': 413 } as const;

function signedBy({ headers }: IncomingMessage) {
  const textOf = (name: string) => headers[name]?.toString();
  return {
    signature: textOf('x-zendesk-webhook-signature'),
    timestamp: textOf('x-zendesk-webhook-signature-timestamp'),
  };
}

/** The bytes of the body, or null as soon as they are too many; the rest is then let pass by. Rejects where it breaks off. */
function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LONGEST_BODY_BYTES) chunks.push(chunk);
      else resolve(null);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}
