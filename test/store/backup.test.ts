import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../src/store/backup.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { open, page, ticket } from './records.ts';

const newPath = temporaryPaths();
const PAGE = 500;
const COUNT = 'select count(*) as n from tickets';

const tickets = (from: number) => page(Array.from({ length: PAGE }, (_, index) => ticket(from + index)));

async function storeWith(path: string, pages: number) {
  const store = await open(path);
  for (let number = 0; number < pages; number += 1)
    await store.sync.saveTickets('tickets', tickets(number * PAGE + 1));
  return store;
}

describe('a backup', () => {
  it('of a database that rests is whole, sound and private', async () => {
    const [path, copy] = [newPath(), newPath()];
    await (await storeWith(path, 2)).close();
    expect(await backUp(path, copy, 'the test')).toEqual({ tickets: 2 * PAGE });
    expect(await readRows(copy, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(copy))).toEqual([basename(copy)]);
    const all = 'select * from tickets order by id';
    expect(await readRows(copy, all)).toEqual(await readRows(path, all));
  });

  it('is taken while the database is written, and holds whole pages alone', async () => {
    const path = newPath();
    const store = await storeWith(path, 4);
    const done = new AbortController();
    const writing = (async () => {
      let number = 4;
      for (; !done.signal.aborted; number += 1)
        await store.sync.saveTickets('tickets', tickets(number * PAGE + 1));
      return number;
    })();
    const copies = [newPath(), newPath(), newPath()];
    for (const copy of copies) await backUp(path, copy, 'the test');
    done.abort();
    const written = await writing;
    await store.close();
    let last = 4 * PAGE;
    for (const copy of copies) {
      const n = Number((await readRows(copy, COUNT))[0]?.['n']);
      expect(n % PAGE).toBe(0);
      expect(n).toBeGreaterThanOrEqual(last);
      last = n;
      expect(await readRows(copy, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    }
    expect(await readRows(path, COUNT)).toEqual([{ n: written * PAGE }]);
  });

  it('is restored by copying it over the file, whatever a killed process has left beside it', async () => {
    const [path, copy, crashed] = [newPath(), newPath(), newPath()];
    const store = await storeWith(path, 1);
    await backUp(path, copy, 'the test');
    await store.sync.saveTickets('tickets', tickets(PAGE + 1));
    for (const suffix of ['', '-log']) cpSync(path + suffix, crashed + suffix);
    await store.close();
    cpSync(copy, crashed);
    const restored = await open(crashed);
    expect(await restored.counts()).toMatchObject({ tickets: PAGE });
    await restored.close();
  });
});

it('two backups at once to the same file give one, whole, and one sentence', async () => {
  const [path, copy] = [newPath(), newPath()];
  const store = await storeWith(path, 10);
  const both = await Promise.allSettled([backUp(path, copy, 'one'), backUp(path, copy, 'other')]);
  await store.close();
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [failed] = both.filter((each) => each.status === 'rejected');
  expect(String(failed?.reason)).toContain('is there already; give the backup another name.');
  expect(await readRows(copy, COUNT)).toEqual([{ n: 10 * PAGE }]);
  expect(readdirSync(dirname(copy))).toEqual([basename(copy)]);
});

it('a backup under way is finished before the database closes', async () => {
  const [path, copy] = [newPath(), newPath()];
  const store = await storeWith(path, 20);
  const copying = backUp(path, copy, 'the test');
  while (readdirSync(dirname(copy)).length === 0) await new Promise(setImmediate);
  await store.close();
  expect(await copying).toEqual({ tickets: 20 * PAGE });
  expect(await readRows(copy, COUNT)).toEqual([{ n: 20 * PAGE }]);
});

it('many backups of a database that rests all get theirs', async () => {
  const path = newPath();
  await (await storeWith(path, 2)).close();
  const all = await Promise.all([1, 2, 3, 4].map((each) => backUp(path, newPath(), `backup ${each}`)));
  expect(all).toEqual([1, 2, 3, 4].map(() => ({ tickets: 2 * PAGE })));
});

describe('a backup that cannot be', () => {
  it.each([
    ['over a file that is there', async () => newPath('there'), /is there already; give the backup another/u],
    [
      'into no folder',
      async () => join(newPath(), 'no', 'x.db'),
      /cannot be written \(ENO\w+\); give a file/u,
    ],
  ])('%s is refused with one sentence', async (_name, target, sentence) => {
    const path = newPath();
    const store = await storeWith(path, 1);
    const to = await target();
    if (to.endsWith('there')) mkdirSync(to);
    await expect(backUp(path, to, 'the test')).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(sentence) as string,
    });
    expect(readdirSync(dirname(path)).filter((name) => name.includes('partial'))).toEqual([]);
    await store.close();
  });

  it.each(['-wal', '-log', '-shm', '-journal', '-lock-deadbeef'])(
    'into a name of the database’s own, with %s, is refused',
    async (suffix) => {
      const path = newPath();
      await (await storeWith(path, 1)).close();
      await expect(backUp(path, path + suffix, 'the test')).rejects.toThrow(
        /is a name the database keeps for its own files/u,
      );
      expect(readdirSync(dirname(path))).toEqual([basename(path)]);
    },
  );

  it('of a database that is damaged says so, and leaves nothing', async () => {
    const [path, copy] = [newPath(), newPath()];
    await (await storeWith(path, 4)).close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 40_960, 49_152);
    writeFileSync(path, bytes);
    await expect(backUp(path, copy, 'the test')).rejects.toThrow(
      `The backup ${copy} came out damaged and was thrown away; the database itself probably is, or the disk.`,
    );
    expect(readdirSync(dirname(copy))).toEqual([]);
  });

  it('without a database is refused, and makes none', async () => {
    const path = newPath();
    await expect(backUp(path, newPath(), 'the test')).rejects.toThrow(/There is no database at/u);
    expect(existsSync(path)).toBe(false);
  });
});
