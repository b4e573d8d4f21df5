import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { type Row, readEach, readRows } from './temp.ts';

/** Everything that is read from Zendesk, and how far. */
const TABLES = [
  'tickets',
  'ticket_events',
  'metric_events',
  'ratings',
  'survey_responses',
  'agents',
  'groups',
  'memberships',
  'brands',
  'forms',
  'statuses',
  'ticket_fields',
  'organization_fields',
  'organizations',
  'field_answers',
  'requesters',
  'sla_policies',
  'schedules',
  'set_aside',
  'streams',
] as const;

type Table = (typeof TABLES)[number];
export type Stored = Record<Table, readonly Row[]>;

/** Everything stored in a closed database, but for the moments at which it was read. */
export async function storedIn(path: string): Promise<Stored> {
  const queries = TABLES.map((table) => `select * from ${table} order by 1, 2`);
  const found = await readEach(path, queries);
  const entries = TABLES.map((table, index) => {
    const rows = found[index] ?? [];
    return [table, rows.map((row) => withoutMoments(table, row))] as const;
  });
  return Object.fromEntries(entries) as unknown as Stored;
}

function withoutMoments(table: Table, row: Row): Row {
  const { name, cursor, trouble, stream, record, reason } = row;
  if (table === 'streams') return { name, cursor: positionIn(cursor), sentence: sentenceOf(trouble) };
  if (table === 'tickets') return withoutBusiness(row);
  if (table === 'field_answers') return { id: row['record_id'], ...row };
  return table === 'set_aside' ? { stream, record, reason } : row;
}

/** Business time of our own is none while a schedule cannot be read, which says nothing of the ticket's record. */
const withoutBusiness = (row: Row): Row => ({
  ...row,
  acknowledge_business: null,
  agent_work_business: null,
  metric_set: JSON.parse(String(row['metric_set'])) as unknown,
});

/** Where a stream goes on, but for when it was last looked at. */
function positionIn(cursor: unknown): unknown {
  if (typeof cursor !== 'string' || !cursor.startsWith('{')) return cursor;
  const position = JSON.parse(cursor) as Readonly<Record<string, unknown>>;
  return { ...position, fullAt: null, startedAt: null };
}

const sentenceOf = (trouble: unknown): unknown =>
  typeof trouble === 'string' ? (JSON.parse(trouble) as { sentence: string }).sentence : null;

/** Copies a database with its logs, so that the original stays as a killed process left it. */
export function copyAsLeft(path: string, copy: string): void {
  for (const suffix of ['', '-log', '-journal']) {
    if (existsSync(path + suffix)) cpSync(path + suffix, copy + suffix);
  }
}

/** What our own engine, or the system's, says of the soundness of a closed database. */
export async function soundness(path: string): Promise<{ ours: unknown; systems: string }> {
  const ours = (await readRows(path, 'pragma integrity_check'))[0]?.['integrity_check'];
  return { ours, systems: sqlite3(path, 'pragma integrity_check') };
}

export const SOUND = { ours: 'ok', systems: 'ok' };

/** Runs the system's sqlite3 on a file to its end. */
export const sqlite3 = (path: string, sql: string): string =>
  execFileSync('sqlite3', [path, sql], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** Columns of tables that hold moments too, but for those. */
const UNTIMED: Partial<Record<Table, string>> = {
  set_aside: 'stream, record, reason',
  streams: `name, iif(cursor like '{%', json_remove(cursor, '$.fullAt', '$.startedAt'), cursor) as cursor,
    json_extract(trouble, '$.sentence') as sentence`,
};
const SHOWN = 5;

/** Rows that only one of two closed databases holds, but for the moments at which they were read: some of each table. */
export function differencesBetween(one: string, other: string): Record<string, string> {
  const found = TABLES.map((table) => [table, sqlite3(one, differencesIn(table, other))]);
  return Object.fromEntries(found.filter(([, rows]) => rows !== '')) as Record<string, string>;
}

function differencesIn(table: Table, other: string): string {
  const rows = (name: string) => `select ${UNTIMED[table] ?? '*'} from ${name}.${table}`;
  const only = (name: string, beside: string) =>
    `select '${name}', * from (${rows(name)} except ${rows(beside)} limit ${SHOWN})`;
  return `attach '${other}' as other; ${only('main', 'other')}; ${only('other', 'main')}`;
}
