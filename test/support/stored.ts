import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { type Row, readRows } from './temp.ts';

const TABLES = ['tickets', 'ratings', 'agents', 'groups', 'brands', 'organizations', 'set_aside', 'streams'];

/** Everything stored in a closed database, but for the moments at which it was read. */
export async function storedIn(path: string): Promise<Record<string, readonly Row[]>> {
  const stored: Record<string, readonly Row[]> = {};
  for (const table of TABLES) {
    const rows = await readRows(path, `select * from ${table} order by 1, 2`);
    const untimed = rows.map(({ name, cursor, unavailable }) => ({ name, cursor, unavailable }));
    stored[table] = table === 'streams' ? untimed : rows;
  }
  return stored;
}

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
