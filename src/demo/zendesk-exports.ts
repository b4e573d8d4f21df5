import { metricEvent } from './zendesk-clocks.ts';
import { type Call, linkTo, pageSize } from './zendesk-pages.ts';
import type { Organization } from './zendesk-people.ts';
import type { Ticket } from './zendesk-records.ts';
import { refuse } from './zendesk-reply.ts';
import { firstPlace, sortedOnce, take } from './zendesk-sorted.ts';
import { ticketEvent } from './zendesk-ticket-events.ts';

const MAXIMUM = 1000;

/** Tickets in the order of their last change of any kind, by cursor. */
export function exportTickets({ state, path, query }: Call) {
  const newest = newestSecond(state);
  const given = query.get('cursor') ?? exportCursor(startSecond(query, newest), 0);
  const [afterTime, afterId] = readExportCursor(given);
  const isDeletedWanted = query.get('exclude_deleted') !== 'true';
  const scope = query.get('support_type_scope') ?? 'agent';
  const isWanted = ({ generated_timestamp: time, status, support_type: type }: Ticket) =>
    time <= newest && (isDeletedWanted || status !== 'deleted') && (scope === 'all' || scope === type);
  const rows = state.data.ticketsByTime;
  const place = firstPlace(rows, ({ generated_timestamp: time, id }) =>
    time === afterTime ? id > afterId : time > afterTime,
  );
  const { page, isEnd } = take(rows, place, pageSize(state, query.get('per_page'), MAXIMUM), isWanted);
  const last = page.at(-1);
  const cursor = last ? exportCursor(last.generated_timestamp, last.id) : given;
  const withMetrics = includes(query, 'metric_sets');
  return {
    tickets: withMetrics ? page : page.map((ticket) => ({ ...ticket, metric_set: undefined })),
    after_url: `${state.url}${path}?${new URLSearchParams({ cursor }).toString()}`,
    after_cursor: cursor,
    before_url: null,
    before_cursor: null,
    end_of_stream: isEnd,
  };
}

/** What happened to tickets, by time only: a full page ends within a second, which the next one repeats. */
export function exportTicketEvents(call: Call) {
  const { state, query } = call;
  const untilSecond = newestSecond(state);
  const fromSecond = startSecond(query, untilSecond);
  const size = pageSize(state, query.get('per_page'), MAXIMUM);
  const { rows, isEnd } = state.data.ticketEvents.page({ fromSecond, afterId: 0, untilSecond, size });
  const withComments = includes(query, 'comment_events');
  const events = rows.map(({ ticketId, step }) => ticketEvent(ticketId, step, withComments));
  const last = events.at(-1)?.timestamp;
  const body = timePage(call, 'ticket_events', events, nextStart(fromSecond, last, events.length === size));
  return { ...body, end_of_stream: isEnd };
}

/** What the clocks of tickets did; by cursor when a page size is given, by time otherwise. */
export function exportMetricEvents(call: Call) {
  const { state, query } = call;
  const untilSecond = newestSecond(state);
  const isByCursor = query.has('page[size]');
  const after = isByCursor ? query.get('page[after]') : null;
  const [fromSecond, afterId] =
    after === null ? [startSecond(query, untilSecond), 0] : readExportCursor(after);
  const size = pageSize(state, query.get(isByCursor ? 'page[size]' : 'per_page'), MAXIMUM);
  const { rows, isEnd } = state.data.metricEvents.page({ fromSecond, afterId, untilSecond, size });
  const last = rows.at(-1);
  const lastSecond = last && Math.floor(last.at / 1000);
  const events = rows.map(metricEvent);
  const key = 'ticket_metric_events';
  if (!isByCursor)
    return timePage(call, key, events, nextStart(fromSecond, lastSecond, rows.length === size));
  const cursor = exportCursor(lastSecond ?? fromSecond, last?.id ?? afterId);
  const links = { prev: null, next: linkTo(call, 'page[after]', cursor) };
  return { [key]: events, meta: { has_more: !isEnd, after_cursor: cursor, before_cursor: null }, links };
}

/** Companies in the order of their last change, by time only; the deleted ones are among them. */
export function exportOrganizations(call: Call) {
  const { state, query } = call;
  const newest = newestSecond(state);
  const start = startSecond(query, newest);
  const size = pageSize(state, query.get('per_page'), MAXIMUM);
  const rows = sortedOnce(state.data.account.organizations, byUpdate);
  const place = firstPlace(rows, (row) => updateSecond(row) >= start);
  const { page, isEnd } = take(rows, place, size, (row) => updateSecond(row) <= newest);
  const last = page.at(-1);
  const end = nextStart(start, last && updateSecond(last), page.length === size);
  return { ...timePage(call, 'organizations', page, end), end_of_stream: isEnd };
}

/** Users in the order of their last change, by cursor. */
export function exportUsers({ state, path, query }: Call) {
  const newest = newestSecond(state);
  const given = query.get('cursor') ?? exportCursor(startSecond(query, newest), 0);
  const [afterTime, afterId] = readExportCursor(given);
  const rows = sortedOnce(state.data.account.users, byUpdate);
  const place = firstPlace(rows, (row) =>
    updateSecond(row) === afterTime ? row.id > afterId : updateSecond(row) > afterTime,
  );
  const size = pageSize(state, query.get('per_page'), MAXIMUM);
  const { page, isEnd } = take(rows, place, size, (row) => updateSecond(row) <= newest);
  const last = page.at(-1);
  const cursor = last ? exportCursor(updateSecond(last), last.id) : given;
  return {
    users: page,
    after_url: `${state.url}${path}?${new URLSearchParams({ cursor }).toString()}`,
    after_cursor: cursor,
    before_url: null,
    before_cursor: null,
    end_of_stream: isEnd,
  };
}

function timePage(call: Call, key: string, rows: readonly unknown[], endTime: number) {
  const next_page = linkTo(call, 'start_time', String(endTime));
  return { [key]: rows, count: rows.length, end_time: endTime, next_page };
}

/** A full page may have been cut within its last second, which the next one then begins with. */
function nextStart(start: number, last: number | undefined, isFull: boolean): number {
  if (last === undefined) return start;
  return isFull ? last : last + 1;
}

type Dated = Pick<Organization, 'id' | 'updated_at'>;

function byUpdate(a: Dated, b: Dated): number {
  return updateSecond(a) - updateSecond(b) || a.id - b.id;
}

function updateSecond({ updated_at }: Pick<Dated, 'updated_at'>): number {
  return Date.parse(updated_at) / 1000;
}

/** The newest second that an export gives: never one of the last minute. */
function newestSecond({ options }: Call['state']): number {
  return Math.floor(options.clock.now() / 1000) - 60;
}

function startSecond(query: URLSearchParams, newest: number): number {
  const start = query.get('start_time') ?? '';
  if (!/^\d+$/.test(start)) refuse(400, 'InvalidValue', 'Invalid start_time');
  if (Number(start) > newest) refuse(422, 'InvalidValue', 'Use a start_time older than 60 seconds');
  return Number(start);
}

function includes(query: URLSearchParams, name: string): boolean {
  return (query.get('include') ?? '').split(',').includes(name);
}

function exportCursor(second: number, id: number): string {
  return Buffer.from(`${second}.0||${id}|`).toString('base64');
}

function readExportCursor(cursor: string): [second: number, id: number] {
  const parts = /^(\d+)\.0\|\|(\d+)\|$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!parts) refuse(400, 'InvalidPaginationParameter', 'Invalid cursor');
  return [Number(parts[1]), Number(parts[2])];
}
