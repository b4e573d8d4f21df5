import type { Kysely } from 'kysely';
import type { NamedRecord } from '../domain/reference.ts';
import type { Schema } from './schema.ts';

/** Ticket fields whose values put tickets into categories; the type alone puts none on the same matter. */
const CATEGORY_TYPES = ['tagger', 'multiselect'];
/** Those of which a ticket has one value, so that rows add up. */
const PRODUCT_TYPES = ['tagger'];

/** Groups, forms, fields that categorize or name products, and channels of tickets: what settings can be about. */
export async function readAccountNames(db: Kysely<Schema>) {
  const named = (table: 'groups' | 'forms'): Promise<NamedRecord[]> =>
    db.selectFrom(table).select(['id', 'name']).where('name', '<>', '').orderBy('name').execute();
  const fieldsOf = (types: readonly string[]): Promise<NamedRecord[]> =>
    db
      .selectFrom('ticket_fields')
      .select(['id', 'name'])
      .where('is_active', '=', 1)
      .where('type', 'in', types)
      .orderBy('name')
      .execute();
  const [groups, forms, ticketFields, productFields, channels] = await Promise.all([
    named('groups'),
    named('forms'),
    fieldsOf(CATEGORY_TYPES),
    fieldsOf(PRODUCT_TYPES),
    db.selectFrom('tickets').select('channel').distinct().orderBy('channel').execute(),
  ]);
  return { groups, forms, ticketFields, productFields, channels: channels.map(({ channel }) => channel) };
}
