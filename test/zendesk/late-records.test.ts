import { describe, expect, it } from 'vitest';
import type { MetricEventRow } from '../../src/demo/zendesk-clocks.ts';
import { zendeskTime } from '../../src/demo/zendesk-records.ts';
import type { ZendeskOptions } from '../../src/demo/zendesk-server.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { type Stored, storedIn } from '../support/stored.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { FIRST, PAGE, pagedAccount } from './matrix-account.ts';
import { listed } from './matrix-faults.ts';

const newPath = temporaryPaths();
const account = pagedAccount();
const LIMITS = { limits: { attempts: 1, retryDelayMs: 1 } };

async function start(options: Partial<ZendeskOptions> = {}, changed = account, oursAheadMs = 0) {
  const clock = standingClock(FIRST);
  const zendesk = await serve(changed, clock, { pageSizeLimit: PAGE, ...options });
  const ours = { now: () => clock.now() + oursAheadMs };
  const path = newPath();
  let synced = await openSynced(zendesk, path, ours, {}, LIMITS);
  return {
    clock,
    zendesk,
    pass: () => synced.pass(),
    streams: () => synced.data.store.streams(),
    again: async (backfillDays: number) => {
      await synced.close();
      synced = await openSynced(zendesk, path, ours, { backfillDays }, LIMITS);
    },
    stored: async () => {
      await synced.close();
      return storedIn(path);
    },
  };
}

const breach = (id: number, at: number, parts: Partial<MetricEventRow> = {}): MetricEventRow => ({
  id,
  ticket_id: 3,
  metric: 'reply_time',
  instance_id: 2,
  type: 'breach',
  time: zendeskTime(at),
  deleted: false,
  ...parts,
});

describe('metric events', () => {
  it('that arrive a quarter of an hour late are read', async () => {
    const { clock, zendesk, pass, stored } = await start();
    clock.moveSeconds(3600);
    await pass();
    zendesk.upsertMetricEvent(breach(7001, clock.now() - 900_000));
    clock.moveSeconds(60);
    await pass();
    expect((await stored()).metric_events).toContainEqual(expect.objectContaining({ id: 7001 }));
  });

  it('that arrive while a reading is interrupted are read, however long that lasts', async () => {
    const { clock, zendesk, pass, stored } = await start();
    await pass();
    clock.moveSeconds(3600);
    const first = clock.now() - 1000_000;
    for (let number = 1; number <= 2 * PAGE; number += 1)
      zendesk.upsertMetricEvent(breach(7100 + number, first + number * 10_000));
    zendesk.failNext({ delayMs: 0 }, { path: 'ticket_metric_events' });
    zendesk.failNext({ status: 500 }, { path: 'ticket_metric_events' });
    await pass();
    zendesk.upsertMetricEvent(breach(7199, first + 5000));
    clock.moveSeconds(3600);
    await pass();
    clock.moveSeconds(60);
    await pass();
    const ids = (await stored()).metric_events.map(({ id }) => Number(id));
    expect(ids.filter((id) => id > 7100 && id < 7200)).toHaveLength(2 * PAGE + 1);
  });

  it('that Zendesk takes back are kept as taken back', async () => {
    const { clock, zendesk, pass, stored } = await start();
    await pass();
    clock.moveSeconds(600);
    const at = clock.now() - 300_000;
    zendesk.upsertMetricEvent(breach(7002, at));
    await pass();
    zendesk.upsertMetricEvent(breach(7002, at, { deleted: true }));
    clock.moveSeconds(60);
    await pass();
    const rows = (await stored()).metric_events.filter(({ id }) => id === 7002);
    expect(rows).toEqual([expect.objectContaining({ is_deleted: 1 })]);
  });
});

it('a rating that is changed two days later is stored as changed', async () => {
  const { clock, zendesk, pass, stored } = await start();
  await pass();
  clock.moveSeconds(2 * 86_400);
  const [rating] = zendesk.account.ratings;
  if (!rating) throw new Error('The account has ratings');
  const score = rating.score === 'good' ? 'bad' : 'good';
  zendesk.upsertRating({ ...rating, score, updated_at: zendeskTime(clock.now() - 120_000) });
  await pass();
  expect((await stored()).ratings).toContainEqual(expect.objectContaining({ id: rating.id, score }));
});

it('a look at all ratings that is interrupted over midnight counts as one', async () => {
  const { clock, zendesk, pass, stored } = await start();
  zendesk.failNext({ delayMs: 0 }, { path: 'satisfaction_ratings' });
  zendesk.failNext({ status: 500 }, { path: 'satisfaction_ratings' });
  await pass();
  clock.moveSeconds(12 * 3600);
  await pass();
  clock.moveSeconds(60);
  await pass();
  const last = zendesk.requests.findLast(({ path }) => path.includes('satisfaction_ratings'));
  expect(Number(last?.query.get('start_time'))).toBeGreaterThan(FIRST / 1000 - 7200);
  expect((await stored()).ratings).toHaveLength(account.ratings.length);
});

describe('more than a page in one second', () => {
  it('of ticket events is set aside by its second, and what follows is read', async () => {
    const { zendesk, clock, pass, stored } = await start();
    await pass();
    clock.moveSeconds(3600);
    for (const id of [1, 2, 3, 4, 5]) zendesk.happen(id, { does: 'note' });
    const second = zendeskTime(clock.now()).replace('Z', '.000Z');
    clock.moveSeconds(1);
    zendesk.happen(6, { does: 'note' });
    clock.moveSeconds(300);
    await pass();
    const { set_aside, ticket_events } = await stored();
    expect(set_aside).toEqual([
      {
        stream: 'ticket-events',
        record: `second ${second}`,
        reason: 'more in one second than a page holds',
      },
    ]);
    const notes = ticket_events.filter(({ at }) => Number(at) >= Date.parse(second) / 1000);
    expect(notes.map((row) => row['ticket_id'])).toEqual([1, 2, 3, 4, 6]);
  });

  it('of changed organizations makes all of them be read', async () => {
    const { zendesk, clock, pass, stored } = await start();
    await pass();
    clock.moveSeconds(7200);
    const updated_at = zendeskTime(clock.now() - 3_600_000);
    const changed = zendesk.account.organizations.map((row) => ({ ...row, name: 'Renamed', updated_at }));
    zendesk.account.organizations = changed;
    await pass();
    const { organizations, set_aside } = await stored();
    expect(organizations.map(({ name }) => name)).toEqual(changed.map(() => 'Renamed'));
    expect(set_aside).toEqual([]);
  });
});

describe('a record that was set aside', () => {
  const spoilt: readonly [string, string, Record<string, unknown>, number][] = [
    ['ticket event', 'incremental/ticket_events', { timestamp: 'soon' }, 0],
    ['metric event', 'incremental/ticket_metric_events', { ticket_id: null }, 0],
    ['rating', 'satisfaction_ratings', { ticket_id: null }, 86_400],
    ['holiday', '801/holidays', { start_date: 'soon' }, 3600],
  ];

  it.each(spoilt)('is no longer, once it can be read: a %s', async (_name, path, change, waitSeconds) => {
    const { zendesk, clock, pass, stored } = await start();
    await pass();
    clock.moveSeconds(90_000);
    zendesk.happen(5, { does: 'write' });
    clock.moveSeconds(90);
    let spoiled = 0;
    const patch = (body: Record<string, unknown>): unknown => {
      const [key, records] = listed(body);
      spoiled += records.length;
      return { ...body, [key]: records.map((record) => ({ ...(record as object), ...change })) };
    };
    zendesk.failNext({ patch }, { path });
    await pass();
    expect(spoiled).toBeGreaterThan(0);
    clock.moveSeconds(waitSeconds);
    await pass();
    expect((await stored()).set_aside).toEqual([]);
  });
});

describe('organizations', () => {
  it('that change while the list is read in two goes are stored as changed', async () => {
    const { zendesk, clock, pass, stored } = await start();
    zendesk.failNext({ delayMs: 0 }, { path: 'v2/organizations' });
    zendesk.failNext({ status: 500 }, { path: 'v2/organizations' });
    await pass();
    clock.moveSeconds(1800);
    zendesk.account.organizations = zendesk.account.organizations.map((row, index) =>
      index === 0 ? { ...row, name: 'Renamed', updated_at: zendeskTime(clock.now()) } : row,
    );
    clock.moveSeconds(1800);
    await pass();
    clock.moveSeconds(7200);
    await pass();
    expect((await stored()).organizations[0]).toMatchObject({ name: 'Renamed' });
  });
});

describe('an export', () => {
  const told = ['ticket_events', 'organizations'] as const;

  it.each(told)('of %s that says nothing of its end is read to an empty page', async (key) => {
    const onRequest: ZendeskOptions['onRequest'] = ({ path }) =>
      path.includes(`incremental/${key}`) ? { patch: ({ end_of_stream: _end, ...body }) => body } : undefined;
    const { pass, streams, clock, stored } = await start({ onRequest });
    await pass();
    clock.moveSeconds(3700);
    await pass();
    const name: StreamName = key === 'organizations' ? key : 'ticket-events-history';
    const state = (await streams()).get(name);
    expect(state).toMatchObject({ trouble: null, completedAt: expect.any(Number) });
    const undisturbed = await start();
    await undisturbed.pass();
    expect((await stored())[key]).toEqual((await undisturbed.stored())[key]);
  });

  it('of tickets whose cursor expired in a longer history is read from its start', async () => {
    let expired: string | null = null;
    const { zendesk, pass, again, stored } = await start({
      onRequest: ({ path, query }) => {
        if (!path.includes('incremental/tickets')) return undefined;
        if (query.has('start_time')) expired = null;
        return expired !== null && query.get('cursor') === expired ? { status: 400 } : undefined;
      },
    });
    await again(3);
    await pass();
    await again(90);
    zendesk.failNext({ delayMs: 0 }, { path: 'incremental/tickets', times: 2 });
    zendesk.failNext({ status: 422 }, { path: 'incremental/tickets' });
    await pass();
    expired = zendesk.requests.findLast(({ path }) => path.includes('/tickets/'))?.query.get('cursor') ?? '';
    await pass();
    const since = FIRST / 1000 - 90 * 86_400;
    const expected = account.tickets.filter((ticket) => ticket.generated_timestamp >= since);
    expect((await stored()).tickets.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });
});

/** What is stored, but for what the streams say of moments. */
const withoutMoments = ({ tickets, streams, ...others }: Stored) => ({
  ...others,
  tickets: tickets.map(({ generated_at: _moment, ...ticket }) => ticket),
  sentences: streams.map(({ name, sentence }) => ({ name, sentence })),
});

describe('clocks that differ by two hours', () => {
  const TWO_HOURS = 7_200_000;

  it.each([
    ['Zendesk’s Date is ahead', { dateOffsetMs: TWO_HOURS }, 0],
    ['Zendesk’s Date is behind', { dateOffsetMs: -TWO_HOURS }, 0],
    ['ours is ahead', {}, TWO_HOURS],
    ['ours is behind', {}, -TWO_HOURS],
  ])('let nothing be missed where %s', async (_name, options, oursAheadMs) => {
    const odd = await start(options, account, oursAheadMs);
    const right = await start();
    for (const { pass, clock, zendesk } of [odd, right]) {
      await pass();
      clock.moveSeconds(4000);
      zendesk.happen(5, { does: 'reply' });
      clock.moveSeconds(4000);
      await pass();
    }
    expect(withoutMoments(await odd.stored())).toEqual(withoutMoments(await right.stored()));
  });
});
