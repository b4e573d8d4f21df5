import { type RateLimits, readRateLimits } from './budget.ts';
import { ZendeskError } from './errors.ts';

/** One answered request: the parsed JSON, and the server's own time. */
export interface JsonReply {
  readonly status: number;
  readonly body: unknown;
  /** Milliseconds since the epoch from the Date header, or null. */
  readonly serverAtMs: number | null;
  readonly limits: RateLimits;
}

/** A page of a thousand tickets is a few megabytes; what is much larger is not read. */
const LARGEST_ANSWER_BYTES = 100_000_000;

export interface JsonRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly largestAnswerBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * Sends one request and gives back JSON, or throws a ZendeskError: for every status that is not 2xx, for anything
 * that is not JSON, and for redirects, which are never followed, so that credentials stay with the configured host.
 */
export async function requestJson(url: string, request: JsonRequest): Promise<JsonReply> {
  const timeout = AbortSignal.timeout(request.timeoutMs);
  const response = await send(url, request, timeout);
  if (!response.ok) throw await refusal(response, url);
  const body = await readJson(response, url, request, timeout);
  const date = Date.parse(response.headers.get('date') ?? '');
  const limits = readRateLimits(response.headers);
  return { status: response.status, body, serverAtMs: Number.isNaN(date) ? null : date, limits };
}

async function send(url: string, request: JsonRequest, timeout: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      method: request.method,
      headers: request.headers,
      redirect: 'manual',
      signal: request.signal ? AbortSignal.any([timeout, request.signal]) : timeout,
      ...(request.body === undefined ? {} : { body: request.body }),
    });
  } catch (error) {
    request.signal?.throwIfAborted();
    throw connectionFault(error, url, timeout.aborted);
  }
}

function connectionFault(error: unknown, url: string, isTimeout: boolean): ZendeskError {
  const { origin } = new URL(url);
  if (isTimeout)
    return new ZendeskError('timeout', `Zendesk at ${origin} did not answer in time.`, { cause: error });
  return new ZendeskError('unreachable', `Zendesk at ${origin} cannot be reached${causeOf(error)}.`, {
    cause: error,
  });
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
}

async function readJson(
  response: Response,
  url: string,
  request: JsonRequest,
  timeout: AbortSignal,
): Promise<unknown> {
  const { origin } = new URL(url);
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    await response.body?.cancel();
    throw new ZendeskError(
      'not-json',
      `${origin} answered with a page instead of data; check the subdomain.`,
      { status: response.status },
    );
  }
  try {
    return JSON.parse(await readText(response, request.largestAnswerBytes)) as unknown;
  } catch (error) {
    request.signal?.throwIfAborted();
    if (error instanceof ZendeskError) throw error;
    if (timeout.aborted) throw connectionFault(error, url, true);
    throw new ZendeskError('not-json', `Zendesk's answer from ${origin} was cut off or is not JSON.`, {
      status: response.status,
      cause: error,
    });
  }
}

/** Reads no more than an answer may have, whatever its headers say. */
async function readText(response: Response, largestBytes = LARGEST_ANSWER_BYTES): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > largestBytes)
      throw new ZendeskError(
        'too-large',
        `Zendesk's answer has more than ${largestBytes / 1_000_000} MB; it was not read.`,
        { status: response.status },
      );
  }
  return Buffer.concat(chunks).toString();
}

async function refusal(response: Response, url: string): Promise<ZendeskError> {
  const { status, headers } = response;
  await response.body?.cancel();
  const { origin } = new URL(url);
  const retryAfterSeconds = parseRetryAfter(headers.get('retry-after'));
  const details = { status, retryAfterSeconds };
  if (status === 429)
    return new ZendeskError('rate-limited', 'Zendesk asked us to slow down (429).', details);
  if (status === 401)
    return new ZendeskError('credentials', `Zendesk at ${origin} refused the credentials (401).`, details);
  if (status === 403)
    return new ZendeskError(
      'forbidden',
      'Zendesk does not let these credentials read this (403); the plan or the role is missing it.',
      details,
    );
  if (status === 404)
    return new ZendeskError(
      'not-found',
      'Zendesk does not know this address (404); the plan may be missing it.',
      details,
    );
  if (status === 409 || status >= 500)
    return new ZendeskError('server-error', `Zendesk answered with an error (${status}).`, details);
  if (status >= 300 && status < 400) {
    return new ZendeskError(
      'redirected',
      `${origin} redirects elsewhere (${status}); the subdomain was renamed or is wrong.`,
      details,
    );
  }
  return new ZendeskError('refused', `Zendesk refused a request (${status}).`, details);
}

/** Seconds or an HTTP date; a date in the past is no wait at all. */
function parseRetryAfter(value: string | null): number | null {
  if (value === null || value.trim() === '') return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1000);
}
