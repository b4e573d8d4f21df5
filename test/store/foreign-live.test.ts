import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/compiled.ts';
import { atEnd } from '../support/ending.ts';
import { openShell } from '../support/foreign.ts';
import { copyAsLeft, SOUND, soundness, sqlite3 } from '../support/stored.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { open, page, ticket } from './records.ts';

const newPath = temporaryPaths();
const PAGE = 200;
const pageFrom = (id: number) => page(Array.from({ length: PAGE }, (_, index) => ticket(id + index)));
const TICKETS = 'select count(*) as n from tickets';

const READS = [TICKETS, '.schema', '.dump', 'pragma integrity_check', 'pragma wal_checkpoint(truncate)'];
const WRITES = [
  `insert into groups values (1, 'foreign')`,
  `update tickets set subject = 'foreign'`,
  'delete from tickets',
  'drop table tickets',
  'pragma user_version = 5',
  '.restore /dev/null',
];
const OTHERS = [
  'pragma journal_mode = delete',
  'pragma journal_mode = wal',
  'pragma locking_mode = exclusive; select count(*) from tickets',
  'begin exclusive',
  'reindex',
  'vacuum',
];

/** A database of one page. */
async function closed(): Promise<string> {
  const path = newPath();
  const store = await open(path);
  await store.sync.saveTickets('tickets', pageFrom(1));
  await store.close();
  return path;
}

/** Runs the system's sqlite3 on a file; gives what it prints, and its complaints. */
const run = (path: string, sql: string): Promise<string> =>
  new Promise((resolve) => {
    execFile('sqlite3', [path, sql], (_error, stdout, stderr) => resolve(stdout + stderr));
  });

describe("the system's sqlite3 on a database in use", () => {
  it('reads what it finds, cannot write, and harms nothing, however often it is tried', async () => {
    const path = await closed();
    const store = await open(path);
    let stored = PAGE;
    const work = { isOver: false };
    const attempt = async (statements: readonly string[], expected: RegExp | null): Promise<void> => {
      for (let turn = 0; !work.isOver || turn < statements.length; turn += 1) {
        const answer = await run(path, statements[turn % statements.length] ?? '');
        if (expected) expect(`${statements[turn % statements.length]}: ${answer}`).toMatch(expected);
      }
    };
    const write = async (): Promise<void> => {
      for (; stored < 40 * PAGE; stored += PAGE)
        await store.sync.saveTickets('tickets', pageFrom(stored + 1));
      work.isOver = true;
    };
    await store.sync.saveTickets('tickets', pageFrom(100_000));
    // What it reads while the log goes over into the database may be half of each.
    await Promise.all([attempt(READS, null), attempt(WRITES, /error/iu), attempt(OTHERS, null), write()]);
    expect(await store.counts()).toMatchObject({ tickets: stored + PAGE });
    await store.sync.saveTickets('tickets', pageFrom(200_000));
    await store.close();
    expect(await soundness(path)).toEqual(SOUND);
    expect(await readRows(path, `${TICKETS} where subject <> 'foreign'`)).toEqual([{ n: stored + 2 * PAGE }]);
    expect(await readRows(path, 'pragma user_version')).toEqual([{ user_version: 0 }]);
  });

  it('may stay open with a transaction while the owner writes, closes and opens again', async () => {
    const path = await closed();
    let store = await open(path);
    const [reader, writer] = [openShell(path), openShell(path)];
    await reader.tell('begin;\nselect count(*) from sqlite_master;');
    for (let index = 1; index < 40; index += 1)
      await store.sync.saveTickets('tickets', pageFrom(1 + index * PAGE));
    expect(await writer.tell(`insert into groups values (1, 'foreign');`)).toMatch(/readonly/u);
    await store.close();
    store = await open(path);
    expect(await reader.tell(`insert into groups values (1, 'foreign');`)).toMatch(/error/iu);
    await store.sync.saveTickets('tickets', pageFrom(100_000));
    await reader.quit();
    expect(await writer.tell(`insert into groups values (1, 'foreign');`)).toMatch(/error/iu);
    await writer.kill();
    await store.sync.saveTickets('tickets', pageFrom(200_000));
    expect(await store.counts()).toMatchObject({ tickets: 42 * PAGE });
    await store.close();
    expect(await soundness(path)).toEqual(SOUND);
    expect(await readRows(path, 'select * from groups')).toEqual([]);
  });
});

/** Writes pages into a database until it is killed, and tells of each that is stored. */
const OWNER = `
const [folder, path] = process.argv.slice(1);
const load = (module) => import('file://' + folder + module);
Promise.all([load('/store/index.js'), load('/metrics/index.js')]).then(async ([{ openStore }, { METRICS }]) => {
  const store = await openStore({ path, metrics: METRICS, now: () => 0, holder: 'the owner' });
  require('node:readline').createInterface({ input: process.stdin }).on('line', async (line) => {
    await store.sync.saveTickets('tickets', JSON.parse(line));
    console.log('saved');
  });
});
`;

/** A database whose owner was killed with some pages acknowledged. */
async function killedAfter(pages: number): Promise<string> {
  const path = newPath();
  const owner = spawn(process.execPath, ['-e', OWNER, PROGRAM, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  atEnd(() => owner.kill('SIGKILL'));
  const lines = createInterface({ input: owner.stdout })[Symbol.asyncIterator]();
  for (let index = 0; index < pages; index += 1) {
    owner.stdin.write(`${JSON.stringify(pageFrom(1 + index * PAGE))}\n`);
    expect(await lines.next()).toMatchObject({ value: 'saved' });
  }
  owner.kill('SIGKILL');
  await once(owner, 'close');
  return path;
}

async function countAndClose(path: string): Promise<number> {
  const store = await open(path);
  const { tickets } = await store.counts();
  await store.close();
  return tickets;
}

describe("a database whose owner was killed, and the system's sqlite3 came first", () => {
  it('opens with everything that was acknowledged', async () => {
    const path = await killedAfter(5);
    for (const statement of [...READS, ...WRITES, ...OTHERS]) await run(path, statement);
    const shell = openShell(path);
    await shell.tell('begin;\nselect count(*) from sqlite_master;');
    expect(await countAndClose(path)).toBe(5 * PAGE);
    await shell.quit();
    expect(await soundness(path)).toEqual(SOUND);
  });

  it('opens as the backup that was copied over it, and puts the log aside', async () => {
    const path = newPath('backup.db');
    const store = await open(path);
    await store.sync.saveTickets('tickets', pageFrom(500_000));
    await store.close();
    const killed = await killedAfter(5);
    copyFileSync(path, killed);
    expect(await countAndClose(killed)).toBe(PAGE);
    expect(existsSync(`${killed}-log-stale`)).toBe(true);
    expect(await soundness(killed)).toEqual(SOUND);
  });

  it('is refused where it has a log of either kind, and nothing is touched', async () => {
    const path = await killedAfter(1);
    copyFileSync(`${path}-log`, `${path}-wal`);
    const read = () => ['', '-log', '-wal'].map((suffix) => readFileSync(path + suffix).toString('base64'));
    const before = read();
    await expect(open(path)).rejects.toMatchObject({
      name: 'UserError',
      message: `Another program has left ${path}-wal beside the database ${path}, which has unsaved changes of its own; move one of ${path}-wal and ${path}-log away.`,
    });
    expect(read()).toEqual(before);
  });
});

describe("a closed database that the system's sqlite3 has changed", () => {
  const CHANGE = `insert into groups values (42, 'foreign')`;
  const groups = async (path: string): Promise<unknown> => {
    await countAndClose(path);
    expect(await soundness(path)).toEqual(SOUND);
    return readRows(path, 'select * from groups');
  };

  it('opens with the change', async () => {
    const path = await closed();
    sqlite3(path, CHANGE);
    expect(await groups(path)).toEqual([{ id: 42, name: 'foreign' }]);
  });

  it('opens with the change when that was killed and its log left', async () => {
    const path = await closed();
    const shell = openShell(path);
    expect(await shell.tell(`${CHANGE};`)).toBe('');
    await shell.kill();
    expect(existsSync(`${path}-wal`)).toBe(true);
    expect(await groups(path)).toEqual([{ id: 42, name: 'foreign' }]);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('keeps what its owner stores, though that stayed open and goes on writing', async () => {
    const path = await closed();
    const shell = openShell(path);
    await shell.tell(`${CHANGE};`);
    const store = await open(path);
    await store.sync.saveTickets('tickets', pageFrom(1000));
    await shell.tell(`insert into groups values (43, 'foreign');`);
    const left = newPath();
    copyAsLeft(path, left);
    await shell.quit();
    await store.close();
    expect(await readRows(left, TICKETS)).toEqual([{ n: 2 * PAGE }]);
  });
});
