import { z } from 'zod';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { ZendeskClient } from './client.ts';
import { ZendeskError } from './errors.ts';
import { number } from './schema.ts';

const countSchema = z.object({ count: number.pipe(z.int().nonnegative()) });

/** How many tickets Zendesk's search finds: created within a span, or unsolved now. Archived ones are found, deleted ones not. */
export async function countTickets(
  client: ZendeskClient,
  span: { readonly start: EpochSeconds; readonly end: EpochSeconds } | null,
): Promise<number> {
  const condition =
    span === null ? 'status<solved' : `created>=${isoOf(span.start)} created<${isoOf(span.end)}`;
  const { body } = await client.get('search/count', { query: `type:ticket ${condition}` });
  const found = countSchema.safeParse(body);
  if (found.success) return found.data.count;
  throw new ZendeskError('unexpected-shape', "Zendesk's count of tickets has another shape.");
}

const isoOf = (at: EpochSeconds): string => new Date(at * 1000).toISOString().replace('.000Z', 'Z');
