import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The part of better-sqlite3 we measure. */
export interface NativeSqlite {
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] };
  exec(sql: string): unknown;
  close(): unknown;
}

export type OpenNative = (path: string) => NativeSqlite;

/** A SQLite of the machine's own code, to compare with; installed the first time, or null with the reason said. */
export function loadNative(explain: (line: string) => void): OpenNative | null {
  try {
    return openedBy(requireNative);
  } catch {
    explain('Installing better-sqlite3 to compare with (once; it may be built from source) …');
  }
  const { status, error: fault } = spawnSync(
    'npm',
    ['ci', '--prefix', import.meta.dirname, '--fetch-retries=0'],
    {
      cwd: import.meta.dirname,
      shell: process.platform === 'win32',
      stdio: 'ignore',
    },
  );
  try {
    return openedBy(requireNative);
  } catch {
    const reason = fault?.message ?? `npm ci ended with ${status}`;
    explain(`better-sqlite3 cannot be installed here (${reason}), so nothing is compared with it.`);
    return null;
  }
}

type Library = new (path: string) => NativeSqlite;

const requireNative = (): Library =>
  createRequire(import.meta.url)(join(import.meta.dirname, 'node_modules/better-sqlite3')) as Library;

function openedBy(load: () => Library): OpenNative {
  const Database = load();
  // Its binary is only looked for by the first database.
  new Database(':memory:').close();
  return (path) => new Database(path);
}
