import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import type { ZendeskOptions } from '../../src/demo/zendesk-server.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { NOW } from './clients.ts';

const newPath = temporaryPaths();
const account = generateAccount({ nowMs: NOW, ticketCount: 200, seed: 6 });
type Fault = ReturnType<NonNullable<ZendeskOptions['onRequest']>>;

async function start(options: Partial<ZendeskOptions> = {}, changed = account) {
  const clock = standingClock(NOW + 60_000);
  const zendesk = await serve(changed, clock, options);
  const path = newPath();
  return { clock, zendesk, path, synced: await openSynced(zendesk, path, clock) };
}

describe('what the plan or the role does not give', () => {
  it.each([403, 404])('leaves csat "not available" with status %i, and the rest goes on', async (status) => {
    const { zendesk, synced } = await start();
    zendesk.failNext({ status }, { path: 'satisfaction_ratings', times: 99 });
    await synced.pass();
    const csat = await synced.ask('csat last 30 days');
    expect(csat).toMatchObject({ n: null, values: { percent: null, hits: null } });
    expect(csat.reason).toMatch(/^not available on this plan: satisfaction ratings/u);
    expect((await synced.ask('frt last 30 days')).n).toBeGreaterThan(0);
    expect((await synced.ask('backlog')).n).toBeGreaterThan(0);
  });

  it('leaves csat measured once ratings are given again, a day later', async () => {
    const { clock, zendesk, synced } = await start();
    zendesk.failNext({ status: 403 }, { path: 'satisfaction_ratings' });
    await synced.pass();
    const requests = zendesk.requests.length;
    clock.moveSeconds(86_000);
    await synced.pass();
    const asked = zendesk.requests.slice(requests).map(({ path }) => path);
    expect(asked.filter((path) => path.includes('satisfaction_ratings'))).toEqual([]);
    clock.moveSeconds(400);
    await synced.pass();
    expect((await synced.ask('csat last 30 days')).n).toBeGreaterThan(0);
  });

  it.each(['groups', 'brands', 'organizations'])('leaves %s shown by their number', async (stream) => {
    const { zendesk, synced } = await start();
    zendesk.failNext({ status: 403 }, { path: `/${stream}`, times: 99 });
    await synced.pass();
    const dimension = stream.slice(0, -1);
    const { breakdown = [] } = await synced.ask(`created last 30 days by ${dimension}`);
    expect(breakdown.length).toBeGreaterThan(0);
    const shape = new RegExp(`^(${dimension} \\d+|\\(no ${dimension}\\))$`, 'u');
    for (const { key } of breakdown) expect(key).toMatch(shape);
  });

  it('leaves the backlog not measured, and says why', async () => {
    const { zendesk, synced } = await start();
    zendesk.failNext({ status: 403 }, { path: 'search/export', times: 99 });
    await synced.pass();
    const backlog = await synced.ask('backlog');
    expect(backlog).toMatchObject({ n: null, values: { count: null } });
    expect(backlog.reason).toMatch(/^not available on this plan: search/u);
  });

  it('is no longer called unavailable once the search works', async () => {
    const { zendesk, synced } = await start();
    zendesk.failNext({ status: 403 }, { path: 'search/export' });
    await synced.pass();
    await synced.pass({ isAwaited: true });
    expect((await synced.ask('backlog')).n).toBeGreaterThan(0);
    expect((await synced.data.store.streams()).get('unsolved')?.trouble).toBeNull();
  });

  it('does not stand for the ticket export, which is required', async () => {
    const { zendesk, synced } = await start();
    zendesk.failNext({ status: 403 }, { path: 'incremental/tickets', times: 99 });
    await expect(synced.pass()).rejects.toMatchObject({ fault: 'forbidden' });
    expect((await synced.ask('frt')).reason).toMatch(/^no data yet/u);
  });
});

describe('lists', () => {
  /** Answers a list the older way, by page number and without meta. */
  const byNumber = (key: 'groups' | 'brands', size: number): NonNullable<ZendeskOptions['onRequest']> => {
    const rows = account[key];
    return ({ path, query }): Fault => {
      if (!path.endsWith(`/${key}.json`)) return undefined;
      const page = Number(query.get('page') ?? 1);
      const next = `https://elsewhere.example${path}?page=${page + 1}&per_page=${size}`;
      return {
        status: 200,
        body: {
          [key]: rows.slice((page - 1) * size, page * size),
          next_page: page * size < rows.length ? next : null,
          count: rows.length,
        },
      };
    };
  };

  it('are read by page number where Zendesk knows no cursor', async () => {
    const { zendesk, synced, path } = await start({ onRequest: byNumber('groups', 2) });
    await synced.pass();
    await synced.close();
    const [found] = await readRows(path, 'select count(*) as n from groups');
    expect(found).toEqual({ n: account.groups.length });
    const pages = zendesk.requests.filter(({ path: asked }) => asked.endsWith('/groups.json'));
    expect(pages.map(({ query }) => query.get('page'))).toEqual([null, '2', '3', '4']);
  });

  it('whose next page is the same again are a fault of that list alone, and no endless loop', async () => {
    const body = { brands: account.brands, next_page: 'https://x.example/api/v2/brands.json?page=2' };
    const { zendesk, synced } = await start({
      onRequest: ({ path }) => (path.endsWith('/brands.json') ? { status: 200, body } : undefined),
    });
    await synced.pass();
    expect(zendesk.requests.filter(({ path }) => path.endsWith('/brands.json'))).toHaveLength(2);
    const streams = await synced.data.store.streams();
    expect(streams.get('brands')?.trouble?.sentence).toBe("Zendesk's list of brands does not move on.");
    expect(streams.get('tickets')?.completedAt).not.toBeNull();
  });

  it('of another shape are a fault with a sentence', async () => {
    const { synced } = await start({
      onRequest: ({ path }) =>
        path.endsWith('/groups.json') ? { status: 200, body: { items: [] } } : undefined,
    });
    await synced.pass();
    expect((await synced.data.store.streams()).get('groups')?.trouble).toMatchObject({
      isUnavailable: false,
      sentence: "Zendesk's list of groups does not have the expected shape.",
    });
  });
});

describe('the export', () => {
  const cursorOf = (text: string) => Buffer.from(text).toString('base64');

  /** Answers one request of the export, counted from 1, by hand. */
  function instead(number: number, body: unknown) {
    let count = 0;
    return ({ path }: { path: string }): Fault => {
      if (!path.includes('incremental/tickets')) return undefined;
      count += 1;
      return count === number ? { status: 200, body } : undefined;
    };
  }

  it('goes on after an empty page that is not the end', async () => {
    const start_time = cursorOf(`${NOW / 1000 - 95 * 86_400}.0||0|`);
    const empty = { tickets: [], after_cursor: start_time, end_of_stream: false };
    const { synced } = await start({ onRequest: instead(1, empty) });
    await synced.pass();
    expect((await synced.data.store.counts()).tickets).toBe(account.tickets.length);
    expect((await synced.data.store.streams()).get('tickets')?.watermarkAt).toBe(NOW / 1000);
  });

  it('does not end with a short page', async () => {
    const { synced, zendesk } = await start({ pageSizeLimit: 3 });
    await synced.pass();
    expect((await synced.data.store.counts()).tickets).toBe(account.tickets.length);
    expect(zendesk.requests.length).toBeGreaterThan(account.tickets.length / 3);
  });

  it('that stands still is a fault and no endless loop', async () => {
    const stuck = { tickets: [], after_cursor: cursorOf('1.0||1|'), end_of_stream: false };
    const { synced } = await start({
      onRequest: ({ path }) =>
        path.includes('incremental/tickets') ? { status: 200, body: stuck } : undefined,
    });
    await expect(synced.pass()).rejects.toMatchObject({
      message: "Zendesk's list of tickets does not move on.",
    });
  });

  it('that says nothing of its end is a fault with a sentence', async () => {
    const { synced } = await start({ onRequest: instead(1, { tickets: [], count: 0 }) });
    await expect(synced.pass()).rejects.toMatchObject({
      message: 'The ticket export does not have the expected shape.',
    });
  });

  const [sample] = account.tickets;
  if (!sample) throw new Error('The account has tickets');

  it.each([
    ['no id', { ...sample, id: null }],
    ['a date that is none', { ...sample, id: 9, created_at: 'yesterday' }],
    ['no date at all', { ...sample, id: 9, created_at: null }],
    ['tags that are no list', { ...sample, id: 9, tags: 'vip' }],
    ['no status', { ...sample, id: 9, status: undefined }],
    ['nothing', null],
  ])('sets a record with %s aside, counts it and goes on', async (_name, record) => {
    const body = { tickets: [sample, record], after_cursor: cursorOf('1.0||1|'), end_of_stream: false };
    const { synced } = await start({ onRequest: instead(1, body) });
    await synced.pass();
    expect(await synced.data.store.counts()).toMatchObject({
      tickets: account.tickets.length,
      setAside: 1,
    });
  });

  it.each([NOW / 1000 + 864_000, NOW, 9e12])(
    'claims no data it has not read for a change dated %d',
    async (generated) => {
      const odd = { ...sample, id: 9, generated_timestamp: generated };
      const body = { tickets: [odd], after_cursor: cursorOf('1.0||1|'), end_of_stream: false };
      const { clock, synced } = await start({ onRequest: instead(1, body) });
      await synced.pass();
      const { asOf } = await synced.data.reads.freshness();
      expect(asOf).toBe(clock.now() / 1000 - 60);
    },
  );

  it('keeps the moment of a change as Zendesk dates it, also where our clock is behind', async () => {
    const zendesk = await serve(account, standingClock(NOW + 60_000));
    const path = newPath();
    const synced = await openSynced(zendesk, path, standingClock(NOW - 7_200_000));
    await synced.pass();
    await synced.close();
    const moments = account.tickets.map((ticket) => ticket.generated_timestamp).sort((a, b) => b - a);
    const rows = await readRows(path, 'select generated_at from tickets order by 1 desc limit 20');
    expect(rows.map((row) => row['generated_at'])).toEqual(moments.slice(0, 20));
    expect(moments[0]).toBeGreaterThan(NOW / 1000 - 7_200);
  });

  it('keeps statuses, channels and priorities that it does not know', async () => {
    const odd = { ...sample, id: 9, status: 'snoozed', priority: 'asap', via: { channel: 'fax' } };
    const body = { tickets: [odd], after_cursor: cursorOf('1.0||1|'), end_of_stream: false };
    const { synced, path } = await start({ onRequest: instead(1, body) });
    await synced.pass();
    await synced.close();
    expect(await readRows(path, 'select status, priority, channel from tickets where id = 9')).toEqual([
      { status: 'snoozed', priority: 'asap', channel: 'fax' },
    ]);
  });

  it('keeps no more of a subject than lists show, and its hostile signs as they are', async () => {
    const { synced, path } = await start();
    await synced.pass();
    await synced.close();
    const hostile = await readRows(path, "select subject from tickets where subject like '%channel%'");
    expect(hostile).toContainEqual({ subject: '<!channel> & <https://evil.example|click>' });
  });

  it('reads a deleted ticket that comes with nothing but its id', async () => {
    const bare = Object.fromEntries(Object.keys(sample).map((key) => [key, null]));
    const at = NOW / 1000;
    const body = {
      tickets: [{ ...bare, id: sample.id, status: 'deleted', generated_timestamp: at }],
      after_cursor: cursorOf(`${at}.0||1|`),
      end_of_stream: true,
    };
    const { synced, path } = await start({ onRequest: instead(2, body) });
    await synced.pass();
    await synced.pass();
    expect(await synced.data.store.counts()).toMatchObject({ setAside: 0 });
    await synced.close();
    expect(await readRows(path, `select status, subject from tickets where id = ${sample.id}`)).toEqual([
      { status: 'deleted', subject: '' },
    ]);
  });
});
