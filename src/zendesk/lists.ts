import type { Query, ZendeskClient } from './client.ts';
import { ZendeskError } from './errors.ts';
import { listPageSchema } from './schema.ts';

/** One page of a list: its raw items, and whether it is the last. */
export interface ListPage {
  readonly items: readonly unknown[];
  readonly isLast: boolean;
}

/** Walks a list page by page, by cursor where the endpoint knows it, else by page number. Links are never followed, so the host stays ours. */
export async function* listPages(
  client: ZendeskClient,
  path: string,
  key: string,
  query: Query,
): AsyncGenerator<ListPage> {
  let position: Query = {};
  for (;;) {
    const { body } = await client.get(path, { ...query, ...position });
    const page = listPageSchema.safeParse(body);
    const items = page.success ? page.data[key] : undefined;
    if (!page.success || !Array.isArray(items)) {
      throw new ZendeskError(
        'unexpected-shape',
        `Zendesk's list of ${key} does not have the expected shape.`,
      );
    }
    const next = nextPosition(page.data);
    const isRepeated = next !== null && JSON.stringify(next) === JSON.stringify(position);
    yield { items, isLast: next === null || isRepeated };
    if (next === null || isRepeated) return;
    position = next;
  }
}

function nextPosition(page: {
  meta?: { has_more: boolean; after_cursor?: string | null | undefined } | null | undefined;
  next_page?: string | null | undefined;
}): Query | null {
  if (page.meta)
    return page.meta.has_more && page.meta.after_cursor ? { 'page[after]': page.meta.after_cursor } : null;
  if (!page.next_page) return null;
  const number = /[?&]page=(\d+)/u.exec(page.next_page)?.[1];
  return number === undefined ? null : { page: number };
}
