import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import type { TimelineEvent } from '../../src/domain/timeline.ts';
import type { Words } from '../../src/domain/words/words.ts';
import { createEngine } from '../../src/store/file/engine.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { CUSTOMER, timeline } from '../support/timeline.ts';
import { CREATED, NOW, open, page, ticket } from './records.ts';

const newPath = temporaryPaths();
const ASK: Words = { reply: 'ask', replyRule: 'asks for: size', message: 'other', messageRule: 'none' };

const said = (words: Words | null): TimelineEvent[] =>
  timeline([{ at: CREATED, says: CUSTOMER, status: 'new' }]).map((event) => ({ ...event, words }));

/** Runs statements on a closed database. */
async function change(path: string, statements: string): Promise<void> {
  const file = (await createEngine()).open(path);
  file.execute(statements);
  file.close();
}

describe('what a comment amounts to', () => {
  const wordsAfter = async (...readings: readonly (Words | null)[]) => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    for (const words of readings) await store.sync.saveTicketEvents('ticket-events', page(said(words)));
    const [found] = await store.cases([1]);
    await store.close();
    return found?.past.life?.opening?.words;
  };

  it('is read back as it was kept', async () => expect(await wordsAfter(ASK)).toEqual(ASK));

  it('is filled in where an earlier version did not read it', async () =>
    expect(await wordsAfter(null, ASK)).toEqual(ASK));

  it('stays as it was read first', async () => {
    expect(await wordsAfter(ASK, { ...ASK, reply: 'answer' })).toEqual(ASK);
    expect(await wordsAfter(ASK, null)).toEqual(ASK);
  });
});

describe('an update from a version that read no words', () => {
  const fixture = join(import.meta.dirname, 'fixtures', '0003-catalogue.sql');
  const COLUMNS = 'insert into streams (name, cursor, started_at, watermark_at, completed_at) values';

  it.each([
    ['with its past read', "('ticket-events-history', null, 100, 5000, 5000)", '100'],
    ['with its past half read', "('ticket-events-history', 'there', 100, 2000, null)", '5000'],
  ])('reads the past of events again up to now, %s', async (_case, history, since) => {
    const path = newPath();
    await change(
      path,
      `${readFileSync(fixture, 'utf8')}; ${COLUMNS} ('ticket-events', null, 5000, 9000, 5000), ${history}`,
    );
    await (await open(path)).close();
    const streams = `select name, cursor, started_at, watermark_at, completed_at from streams where name like 'ticket-e%'`;
    expect(await readRows(path, streams)).toEqual([
      { name: 'ticket-events', cursor: null, started_at: 9000, watermark_at: 9000, completed_at: 5000 },
      {
        name: 'ticket-events-history',
        cursor: null,
        started_at: null,
        watermark_at: null,
        completed_at: null,
      },
    ]);
    const known = "select value from settings where key = 'events-known-since'";
    expect(await readRows(path, known)).toEqual([{ value: since }]);
  });

  it('fills in the words of all comments, and says since when they are known until then', async () => {
    const clock = standingClock(NOW * 1000);
    const zendesk = await serve(generateAccount({ nowMs: NOW * 1000, ticketCount: 80, days: 20 }), clock);
    const path = newPath();
    const first = await openSynced(zendesk, path, clock);
    await first.pass();
    await first.close();
    const unread = "select count(*) as n from ticket_events where kind = 'comment' and is_public = 1";
    const missing = `${unread} and reply_class is null`;
    const [all] = await readRows(path, unread);
    expect(await readRows(path, missing)).toEqual([{ n: 0 }]);
    await change(
      path,
      `update ticket_events set reply_class = null, message_class = null;
       update streams set started_at = watermark_at where name = 'ticket-events';
       insert into settings values ('events-known-since', '${NOW - 20 * 86_400}');
       update streams set cursor = null, started_at = null, watermark_at = null, completed_at = null
         where name = 'ticket-events-history'`,
    );
    expect(await readRows(path, missing)).toEqual([all]);
    const second = await openSynced(zendesk, path, clock);
    const before = await second.data.reads.freshness();
    expect(before.words.since).toBeGreaterThan(NOW - 86_400);
    expect(before.events).toMatchObject({ since: NOW - 20 * 86_400, fault: null });
    clock.moveSeconds(300);
    await second.pass();
    const after = await second.data.reads.freshness();
    expect(after.words).toMatchObject({ since: after.events.since, isReading: false });
    await second.close();
    expect(await readRows(path, missing)).toEqual([{ n: 0 }]);
  });
});
