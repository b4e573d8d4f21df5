import type { Kysely, Transaction } from 'kysely';
import type { Holiday, Schedule, ScheduleVersion, WeeklyInterval } from '../../domain/schedule.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';

/** Keeps all schedules; one that has changed or gone is a new version from now on, and what was before stays. Gives the ids of those never seen before, and whether there were any others. */
export async function saveSchedules(
  trx: Transaction<Schema>,
  schedules: readonly Schedule[],
  now: EpochSeconds,
): Promise<{ readonly newIds: readonly number[]; readonly areFirst: boolean }> {
  const latest = new Map((await readSchedules(trx)).map((version) => [version.id, version]));
  const listed = new Set(schedules.map(({ id }) => id));
  const gone = [...latest.values()].filter(({ id }) => !listed.has(id));
  const versions = [
    ...schedules.map((schedule) => ({ ...schedule, isDeleted: false })),
    ...gone.map((schedule) => ({ ...schedule, isDeleted: true })),
  ];
  const isFirstReading = await isNeverRead(trx);
  // Nobody knows of changes before the first reading; what is new later was not there before it was created.
  const firstFrom = ({ createdAt }: Version): EpochSeconds =>
    isFirstReading ? 0 : Math.min(Math.max(createdAt, 0), now);
  for (const version of versions) {
    const before = latest.get(version.id);
    if (before && textOf(before) === textOf(version)) continue;
    const row = { ...toRow(version), valid_from: before ? now : firstFrom(version) };
    await trx
      .insertInto('schedules')
      .values(row)
      .onConflict((conflict) => conflict.columns(['id', 'valid_from']).doUpdateSet(row))
      .execute();
  }
  const newIds = schedules.map(({ id }) => id).filter((id) => !latest.has(id));
  return { newIds, areFirst: latest.size === 0 };
}

async function isNeverRead(trx: Transaction<Schema>): Promise<boolean> {
  const row = await trx
    .selectFrom('streams')
    .select('completed_at')
    .where('name', '=', 'schedules')
    .executeTakeFirst();
  return row?.completed_at == null;
}

type Version = Omit<ScheduleVersion, 'validFrom'>;

const toRow = ({ id, name, timeZone, intervals, holidays, isDeleted, createdAt }: Version) => ({
  id,
  name,
  time_zone: timeZone,
  intervals: JSON.stringify(intervals),
  holidays: JSON.stringify(holidays),
  is_deleted: Number(isDeleted),
  created_at: createdAt,
});

const textOf = (version: Version): string => JSON.stringify(toRow(version));

/** Every version of every schedule, the first created first, versions in their order. */
export async function readSchedules(
  db: Kysely<Schema> | Transaction<Schema>,
): Promise<Required<ScheduleVersion>[]> {
  const rows = await db
    .selectFrom('schedules')
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    intervals: JSON.parse(row.intervals) as WeeklyInterval[],
    holidays: JSON.parse(row.holidays) as Holiday[],
    createdAt: row.created_at,
    isDeleted: row.is_deleted === 1,
    validFrom: row.valid_from,
  }));
}

/** Every version of every schedule; null where one of them cannot be read, since that may be the default. */
export async function readKnownSchedules(
  db: Kysely<Schema> | Transaction<Schema>,
): Promise<ScheduleVersion[] | null> {
  const aside = await db.selectFrom('set_aside').select('record').where('stream', '=', 'schedules').execute();
  return aside.length > 0 ? null : readSchedules(db);
}
