import type { Kysely } from 'kysely';
import type { OptimalLevel } from '../../domain/fcr/optimal-level.ts';
import { type Segment, segmentText } from '../../domain/segment.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';
import { readSetting, writeSetting } from './settings.ts';

const KEY = 'fcr-optimal-levels';

/** How well leads say that segments could do; one for the same segment takes the old one's place. */
export function optimalLevels(db: Kysely<Schema>, now: () => EpochSeconds) {
  // Two leads at once must not lose either's word.
  const change = (edit: (levels: readonly OptimalLevel[]) => readonly OptimalLevel[]): Promise<void> =>
    db
      .transaction()
      .execute(async (trx) => writeSetting(trx, KEY, JSON.stringify(edit(await readLevels(trx)))));
  return {
    all: () => readLevels(db),
    set: (segment: Segment, percent: number, by: string): Promise<void> =>
      change((levels) => [...without(levels, segment), { segment, percent, setAt: now(), setBy: by }]),
    remove: (segment: Segment): Promise<void> => change((levels) => without(levels, segment)),
  };
}

const without = (levels: readonly OptimalLevel[], segment: Segment): OptimalLevel[] =>
  levels.filter((level) => segmentText(level.segment) !== segmentText(segment));

const readLevels = async (db: Kysely<Schema>): Promise<OptimalLevel[]> =>
  JSON.parse((await readSetting(db, KEY)) ?? '[]') as OptimalLevel[];
