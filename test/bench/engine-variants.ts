import { join } from 'node:path';
import { PRAGMAS } from '../../src/store/connection.ts';
import { createEngine, type DatabaseFile } from '../../src/store/file/engine.ts';
import type { SqlValue } from '../../src/store/file/native.ts';
import { openInThread } from '../../src/store/file/thread.ts';
import type { OpenNative } from './native.ts';

type Row = readonly SqlValue[];

/** One way to run the same SQL. */
export interface Variant {
  readonly name: string;
  execute(sql: string): unknown;
  /** Runs a statement once per row, in one transaction. */
  store(sql: string, rows: readonly Row[]): unknown;
  ask(sql: string, parameters: Row): Promise<unknown[]> | unknown[];
  close(): unknown;
}

/** Our file, the same engine in memory, our file through its thread, and a native engine's file where there is one. */
export async function openVariants(folder: string, openNative: OpenNative | null): Promise<Variant[]> {
  const engine = await createEngine();
  const variants = [
    ofEngine('file', engine.open(join(folder, 'engine.db'))),
    ofEngine('memory', engine.open(':memory:')),
    await ofThread(join(folder, 'thread.db')),
    ...(openNative ? [ofNative(openNative, join(folder, 'native.db'))] : []),
  ];
  for (const variant of variants) await variant.execute(PRAGMAS);
  return variants;
}

const ofEngine = (name: string, database: DatabaseFile): Variant => ({
  name,
  execute: database.execute,
  store: (sql, rows) => {
    database.begin();
    database.runMany(sql, rows);
    database.execute('commit');
  },
  ask: (sql, parameters) => database.query(sql, parameters).rows,
  close: database.close,
});

async function ofThread(path: string): Promise<Variant> {
  const database = await openInThread(path);
  return {
    name: 'thread',
    execute: database.execute,
    store: async (sql, rows) => {
      await database.begin();
      await database.runMany(sql, rows);
      await database.execute('commit');
    },
    ask: async (sql, parameters) => (await database.query(sql, parameters)).rows,
    close: database.close,
  };
}

function ofNative(open: OpenNative, path: string): Variant {
  const database = open(path);
  const statements = new Map<string, ReturnType<typeof database.prepare>>();
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    name: 'native',
    execute: (sql) => database.exec(sql),
    store: (sql, rows) => {
      const statement = prepare(sql);
      database.exec('begin immediate');
      for (const row of rows) statement.run(...row);
      database.exec('commit');
    },
    ask: (sql, parameters) => prepare(sql).all(...parameters),
    close: () => database.close(),
  };
}
