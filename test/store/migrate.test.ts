import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Migration, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openData, secondsOf } from '../../src/app/data.ts';
import { ask } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { connect } from '../../src/store/connection.ts';
import { createEngine } from '../../src/store/file/engine.ts';
import { checksumsOf, migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const FIXTURES = join(import.meta.dirname, 'fixtures');
const clock = { now: () => Date.parse('2026-11-18T12:01:00Z') };

/** A database as an earlier version left it. */
async function released(schema: string, more = ''): Promise<string> {
  const path = newPath();
  const file = (await createEngine()).open(path);
  file.execute(`${readFileSync(join(FIXTURES, `${schema}.sql`), 'utf8')}\n${more}`);
  file.close();
  return path;
}

const asItIs = (path: string) => connect(path, { holder: 'the test', isGuest: false, isUnchanged: true });

const LATEST = Object.keys(MIGRATIONS).at(-1) ?? '';

const second: Migration = {
  up: async ({ schema }) =>
    schema
      .alterTable('groups')
      .addColumn('region', 'text', (column) => column.defaultTo('here'))
      .execute(),
};

describe('a released schema', () => {
  const schemas = readdirSync(FIXTURES).map((name) => basename(name, '.sql'));

  it('is kept for every migration', () => {
    expect(schemas).toEqual(Object.keys(MIGRATIONS));
  });

  it('has the statements it was released with', async () => {
    const checksums = [...(await checksumsOf(MIGRATIONS))];
    expect(checksums).toEqual([
      ['0001-spine', '1740a35c789fc139'],
      ['0002-sync', 'aae2a4c1e04cda1b'],
      ['0003-catalogue', '565d9107463fd27e'],
      ['0004-fcr', 'adf2c5dd82d23502'],
      ['0005-categories', '57ac2b2cd399caaf'],
    ]);
  });

  it.each(schemas)('%s opens with its data, and its figures are the same', async (schema) => {
    const path = await released(schema);
    const data = await openData(path, 'the test', clock);
    const answers = await Promise.all(
      ['frt last 90 days', 'csat last 90 days', 'backlog', 'one-touch last 90 days'].map((question) =>
        ask(data.reads, parseQuestion(question), {
          now: secondsOf(clock),
          timeZone: 'Europe/Berlin',
          staleAfterSeconds: 900,
        }),
      ),
    );
    await data.store.forgetBefore(0);
    await data.store.close();
    expect(await readRows(path, "select subject from tickets where status = 'deleted'")).toEqual([
      { subject: '' },
    ]);
    expect(answers).toMatchObject([
      { n: 29, values: { median: 226, p90: expect.closeTo(677.6, 6) as number } },
      { n: 2, values: { percent: 50, hits: 1 } },
      { n: 20, values: { count: 20, oldestMinutes: 253_440 } },
      { n: 9, values: { hits: 4 } },
    ]);
    expect(await readRows(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});

describe('the schema with categories', () => {
  /** Two tickets of one requester about different things, and a field that has had no effect before. */
  const chosen = `
    insert into ticket_fields values (7, 'Desk', '', 'tagger', 1, '{"Delivery":"The van","returns":"Returns"}');
    insert into fcr_settings (at, by_user, text) values (1788700000, 'U0LEAD', '{"categoryFieldId":7}');
    update tickets set requester_id = 5, status = 'closed', tags = '["delivery","vip"]',
      created_at = last_solved_at - 60 where id = 41005;
    update tickets set requester_id = 5, subject = 'Another', matter = 1, tags = '["delivery"]',
      created_at = (select last_solved_at + 86400 from tickets where id = 41005) where id = 41007;`;

  it('makes a field count that was chosen before, and knows what its options are called', async () => {
    const path = await released('0004-fcr', chosen);
    const data = await openData(path, 'the test', clock);
    await data.store.fcrSettings.settled();
    const [first] = await data.store.cases([41005]);
    expect(first?.past.returns).toMatchObject([{ ticketId: 41007, kind: 'sameMatter' }]);
    expect(await data.store.fcrSettings.recountedShare()).toBeNull();
    expect(await data.store.feedback.groups()).toMatchObject([{ groupId: 360_000_101, isOn: true }]);
    await data.store.close();
    expect(
      await readRows(path, 'select tag, name from ticket_field_options where field_id = 7 order by tag'),
    ).toEqual([
      { tag: 'delivery', name: 'The van' },
      { tag: 'returns', name: 'Returns' },
    ]);
    expect(
      await readRows(path, 'select repeat_contact_value as minutes from tickets where id = 41005'),
    ).toEqual([{ minutes: 1440 }]);
  });

  it('is what a field chosen since comes to', async () => {
    const unchosen = chosen.replace('"categoryFieldId":7', '"windowDays":5');
    const paths = [await released('0004-fcr', chosen), await released('0004-fcr', unchosen)];
    const kept = paths.map(async (path) => {
      const { store } = await openData(path, 'the test', clock);
      if (store.settings.fcr.categoryFieldId === null)
        await store.fcrSettings.save({ ...store.settings.fcr, categoryFieldId: 7 }, 'U0LEAD');
      await store.fcrSettings.settled();
      await store.close();
      return readRows(path, 'select * from ticket_categories order by ticket_id, category');
    });
    const [before, since] = await Promise.all(kept);
    expect(before).toEqual(since);
    expect(since?.length).toBeGreaterThan(5);
  });
});

describe('a migration', () => {
  it('runs on a copy first, which stays', async () => {
    const path = await released(LATEST);
    const connection = await asItIs(path);
    await migrate(connection, path, { ...MIGRATIONS, '0006-region': second });
    const { rows } = await sql`select region from groups limit 1`.execute(connection.db);
    await connection.close();
    expect(rows).toEqual([{ region: 'here' }]);
    const copy = `${path}.before-0006-region`;
    expect(await readRows(copy, "select name from pragma_table_info('groups')")).toHaveLength(2);
    expect(await readRows(copy, 'select count(*) as n from tickets')).toEqual([{ n: 43 }]);
  });

  it('leaves everything as it was where it fails, and goes again', async () => {
    const path = await released(LATEST);
    const connection = await asItIs(path);
    const broken: Migration = {
      up: async (db) => {
        await second.up(db);
        await sql`insert into nowhere values (1)`.execute(db);
      },
    };
    const failing = migrate(connection, path, { ...MIGRATIONS, '0006-region': broken });
    await expect(failing).rejects.toThrow(/no such table: nowhere/u);
    const { rows } = await sql`select name from pragma_table_info('groups')`.execute(connection.db);
    expect(rows).toHaveLength(2);
    await migrate(connection, path, { ...MIGRATIONS, '0006-region': second });
    await connection.close();
  });

  it('copies nothing for a new database', async () => {
    const path = newPath();
    const connection = await asItIs(path);
    await migrate(connection, path, { ...MIGRATIONS, '0006-region': second });
    await connection.close();
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });
});

describe('a database of another version', () => {
  const refusal = /was written by another version of this program \(its schema "0006-region" is not the one/u;

  it('is refused with one sentence where it is newer, and stays as it is', async () => {
    const path = newPath();
    const newer = await asItIs(path);
    await migrate(newer, path, { ...MIGRATIONS, '0006-region': second });
    await newer.close();
    await expect(openData(path, 'the test', clock)).rejects.toThrow(refusal);
    expect(await readRows(path, "select name from pragma_table_info('groups')")).toHaveLength(3);
    expect(existsSync(`${path}.before-0006-region`)).toBe(false);
  });

  it('is refused where one of its migrations has other statements', async () => {
    const path = newPath();
    const connection = await asItIs(path);
    await migrate(connection, path, { ...MIGRATIONS, '0006-region': second });
    const other: Migration = { up: async ({ schema }) => schema.dropTable('groups').execute() };
    const again = migrate(connection, path, { ...MIGRATIONS, '0006-region': other });
    await expect(again).rejects.toThrow(refusal);
    await connection.close();
  });
});
