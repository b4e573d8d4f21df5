import { byId, type ZendeskData } from './zendesk-data.ts';
import { refuse } from './zendesk-reply.ts';
import { firstPlace, sortedOnce, take } from './zendesk-sorted.ts';

/** One authorized call, and what it is answered from. */
export interface Call {
  state: {
    url: string;
    data: ZendeskData;
    options: { clock: { now(): number }; pageSizeLimit?: number };
  };
  path: string;
  query: URLSearchParams;
}

type Row = { id: number };
type Key = number | string;

/** The rows of a list, by cursor when the caller gives a page size and by number otherwise. */
export function list(call: Call, key: string, rows: readonly Row[]) {
  const { state, query } = call;
  const sorted = sortedOnce(rows, byId);
  if (query.has('page[size]')) return cursorPage(call, key, sorted, {});
  const size = pageSize(state, query.get('per_page'), 100);
  const page = Number(query.get('page') ?? 1);
  if (page * size > 10_000) refuse(400, 'InvalidValue', 'Too many pages');
  return {
    [key]: sorted.slice((page - 1) * size, page * size),
    next_page: page * size < rows.length ? linkTo(call, 'page', String(page + 1)) : null,
    previous_page: page > 1 ? linkTo(call, 'page', String(page - 1)) : null,
    count: rows.length,
  };
}

/** All rows at once, as lists without pages give them. */
export function whole(key: string, rows: readonly unknown[]) {
  return { [key]: rows, count: rows.length, next_page: null, previous_page: null };
}

/** What a page by cursor takes from the rows, and how it shows them. */
interface Selection<T> {
  maximum?: number;
  isWanted?: (row: T) => boolean;
  show?: (row: T) => unknown;
}

/** A page by cursor; its next link is there even on the last page, as in the real Support API. */
export function cursorPage<T extends { id: Key }>(
  call: Call,
  key: string,
  rows: readonly T[],
  { maximum = 100, isWanted = () => true, show = (row) => row }: Selection<T>,
) {
  const given = readListCursor(call.query.get('page[after]'));
  const place = given === '' ? 0 : firstPlace(rows, (row) => isBehind(row.id, given));
  const size = pageSize(call.state, call.query.get('page[size]') ?? '100', maximum);
  const { page, isEnd } = take(rows, place, size, isWanted);
  const cursorOf = (row?: T) => Buffer.from(String(row?.id ?? given)).toString('base64');
  const [before, after] = [cursorOf(page[0]), cursorOf(page.at(-1))];
  return {
    [key]: page.map(show),
    meta: { has_more: !isEnd, after_cursor: after, before_cursor: before },
    links: { prev: linkTo(call, 'page[before]', before), next: linkTo(call, 'page[after]', after) },
  };
}

function readListCursor(cursor: string | null): string {
  return cursor === null ? '' : Buffer.from(cursor, 'base64').toString();
}

function isBehind(id: Key, given: string): boolean {
  return typeof id === 'number' ? id > Number(given) : id > given;
}

/** How many rows a page holds: what is asked for within what is allowed. */
export function pageSize({ options }: Call['state'], asked: string | null, maximum: number): number {
  const size = Number(asked ?? maximum);
  if (!Number.isInteger(size) || size < 1) refuse(400, 'InvalidPaginationParameter', 'Invalid page size');
  return Math.min(size, maximum, options.pageSizeLimit ?? maximum);
}

/** The address of a call with one of its parameters set otherwise. */
export function linkTo({ state, path, query }: Call, name: string, value: string): string {
  const changed = new URLSearchParams(query);
  changed.set(name, value);
  return `${state.url}${path}?${changed.toString()}`;
}
