import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { readWords } from '../../src/domain/words/read-words.ts';
import { rawRecords } from './raw-records.ts';
import { tablesOf } from './sql-oracle.ts';

const DAYS_KNOWN = 420;
const LARGEST_ANSWER = 2 ** 30;
const RECORDS = ['01-records', '02-lives', '04-returns'].map((name) => join('sql', `${name}.sql`));
const OWN = join(import.meta.dirname, 'sql-verdicts');

/** What one variant is asked: the settings in force, decisions of leads, the instants, and windows as of each. Epoch seconds. */
export interface AskedOfVerdicts {
  readonly settings: unknown;
  readonly rulings: readonly unknown[];
  readonly instants: readonly number[];
  readonly windows: Readonly<Record<string, { readonly start: number; readonly end: number }>>;
}

/** A verdict as of an instant, as the SQL gives it. */
export type ToldVerdict = readonly [
  ticketId: number,
  at: number,
  verdict: string,
  reason: string,
  anchorAt: number,
  ripeAt: number | null,
  groupId: number | null,
];
export type CountedCell = readonly [
  asOf: number,
  window: string,
  cut: string,
  key: string,
  state: string,
  reason: string,
  n: number,
];

export type AskSql = (asked: AskedOfVerdicts) => { verdicts: ToldVerdict[]; cells: CountedCell[] };

/** Reads an account's raw records into a database of SQLite's own program, and gives what asks it. */
export async function verdictsInSql(
  folder: string,
  account: {
    readonly origin: string;
    readonly zone: string;
    readonly historyStart: number;
    readonly asOf: number;
  },
): Promise<AskSql> {
  const records = await rawRecords(account.origin, account.historyStart);
  const nothing = {
    windows: {},
    segments: {},
    rules: {},
    horizons: {},
    pairs: [],
    mapped: { category: null, product: 0 },
  };
  const schedules = records['schedules'] as Schedule[];
  write(folder, {
    ...records,
    ...tablesOf({ ...account, ...nothing }, schedules as never),
    words: wordsOf(records['events'] as Event[]),
    days: schedules.length > 0 ? schedules.flatMap((one) => daysOf(one, account)) : daysOf(null, account),
  });
  const scripts = RECORDS.map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'));
  run(folder, [...scripts, ...ownScripts('1')]);
  return (asked) => {
    write(folder, { ...asked });
    return JSON.parse(run(folder, ownScripts('2', '3', '4'))) as never;
  };
}

function write(folder: string, files: Readonly<Record<string, unknown>>): void {
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(rows));
}

const ownScripts = (...starts: string[]): string[] =>
  readdirSync(OWN)
    .sort()
    .filter((name) => starts.some((start) => name.startsWith(start)))
    .map((name) => readFileSync(join(OWN, name), 'utf8'));

const run = (folder: string, scripts: readonly string[]): string =>
  execFileSync('sqlite3', ['-bail', 'verdicts.db'], {
    cwd: folder,
    input: `pragma journal_mode = off; pragma synchronous = off; pragma temp_store = memory;\n${scripts.join('\n')}`,
    encoding: 'utf8',
    maxBuffer: LARGEST_ANSWER,
    stdio: ['pipe', 'pipe', 'inherit'],
  }).replace(/^off\n/u, '');

interface Event {
  readonly child_events: readonly {
    readonly id: number;
    readonly plain_body?: string;
    readonly public?: boolean;
  }[];
}

/** The one thing taken over from the app: what comments amount to, which is measured by itself. */
const wordsOf = (events: readonly Event[]) =>
  events
    .flatMap(({ child_events: children }) => children)
    .filter(({ plain_body: body }) => body !== undefined)
    .map(({ id, plain_body: body = '' }) => {
      const { reply, message } = readWords(body);
      return { id, reply, message };
    });

interface Schedule {
  readonly id: number;
  readonly intervals: readonly { readonly start_time: number; readonly end_time: number }[];
  readonly holidays: readonly { readonly start_date: string; readonly end_date: string }[];
}

/** Whether each local day is a business day: one with hours and no holiday; without a schedule, one from Monday to Friday. */
function daysOf(schedule: Schedule | null, { zone, asOf }: { readonly zone: string; readonly asOf: number }) {
  const today = DateTime.fromSeconds(asOf, { zone }).startOf('day');
  return Array.from({ length: DAYS_KNOWN }, (_, index) => today.plus({ days: index - DAYS_KNOWN + 60 })).map(
    (day) => {
      const midnight = (day.weekday % 7) * 1440;
      const date = day.toFormat('yyyy-LL-dd');
      const hasHours = schedule?.intervals.some(
        (span) => span.start_time < midnight + 1440 && span.end_time > midnight,
      );
      const isOff = schedule?.holidays.some((off) => off.start_date <= date && date <= off.end_date);
      const isBusiness = schedule ? hasHours && !isOff : day.weekday <= 5;
      return { schedule: schedule?.id ?? 0, start: day.toSeconds(), isBusiness: Number(isBusiness) };
    },
  );
}
