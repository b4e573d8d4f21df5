import type { Query, ZendeskClient } from './client.ts';
import { ZendeskError } from './errors.ts';
import { listPageSchema } from './schema.ts';

/** One page of a list: its raw items, and where the next begins, or null after the last. */
export interface ListPage {
  readonly items: readonly unknown[];
  readonly next: Query | null;
}

/** Walks a list page by page, by cursor where the endpoint knows it, else by page number. Links are never followed, so the host stays ours. */
export async function* listPages(
  client: ZendeskClient,
  path: string,
  key: string,
  query: Query,
  from: Query = {},
): AsyncGenerator<ListPage> {
  let position = from;
  for (;;) {
    const { body } = await client.get(path, { ...query, ...position });
    const page = listPageSchema.safeParse(body);
    const items = page.success ? page.data[key] : undefined;
    if (!page.success || !Array.isArray(items))
      throw new ZendeskError(
        'unexpected-shape',
        `Zendesk's list of ${key} does not have the expected shape.`,
      );
    const next = nextPosition(key, page.data);
    if (next !== null && JSON.stringify(next) === JSON.stringify(position)) throw standsStill(key);
    yield { items, next };
    if (next === null) return;
    position = next;
  }
}

function nextPosition(
  key: string,
  page: {
    meta?: { has_more: boolean; after_cursor?: string | null | undefined } | null | undefined;
    next_page?: string | null | undefined;
  },
): Query | null {
  if (page.meta) return page.meta.has_more ? { 'page[after]': page.meta.after_cursor ?? '' } : null;
  if (!page.next_page) return null;
  const number = /[?&]page=(\d+)/u.exec(page.next_page)?.[1];
  if (number !== undefined) return { page: number };
  throw new ZendeskError('unexpected-shape', `Zendesk's next page of ${key} cannot be told.`);
}

/** The fault of a list whose next page is the one we have. */
export const standsStill = (what: string): ZendeskError =>
  new ZendeskError('unexpected-shape', `Zendesk's list of ${what} does not move on.`);
