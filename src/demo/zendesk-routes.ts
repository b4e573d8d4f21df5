import type { Account } from './account.ts';
import type { Group, Ticket, User } from './zendesk-records.ts';
import { refuse } from './zendesk-reply.ts';

/** One authorized call, and what it is answered from. */
interface Call {
  state: {
    url: string;
    account: Account;
    options: { clock: { now(): number }; pageSizeLimit?: number };
  };
  path: string;
  query: URLSearchParams;
}

const MINUTE = 60_000;
const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

/** What each path under `/api/v2/` answers. */
export const ROUTES: Record<string, (call: Call) => unknown> = {
  'incremental/tickets/cursor': exportTickets,
  'search/export': searchTickets,
  satisfaction_ratings: listRatings,
  users: (call) => {
    const roles = call.query.getAll('role[]');
    const isWanted = (user: User) => roles.length === 0 || roles.includes(user.role);
    return list(call, call.state.account.users.filter(isWanted));
  },
  'users/show_many': ({ state, query }) => {
    const ids = new Set(query.get('ids')?.split(',').map(Number));
    return { users: state.account.users.filter(({ id }) => ids.has(id)) };
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

function pageSize({ options }: Call['state'], asked: string | null, maximum: number): number {
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
