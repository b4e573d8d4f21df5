import type { Kysely } from 'kysely';
import { z } from 'zod';
import { sortPortion } from './categories.ts';
import type { Connection } from './connection.ts';
import type { Definitions } from './measurements.ts';
import { measurePortion } from './measuring.ts';
import type { Schema } from './schema.ts';
import { readSetting, writeSetting } from './tables/settings.ts';

/** Few enough that a poll or a question waits a fraction of a second for its turn. */
const MEASURED_AT_ONCE = 250;

/** Up to which ticket, and how many of how many, are measured by the settings in force; before that all are sorted into categories, for a ticket's return is a later ticket. */
const placeSchema = z.object({
  after: z.number(),
  done: z.number(),
  total: z.number(),
  isSorting: z.boolean().default(false),
});

type Place = z.infer<typeof placeSchema>;

/** Measures every ticket again in the background, in portions between which others have their turn; goes on after a restart. */
export function recounter(connection: Connection, definitions: Definitions) {
  const { db } = connection;
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  let fault: unknown = null;

  const portion = (): Promise<boolean> =>
    db.transaction().execute(async (trx) => {
      const place = await readPlace(trx);
      if (place === null) return false;
      const { after, done } = place;
      if (place.isSorting) {
        const sorted = await sortPortion(trx, definitions.settings.fcr.categoryFieldId, after);
        await writePlace(trx, { ...place, after: sorted ?? 0, isSorting: sorted !== null });
        return true;
      }
      const last = await measurePortion(connection, trx, definitions, after, { count: MEASURED_AT_ONCE });
      await writePlace(trx, last === null ? null : { ...place, after: last, done: done + MEASURED_AT_ONCE });
      return last !== null;
    });
  const run = async (): Promise<void> => {
    while (!ending.signal.aborted && (await portion())) await new Promise(setImmediate);
  };
  return {
    /** Goes on where it stands, if there is anything left; what fails is kept, and tried again the next time. */
    goOn: (): void => {
      fault = null;
      running ??= run()
        .catch((error: unknown) => {
          fault = error;
        })
        .finally(() => {
          running = null;
        });
    },
    /** Why the last attempt ended early, or null. */
    fault: (): unknown => fault,
    /** Resolves once nothing is left, or the next attempt has to be waited for. */
    settled: (): Promise<void> => running ?? Promise.resolve(),
    end: async (): Promise<void> => {
      ending.abort();
      await running;
    },
  };
}

/** Notes that every ticket is to be sorted into categories and measured again, from the first on. */
export async function beginRecount(db: Kysely<Schema>): Promise<void> {
  const { total } = await db
    .selectFrom('tickets')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  await writePlace(db, { after: 0, done: 0, total, isSorting: true });
}

/** The share of tickets that are measured by the settings in force, from 0 to 1; null where all of them are. */
export async function recountedShare(db: Kysely<Schema>): Promise<number | null> {
  const place = await readPlace(db);
  return place && Math.min(1, place.done / Math.max(1, place.total));
}

async function readPlace(db: Kysely<Schema>): Promise<Place | null> {
  const text = await readSetting(db, 'fcr-recount');
  return text === null ? null : placeSchema.nullable().parse(JSON.parse(text));
}

const writePlace = (db: Kysely<Schema>, place: Place | null): Promise<void> =>
  writeSetting(db, 'fcr-recount', JSON.stringify(place));
