import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import type { Account } from './account.ts';
import type { Group, SatisfactionRating, Ticket, User } from './zendesk-records.ts';

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

type HeaderMap = Record<string, string>;

interface Call {
  state: State;
  path: string;
  query: URLSearchParams;
}

interface Reply {
  status: number;
  headers: HeaderMap;
  body: string;
}

/** Thrown from wherever a request turns out to be wrong. */
class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(reply.body);
    this.reply = reply;
  }
}

const MINUTE = 60_000;
const ACCOUNT_LIMIT = 700;
const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const ANONYMOUS = { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user' };

const tokenForm = z.record(z.string(), z.unknown());

const ROUTES: Record<string, (call: Call) => unknown> = {
  'incremental/tickets/cursor': exportTickets,
  'search/export': searchTickets,
  satisfaction_ratings: listRatings,
  users: (call) => {
    const roles = call.query.getAll('role[]');
    const isWanted = (user: User) => roles.length === 0 || roles.includes(user.role);
    return list(call, call.state.account.users.filter(isWanted));
  },
  groups: (call) => {
    const isWanted = (group: Group) => !group.deleted || call.query.get('exclude_deleted') === 'false';
    return list(call, call.state.account.groups.filter(isWanted));
  },
  organizations: (call) => list(call, call.state.account.organizations),
  brands: (call) => list(call, call.state.account.brands),
  'tickets/count': ({ state: { account, options } }) => {
    const value = account.tickets.filter((ticket) => ticket.status !== 'deleted').length;
    return { count: { value, refreshed_at: new Date(options.clock.now()).toISOString() } };
  },
};

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

function json(status: number, value: unknown, headers: HeaderMap = {}): Reply {
  const all = { 'Content-Type': 'application/json; charset=utf-8', ...headers };
  return { status, headers: all, body: JSON.stringify(value) };
}

function refuse(status: number, error: string, description?: string, headers?: HeaderMap): never {
  throw new Refusal(json(status, { error, description }, headers));
}

function rateLimitHeaders({ requests, options }: State): HeaderMap {
  const now = options.clock.now();
  const used = requests.filter((past) => past.at > now - MINUTE).length;
  const remaining = String(Math.max(0, ACCOUNT_LIMIT - used));
  return {
    'X-Rate-Limit': String(ACCOUNT_LIMIT),
    'X-Rate-Limit-Remaining': remaining,
    'ratelimit-limit': String(ACCOUNT_LIMIT),
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

function exportTickets({ state, path, query }: Call) {
  const newest = Math.floor(state.options.clock.now() / 1000) - 60;
  const given = query.get('cursor') ?? startCursor(query, newest);
  const [afterTime, afterId] = readExportCursor(given);
  const isWanted = ({ id, generated_timestamp: time, status }: Ticket) =>
    time <= newest &&
    (time > afterTime || (time === afterTime && id > afterId)) &&
    (status !== 'deleted' || query.get('exclude_deleted') !== 'true');
  const left = state.account.tickets
    .filter(isWanted)
    .sort((a, b) => a.generated_timestamp - b.generated_timestamp || a.id - b.id);
  const page = left.slice(0, pageSize(state, query.get('per_page'), 1000));
  const last = page.at(-1);
  const cursor = last ? exportCursor(last.generated_timestamp, last.id) : given;
  const withMetrics = (query.get('include') ?? '').split(',').includes('metric_sets');
  return {
    tickets: withMetrics ? page : page.map((ticket) => ({ ...ticket, metric_set: undefined })),
    after_url: `${state.url}${path}?${new URLSearchParams({ cursor }).toString()}`,
    after_cursor: cursor,
    before_url: null,
    before_cursor: null,
    end_of_stream: page.length === left.length,
  };
}

function startCursor(query: URLSearchParams, newest: number): string {
  const start = query.get('start_time') ?? '';
  if (!/^\d+$/.test(start)) refuse(400, 'InvalidValue', 'Invalid start_time');
  if (Number(start) > newest) refuse(422, 'InvalidValue', 'Use a start_time older than 60 seconds');
  return exportCursor(Number(start), 0);
}

function exportCursor(time: number, id: number): string {
  return Buffer.from(`${time}.0||${id}|`).toString('base64');
}

function readExportCursor(cursor: string): [number, number] {
  const parts = /^(\d+)\.0\|\|(\d+)\|$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!parts) refuse(400, 'InvalidPaginationParameter', 'Invalid cursor');
  return [Number(parts[1]), Number(parts[2])];
}

function searchTickets(call: Call) {
  const { state, query } = call;
  if (query.get('filter[type]') !== 'ticket') refuse(422, 'invalid', 'filter[type] is required');
  const tests = (query.get('query') ?? '').split(/\s+/).map(statusTest);
  const found = state.account.tickets
    .filter((ticket) => ticket.status !== 'deleted' && tests.every((test) => test(ticket)))
    .map((ticket) => ({ ...ticket, metric_set: undefined, generated_timestamp: undefined }));
  return { ...cursorPage(call, found, 'results', 1000), facets: null };
}

/** The only search words that are understood compare the status by its order. */
function statusTest(term: string): (ticket: Ticket) => boolean {
  const [, operator = '', status = ''] = /^status([<:>])(\w+)$/.exec(term) ?? [];
  const place = STATUSES.indexOf(status);
  if (term === '' || term === 'type:ticket') return () => true;
  if (place < 0) refuse(422, 'invalid', `Invalid search: ${term}`);
  return (ticket) => Math.sign(STATUSES.indexOf(ticket.status) - place) === '<:>'.indexOf(operator) - 1;
}

function listRatings(call: Call) {
  const { state, query } = call;
  const start = Number(query.get('start_time') ?? 0) * 1000;
  const end = Number(query.get('end_time') ?? Infinity) * 1000;
  if (start > state.options.clock.now() - MINUTE) refuse(400, 'InvalidValue', 'start_time is too recent');
  const score = query.get('score');
  const scores = score === 'received' ? ['good', 'bad'] : [score];
  const ratings = state.account.ratings.filter((rating) => {
    const at = Date.parse(rating.created_at);
    return at >= start && at <= end && (score === null || scores.includes(rating.score));
  });
  return list(call, ratings);
}

function list(call: Call, rows: { id: number }[]) {
  const { state, query, path } = call;
  const key = path.replace(/^.*\//, '').replace(/\.json$/, '');
  if (query.has('page[size]')) return cursorPage(call, rows, key, 100);
  const size = pageSize(state, query.get('per_page'), 100);
  const page = Number(query.get('page') ?? 1);
  if (page * size > 10_000) refuse(400, 'InvalidValue', 'Too many pages');
  return {
    [key]: byId(rows).slice((page - 1) * size, page * size),
    next_page: page * size < rows.length ? linkTo(call, 'page', String(page + 1)) : null,
    previous_page: page > 1 ? linkTo(call, 'page', String(page - 1)) : null,
    count: rows.length,
  };
}

/** A page by cursor; its next link is there even on the last page, as in the real Support API. */
function cursorPage(call: Call, rows: { id: number }[], key: string, maximum: number) {
  const given = call.query.get('page[after]');
  const afterId = given === null ? 0 : Number(Buffer.from(given, 'base64').toString());
  const left = byId(rows).filter((row) => row.id > afterId);
  const page = left.slice(0, pageSize(call.state, call.query.get('page[size]') ?? '100', maximum));
  const cursorOf = (row = { id: afterId }) => Buffer.from(String(row.id)).toString('base64');
  const [before, after] = [cursorOf(page[0]), cursorOf(page.at(-1))];
  return {
    [key]: page,
    meta: { has_more: left.length > page.length, after_cursor: after, before_cursor: before },
    links: { prev: linkTo(call, 'page[before]', before), next: linkTo(call, 'page[after]', after) },
  };
}

function pageSize({ options }: State, asked: string | null, maximum: number): number {
  const size = Number(asked ?? maximum);
  if (!Number.isInteger(size) || size < 1) refuse(400, 'InvalidPaginationParameter', 'Invalid page size');
  return Math.min(size, maximum, options.pageSizeLimit ?? maximum);
}

function linkTo({ state, path, query }: Call, name: string, value: string): string {
  const changed = new URLSearchParams(query);
  changed.set(name, value);
  return `${state.url}${path}?${changed.toString()}`;
}

function byId<Row extends { id: number }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => a.id - b.id);
}

function withRow<Row extends { id: number }>(rows: Row[], row: Row): Row[] {
  return [...rows.filter((known) => known.id !== row.id), row];
}
