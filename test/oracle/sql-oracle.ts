import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime, IANAZone } from 'luxon';
import { PHRASES } from '../../src/demo/account-phrases.ts';
import type { Span } from './oracle.ts';
import { rawRecords } from './raw-records.ts';

/** What the oracle is asked: windows and all else that figures are narrowed to and broken down by. Instants in epoch seconds. */
export interface Asked {
  readonly origin: string;
  readonly zone: string;
  readonly historyStart: number;
  readonly asOf: number;
  readonly windows: Readonly<Record<string, Span>>;
  readonly segments: Readonly<Record<string, Conditions>>;
  /** Segments that are left out where a figure is asked for under rules. */
  readonly rules: Readonly<Record<string, Conditions>>;
  /** The words of a question for a rate with a horizon, with the metric and the days they mean. */
  readonly horizons: Readonly<Record<string, readonly [metric: string, days: number]>>;
  /** The ticket field whose values are categories, and the one whose options are products; null where there is none. */
  readonly mapped: { readonly category: number | null; readonly product: number };
  /** Breakdowns by two dimensions. */
  readonly pairs: readonly (readonly [string, string])[];
}

export type Conditions = Readonly<Record<string, readonly string[]>>;

/** A cell as the SQL gives it; minutes, and counts by state as a JSON object. */
export interface Cell {
  readonly isRuled: 0 | 1;
  readonly metric: string;
  readonly window: string;
  readonly cut: string;
  readonly key: string;
  readonly states: string;
  readonly waiting: number;
  readonly oldestWaiting: number | null;
  readonly n: number;
  readonly total: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly mean: number | null;
  readonly businessN: number;
  readonly businessMedian: number | null;
  readonly businessP90: number | null;
  readonly businessMean: number | null;
  readonly tickets: number;
  readonly requesters: number;
  readonly agentDays: number;
  readonly medianAge: number | null;
  readonly oldestAge: number | null;
}

const SQL = join(import.meta.dirname, 'sql');
const ORDER = ['01', '02', '04', 'metric', '03', '05', '06'];
const DAY = 86_400;
/** A day, as the account has no other setting. */
const OWN_REPLY_MINUTES = 1440;
const LARGEST_ANSWER = 2 ** 30;

/** Every figure of every metric, window, segment and row, by plain SQL over the raw records, which are put into the folder. */
export async function computeInSql(folder: string, asked: Asked): Promise<Cell[]> {
  const records = await rawRecords(asked.origin, asked.historyStart);
  const files = { ...records, ...tablesOf(asked, records['schedules'] as Schedule[]) };
  for (const [name, rows] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(rows));
  }
  const answer = execFileSync('sqlite3', ['-bail', '-json', ':memory:'], {
    cwd: folder,
    input: script(),
    encoding: 'utf8',
    maxBuffer: LARGEST_ANSWER,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return JSON.parse(answer) as Cell[];
}

function script(): string {
  const files = readdirSync(SQL).filter((name) => name.endsWith('.sql'));
  const place = (name: string): number => ORDER.findIndex((start) => name.startsWith(start));
  return files
    .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
    .map((name) => readFileSync(join(SQL, name), 'utf8'))
    .join('\n');
}

interface Schedule {
  readonly id: number;
  readonly created_at: string;
  readonly intervals: readonly { readonly start_time: number; readonly end_time: number }[];
  readonly holidays: readonly { readonly start_date: string; readonly end_date: string }[];
}

export function tablesOf({ asOf, zone, ...asked }: Asked, schedules: readonly Schedule[]) {
  const [first] = schedules.toSorted((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id);
  const named = (segments: Asked['segments']) =>
    Object.entries(segments).map(([name, conditions]) => ({
      name,
      conditions: Object.entries(conditions).map(([dimension, values]) => ({ dimension, values })),
    }));
  return {
    moment: [{ asOf, ownReplyMinutes: OWN_REPLY_MINUTES, schedule: first?.id ?? null, ...asked.mapped }],
    windows: Object.entries(asked.windows).map(([name, { start, end }]) => ({
      name,
      start: start / 1000,
      end: end / 1000,
    })),
    zone: offsetsOf(zone, asOf - 400 * DAY, asOf + DAY),
    shifts: schedules.flatMap((schedule) => shiftsOf(schedule, zone, asOf)),
    segments: named(asked.segments),
    rules: named(asked.rules),
    horizons: Object.entries(asked.horizons).map(([question, [metric, days]]) => ({
      question,
      metric,
      days,
    })),
    thanks: Object.values(PHRASES).flatMap(({ thanks }) => thanks.map((phrase) => ({ phrase }))),
    cuts: asked.pairs,
  };
}

/** How far a zone's clocks are from UTC, quarter of an hour by quarter of an hour. */
function offsetsOf(zone: string, start: number, end: number) {
  const known = IANAZone.create(zone);
  const spans: { start: number; end: number; offset: number }[] = [];
  for (let at = Math.floor(start / 900) * 900; at < end; at += 900) {
    const offset = known.offset(at * 1000) * 60;
    const last = spans.at(-1);
    if (last?.offset === offset) last.end = at + 900;
    else spans.push({ start: at, end: at + 900, offset });
  }
  return spans;
}

/** The business hours of a schedule day by day, but for its holidays. */
function shiftsOf({ id, intervals, holidays }: Schedule, zone: string, asOf: number) {
  const today = DateTime.fromSeconds(asOf, { zone }).startOf('day');
  const days = Array.from({ length: 420 }, (_, ago) => today.minus({ days: ago - 1 }));
  const isOff = (date: string): boolean =>
    holidays.some(({ start_date, end_date }) => start_date <= date && date <= end_date);
  return days
    .filter((day) => !isOff(day.toFormat('yyyy-LL-dd')))
    .flatMap((day) => {
      const midnight = (day.weekday % 7) * 1440;
      const at = (minute: number): number =>
        minute === 1440
          ? day.plus({ days: 1 }).toSeconds()
          : day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toSeconds();
      return intervals
        .filter(({ start_time, end_time }) => start_time < midnight + 1440 && end_time > midnight)
        .map(({ start_time, end_time }) => ({
          schedule: id,
          start: at(Math.max(0, start_time - midnight)),
          end: at(Math.min(1440, end_time - midnight)),
        }));
    });
}
