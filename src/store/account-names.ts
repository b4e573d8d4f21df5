import type { Kysely } from 'kysely';
import type { NamedRecord } from '../domain/reference.ts';
import type { Schema } from './schema.ts';

/** Ticket fields whose values put tickets into categories. */
const CATEGORY_TYPES = ['tagger', 'multiselect', 'tickettype'];

/** Groups, forms, fields that categorize, and channels of tickets: what settings can be about. */
export async function readAccountNames(db: Kysely<Schema>) {
  const named = (table: 'groups' | 'forms'): Promise<NamedRecord[]> =>
    db.selectFrom(table).select(['id', 'name']).where('name', '<>', '').orderBy('name').execute();
  const [groups, forms, ticketFields, channels] = await Promise.all([
    named('groups'),
    named('forms'),
    db
      .selectFrom('ticket_fields')
      .select(['id', 'name'])
      .where('is_active', '=', 1)
      .where('type', 'in', CATEGORY_TYPES)
      .orderBy('name')
      .execute(),
    db.selectFrom('tickets').select('channel').distinct().orderBy('channel').execute(),
  ]);
  return { groups, forms, ticketFields, channels: channels.map(({ channel }) => channel) };
}
