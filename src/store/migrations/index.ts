import type { Migration } from 'kysely';
import { up as spine } from './0001-spine.ts';
import { up as sync } from './0002-sync.ts';
import { up as catalogue } from './0003-catalogue.ts';
import { up as fcr } from './0004-fcr.ts';
import { up as categories } from './0005-categories.ts';

/** Every migration by name, oldest first; forward only. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-spine': { up: spine },
  '0002-sync': { up: sync },
  '0003-catalogue': { up: catalogue },
  '0004-fcr': { up: fcr },
  '0005-categories': { up: categories },
};
