import type { Kysely } from 'kysely';
import { type FieldReading } from '../domain/mapped-field.ts';
import type { OrganizationRecord, UserRecord } from '../domain/reference.ts';
import { type FieldOwner } from '../domain/settings.ts';
import type { TicketRecord } from '../domain/ticket.ts';
import type { Schema } from './schema.ts';

/** What a ticket holds in mapped fields; one that is deleted in Zendesk answers nothing any more. */
export const ticketReading = (
  { id, status, updatedAt, generatedAt, organizationId, answers }: TicketRecord,
  keys: readonly string[],
): FieldReading => ({
  recordId: id,
  at: updatedAt ?? generatedAt,
  ticketId: id,
  organizationId,
  values: status === 'deleted' ? Object.fromEntries(keys.map((key) => [key, null])) : (answers ?? {}),
});

/** What a user holds in mapped fields, told by the user's organization. */
export const userReading = ({ id, updatedAt, organizationId, answers }: UserRecord): FieldReading => ({
  recordId: id,
  at: updatedAt,
  ticketId: null,
  organizationId,
  values: answers,
});

/** What an organization holds in mapped fields; without the moment of its change, when it was read. */
export const organizationReading = (
  { id, updatedAt, answers }: OrganizationRecord,
  readAt: number,
): FieldReading => ({
  recordId: id,
  at: updatedAt ?? readAt,
  ticketId: null,
  organizationId: id,
  values: answers ?? {},
});

/** What the account calls its mapped fields, by key; those of users are in no table. */
export async function titlesOf(
  db: Kysely<Schema>,
  owner: FieldOwner,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (owner === 'user') return new Map();
  const rows =
    owner === 'ticket'
      ? await db
          .selectFrom('ticket_fields')
          .select(['id', 'name'])
          .where('id', 'in', keys.map(Number))
          .execute()
      : await db
          .selectFrom('organization_fields')
          .select(['key as id', 'name'])
          .where('key', 'in', keys)
          .execute();
  return new Map(rows.map(({ id, name }) => [String(id), name]));
}
