import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/store/file/engine.ts';
import { readRows, temporaryPaths } from '../../support/temp.ts';

const newPath = temporaryPaths();
const engine = await createEngine();
const openDatabaseFile = async (path: string) => engine.open(path);
const WAL = 'pragma journal_mode = wal;';

/** Creates a database with one table of so many rows, and leaves it open. */
async function withRows(path: string, count: number, pragmas = '') {
  const file = await openDatabaseFile(path);
  file.execute(`${pragmas} create table words (id integer primary key, word text);`);
  file.execute('begin');
  file.runMany(
    'insert into words values (?, ?)',
    Array.from({ length: count }, (_, index) => [index + 1, `word ${index + 1}`]),
  );
  file.execute('commit');
  return file;
}

describe('a database file', () => {
  it('keeps its rows when it is closed and opened again', async () => {
    const path = newPath();
    (await withRows(path, 5000)).close();
    expect(await readRows(path, 'select count(*) as n, max(word) as last from words')).toEqual([
      { n: 5000, last: 'word 999' },
    ]);
  });

  it('is sound by the integrity check of the engine', async () => {
    const path = newPath();
    (await withRows(path, 5000, WAL)).close();
    expect(await readRows(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  it('is readable by its owner alone, its write-ahead log too', async () => {
    const path = newPath();
    const file = await withRows(path, 10, WAL);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}-log`).mode & 0o777).toBe(0o600);
    file.close();
  });

  it('starts as a real SQLite file', async () => {
    const path = newPath();
    (await withRows(path, 1)).close();
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('takes names with spaces, accents and percent signs', async () => {
    const path = newPath('büro 100% & mehr?.db');
    (await withRows(path, 3)).close();
    expect(existsSync(path)).toBe(true);
    expect(await readRows(path, 'select count(*) as n from words')).toEqual([{ n: 3 }]);
  });

  it('forgets a transaction that is rolled back', async () => {
    const path = newPath();
    const file = await withRows(path, 3);
    file.execute("begin; insert into words values (99, 'never'); rollback;");
    file.close();
    expect(await readRows(path, 'select count(*) as n from words')).toEqual([{ n: 3 }]);
  });

  it('gives its space back when it is vacuumed', async () => {
    const path = newPath();
    const file = await withRows(path, 20_000);
    const before = statSync(path).size;
    file.execute('delete from words; vacuum;');
    expect(statSync(path).size).toBeLessThan(before / 4);
    file.close();
  });

  it('sorts more rows than fit into the cache', async () => {
    const path = newPath();
    const file = await withRows(path, 20_000);
    file.execute('pragma cache_size = 10; pragma temp_store = file;');
    const rows = file.query('select word from words order by word desc limit 1').rows;
    expect(rows).toEqual([{ word: 'word 9999' }]);
    file.close();
  });
});

describe('the write-ahead log', () => {
  it('holds what is committed before it reaches the database', async () => {
    const path = newPath();
    const file = await withRows(path, 100, WAL);
    expect(file.query('pragma journal_mode').rows).toEqual([{ journal_mode: 'wal' }]);
    expect(statSync(`${path}-log`).size).toBeGreaterThan(0);
    expect(readFileSync(path).includes('word 77')).toBe(false);
    file.close();
    expect(readFileSync(path).includes('word 77')).toBe(true);
    expect(existsSync(`${path}-log`)).toBe(false);
  });

  it('brings committed rows back after a process that never closed', async () => {
    const path = newPath();
    const file = await withRows(path, 100, WAL);
    file.execute('begin');
    file.execute("insert into words values (999, 'not committed')");
    const copy = newPath();
    cpSync(path, copy);
    cpSync(`${path}-log`, `${copy}-log`);
    file.close();
    const found = await openDatabaseFile(copy);
    found.execute(WAL);
    expect(found.query('select count(*) as n, max(id) as last from words').rows).toEqual([
      { n: 100, last: 100 },
    ]);
    found.close();
  });

  it('ignores a last frame that was cut off', async () => {
    const path = newPath();
    const file = await withRows(path, 100, WAL);
    const whole = statSync(`${path}-log`).size;
    file.execute("insert into words values (101, 'the last one')");
    const copy = newPath();
    cpSync(path, copy);
    writeFileSync(`${copy}-log`, readFileSync(`${path}-log`).subarray(0, whole + 2000));
    file.close();
    const found = await openDatabaseFile(copy);
    found.execute(WAL);
    expect(found.query('select count(*) as n from words').rows).toEqual([{ n: 100 }]);
    expect(found.query('pragma integrity_check').rows).toEqual([{ integrity_check: 'ok' }]);
    found.close();
  });
});

describe('a path that does not work', () => {
  it('is left as it is where the file only looks marked', async () => {
    const path = newPath();
    const letter = Buffer.alloc(200, 'x');
    letter.set([3, 1], 18);
    writeFileSync(path, letter);
    await expect(readRows(path, 'select * from sqlite_master')).rejects.toMatchObject({ resultCode: 26 });
    expect(readFileSync(path).equals(letter)).toBe(true);
  });

  it.each(['short', 'x'.repeat(10_000)])('is refused where the file is no database', async (content) => {
    const path = newPath();
    writeFileSync(path, content);
    await expect(readRows(path, 'select * from sqlite_master')).rejects.toMatchObject({ resultCode: 26 });
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('is refused where it is a folder', async () => {
    const path = newPath();
    mkdirSync(path);
    await expect(openDatabaseFile(path)).rejects.toMatchObject({
      resultCode: 14,
      errno: 'EISDIR',
    });
  });

  it('is refused where the folder is missing', async () => {
    const path = join(dirname(newPath()), 'missing', 'benchmarks.db');
    await expect(openDatabaseFile(path)).rejects.toMatchObject({
      resultCode: 14,
      errno: 'ENOENT',
    });
  });

  it('is refused where its name is longer than any system takes', async () => {
    await expect(openDatabaseFile(`/${'x'.repeat(5000)}`)).rejects.toMatchObject({ resultCode: 14 });
  });

  it('does not name the fault of another path', async () => {
    const folder = newPath();
    mkdirSync(folder);
    await expect(openDatabaseFile(folder)).rejects.toMatchObject({ errno: 'EISDIR' });
    const path = newPath();
    writeFileSync(path, 'x'.repeat(10_000));
    await expect(readRows(path, 'select * from sqlite_master')).rejects.not.toMatchObject({
      errno: 'EISDIR',
    });
  });
});

describe('a link to a database', () => {
  it('shares its write-ahead log, so that nothing is lost after a crash', async () => {
    const path = newPath();
    const link = newPath();
    (await withRows(path, 1)).close();
    symlinkSync(path, link);
    const file = await openDatabaseFile(link);
    file.execute(`${WAL} insert into words values (2, 'through the link');`);
    expect(existsSync(`${path}-log`)).toBe(true);
    file.close();
  });
});

describe('memory', () => {
  it('holds a database that leaves no file', async () => {
    const file = await withRows(':memory:', 10);
    expect(file.query('select count(*) as n from words').rows).toEqual([{ n: 10 }]);
    file.close();
    expect(existsSync(':memory:')).toBe(false);
  });

  it('is another one each time', async () => {
    const [one, other] = [await withRows(':memory:', 1), await withRows(':memory:', 2)];
    expect(one.query('select count(*) as n from words').rows).toEqual([{ n: 1 }]);
    expect(other.query('select count(*) as n from words').rows).toEqual([{ n: 2 }]);
    one.close();
    other.close();
  });
});

describe('statements', () => {
  it('tell how many rows they changed', async () => {
    const file = await withRows(':memory:', 10);
    expect(file.query('delete from words where id > ?', [7])).toMatchObject({ changes: 3 });
    file.close();
  });

  it('name the fault of wrong SQL and of a broken rule', async () => {
    const file = await withRows(':memory:', 1);
    expect(() => file.query('select * from nowhere')).toThrow(/no such table: nowhere/u);
    expect(() => file.execute("insert into words values (1, 'again')")).toThrow(/UNIQUE/u);
    file.close();
  });

  it('work again after one of them failed', async () => {
    const file = await withRows(':memory:', 1);
    const insert = () =>
      file.runMany('insert into words values (?, ?)', [
        [2, 'two'],
        [1, 'again'],
      ]);
    expect(insert).toThrow(/UNIQUE/u);
    file.runMany('insert into words values (?, ?)', [[3, 'three']]);
    expect(file.query('select count(*) as n from words').rows).toEqual([{ n: 3 }]);
    file.close();
  });

  it('stay right beyond two hundred different ones', async () => {
    const file = await withRows(':memory:', 5);
    const counts = Array.from(
      { length: 450 },
      (_, index) => file.query(`select count(*) + ${index} as n from words`).rows,
    );
    expect(counts.at(-1)).toEqual([{ n: 454 }]);
    expect(file.query('select count(*) + 0 as n from words').rows).toEqual([{ n: 5 }]);
    file.close();
  });

  it('give the columns as they are after the schema has changed', async () => {
    const file = await withRows(':memory:', 1);
    expect(file.query('select * from words').rows).toEqual([{ id: 1, word: 'word 1' }]);
    file.execute('drop table words; create table words (word text, id integer, more text);');
    file.execute("insert into words values ('one', 1, 'more')");
    expect(file.query('select * from words').rows).toEqual([{ word: 'one', id: 1, more: 'more' }]);
    file.close();
  });

  it('carry large numbers, texts of any script, blobs and nothing', async () => {
    const file = await openDatabaseFile(':memory:');
    const row = {
      a: 63_107_614_114,
      b: '\ufeff日本 🚀 <!channel>',
      c: null,
      d: 1.5,
      e: new Uint8Array([0, 255]),
    };
    const rows = file.query('select ? as a, ? as b, ? as c, ? as d, ? as e', Object.values(row)).rows;
    expect(rows).toEqual([row]);
    file.close();
  });
});
