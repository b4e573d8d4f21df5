import type { Kysely, Transaction } from 'kysely';
import type { Holiday, Schedule, WeeklyInterval } from '../../domain/schedule.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';

/** A schedule as it was from an instant on. */
export interface ScheduleVersion extends Schedule {
  readonly validFrom: EpochSeconds;
  /** Whether from then on it is none of the account's any more. */
  readonly isDeleted: boolean;
}

/** Keeps all schedules; one that has changed or gone is a new version from now on, and what was before stays. */
export async function saveSchedules(
  trx: Transaction<Schema>,
  schedules: readonly Schedule[],
  now: EpochSeconds,
): Promise<void> {
  const latest = new Map((await readSchedules(trx)).map((version) => [version.id, version]));
  const listed = new Set(schedules.map(({ id }) => id));
  const gone = [...latest.values()].filter(({ id }) => !listed.has(id));
  const versions = [
    ...schedules.map((schedule) => ({ ...schedule, isDeleted: false })),
    ...gone.map((schedule) => ({ ...schedule, isDeleted: true })),
  ];
  for (const version of versions) {
    const before = latest.get(version.id);
    if (before && textOf(before) === textOf(version)) continue;
    // Nobody knows of changes before the first reading.
    const row = { ...toRow(version), valid_from: before ? now : 0 };
    await trx
      .insertInto('schedules')
      .values(row)
      .onConflict((conflict) => conflict.columns(['id', 'valid_from']).doUpdateSet(row))
      .execute();
  }
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
export async function readSchedules(db: Kysely<Schema> | Transaction<Schema>): Promise<ScheduleVersion[]> {
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
