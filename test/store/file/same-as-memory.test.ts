import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/demo/random.ts';
import { createEngine, type DatabaseFile } from '../../../src/store/file/engine.ts';
import type { SqlValue } from '../../../src/store/file/native.ts';
import { type Statement, statementOf, TABLES, valueOf } from '../../support/statements.ts';
import { temporaryPaths } from '../../support/temp.ts';

const newPath = temporaryPaths();
const onDisk = await createEngine();
const inMemory = await createEngine();
const STATEMENTS = 250;

let compared = 0;
afterAll(() =>
  console.info(`${compared.toLocaleString('en-US')} statements gave the same on disk as in memory`),
);

/** Opens a file the way the product does, or with little memory. */
function openFile(path: string, seed: number): DatabaseFile {
  const file = onDisk.open(path);
  file.execute('pragma journal_mode = wal; pragma synchronous = normal;');
  file.execute(
    seed % 2 === 0
      ? 'pragma cache_size = -16000; pragma temp_store = memory;'
      : 'pragma cache_size = 5; pragma temp_store = file; pragma wal_autocheckpoint = 10;',
  );
  return file;
}

/** A value as text that tells all values apart. */
function told(value: SqlValue): string {
  if (value instanceof Uint8Array) return `blob ${Buffer.from(value).toString('hex')}`;
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** What a statement came to, as text: its rows, what it changed, or its error. */
function outcome(file: DatabaseFile, { kind, sql, values }: Statement): string {
  try {
    const { rows, changes, lastInsertId } = file.query(sql, values);
    const lines = rows.map((row) =>
      Object.entries(row)
        .map(([name, value]) => `${name} = ${told(value)}`)
        .join(', '),
    );
    const written = kind === 'write' ? [`${changes} changed, last ${lastInsertId}`] : [];
    return [...lines, ...written].join('\n');
  } catch (error) {
    return String(error);
  }
}

describe.each(Array.from({ length: 24 }, (_, index) => index + 1))('the workload of seed %i', (seed) => {
  it('gives the same results in a file and in memory, and the file is sound for SQLite itself', () => {
    const random = createRandom(seed);
    const path = newPath();
    let file = openFile(path, seed);
    const memory = inMemory.open(':memory:');
    const both = (statement: Statement, at: number): string => {
      const [found, wanted] = [outcome(file, statement), outcome(memory, statement)];
      if (found !== wanted)
        expect.fail(`seed ${seed}, statement ${at}, ${statement.sql}: ${found}\nnot ${wanted}`);
      compared += 1;
      return found;
    };
    file.execute(TABLES);
    memory.execute(TABLES);
    let isInTransaction = false;
    for (let at = 0; at < STATEMENTS; at += 1) {
      const statement = statementOf(random, at);
      const isOk = !/^\w*Error/u.test(both(statement, at));
      if (isOk && ['begin', 'savepoint'].includes(statement.kind)) isInTransaction = true;
      if (isOk && /^(commit|rollback)$/u.test(statement.sql)) isInTransaction = false;
      if (!isInTransaction && random.chance(0.03)) {
        file.close();
        file = openFile(path, seed);
        // A new connection has inserted nothing yet.
        both({ kind: 'write', sql: "insert into log (told) values ('reopened')", values: [] }, at);
      }
    }
    file.rollback();
    memory.rollback();
    const all = everythingIn(memory);
    expect(everythingIn(file)).toBe(all);
    file.close();
    const again = openFile(path, seed);
    expect(everythingIn(again)).toBe(all);
    expect(again.query('pragma integrity_check').rows).toEqual([{ integrity_check: 'ok' }]);
    again.close();
    expect(sqlite3(path, 'pragma integrity_check')).toBe('ok');
    for (const sql of PORTABLE) expect(sqlite3(path, sql)).toBe(lines(memory, sql));
    expect(
      sqlite3(
        path,
        'select id, hex(ieee754_to_blob(amount)) from things where amount is not null order by id',
      ),
    ).toBe(
      memory
        .query('select id, amount from things where amount is not null order by id')
        .rows.map(({ id, amount }) => `${Number(id)}|${bits(Number(amount))}`)
        .join('\n'),
    );
    memory.close();
  });
});

/** Queries whose answers are the same text in every version of SQLite. */
const PORTABLE = [
  "select id, typeof(any), hex(cast(any as blob)), hex(word), hex(place) from things where typeof(any) <> 'real' order by id",
  'select place, count(*), sum(id) from things group by place order by place',
  'select one, other, weight, sum(weight) over (order by one, other) from links order by one, other',
  'select count(*), max(id) from log',
  'select type, name, tbl_name, sql from sqlite_schema order by name',
];

/** Asks the system's own SQLite; rows are lines, and values are parted by bars. */
const sqlite3 = (path: string, sql: string): string =>
  execFileSync('sqlite3', ['-batch', '-readonly', path, sql], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  }).trimEnd();

const lines = (file: DatabaseFile, sql: string): string =>
  file
    .query(sql)
    .rows.map((row) =>
      Object.values(row)
        .map((value) => String(value ?? ''))
        .join('|'),
    )
    .join('\n')
    .trimEnd();

function bits(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString('hex').toUpperCase();
}

function everythingIn(file: DatabaseFile): string {
  const tables = file.query(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by 1",
  ).rows;
  return tables
    .map(({ name }) =>
      outcome(file, { kind: 'read', sql: `select * from ${String(name)} order by 1, 2`, values: [] }),
    )
    .join('\n');
}

it('every value comes back from a file as it was given', () => {
  const path = newPath();
  const random = createRandom(7);
  const values = Array.from({ length: 1500 }, () => valueOf(random));
  const file = openFile(path, 1);
  file.execute('create table v (id integer primary key, v)');
  file.begin();
  file.runMany(
    'insert into v values (?, ?)',
    values.map((value, index) => [index, value]),
  );
  file.execute('commit');
  file.close();
  const again = openFile(path, 1);
  const found = again.query('select v from v order by id').rows.map(({ v }) => told(v ?? null));
  again.close();
  // SQLite knows no negative zero among integers, and none is written as a real.
  expect(found).toEqual(values.map((value) => told(Object.is(value, -0) ? 0 : value)));
});
