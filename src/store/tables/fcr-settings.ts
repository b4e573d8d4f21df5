import type { Kysely } from 'kysely';
import { z } from 'zod';
import { DEFAULT_FCR_SETTINGS, DELIVERY_MODELS, type FcrSettings } from '../../domain/fcr/settings.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Schema } from '../schema.ts';

/** What leads decided of first contact resolution, in force from its instant on. */
export interface FcrSettingsVersion {
  readonly id: number;
  readonly at: EpochSeconds;
  /** Slack's id of the lead. */
  readonly by: string;
  readonly settings: FcrSettings;
}

const ids = z.array(z.number().int());
const words = z.array(z.string());

/** What a version before did not know of is as if nobody had decided. */
const storedSchema = z
  .object({
    models: z.record(z.string(), z.enum(DELIVERY_MODELS)),
    triageGroupIds: ids,
    qualifiedGroupIds: ids,
    qualifiedRoles: words,
    windowDays: z.number().int().positive(),
    acceptingTags: words,
    noFurtherActionTags: words,
    clarificationMacroIds: ids,
    callerFormIds: ids,
    callerTags: words,
    escalationTags: words,
    exceptions: z.array(z.object({ name: z.string(), tag: z.string() })),
    categoryFieldId: z.number().int().nullable(),
    productFieldId: z.number().int().nullable(),
  } satisfies Record<keyof FcrSettings, z.ZodType>)
  .partial();

/** Every version there ever was, oldest first; throws a UserError where one cannot be read, since nobody may guess what it said. */
export async function readFcrSettings(db: Kysely<Schema>): Promise<FcrSettingsVersion[]> {
  const rows = await db.selectFrom('fcr_settings').selectAll().orderBy('id').execute();
  return rows.map(({ id, at, by_user: by, text }) => ({ id, at, by, settings: settingsIn(text, id) }));
}

function settingsIn(text: string, id: number): FcrSettings {
  try {
    const given = Object.entries(storedSchema.parse(JSON.parse(text)));
    return { ...DEFAULT_FCR_SETTINGS, ...Object.fromEntries(given) };
  } catch {
    throw new UserError(
      `Version ${id} of the settings of first contact resolution in the database cannot be read; restore a backup, or delete that row of fcr_settings.`,
    );
  }
}

/** Keeps a new version. */
export async function addFcrSettings(
  db: Kysely<Schema>,
  { at, by, settings }: Omit<FcrSettingsVersion, 'id'>,
): Promise<void> {
  await db
    .insertInto('fcr_settings')
    .values({ at, by_user: by, text: JSON.stringify(settings) })
    .execute();
}
