import { namedSchema } from '../schema.ts';
import { toNamedRecord } from './groups.ts';
import { listStream } from './lists.ts';

/** The forms a ticket can be written on. */
export const forms = listStream({
  name: 'forms',
  cost: 'ticket forms, so they are shown by number',
  path: 'ticket_forms',
  key: 'ticket_forms',
  schema: namedSchema,
  toRecord: toNamedRecord,
});
