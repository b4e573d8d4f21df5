import type { CallOptions, Query, ZendeskClient } from './client.ts';
import { ZendeskError } from './errors.ts';
import type { JsonReply } from './transport.ts';

const SMALLEST_PAGE = 100;

/** Asks for a page of an export, and for half as much of it where it is too large or takes too long. */
export async function getPage(
  client: ZendeskClient,
  path: string,
  query: Query,
  options: CallOptions,
): Promise<JsonReply> {
  try {
    return await client.get(path, query, options);
  } catch (error) {
    const name = 'per_page' in query ? 'per_page' : 'page[size]';
    const size = Math.floor(Number(query[name]) / 2);
    const isTooMuch = error instanceof ZendeskError && ['too-large', 'timeout'].includes(error.fault);
    if (!isTooMuch || !(size >= SMALLEST_PAGE)) throw error;
    return getPage(client, path, { ...query, [name]: size }, options);
  }
}
