import { createRequire } from 'node:module';
import type * as NodeZendesk from 'node-zendesk';
import { retry } from '../lib/retry.ts';
import type { Budget } from './budget.ts';
import type { Authorization } from './credentials.ts';
import { ZendeskError } from './errors.ts';
import { type JsonReply, requestJson } from './transport.ts';

// Its ES module declarations promise named exports that only exist in CommonJS.
const { createClient } = createRequire(import.meta.url)('node-zendesk') as typeof NodeZendesk;

export type Query = Readonly<Record<string, string | number | readonly string[]>>;

/** Reads from one Zendesk account. */
export interface ZendeskClient {
  readonly origin: string;
  /** Fetches `/api/v2/<path>` with a query; retries what can pass by itself, and throws a ZendeskError otherwise. */
  get(path: string, query?: Query, options?: CallOptions): Promise<JsonReply>;
  /** How many requests it has made, those that were made again included. */
  requests(): number;
}

export interface CallOptions {
  /** Whether polls have precedence over this call. */
  readonly isBackfill?: boolean;
}

/** What a call may take, and how it is tried again. */
export interface CallLimits {
  readonly timeoutMs?: number;
  readonly largestAnswerBytes?: number;
  readonly attempts?: number;
  /** The pause before the second attempt, which is also the shortest that Zendesk can ask for. */
  readonly retryDelayMs?: number;
}

export interface ClientOptions extends CallLimits {
  readonly origin: string;
  readonly authorization: Authorization;
  readonly budget: Budget;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 60_000;
const ATTEMPTS = 6;
const RETRY_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 30_000;
/** A longer wait ends the pass, so that it is a fault people can see. */
const LONGEST_WAIT_SECONDS = 300;
/** Whatever is asked for, or whichever clock is wrong, after an hour it is tried again. */
const LONGEST_BLOCK_SECONDS = 3600;
/** A page instead of data on the first call is a wrong address rather than a hiccup. */
const FIRST_CALL_ATTEMPTS = 3;
const FIRST_CALL_MS = 10_000;

/** Makes a client: node-zendesk for the requests, our own transport under it for time-outs, typed errors and retries. */
export function zendeskClient(options: ClientOptions): ZendeskClient {
  const replies = new WeakMap<object, JsonReply>();
  const library = createClient({
    endpointUri: `${options.origin}/api/v2`,
    oauth: true,
    token: 'set by the transport',
    throwOriginalException: true,
    transportConfig: {
      transportFn: transportOf(options),
      responseAdapter: (reply: JsonReply) => adapt(reply, replies),
    },
  });

  let requests = 0;
  const fetchOnce = async (path: string, url: string, isBackfill: boolean): Promise<JsonReply> => {
    await options.budget.take(path, { isBackfill, ...(options.signal ? { signal: options.signal } : {}) });
    requests += 1;
    // Only a full URL is sent as it stands; paths get parameters of the library's own.
    const { response } = (await library.ticketexport.get(url)) as unknown as { response: object };
    const found = replies.get(response);
    if (!found) throw new ZendeskError('unexpected-shape', 'Zendesk gave no readable answer.');
    options.budget.heed(found.limits);
    return found;
  };

  let hasAnswered = false;
  let blockedUntil = 0;
  const policy = retryPolicy(options, () => hasAnswered);
  return {
    origin: options.origin,
    requests: () => requests,
    async get(path, query = {}, { isBackfill = false } = {}) {
      refuseWhileBlocked(blockedUntil);
      const url = `${options.origin}/api/v2/${path}.json${queryString(query)}`;
      try {
        const reply = await retry(policy, () => fetchOnce(path, url, isBackfill));
        hasAnswered = true;
        return reply;
      } catch (error) {
        const wait = error instanceof ZendeskError ? error.retryAfterSeconds : null;
        if (wait !== null) blockedUntil = performance.now() + Math.min(wait, LONGEST_BLOCK_SECONDS) * 1000;
        throw error;
      }
    },
  };
}

/** A long wait that Zendesk asked for outlasts the pass that met it: until then nothing is asked. */
function refuseWhileBlocked(blockedUntil: number): void {
  const seconds = Math.ceil((blockedUntil - performance.now()) / 1000);
  if (seconds > 0)
    throw new ZendeskError(
      'rate-limited',
      `Zendesk asked us to wait; nothing is read for another ${seconds} seconds.`,
    );
}

function transportOf({ authorization, timeoutMs = TIMEOUT_MS, largestAnswerBytes, signal }: ClientOptions) {
  const once = async (uri: string): Promise<JsonReply> =>
    requestJson(uri, {
      method: 'GET',
      headers: { Accept: 'application/json', Authorization: await authorization.header(signal) },
      timeoutMs,
      ...(largestAnswerBytes === undefined ? {} : { largestAnswerBytes }),
      ...(signal ? { signal } : {}),
    });
  return async (uri: string): Promise<JsonReply> => {
    try {
      return await once(uri);
    } catch (error) {
      const isRefused =
        error instanceof ZendeskError && error.fault === 'credentials' && error.status === 401;
      if (isRefused && authorization.renew()) return once(uri);
      throw error;
    }
  };
}

/** The library treats any Retry-After header as a rate limit, so it is shown nothing but the content type. */
function adapt(reply: JsonReply, replies: WeakMap<object, JsonReply>) {
  const response = {
    json: async () => reply.body,
    status: reply.status,
    statusText: 'OK',
    headers: { get: (name: string) => (name.toLowerCase() === 'content-type' ? 'application/json' : null) },
  };
  replies.set(response, reply);
  return response;
}

function retryPolicy(
  { signal, attempts = ATTEMPTS, retryDelayMs = RETRY_DELAY_MS }: ClientOptions,
  hasAnswered: () => boolean,
) {
  return {
    attempts,
    firstDelayMs: retryDelayMs,
    longestDelayMs: LONGEST_DELAY_MS,
    shouldRetry: (error: unknown, tries: number, spentMs: number) => {
      if (!(error instanceof ZendeskError) || !error.isTransient) return false;
      if ((error.retryAfterSeconds ?? 0) > LONGEST_WAIT_SECONDS) return false;
      if (hasAnswered() || error.fault !== 'not-json') return true;
      return tries < FIRST_CALL_ATTEMPTS && spentMs < FIRST_CALL_MS;
    },
    requestedDelayMs: (error: unknown) =>
      error instanceof ZendeskError && error.retryAfterSeconds !== null
        ? error.retryAfterSeconds * 1000
        : null,
    ...(signal ? { signal } : {}),
  };
}

function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) parameters.append(name, String(one));
  }
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
