import type { Kysely } from 'kysely';
import { segmentText } from '../domain/segment.ts';
import type { Schema } from './schema.ts';
import { readRules } from './tables/exclusion-rules.ts';
import { readSchedules } from './tables/schedules.ts';

/** Something that makes figures before and after it differ, in words: `definition changed to v2`. */
export interface Change {
  readonly at: number;
  readonly kind: 'definition' | 'exclusion' | 'schedule';
  readonly what: string;
}

/** All that has changed about how a metric is counted, the oldest first. */
export async function readChanges(db: Kysely<Schema>, metricId: string): Promise<Change[]> {
  const found = await Promise.all([definitions(db, metricId), exclusions(db), schedules(db)]);
  return found.flat().sort((a, b) => a.at - b.at);
}

async function definitions(db: Kysely<Schema>, metricId: string): Promise<Change[]> {
  const rows = await db
    .selectFrom('definitions')
    .select(['since', 'version'])
    .where('metric', '=', metricId)
    .orderBy('since')
    .execute();
  return rows.slice(1).map(({ since, version }, index) => ({
    at: since,
    kind: 'definition',
    what: rows[index]?.version === version ? 'set up otherwise' : `definition changed to v${version}`,
  }));
}

async function exclusions(db: Kysely<Schema>): Promise<Change[]> {
  const rules = await readRules(db);
  return rules.flatMap(({ segment, createdAt, removedAt }): Change[] => {
    const text = segmentText(segment);
    const added: Change = { at: createdAt, kind: 'exclusion', what: `${text} left out` };
    if (removedAt === null) return [added];
    return [added, { at: removedAt, kind: 'exclusion', what: `${text} no longer left out` }];
  });
}

async function schedules(db: Kysely<Schema>): Promise<Change[]> {
  const versions = await readSchedules(db);
  return versions
    .filter(({ validFrom }) => validFrom > 0)
    .map(({ name, validFrom, isDeleted }) => ({
      at: validFrom,
      kind: 'schedule',
      what: `business hours "${name}" ${isDeleted ? 'removed' : 'changed'}`,
    }));
}
