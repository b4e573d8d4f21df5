import type { Migration } from 'kysely';
import { up as spine } from './0001-spine.ts';

/** Every migration by name, oldest first; forward only. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-spine': { up: spine },
};
