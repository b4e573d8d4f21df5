import { expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { createEngine } from '../../src/store/file/engine.ts';
import { openStore } from '../../src/store/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();

it('a database of another program is refused and left as it is', async () => {
  const path = newPath();
  const file = (await createEngine()).open(path);
  file.execute('create table invoices (id integer)');
  file.close();
  const opening = openStore({ path, metrics: METRICS, now: () => 0, holder: 'the test' });
  await expect(opening).rejects.toThrow(
    `${path} is the database of another program; give another DATABASE_PATH.`,
  );
  expect(await readRows(path, 'select name from sqlite_master')).toEqual([{ name: 'invoices' }]);
});
