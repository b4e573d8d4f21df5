import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import type { ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { STREAMS } from '../../src/zendesk/streams/index.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { NOW } from './clients.ts';

const newPath = temporaryPaths();
const account = generateAccount({ nowMs: NOW, ticketCount: 400, seed: 6 });
const DAY = 86_400;

async function start(options: Parameters<typeof serve>[2] = {}, overrides = {}) {
  const clock = standingClock(NOW + 60_000);
  const zendesk = await serve(account, clock, options);
  const path = newPath();
  const synced = await openSynced(zendesk, path, clock, overrides);
  return { clock, zendesk, path, synced };
}

const pathsOf = (zendesk: ZendeskServer): string[] =>
  zendesk.requests.map(({ path }) => path.replace('/api/v2/', '').replace('.json', ''));

const seconds = (text: string): number => Date.parse(text) / 1000;

/** What every pass asks for, and what is asked for once an hour. */
const POLLED = [
  'incremental/tickets/cursor',
  'satisfaction_ratings',
  'incremental/ticket_events',
  'incremental/ticket_metric_events',
];
const LISTED = [
  'users',
  'groups',
  'group_memberships',
  'brands',
  'ticket_forms',
  'custom_statuses',
  'ticket_fields',
  'organization_fields',
  'incremental/organizations',
  'incremental/users/cursor',
  'business_hours/schedules',
  'business_hours/schedules/360000801/holidays',
  'slas/policies',
];

/** What the export says of a ticket, as it should be stored. */
const expectedOf = ({ tickets }: { tickets: typeof account.tickets }) =>
  tickets
    .map((ticket) => ({
      id: ticket.id,
      status: ticket.status,
      created_at: seconds(ticket.created_at),
      channel: ticket.via.channel,
      priority: ticket.priority,
      type: ticket.type,
      group_id: ticket.group_id,
      brand_id: ticket.brand_id,
      organization_id: ticket.organization_id,
      requester_id: ticket.requester_id,
      submitter_id: ticket.submitter_id,
      subject: ticket.status === 'deleted' ? '' : ticket.subject,
      tags: JSON.stringify(ticket.tags),
      is_public: Number(ticket.is_public),
    }))
    .sort((a, b) => a.id - b.id);

const FACTS =
  'select id, status, created_at, channel, priority, type, group_id, brand_id, organization_id, requester_id, submitter_id, subject, tags, is_public from tickets order by id';

describe('a full pass', () => {
  it.each([undefined, 40])('stores exactly the account, with pages of %s', async (pageSizeLimit) => {
    const { synced, path } = await start(pageSizeLimit ? { pageSizeLimit } : {});
    await synced.pass();
    await synced.close();
    expect(await readRows(path, FACTS)).toEqual(expectedOf(account));
    const names = (rows: readonly { id: number; name: string }[]) =>
      rows.map(({ id, name }) => ({ id, name })).sort((a, b) => a.id - b.id);
    for (const table of ['groups', 'brands', 'organizations'] as const) {
      expect(await readRows(path, `select id, name from ${table} order by id`)).toEqual(
        names(account[table]),
      );
    }
    const agents = account.users.filter(({ role }) => role !== 'end-user');
    expect(await readRows(path, 'select id, name, is_light from agents order by id')).toEqual(
      agents.map(({ id, name, role_type }) => ({ id, name, is_light: Number(role_type === 1) })),
    );
    expect(
      await readRows(path, 'select id, ticket_id, score, group_id, assignee_id from ratings order by id'),
    ).toEqual(
      account.ratings
        .map(({ id, ticket_id, score, group_id, assignee_id }) => ({
          id,
          ticket_id,
          score,
          group_id,
          assignee_id,
        }))
        .sort((a, b) => a.id - b.id),
    );
    expect(await readRows(path, 'select * from set_aside')).toEqual([]);
  });

  it('leaves every stream complete up to a minute before now', async () => {
    const { synced } = await start();
    await synced.pass();
    const streams = await synced.data.store.streams();
    // The history is as long as it was.
    for (const { name } of STREAMS.filter((stream) => stream.name !== 'tickets-history')) {
      const isMissing = name === 'surveys';
      expect([name, streams.get(name)?.completedAt == null]).toEqual([name, isMissing]);
      expect([name, streams.get(name)?.trouble != null]).toEqual([name, isMissing]);
    }
    expect(streams.get('tickets')?.watermarkAt).toBe(NOW / 1000);
  });

  it('sends what the export needs with every page', async () => {
    const { zendesk, synced } = await start({ pageSizeLimit: 100 });
    await synced.pass();
    const exports = zendesk.requests.filter(({ path }) => path.includes('incremental/tickets'));
    expect(exports.length).toBeGreaterThan(3);
    for (const { query } of exports) {
      expect(query.get('include')).toBe('metric_sets');
      expect(query.get('per_page')).toBe('1000');
    }
    expect(exports.filter(({ query }) => query.has('start_time'))).toHaveLength(1);
    expect(exports.filter(({ query }) => query.has('cursor'))).toHaveLength(exports.length - 1);
  });

  it('does not trust a clock of ours that runs ahead of Zendesk’s', async () => {
    const { zendesk } = await start();
    const ahead = await openSynced(zendesk, newPath(), { now: () => NOW + 600_000 });
    await ahead.pass();
    expect((await ahead.data.store.streams()).get('tickets')?.watermarkAt).toBe(NOW / 1000);
  });
});

describe('a later pass', () => {
  it('asks for little', async () => {
    const { zendesk, synced } = await start();
    await synced.pass();
    zendesk.requests.length = 0;
    await synced.pass();
    expect(pathsOf(zendesk)).toEqual(POLLED);
  });

  it('reads the lists again after an hour', async () => {
    const { zendesk, synced, clock } = await start();
    await synced.pass();
    zendesk.requests.length = 0;
    clock.moveSeconds(3601);
    await synced.pass();
    // The token was over too, so the first call was made again.
    expect(pathsOf(zendesk)).toEqual(['users', '/oauth/tokens', ...LISTED, ...POLLED]);
  });

  it('brings a changed ticket up again, and that one only', async () => {
    const { zendesk, synced, clock } = await start();
    await synced.pass();
    const before = await synced.ask('backlog');
    const changed = zendesk.account.tickets.find(({ status }) => status === 'open');
    if (!changed) throw new Error('The account has an open ticket');
    const solvedAt = new Date(NOW).toISOString();
    const metric_set = { ...changed.metric_set, solved_at: solvedAt };
    clock.moveSeconds(60);
    zendesk.upsertTicket({ ...changed, status: 'solved', metric_set });
    clock.moveSeconds(90);
    await synced.pass();
    expect((await synced.ask('backlog')).n).toBe((before.n ?? 0) - 1);
    expect(await synced.data.store.counts()).toMatchObject({ tickets: account.tickets.length });
  });

  it('leaves a change of the last minute to the next one', async () => {
    const { zendesk, synced, clock } = await start();
    await synced.pass();
    const before = await synced.ask('created this month');
    clock.moveSeconds(300);
    const [ticket] = zendesk.account.tickets;
    if (!ticket) throw new Error('The account has tickets');
    zendesk.upsertTicket({ ...ticket, id: 99_999, created_at: new Date(NOW + 300_000).toISOString() });
    await synced.pass();
    expect((await synced.ask('created this month')).n).toBe(before.n);
    clock.moveSeconds(120);
    await synced.pass();
    expect((await synced.ask('created this month')).n).toBe((before.n ?? 0) + 1);
  });

  it('goes on from the stored position after a restart', async () => {
    const { zendesk, synced, path, clock } = await start();
    await synced.pass();
    const before = await synced.ask('created this month by group');
    await synced.close();
    zendesk.requests.length = 0;
    const again = await openSynced(zendesk, path, clock);
    await again.pass();
    const [first] = zendesk.requests.filter(({ path: asked }) => asked.includes('incremental/tickets'));
    expect(first?.query.has('cursor')).toBe(true);
    expect(pathsOf(zendesk)).toEqual(['/oauth/tokens', ...POLLED]);
    expect(await again.ask('created this month by group')).toEqual(before);
  });

  it('goes on after a fault in the middle with the page that was next', async () => {
    const { zendesk, synced, path } = await start({ pageSizeLimit: 50 });
    zendesk.failNext({ delayMs: 0 }, { path: 'incremental/tickets', times: 2 });
    zendesk.failNext({ status: 403 }, { path: 'incremental/tickets' });
    await expect(synced.pass()).rejects.toMatchObject({ fault: 'forbidden' });
    const { cursor, completedAt } = await synced.data.store.sync.stream('tickets');
    expect(completedAt).toBeNull();
    zendesk.requests.length = 0;
    await synced.pass();
    const [next] = zendesk.requests.filter(({ path: asked }) => asked.includes('incremental/tickets'));
    expect(next?.query.get('cursor')).toBe(cursor);
    await synced.close();
    expect(await readRows(path, FACTS)).toEqual(expectedOf(account));
  });

  it('catches a rating that came late, and one that was changed', async () => {
    const { zendesk, synced, clock } = await start();
    await synced.pass();
    const before = await synced.ask('csat this month');
    const rated = zendesk.account.ratings.find(
      ({ score, created_at }) => score === 'good' && created_at > '2026-11-02',
    );
    if (!rated) throw new Error('The account has a good rating of this month');
    clock.moveSeconds(DAY + 60);
    zendesk.upsertRating({ ...rated, score: 'bad', updated_at: new Date(clock.now()).toISOString() });
    await synced.pass();
    const after = await synced.ask('csat this month');
    expect(after.n).toBe(before.n);
    expect(after.values['hits']).toBe((before.values['hits'] ?? 0) - 1);
  });
});

describe('the history', () => {
  it('is read from its new start when it gets longer, after what is new', async () => {
    const { zendesk, synced, path, clock } = await start({ pageSizeLimit: 100 }, { backfillDays: 10 });
    await synced.pass();
    const short = (await synced.data.store.counts()).tickets;
    expect((await synced.ask('created last 30 days')).reason).toMatch(
      /^not measured before Sun 8 Nov 00:00/u,
    );
    await synced.close();
    zendesk.requests.length = 0;
    const longer = await openSynced(zendesk, path, clock, { backfillDays: 90 });
    zendesk.failNext({ delayMs: 0 }, { path: 'incremental/tickets', times: 2 });
    zendesk.failNext({ status: 422 }, { path: 'incremental/tickets', times: 1 });
    await longer.pass();
    expect((await longer.ask('created last 30 days')).reason).toMatch(/^not measured before Sun 8 Nov/u);
    expect((await longer.ask('created last 7 days')).n).toBeGreaterThan(0);
    await longer.pass();
    const asked = zendesk.requests.filter(({ path: wanted }) => wanted.includes('incremental/tickets'));
    expect(asked.map(({ query }) => query.get('start_time') ?? 'by cursor').slice(0, 2)).toEqual([
      'by cursor',
      String(seconds('2026-08-20T00:00:00+02:00')),
    ]);
    expect((await longer.data.store.counts()).tickets).toBeGreaterThan(short);
    expect((await longer.ask('created last 30 days')).n).toBeGreaterThan(0);
    await longer.close();
    expect(await readRows(path, FACTS)).toEqual(expectedOf(account));
  });

  it('stays as long as it is when it gets shorter', async () => {
    const { zendesk, synced, path, clock } = await start();
    await synced.pass();
    await synced.close();
    zendesk.requests.length = 0;
    const shorter = await openSynced(zendesk, path, clock, { backfillDays: 10 });
    await shorter.pass();
    const [first] = zendesk.requests.filter(({ path: asked }) => asked.includes('incremental/tickets'));
    expect(first?.query.has('cursor')).toBe(true);
    expect((await shorter.ask('created last 30 days')).n).toBeGreaterThan(0);
  });

  it('starts with a local day, so that a window as long as it is measured', async () => {
    const { synced } = await start();
    await synced.pass();
    expect((await synced.ask('created last 90 days')).n).toBeGreaterThan(0);
    expect((await synced.ask('created last 91 days')).reason).toMatch(/^not measured before/u);
  });
});
