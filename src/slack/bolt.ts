import {
  App,
  type Logger as BoltLogger,
  type CustomRoute,
  HTTPReceiver,
  LogLevel,
  SocketModeReceiver,
} from '@slack/bolt';
import { atMost } from '../lib/at-most.ts';
import type { Logger } from '../lib/logger.ts';

/** How Slack reaches us: through a socket we open, or over HTTP with signed requests. */
export type SlackMode =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };

export interface BoltOptions {
  readonly botToken: string;
  readonly mode: SlackMode;
  readonly apiUrl: string | null;
  /** Served beside Slack's own endpoint; over a socket there is none. */
  readonly routes: readonly CustomRoute[];
  readonly log: Logger;
}

const GOODBYE_MS = 1000;
const CALL_TIMEOUT_MS = 15_000;
const RECONNECT_LONGEST_MS = 30_000;

/**
 * Builds the Bolt app. The receiver gets options of its own that reconnect for ever, while the app's calls are
 * never repeated: Bolt changes and shares whatever options it is given, and a repeated post is a second message.
 */
export function createBolt({ botToken, mode, apiUrl, routes, log }: BoltOptions): {
  app: App;
  close(): Promise<void>;
} {
  const logger = boltLogger(log);
  const address = apiUrl === null ? {} : { slackApiUrl: apiUrl };
  const receiver =
    mode.kind === 'http' ? httpReceiver(mode, routes, logger) : socketReceiver(mode, address, logger);
  const app = new App({
    token: botToken,
    receiver,
    logger,
    clientOptions: {
      ...address,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: CALL_TIMEOUT_MS,
      fetch: fetchWithin(CALL_TIMEOUT_MS),
    },
    deferInitialization: true,
    convoStore: false,
  });
  return { app, close: () => closeBolt(app, receiver) };
}

/** Bolt calls a socket stopped before the other side has said goodbye; a moment's patience closes it cleanly. */
async function closeBolt(app: App, receiver: HTTPReceiver | SocketModeReceiver): Promise<void> {
  const isGone = new Promise<void>((resolve) => {
    if (receiver instanceof SocketModeReceiver) receiver.client.once('close', () => resolve());
    else resolve();
  });
  const stopped = app.stop().catch(() => {});
  await atMost(GOODBYE_MS, Promise.all([stopped, isGone]));
}

const httpReceiver = (
  { signingSecret, port }: SlackMode & { kind: 'http' },
  routes: readonly CustomRoute[],
  logger: BoltLogger,
): HTTPReceiver =>
  new HTTPReceiver({
    signingSecret,
    port,
    logger,
    endpoints: ['/slack/events'],
    customRoutes: [...routes],
  });

function socketReceiver(
  { appToken }: SlackMode & { kind: 'socket' },
  address: { slackApiUrl?: string },
  logger: BoltLogger,
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: {
      clientOptions: {
        ...address,
        retryConfig: { forever: true, minTimeout: 1000, maxTimeout: RECONNECT_LONGEST_MS, randomize: true },
      },
    },
  });
}

/** Bolt's messages go to our log one level lower: its debug lines carry whole payloads, so they are dropped. */
function boltLogger(log: Logger): BoltLogger {
  const text = (parts: unknown[]): string =>
    parts
      .map((part) => (part instanceof Error ? part.message : String(part)))
      .join(' ')
      .slice(0, 500);
  return {
    debug: () => {},
    info: (...parts) => log.debug(text(parts)),
    warn: (...parts) => log.warn(text(parts)),
    error: (...parts) => log.error(text(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

/** Bolt answers a command through this too, and would wait for ever for that. */
const fetchWithin =
  (ms: number): typeof fetch =>
  (input, init) =>
    fetch(input, {
      ...init,
      signal: init?.signal
        ? AbortSignal.any([init.signal, AbortSignal.timeout(ms)])
        : AbortSignal.timeout(ms),
    });
