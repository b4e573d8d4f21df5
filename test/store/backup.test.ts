import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
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
  for (let number = 0; number < pages; number += 1) await store.sync.saveTickets(tickets(number * PAGE + 1));
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
      for (; !done.signal.aborted; number += 1) await store.sync.saveTickets(tickets(number * PAGE + 1));
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
    await store.sync.saveTickets(tickets(PAGE + 1));
    for (const suffix of ['', '-log']) cpSync(path + suffix, crashed + suffix);
    await store.close();
    cpSync(copy, crashed);
    const restored = await open(crashed);
    expect(await restored.counts()).toMatchObject({ tickets: PAGE });
    await restored.close();
  });
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
    expect(existsSync(`${to}.partial`)).toBe(false);
    await store.close();
  });

  it('without a database is refused, and makes none', async () => {
    const path = newPath();
    await expect(backUp(path, newPath(), 'the test')).rejects.toThrow(/There is no database at/u);
    expect(existsSync(path)).toBe(false);
  });

  it('of a database that closes in the middle leaves nothing', async () => {
    const [path, copy] = [newPath(), newPath()];
    const store = await storeWith(path, 20);
    const failing = backUp(path, copy, 'the test');
    const outcome = expect(failing).rejects.toThrow(/ended before it answered|closed before the copy/u);
    while (!existsSync(`${copy}.partial`)) await new Promise(setImmediate);
    await store.close();
    await outcome;
    expect(readdirSync(dirname(copy))).toEqual([]);
  });
});
