import { cpSync, existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createEngine } from '../../../src/store/file/engine.ts';
import { readRows, temporaryPaths } from '../../support/temp.ts';

const newPath = temporaryPaths();
const engine = await createEngine();

it('a copy takes nothing from the log that an earlier file of its name has left', async () => {
  const [path, copy] = [newPath(), newPath()];
  const file = engine.open(path);
  file.execute('pragma journal_mode = wal; create table words (word text); insert into words values (1);');
  cpSync(`${path}-log`, `${copy}-log`);
  file.execute('insert into words values (2); vacuum;');
  const copying = file.copyTo(copy);
  while (copying.step(10));
  file.close();
  expect(readFileSync(copy).subarray(18, 20).toString('hex')).toBe('0202');
  expect(existsSync(`${copy}-log`)).toBe(false);
  expect(await readRows(copy, 'select word from words')).toEqual([{ word: '1' }, { word: '2' }]);
});

it('a copy that is ended early leaves its database in use', () => {
  const file = engine.open(newPath());
  file.execute('pragma journal_mode = wal; create table words (word text);');
  file.runMany(
    'insert into words values (?)',
    Array.from({ length: 500 }, () => ['x'.repeat(200)]),
  );
  const copying = file.copyTo(newPath());
  expect(copying.step(3)).toBe(true);
  copying.abort();
  file.execute("insert into words values ('more')");
  expect(file.query('select count(*) as n from words').rows).toEqual([{ n: 501 }]);
  file.close();
});
