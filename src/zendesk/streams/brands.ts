import { namedSchema } from '../schema.ts';
import { toNamedRecord } from './groups.ts';
import { listStream } from './lists.ts';

/** The account's brands. */
export const brands = listStream({
  name: 'brands',
  cost: 'brands, so they are shown by number',
  path: 'brands',
  key: 'brands',
  query: { 'page[size]': 100 },
  schema: namedSchema,
  toRecord: toNamedRecord,
});
