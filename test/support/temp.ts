import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../src/store/file/engine.ts';
import { atEnd } from './ending.ts';

/** Gives paths for files, each in a folder of its own; all are gone when the test file is over. Call it at the top of a file. */
export function temporaryPaths(): (name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'support-benchmarks-test-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return (name = 'benchmarks.db') => {
    count += 1;
    const own = join(folder, String(count));
    mkdirSync(own);
    return join(own, name);
  };
}

export type Row = Readonly<Record<string, unknown>>;

let engine: ReturnType<typeof createEngine> | undefined;

/** Reads a closed database file with our own engine. */
export async function readRows(path: string, sql: string): Promise<Row[]> {
  const [rows = []] = await readEach(path, [sql]);
  return rows;
}

/** Reads several things of one closed database file. */
export async function readEach(path: string, queries: readonly string[]): Promise<Row[][]> {
  engine ??= createEngine();
  const file = (await engine).open(path);
  try {
    return queries.map((sql) => file.query(sql).rows);
  } finally {
    file.close();
  }
}
