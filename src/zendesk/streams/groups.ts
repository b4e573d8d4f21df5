import type { NamedRecord } from '../../domain/reference.ts';
import { oneLine } from '../records.ts';
import { namedSchema } from '../schema.ts';
import { listStream } from './lists.ts';

/** A group, brand or form as we keep it. */
export const toNamedRecord = ({ id, name }: NamedRecord): NamedRecord => ({ id, name: oneLine(name) });

/** Groups, the deleted ones too, because old tickets still name them. */
export const groups = listStream({
  name: 'groups',
  cost: 'groups, so they are shown by number',
  path: 'groups',
  key: 'groups',
  query: { exclude_deleted: 'false', 'page[size]': 100 },
  schema: namedSchema,
  toRecord: toNamedRecord,
});
