import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { backUp } from '../../src/store/backup.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { SOUND, soundness } from '../support/stored.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { until } from '../support/world.ts';
import { NOW, open, page, ticket } from './records.ts';

const newPath = temporaryPaths();
const PAGE = 300;
const pageFrom = (id: number) => page(Array.from({ length: PAGE }, (_, index) => ticket(id + index)));

const visit = (path: string, metrics = METRICS): Promise<Store> =>
  openStore({ path, metrics, now: () => NOW, holder: 'the guest', isGuest: true });

async function openOwner(): Promise<{ path: string; owner: Store }> {
  const path = newPath();
  const owner = await open(path);
  await owner.sync.saveTickets('tickets', pageFrom(1));
  return { path, owner };
}

/** A guest that says what it likes. */
function callOn(path: string) {
  const name = readdirSync(dirname(path)).find((file) => file.includes('-lock-')) ?? '';
  const socket: Socket = connect(join(dirname(path), name));
  onTestFinished(() => void socket.destroy());
  const replies: string[] = [];
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  socket.on('error', () => {});
  createInterface({ input: socket })
    .on('error', () => {})
    .on('line', (line) => replies.push(line));
  return { socket, replies, closed };
}

describe('a guest', () => {
  it('never sees a page half saved', async () => {
    const { path, owner } = await openOwner();
    const guest = await visit(path);
    expect(guest.holder).toBe('the test');
    const work = { isOver: false };
    const seen = new Set<number>();
    const watch = async (): Promise<void> => {
      while (!work.isOver) seen.add((await guest.counts()).tickets);
    };
    const save = async (): Promise<void> => {
      for (let index = 1; index < 25 || seen.size <= 3; index += 1)
        await owner.sync.saveTickets('tickets', pageFrom(1 + index * PAGE));
      work.isOver = true;
    };
    await Promise.all([watch(), watch(), save()]);
    expect(seen.size).toBeGreaterThan(3);
    expect([...seen].filter((count) => count % PAGE !== 0)).toEqual([]);
    await guest.close();
    await owner.close();
  });

  it('reads texts as they are, whatever is in them', async () => {
    const { path, owner } = await openOwner();
    const name = 'Tier\u2028 2\u2029\r\n"EU"\u0000 \u0085 🚚';
    await owner.sync.saveList('groups', page([{ id: 7, name }]));
    const guest = await visit(path);
    expect([...(await guest.names('group')).values()]).toContain(name);
    await guest.close();
    await owner.close();
  });

  it('cannot write, whichever way it tries', async () => {
    const { path, owner } = await openOwner();
    const statements = [
      `insert into groups values (1, 'x')`,
      `with x as (select 1 as id) insert into groups select id, 'x' from x`,
      'with x as (select 1) delete from tickets',
      'pragma user_version = 9',
      `attach '${newPath()}' as other`,
      'select * from pragma_optimize(0x10002)',
      `select writefile('${newPath()}', 'x')`,
      `select load_extension('x')`,
      `select * from pragma_journal_mode('delete')`,
      'vacuum',
      'commit',
    ];
    for (const [id, sql] of statements.entries()) {
      const { socket, replies, closed } = callOn(path);
      socket.write(`${JSON.stringify({ id, sql, parameters: [] })}\n`);
      await Promise.race([closed, until(() => replies.length > 1)]);
      expect([sql, replies[1] ?? '"error"']).toEqual([sql, expect.stringContaining('"error"')]);
      socket.destroy();
    }
    expect(await owner.counts()).toMatchObject({ tickets: PAGE });
    await owner.close();
    expect(await readRows(path, 'select * from groups')).toEqual([]);
    expect(await readRows(path, 'pragma user_version')).toEqual([{ user_version: 0 }]);
    expect(await soundness(path)).toEqual(SOUND);
  });

  it('that asks for a copy over a database in use is refused', async () => {
    const { path, owner } = await openOwner();
    const guest = callOn(path);
    guest.socket.write(`${JSON.stringify({ id: 1, copyTo: path })}\n`);
    await until(() => guest.replies.length > 1);
    expect(guest.replies[1]).toContain(`There is something in ${path} already.`);
    const backup = newPath('backup.db');
    expect(await backUp(path, backup, 'the backup')).toEqual({ tickets: PAGE });
    await owner.close();
    expect(await soundness(path)).toEqual(SOUND);
  });

  const request = (parts: object): string =>
    JSON.stringify({ id: 1, sql: 'select 1', parameters: [], ...parts });
  it.each<[string, string | Buffer]>([
    ['no JSON', 'Good morning'],
    ['another shape', '[]'],
    ['wrong types', request({ id: 'one' })],
    ['a wrong statement', request({ sql: 5 })],
    ['wrong parameters', request({ parameters: [{ a: 1 }] })],
    ['no number', '{"id":1e999,"sql":"select 1","parameters":[]}'],
    ['bytes', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 37) % 256))],
    ['a deep nest', '['.repeat(200_000)],
    ['more than any question', request({ sql: `select '${'x'.repeat(20_000_000)}'` })],
  ])('that sends %s is sent away, and nobody else notices', async (_name, line) => {
    const { path, owner } = await openOwner();
    const other = await visit(path);
    const { socket, replies, closed } = callOn(path);
    socket.write(line);
    socket.write('\n');
    await closed;
    expect(replies).toEqual(['{"holder":"the test"}']);
    expect(await other.counts()).toMatchObject({ tickets: PAGE });
    await owner.sync.saveTickets('tickets', pageFrom(1000));
    expect(await other.counts()).toMatchObject({ tickets: 2 * PAGE });
    await other.close();
    await owner.close();
  });

  it('that never ends its line is sent away before it fills the memory', async () => {
    const { path, owner } = await openOwner();
    const { socket, closed } = callOn(path);
    const chunk = Buffer.alloc(65_536, 'x');
    while (!socket.destroyed) {
      socket.write(chunk);
      await sleep(1);
    }
    await closed;
    expect(await owner.counts()).toMatchObject({ tickets: PAGE });
    await owner.close();
  });

  it('that leaves in the middle of a request harms nobody', async () => {
    const { path, owner } = await openOwner();
    const sql = 'select a.id from tickets a, tickets b limit 20000';
    for (let round = 0; round < 5; round += 1) {
      const { socket, closed } = callOn(path);
      socket.write(`${request({ sql })}\n`.repeat(3));
      await until(() => socket.bytesRead > 0);
      socket.destroy();
      await closed;
    }
    await owner.sync.saveTickets('tickets', pageFrom(1000));
    expect(await owner.counts()).toMatchObject({ tickets: 2 * PAGE });
    await owner.close();
    expect(await soundness(path)).toEqual(SOUND);
  });

  it('gets a sentence where the owner closes in the middle of a request, and not one of its own after it', async () => {
    const { path, owner } = await openOwner();
    const guest = await visit(path);
    const sentence = {
      name: 'UserError',
      message: expect.stringMatching(/ended before it answered; try again/u),
    };
    const asked = Promise.allSettled(Array.from({ length: 200 }, () => guest.counts()));
    await owner.close();
    const reasons = (await asked).flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    for (const reason of reasons) expect(reason).toMatchObject(sentence);
    await expect(guest.counts()).rejects.toMatchObject(sentence);
    await guest.close();
  });

  it('of other definitions is told to restart the owner', async () => {
    const { path, owner } = await openOwner();
    const metrics = METRICS.map((metric) => ({ ...metric, version: metric.version + 1 }));
    await expect(visit(path, metrics)).rejects.toMatchObject({
      name: 'UserError',
      message:
        'The database is held by the test, which measures by other definitions, of another version or other settings; restart it first.',
    });
    await owner.close();
  });
});
