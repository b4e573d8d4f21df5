import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { openInThread, startThread } from '../../../src/store/file/thread.ts';
import { temporaryPaths } from '../../support/temp.ts';

const newPath = temporaryPaths();
const CALL = { file: 1, open: ':memory:', options: {} };
const ENDED = { name: 'ThreadEnded' };

describe('a thread', () => {
  it.each([
    ['ends', "require('node:worker_threads').parentPort.once('message', () => process.exit(3))"],
    ['breaks', "require('node:worker_threads').parentPort.once('message', () => { throw new Error('no') })"],
    ['is gone before it is asked', ''],
  ])('that %s leaves nobody waiting, now or later', async (_name, source) => {
    const thread = startThread(new Worker(source, { eval: true, execArgv: [] }));
    await expect(thread.ask(CALL)).rejects.toMatchObject(ENDED);
    await expect(thread.ended).resolves.toMatchObject(ENDED);
    await expect(thread.ask(CALL)).rejects.toMatchObject(ENDED);
  });

  it('gives no result that could fill the memory, and goes on', async () => {
    const database = await openInThread(newPath());
    const endless = database.query(
      `with recursive numbers(n) as (select 1 union all select n + 1 from numbers)
       select n, hex(randomblob(20000)) as text from numbers`,
    );
    await expect(endless).rejects.toThrow(/The result is larger than 200 MB/u);
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('copies a database whole while its transactions leave no pause, and grow it by more than a portion', async () => {
    const database = await openInThread(newPath());
    await database.execute('create table blobs (bytes blob)');
    const copied = new AbortController();
    const grow = async (): Promise<void> => {
      while (!copied.signal.aborted)
        await Promise.all([
          database.begin(),
          database.execute('insert into blobs values (randomblob(2000000))'),
          database.execute('commit'),
        ]);
    };
    // Two at a time, so that one transaction always waits while another runs.
    const growing = [grow(), grow()];
    await database.copyTo(newPath());
    copied.abort();
    await Promise.all(growing);
    await database.close();
  });
});
