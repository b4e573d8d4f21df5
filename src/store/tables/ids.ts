import { sql } from 'kysely';

/** A list of ids as one parameter, whatever its length. */
export const idsIn = (ids: readonly number[]) =>
  sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
