import { z } from 'zod';
import { type FieldOwner } from '../domain/settings.ts';
import type { ZendeskClient } from './client.ts';
import { listPages } from './lists.ts';
import { oneLine, readRecords } from './records.ts';
import { flag, id } from './schema.ts';

const fieldSchema = z.object({ id, key: z.string().nullish(), title: z.string(), active: flag });

/** A field as the account has it. */
export interface KnownField {
  /** The id of a ticket field, the key of any other. */
  readonly key: string;
  readonly title: string;
  readonly isActive: boolean;
}

/** The fields that tickets, users or organizations have; one that cannot be read is left out. */
export async function fieldNames(client: ZendeskClient, owner: FieldOwner): Promise<KnownField[]> {
  const found: KnownField[] = [];
  const list = `${owner}_fields`;
  for await (const { items } of listPages(client, list, list, { 'page[size]': 100 }))
    for (const { id: number, key, title, active } of readRecords(items, fieldSchema).records)
      found.push({
        key: owner === 'ticket' ? String(number) : (key ?? ''),
        title: oneLine(title),
        isActive: active !== false,
      });
  return found;
}
