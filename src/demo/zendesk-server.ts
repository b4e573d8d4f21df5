import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../lib/clock.ts';
import type { Account } from './account.ts';
import { expireTokens, identify, mintToken } from './zendesk-auth.ts';
import type { MetricEventRow } from './zendesk-clocks.ts';
import { ZendeskData } from './zendesk-data.ts';
import {
  type Fault,
  flood,
  type PlannedFault,
  plannedFault,
  replacement,
  spoiled,
} from './zendesk-faults.ts';
import type { Happening, TicketStart } from './zendesk-life.ts';
import { accountLimit, spendIncremental } from './zendesk-limits.ts';
import { admit } from './zendesk-plan.ts';
import type { SatisfactionRating, Ticket } from './zendesk-records.ts';
import { json, Refusal, type Reply, refuse } from './zendesk-reply.ts';
import { routeOf } from './zendesk-routes.ts';

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
  /** A small plan has neither SLAs nor schedules, surveys, forms or company fields; full when left out. */
  plan?: 'small' | 'full';
  /** How far the Date header runs ahead of the clock, or behind it when negative. */
  dateOffsetMs?: number;
  /** Puts a big account in order at the start rather than at the first request of each kind. */
  isPrepared?: boolean;
  onRequest?: (request: ZendeskRequest) => Fault | undefined;
}

/** A running simulated Zendesk. */
export interface ZendeskServer {
  url: string;
  /** The server's own copy, which changes as things happen. */
  account: Account;
  requests: ZendeskRequest[];
  /** Lets something happen to a ticket now; its metrics, events and ratings follow, and the exports tell it. */
  happen(ticketId: number, happening: Happening): Ticket;
  /** Opens a ticket, which happens when it says it was created and comes up in the export now. */
  open(start: TicketStart): Ticket;
  /** Adds or replaces a ticket, which then comes up in the export again; what it changes is told as an event. */
  upsertTicket(ticket: Ticket): Ticket;
  upsertRating(rating: SatisfactionRating): void;
  /** Adds or replaces a metric event, however far back its time lies. */
  upsertMetricEvent(event: MetricEventRow): void;
  /** Spoils the next request, or the next `times` ones, whose path contains `path`. */
  failNext(fault: Fault, where?: { path?: string; times?: number }): void;
  close(): Promise<void>;
}

interface State extends Pick<ZendeskServer, 'url' | 'requests'> {
  data: ZendeskData;
  options: ZendeskOptions;
  /** Access tokens with the moment when they expire. */
  tokens: Map<string, number>;
  incrementalCalls: number[];
  planned: PlannedFault[];
  /** The last answer of each path. */
  lastReplies: Map<string, Reply>;
}

const ANONYMOUS = { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' };

/** Starts a Zendesk on loopback that answers from the given account. */
export async function startZendesk(account: Account, options: ZendeskOptions): Promise<ZendeskServer> {
  const data = new ZendeskData(account, () => options.clock.now());
  const fresh = {
    tokens: new Map(),
    incrementalCalls: [],
    requests: [],
    planned: [],
    lastReplies: new Map(),
  };
  const state: State = { url: '', options, data, ...fresh };
  if (options.isPrepared === true) data.prepare();
  const server = createServer((incoming, outgoing) => {
    serve(state, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  state.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : options.port}`;
  return {
    url: state.url,
    account: data.account,
    requests: state.requests,
    happen: (ticketId, happening) => data.happen(ticketId, happening),
    open: (start) => data.open(start),
    upsertTicket: (ticket) => data.upsertTicket(ticket),
    upsertRating: (rating) => data.upsertRating(rating),
    upsertMetricEvent: (event) => data.upsertMetricEvent(event),
    failNext: (fault, { path = '', times = 1 } = {}) => state.planned.push({ fault, path, left: times }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function serve(state: State, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { clock, onRequest, dateOffsetMs = 0 } = state.options;
  const { pathname: path, searchParams: query } = new URL(incoming.url ?? '/', state.url);
  const request = { method: incoming.method ?? 'GET', path, query, at: clock.now(), status: 0 };
  state.requests.push(request);
  const body = await text(incoming);
  const fault = onRequest?.(request) ?? plannedFault(state.planned, path) ?? { delayMs: 0 };
  if ('reset' in fault) incoming.socket.resetAndDestroy();
  if ('reset' in fault || 'hang' in fault) return;
  if ('delayMs' in fault && fault.delayMs > 0) await sleep(fault.delayMs);
  if ('heldUntil' in fault) await fault.heldUntil;
  outgoing.setHeader('Date', new Date(clock.now() + dateOffsetMs).toUTCString());
  if ('bytes' in fault) {
    request.status = 200;
    return flood(outgoing, fault.bytes, {});
  }
  const reply = replyTo(state, fault, request, incoming.headers, body);
  request.status = reply.status;
  outgoing.writeHead(reply.status, reply.headers);
  outgoing.end(reply.body);
}

function replyTo(
  state: State,
  fault: Fault,
  request: ZendeskRequest,
  headers: IncomingHttpHeaders,
  body: string,
): Reply {
  if ('expireTokens' in fault) expireTokens(state);
  const instead = replacement(fault, state.lastReplies.get(request.path));
  if (instead) return instead;
  // An empty page is one of no rows at all, so that every route leaves its position where it was.
  const options = 'empty' in fault ? { ...state.options, pageSizeLimit: 0 } : state.options;
  const right = answer({ ...state, options }, request, headers, body);
  const url = `${state.url}${request.path}?${request.query.toString()}`;
  const reply = spoiled(fault, right, url);
  if (reply.status === 200) state.lastReplies.set(request.path, reply);
  return reply;
}

function answer(state: State, request: ZendeskRequest, headers: IncomingHttpHeaders, body: string): Reply {
  const { method, path, query } = request;
  const limits = accountLimit(state);
  try {
    if (limits['ratelimit-remaining'] === '0') {
      const wait = { 'Retry-After': limits['ratelimit-reset'] ?? '1' };
      refuse(429, 'APIRateLimitExceeded', 'Number of allowed API requests per minute exceeded', wait);
    }
    if (path === '/oauth/tokens' && method === 'POST') {
      return json(200, mintToken(state, body, headers['content-type']), limits);
    }
    const name = path.replace(/^\/api\/v2\//, '').replace(/\.json$/, '');
    const user = identify(state, state.data.account.users, headers.authorization ?? '');
    if (name === 'users/me') return json(200, { user: user ?? ANONYMOUS }, limits);
    if (!user) refuse(401, "Couldn't authenticate you");
    const route = method === 'GET' && name !== path ? routeOf(name) : undefined;
    if (!route) refuse(404, 'InvalidEndpoint', 'Not found');
    admit(name, state.options.plan ?? 'full', user.role);
    if (name.startsWith('incremental/')) Object.assign(limits, spendIncremental(state));
    return json(200, route({ state, path, query }), limits);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...error.reply, headers: { ...limits, ...error.reply.headers } };
  }
}
