import type { Kysely } from 'kysely';
import type { OptimalLevel } from '../../domain/fcr/optimal-level.ts';
import { type Segment, segmentText } from '../../domain/segment.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import { keepSegment, presentSegment } from '../named-segments.ts';
import type { Schema } from '../schema.ts';
import { readSetting, writeSetting } from './settings.ts';

const KEY = 'fcr-optimal-levels';

/** A level as it is kept: its segment outlasts a renaming in Zendesk. */
type KeptLevel = Omit<OptimalLevel, 'segment'> & { readonly segment: unknown };

/** How well leads say that segments could do; one for the same segment takes the old one's place. */
export function optimalLevels(db: Kysely<Schema>, now: () => EpochSeconds) {
  // Two leads at once must not lose either's word.
  const replace = (
    segment: Segment,
    added: (trx: Kysely<Schema>) => Promise<readonly KeptLevel[]>,
  ): Promise<void> =>
    db.transaction().execute(async (trx) => {
      const levels = [...(await without(trx, segment)), ...(await added(trx))];
      await writeSetting(trx, KEY, JSON.stringify(levels));
    });
  return {
    /** With the names of now. */
    all: async (): Promise<OptimalLevel[]> => {
      const kept = await readKept(db);
      return Promise.all(kept.map(async (level) => ({ ...level, segment: await presentOf(db, level) })));
    },
    set: (segment: Segment, percent: number, by: string): Promise<void> =>
      replace(segment, async (trx) => {
        const kept: unknown = JSON.parse(await keepSegment(trx, segment));
        return [{ segment: kept, percent, setAt: now(), setBy: by }];
      }),
    remove: (segment: Segment): Promise<void> => replace(segment, async () => []),
  };
}

async function without(db: Kysely<Schema>, segment: Segment): Promise<KeptLevel[]> {
  const kept = await readKept(db);
  const texts = await Promise.all(kept.map(async (level) => segmentText(await presentOf(db, level))));
  return kept.filter((_level, index) => texts[index] !== segmentText(segment));
}

const presentOf = (db: Kysely<Schema>, { segment }: KeptLevel): Promise<Segment> =>
  presentSegment(db, JSON.stringify(segment));

const readKept = async (db: Kysely<Schema>): Promise<KeptLevel[]> =>
  JSON.parse((await readSetting(db, KEY)) ?? '[]') as KeptLevel[];
