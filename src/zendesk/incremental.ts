import type { SetAside } from '../domain/stream.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Query } from './client.ts';
import { ZendeskError } from './errors.ts';
import { getPage } from './get-page.ts';
import { standsStill } from './lists.ts';
import { readAhead } from './read-ahead.ts';
import { listPageSchema } from './schema.ts';
import { completeTo } from './server-time.ts';
import type { StreamContext } from './streams/stream.ts';

/** Something that is exported from an instant on, in the order it happened. */
export interface Export {
  /** Under `/api/v2/incremental/`. */
  readonly path: string;
  /** Where the answer holds the items. */
  readonly key: string;
  readonly query: Query;
  /** When an item happened, or null where that cannot be read. */
  timeOf(item: unknown): EpochSeconds | null;
}

/** One page of an export, and where the next begins, or null at the end. */
export interface ExportPage {
  readonly items: readonly unknown[];
  /** Up to when everything is in the export as this page was asked for. */
  readonly completeTo: EpochSeconds;
  readonly next: Query | null;
  /** When its earliest item happened; 0 without any. */
  readonly firstAt: EpochSeconds;
  /** A second with more items than a page holds, of which some cannot be had. */
  readonly setAside: readonly SetAside[];
}

export interface WalkOptions {
  /** Whether the present has precedence over these calls. */
  readonly isBackfill?: boolean;
  /** Whether to ask for the page after one. */
  goesOn?(page: ExportPage): boolean;
}

/**
 * Walks an export by time, or by cursor where the endpoint gives one. Neither `next_page` nor a short page is its
 * end: only `end_of_stream`, `has_more`, or an empty page where Zendesk says neither.
 */
export function exportPages(
  { client, now }: Pick<StreamContext, 'client' | 'now'>,
  source: Export,
  from: Query,
  { isBackfill = false, goesOn = () => true }: WalkOptions = {},
): AsyncGenerator<ExportPage> {
  const fetch = async (position: Query): Promise<ExportPage> => {
    const askedAt = now();
    const query = { ...source.query, ...position };
    const reply = await getPage(client, `incremental/${source.path}`, query, { isBackfill });
    return readPage(source, reply.body, position, completeTo(askedAt, now(), reply));
  };
  return readAhead(
    () => fetch(from),
    (page) => {
      const { next } = page;
      return next === null || !goesOn(page) ? null : () => fetch(next);
    },
  );
}

function readPage(source: Export, body: unknown, position: Query, end: EpochSeconds): ExportPage {
  const parsed = listPageSchema.safeParse(body);
  const items = parsed.success ? parsed.data[source.key] : undefined;
  if (!parsed.success || !Array.isArray(items))
    throw new ZendeskError(
      'unexpected-shape',
      `Zendesk's export of ${source.key} does not have the expected shape.`,
    );
  const times = items.map((item) => source.timeOf(item)).filter((time) => time !== null);
  const firstAt = times.length === 0 ? 0 : Math.min(...times);
  const page = { items, completeTo: end, firstAt, next: null, setAside: [] };
  const { meta, after_cursor: cursor, end_time, end_of_stream } = parsed.data;
  if (meta) return { ...page, next: meta.has_more ? after(source, position, meta.after_cursor) : null };
  if (cursor != null) return { ...page, next: end_of_stream ? null : afterOf(source, position, cursor) };
  // A start within the last minute would be refused, and there is nothing there yet.
  const isEnd = end_of_stream ?? (items.length === 0 || (end_time ?? 0) > end);
  return isEnd ? page : { ...page, ...onwards(source, Number(position['start_time']), times, end_time) };
}

function after({ key }: Export, position: Query, cursor: string | null | undefined): Query {
  if (!cursor || cursor === position['page[after]']) throw standsStill(key);
  return { ...position, 'page[after]': cursor };
}

/** Where an export by cursor goes on; the position before it is a start or a cursor of its own. */
function afterOf({ key }: Export, position: Query, cursor: string): Query {
  if (cursor === position['cursor']) throw standsStill(key);
  return { cursor };
}

/** Where the next page starts: at the last second of this one, since that may go on; past it where nothing else is on the page. */
function onwards(
  { key }: Export,
  start: EpochSeconds,
  times: readonly EpochSeconds[],
  endTime: EpochSeconds | null | undefined,
): Pick<ExportPage, 'next' | 'setAside'> {
  if (endTime != null && endTime > start) return { next: { start_time: endTime }, setAside: [] };
  const isFullSecond = times.length > 0 && times.every((time) => time === start);
  if (!isFullSecond) throw standsStill(key);
  const second = new Date(start * 1000).toISOString();
  return {
    next: { start_time: start + 1 },
    setAside: [{ id: `second ${second}`, reason: 'more in one second than a page holds' }],
  };
}

/** The instant in a field of a raw item, or null. */
export function secondsIn(item: unknown, field: string): number | null {
  const value = (item as Readonly<Record<string, unknown>> | null)?.[field];
  const at = typeof value === 'string' && !/^\d+$/u.test(value) ? Date.parse(value) / 1000 : Number(value);
  return value == null || Number.isNaN(at) ? null : Math.floor(at);
}
