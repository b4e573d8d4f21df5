import { createRequire } from 'node:module';
import type * as RailsTimeZone from 'rails-timezone';
import { z } from 'zod';
import type { Holiday, Schedule } from '../../domain/schedule.ts';
import { ZendeskError } from '../errors.ts';
import { listPages } from '../lists.ts';
import { oneLine, type ReadRecords, readRecords } from '../records.ts';
import { id, instant, number } from '../schema.ts';
import { NOWHERE, readAt } from './lists.ts';
import { HOURLY, type Stream, type StreamContext } from './stream.ts';

// Its declarations promise named exports that only exist in CommonJS.
const { from: railsZone } = createRequire(import.meta.url)('rails-timezone') as typeof RailsTimeZone;

/** Zendesk names zones as Rails does ("Pacific Time (US & Canada)"); an IANA name is taken as it is. */
export function ianaZone(name: string): string | null {
  const mapped: unknown = railsZone(name);
  const zone = typeof mapped === 'string' ? mapped : name;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone === '' ? null : zone;
  } catch {
    return null;
  }
}

const minuteOfWeek = number.pipe(z.int().min(0).max(10_080));
const scheduleSchema = z.object({
  id,
  name: z.string(),
  time_zone: z.string().transform((name, context) => {
    const zone = ianaZone(name);
    if (zone !== null) return zone;
    context.addIssue({ code: 'custom', message: 'no zone we know' });
    return z.NEVER;
  }),
  intervals: z.array(z.object({ start_time: minuteOfWeek, end_time: minuteOfWeek })),
  created_at: instant,
});

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const holidaySchema = z.object({ name: z.string(), start_date: day, end_date: day });

/** The account's business hours with their holidays; a schedule that cannot be read is not guessed at. */
export const schedules: Stream = {
  name: 'schedules',
  cost: 'schedules, so business hours are calendar hours',
  everySeconds: HOURLY,
  async read(context) {
    const { client, store, now, onProgress } = context;
    const state = await store.stream('schedules');
    const all: ReadRecords<Schedule> = { records: [], setAside: [], readIds: [] };
    for await (const { items } of listPages(client, 'business_hours/schedules', 'schedules', {})) {
      const { records, setAside, readIds } = readRecords(items, scheduleSchema);
      all.setAside.push(...setAside);
      all.readIds.push(...readIds);
      for (const one of records) all.records.push(...(await withHolidays(context, one, all)));
    }
    await store.saveSchedules({ ...all, position: readAt(state, now()) });
    onProgress({ ...NOWHERE, stream: 'schedules', records: all.records.length, isEnd: true });
  },
};

/** A schedule with its holidays; none where it was deleted since it was listed. */
async function withHolidays(
  { client }: StreamContext,
  raw: z.infer<typeof scheduleSchema>,
  { setAside, readIds }: Pick<ReadRecords<unknown>, 'setAside' | 'readIds'>,
): Promise<Schedule[]> {
  const found: ReadRecords<z.infer<typeof holidaySchema>> = { records: [], setAside: [], readIds: [] };
  try {
    for await (const { items } of listPages(
      client,
      `business_hours/schedules/${raw.id}/holidays`,
      'holidays',
      {},
    )) {
      const page = readRecords(items, holidaySchema);
      found.records.push(...page.records);
      setAside.push(...page.setAside);
      readIds.push(...page.readIds);
    }
  } catch (error) {
    if (error instanceof ZendeskError && error.fault === 'not-found') return [];
    throw error;
  }
  return [toSchedule(raw, found.records.map(toHoliday))];
}

const toHoliday = ({ name, start_date, end_date }: z.infer<typeof holidaySchema>): Holiday => ({
  name: oneLine(name),
  startDate: start_date,
  endDate: end_date,
});

const toSchedule = (raw: z.infer<typeof scheduleSchema>, holidays: readonly Holiday[]): Schedule => ({
  id: raw.id,
  name: oneLine(raw.name),
  timeZone: raw.time_zone,
  intervals: raw.intervals.map(({ start_time, end_time }) => ({
    startMinute: start_time,
    endMinute: end_time,
  })),
  holidays,
  createdAt: raw.created_at,
});
