import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/demo/account.ts';
import type { ZendeskOptions } from '../../src/demo/zendesk-server.ts';
import { completeTo } from '../../src/zendesk/server-time.ts';
import { tellAccount, times } from '../support/story.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T12:00:00Z');
const account: Account = tellAccount([
  ...times(6, { createdAt: '2026-11-10T08:00:00Z', repliedAfter: 30 }),
  ...times(6, { createdAt: '2026-11-15T08:00:00Z', repliedAfter: 30 }),
]);

async function start(options: Partial<ZendeskOptions> = {}) {
  const clock = standingClock(NOW);
  const zendesk = await serve(account, clock, options);
  return { clock, zendesk, synced: await openSynced(zendesk, newPath(), clock) };
}

type Row = Record<string, unknown>;
/** Changes the first item of a list in an answer. */
const first = (key: string, change: Row) => (body: Row) => {
  const [head, ...rest] = body[key] as Row[];
  return { ...body, [key]: [{ ...head, ...change }, ...rest] };
};

describe('a change that Zendesk gives no moment', () => {
  it('counts all the same: a deletion that tells nothing else', async () => {
    const { clock, zendesk, synced } = await start();
    await synced.pass();
    clock.moveSeconds(600);
    zendesk.happen(3, { does: 'move', to: 'deleted' });
    clock.moveSeconds(120);
    const patch = (body: Row) => ({ ...body, tickets: [{ id: 3, status: 'deleted' }] });
    zendesk.failNext({ patch }, { path: 'incremental/tickets' });
    await synced.pass();
    expect(await synced.data.store.counts()).toMatchObject({ deleted: 1, setAside: 0 });
  });

  it('does not outlast a later change on the same page', async () => {
    const { clock, zendesk, synced } = await start();
    await synced.pass();
    clock.moveSeconds(600);
    zendesk.happen(3, { does: 'move', to: 'pending' });
    clock.moveSeconds(120);
    const patch = (body: Row) => {
      const [row] = body['tickets'] as Row[];
      return { ...body, tickets: [{ ...row, status: 'open', generated_timestamp: null }, row] };
    };
    zendesk.failNext({ patch }, { path: 'incremental/tickets' });
    await synced.pass();
    const [found] = await synced.data.store.cases([3]);
    expect(found?.ticket.status).toBe('pending');
  });
});

describe('a record dated in the future', () => {
  const FUTURE = NOW / 1000 + 864_000;

  it.each([
    ['ticket_events', { timestamp: FUTURE }],
    ['ticket_metric_events', { time: new Date(FUTURE * 1000).toISOString() }],
  ])('does not end the reading of the past: %s', async (key, change) => {
    const right = await start({ pageSizeLimit: 10 });
    await right.synced.pass();
    const odd = await start({ pageSizeLimit: 10 });
    odd.zendesk.failNext({ delayMs: 0 }, { path: key, times: 2 });
    odd.zendesk.failNext({ patch: first(key, change) }, { path: key });
    await odd.synced.pass();
    const asked = ({ zendesk }: typeof odd) =>
      zendesk.requests.filter(({ path }) => path.includes(key)).length;
    expect(asked(odd)).toBe(asked(right));
    expect(asked(odd)).toBeGreaterThan(3);
  });

  it('does not move what is claimed beyond what is read', async () => {
    const { zendesk, synced } = await start({ pageSizeLimit: 3 });
    zendesk.failNext(
      { patch: first('tickets', { generated_timestamp: FUTURE }) },
      { path: 'incremental/tickets' },
    );
    zendesk.failNext({ status: 403 }, { path: 'incremental/tickets' });
    await expect(synced.pass()).rejects.toMatchObject({ fault: 'forbidden' });
    const { watermarkAt } = await synced.data.store.sync.stream('tickets');
    expect(watermarkAt).toBeLessThanOrEqual(Date.parse('2026-11-10T09:00:00Z') / 1000);
  });
});

describe('how far an answer is complete', () => {
  const reply = (serverAt: number) => ({ serverAtMs: serverAt * 1000 }) as Parameters<typeof completeTo>[2];

  it.each([
    ['our clock and Zendesk’s agree', 1000, 1002, 1002, 940],
    ['ours is ahead', 4600, 4602, 1002, 940],
    ['ours is behind', 400, 402, 1002, 340],
    ['ours is set back meanwhile', 4600, 1002, 1002, 942],
    ['ours is set forward meanwhile', 1000, 4600, 1002, -2658],
  ])('is the same or earlier where %s', (_name, askedAt, answeredAt, serverAt, expected) => {
    expect(completeTo(askedAt, answeredAt, reply(serverAt))).toBe(expected);
  });
});

describe('a page that is too large', () => {
  it('is asked for in halves', async () => {
    const { zendesk, synced } = await start();
    zendesk.failNext({ bytes: 101_000_000 }, { path: 'incremental/tickets', times: 2 });
    await synced.pass();
    const sizes = zendesk.requests
      .filter(({ path }) => path.includes('incremental/tickets'))
      .map(({ query }) => query.get('per_page'));
    expect(sizes).toEqual(['1000', '500', '250']);
    expect((await synced.data.store.counts()).tickets).toBe(account.tickets.length);
  });
});
