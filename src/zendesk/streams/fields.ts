import { z } from 'zod';
import type { FieldRecord } from '../../domain/reference.ts';
import { oneLine } from '../records.ts';
import { flag, id } from '../schema.ts';
import { listStream } from './lists.ts';

const fieldSchema = z.object({
  id,
  key: z.string().nullish(),
  title: z.string(),
  type: z.string(),
  active: flag,
  custom_field_options: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .nullish()
    .catch(null),
});

const toFieldRecord = (raw: z.infer<typeof fieldSchema>): FieldRecord => ({
  id: raw.id,
  name: oneLine(raw.title),
  key: raw.key ?? '',
  type: raw.type,
  isActive: raw.active !== false,
  options: Object.fromEntries(
    (raw.custom_field_options ?? []).map(({ name, value }) => [value, oneLine(name)]),
  ),
});

/** The definitions of the fields of tickets. */
export const ticketFields = listStream({
  name: 'ticket-fields',
  cost: 'ticket fields, so none can be mapped',
  path: 'ticket_fields',
  key: 'ticket_fields',
  query: { 'page[size]': 100 },
  schema: fieldSchema,
  toRecord: toFieldRecord,
});

/** The definitions of the fields of organizations. */
export const organizationFields = listStream({
  name: 'organization-fields',
  cost: 'organization fields, so none can be mapped',
  path: 'organization_fields',
  key: 'organization_fields',
  query: { 'page[size]': 100 },
  schema: fieldSchema,
  toRecord: toFieldRecord,
});
