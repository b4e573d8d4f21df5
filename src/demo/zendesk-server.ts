import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import type { Account } from './account.ts';
import type { SatisfactionRating, Ticket, User } from './zendesk-records.ts';
import { type HeaderMap, json, Refusal, type Reply, refuse } from './zendesk-reply.ts';
import { ROUTES } from './zendesk-routes.ts';

/** Something that goes wrong with one request instead of, or before, its answer. */
type Fault =
  | { status: number; headers?: Record<string, string>; body?: unknown; contentType?: string }
  | { reset: true }
  | { hang: true }
  /** The right answer, cut in half. */
  | { truncate: true }
  /** A sign-in page with status 200. */
  | { html: true }
  | { delayMs: number };

/** A request as it arrived; its status is 0 while it has no answer. */
interface ZendeskRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  at: number;
  status: number;
}

/** How the simulated Zendesk behaves. */
export interface ZendeskOptions {
  clock: Clock;
  credentials: { clientId?: string; clientSecret?: string; email?: string; apiToken?: string };
  port?: number;
  accessTokenSeconds?: number;
  /** Calls to `incremental/*` within a minute before 429; unlimited when left out. */
  incrementalPerMinute?: number;
  /** Calls of any kind within a minute before 429, told by headers; untold and unlimited when left out. */
  accountPerMinute?: number;
  /** Makes every page this short at most, whatever is asked for. */
  pageSizeLimit?: number;
  onRequest?: (request: ZendeskRequest) => Fault | undefined;
}

/** A running simulated Zendesk. */
export interface ZendeskServer {
  url: string;
  /** The server's own copy, which the upserts change. */
  account: Account;
  requests: ZendeskRequest[];
  /** Adds or replaces a ticket, which then comes up in the export again. */
  upsertTicket(ticket: Ticket): Ticket;
  upsertRating(rating: SatisfactionRating): void;
  /** Spoils the next request, or the next `times` ones, whose path contains `path`. */
  failNext(fault: Fault, where?: { path?: string; times?: number }): void;
  close(): Promise<void>;
}

interface State extends Pick<ZendeskServer, 'url' | 'account' | 'requests'> {
  options: ZendeskOptions;
  /** Access tokens with the moment when they expire. */
  tokens: Map<string, number>;
  incrementalCalls: number[];
  planned: { fault: Fault; path: string; left: number }[];
}

const MINUTE = 60_000;
const ANONYMOUS = { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' };

const tokenForm = z.record(z.string(), z.unknown());

/** Starts a Zendesk on loopback that answers from the given account. */
export async function startZendesk(account: Account, options: ZendeskOptions): Promise<ZendeskServer> {
  const own = { ...account };
  const fresh = { tokens: new Map(), incrementalCalls: [], requests: [], planned: [] };
  const state: State = { url: '', options, account: own, ...fresh };
  const server = createServer((incoming, outgoing) => {
    serve(state, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  state.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : options.port}`;
  return {
    url: state.url,
    account: own,
    requests: state.requests,
    upsertTicket: (ticket) => {
      const touched = { ...ticket, generated_timestamp: Math.floor(options.clock.now() / 1000) };
      own.tickets = withRow(own.tickets, touched);
      return touched;
    },
    upsertRating: (rating) => {
      own.ratings = withRow(own.ratings, rating);
    },
    failNext: (fault, { path = '', times = 1 } = {}) => state.planned.push({ fault, path, left: times }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function serve(state: State, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { clock, onRequest } = state.options;
  const { pathname: path, searchParams: query } = new URL(incoming.url ?? '/', state.url);
  const request = { method: incoming.method ?? 'GET', path, query, at: clock.now(), status: 0 };
  state.requests.push(request);
  const body = await text(incoming);
  const fault = onRequest?.(request) ?? plannedFault(state, path) ?? { delayMs: 0 };
  if ('reset' in fault) incoming.socket.resetAndDestroy();
  if ('reset' in fault || 'hang' in fault) return;
  if ('delayMs' in fault && fault.delayMs > 0) await sleep(fault.delayMs);
  const reply = spoiled(fault) ?? answer(state, request, incoming.headers, body);
  request.status = reply.status;
  outgoing.setHeader('Date', new Date(clock.now()).toUTCString());
  outgoing.writeHead(reply.status, reply.headers);
  outgoing.end('truncate' in fault ? reply.body.slice(0, reply.body.length / 2) : reply.body);
}

function plannedFault({ planned }: State, path: string): Fault | undefined {
  const plan = planned.find((candidate) => candidate.left > 0 && path.includes(candidate.path));
  if (plan) plan.left--;
  return plan?.fault;
}

function spoiled(fault: Fault): Reply | undefined {
  if ('html' in fault) {
    const body = '<!doctype html><title>Sign in</title><form>Password</form>';
    return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
  }
  if (!('status' in fault)) return undefined;
  const { status, headers = {}, body = { error: 'Simulated' }, contentType = 'application/json' } = fault;
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: { 'Content-Type': contentType, ...headers }, body: content };
}

function answer(state: State, request: ZendeskRequest, headers: IncomingHttpHeaders, body: string): Reply {
  const { method, path, query } = request;
  const limits = rateLimitHeaders(state);
  try {
    if (limits['ratelimit-remaining'] === '0') {
      const wait = limits['ratelimit-reset'] ?? '1';
      refuse(429, 'APIRateLimitExceeded', 'Number of allowed API requests per minute exceeded', {
        'Retry-After': wait,
      });
    }
    if (path === '/oauth/tokens' && method === 'POST') {
      return json(200, mintToken(state, body, headers['content-type']), limits);
    }
    const name = path.replace(/^\/api\/v2\//, '').replace(/\.json$/, '');
    const user = identify(state, headers.authorization ?? '');
    if (name === 'users/me') return json(200, { user: user ?? ANONYMOUS }, limits);
    if (!user) refuse(401, "Couldn't authenticate you");
    const route = method === 'GET' && name !== path ? ROUTES[name] : undefined;
    if (!route) refuse(404, 'InvalidEndpoint', 'Not found');
    const isForAdmins = name.startsWith('incremental/') || name === 'satisfaction_ratings';
    if (isForAdmins && user.role !== 'admin') refuse(403, 'Forbidden', 'You do not have access to this page');
    if (name.startsWith('incremental/')) Object.assign(limits, spendIncremental(state));
    return json(200, route({ state, path, query }), limits);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...error.reply, headers: { ...limits, ...error.reply.headers } };
  }
}

function rateLimitHeaders({ requests, options }: State): HeaderMap {
  const { accountPerMinute: total, clock } = options;
  if (total === undefined) return {};
  const now = clock.now();
  const used = requests.filter((past) => past.at > now - MINUTE).length;
  const remaining = String(Math.max(0, total - used));
  return {
    'X-Rate-Limit': String(total),
    'X-Rate-Limit-Remaining': remaining,
    'ratelimit-limit': String(total),
    'ratelimit-remaining': remaining,
    'ratelimit-reset': String(60 - (Math.floor(now / 1000) % 60)),
  };
}

function spendIncremental(state: State): HeaderMap {
  const { incrementalPerMinute: total, clock } = state.options;
  if (total === undefined) return {};
  const now = clock.now();
  state.incrementalCalls = state.incrementalCalls.filter((at) => at > now - MINUTE);
  const resets = Math.ceil(((state.incrementalCalls[0] ?? now) + MINUTE - now) / 1000);
  const remaining = total - state.incrementalCalls.length - 1;
  const value = `total=${total}; remaining=${Math.max(0, remaining)}; resets=${resets}`;
  const header = { 'zendesk-ratelimit-incremental-exports': value };
  if (remaining < 0) {
    const description = 'Number of allowed incremental export API requests per minute exceeded';
    refuse(429, 'APIRateLimitExceeded', description, { ...header, 'Retry-After': String(resets) });
  }
  state.incrementalCalls.push(now);
  return header;
}

function mintToken(state: State, body: string, contentType = '') {
  const { clock, credentials, accessTokenSeconds } = state.options;
  const isJson = contentType.includes('json');
  const form = tokenForm.parse(isJson ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body)));
  if (form['grant_type'] !== 'client_credentials') refuse(400, 'unsupported_grant_type');
  const isKnown = credentials.clientId !== undefined && form['client_id'] === credentials.clientId;
  if (!isKnown || form['client_secret'] !== credentials.clientSecret) refuse(401, 'invalid_client');
  const asked = Number(form['expires_in'] ?? 1800);
  const seconds = accessTokenSeconds ?? Math.min(Math.max(asked, 300), 172_800);
  const token = randomUUID();
  state.tokens.set(token, clock.now() + seconds * 1000);
  return { access_token: token, token_type: 'bearer', scope: form['scope'] ?? '', expires_in: seconds };
}

/** Who asks: an OAuth client acts as its owner, an administrator; nobody when the credentials are wrong. */
function identify({ options, account, tokens }: State, authorization: string): User | undefined {
  const { email, apiToken } = options.credentials;
  const owner = account.users.find((user) => user.role === 'admin');
  const [scheme, secret = ''] = authorization.split(' ');
  if (scheme === 'Bearer') {
    const expiresAt = tokens.get(secret);
    if (expiresAt !== undefined && expiresAt <= options.clock.now()) refuse(401, 'invalid_token');
    return expiresAt === undefined ? undefined : owner;
  }
  const given = Buffer.from(secret, 'base64').toString();
  if (scheme !== 'Basic' || !email || !apiToken || given !== `${email}/token:${apiToken}`) return undefined;
  return account.users.find((user) => user.email === email) ?? owner;
}

function withRow<Row extends { id: number }>(rows: Row[], row: Row): Row[] {
  return [...rows.filter((known) => known.id !== row.id), row];
}
