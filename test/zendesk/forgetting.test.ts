import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { NOW } from './clients.ts';

const newPath = temporaryPaths();
const DAY = 86_400;
const QUESTIONS = ['frt', 'resolution', 'created', 'solved', 'csat', 'one-touch', 'reopen-rate'].map(
  (metric) => `${metric} last 90 days by group`,
);

async function start(overrides = {}) {
  const account = generateAccount({ nowMs: NOW, ticketCount: 200, seed: 6 });
  const clock = standingClock(NOW + 60_000);
  const zendesk = await serve(account, clock);
  const path = newPath();
  const synced = await openSynced(zendesk, path, clock, overrides);
  await synced.pass();
  return { clock, zendesk, path, synced };
}

describe('an agent', () => {
  it.each([
    ['is gone from Zendesk', undefined],
    ['is called "Permanently Deleted User"', { name: 'Permanently Deleted User', role: 'end-user' as const }],
  ])('who %s is forgotten by name, and what they opened stays told apart', async (_name, change) => {
    const { zendesk, synced, path, clock } = await start();
    const before = await synced.ask('frt last 90 days');
    const agent = zendesk.account.users.find(({ role }) => role === 'agent');
    zendesk.account.users = zendesk.account.users.flatMap((user) => {
      if (user !== agent) return [user];
      return change ? [{ ...user, ...change }] : [];
    });
    clock.moveSeconds(3700);
    await synced.pass();
    expect(await synced.data.store.counts()).toMatchObject({ forgottenAgents: 1 });
    expect((await synced.ask('frt last 90 days')).excluded).toEqual(before.excluded);
    await synced.close();
    expect(await readRows(path, "select id, name from agents where name = ''")).toEqual([
      { id: agent?.id, name: '' },
    ]);
  });

  it('is forgotten also after a clock that once was years ahead', async () => {
    const { zendesk, synced, clock } = await start();
    const decade = 3650 * DAY;
    const state = await synced.data.store.sync.stream('agents');
    const position = { ...state, watermarkAt: clock.now() / 1000 + decade };
    await synced.data.store.sync.saveList('agents', { records: [], setAside: [], position });
    const agent = zendesk.account.users.find(({ role }) => role === 'agent');
    zendesk.account.users = zendesk.account.users.filter((user) => user !== agent);
    await synced.pass();
    expect(await synced.data.store.counts()).toMatchObject({ forgottenAgents: 1 });
  });

  it('who cannot be read keeps the name', async () => {
    const { zendesk, synced, clock } = await start();
    zendesk.account.users = zendesk.account.users.map((user) =>
      user.role === 'agent' ? { ...user, only_private_comments: 'perhaps' as never } : user,
    );
    clock.moveSeconds(3700);
    await synced.pass();
    expect(await synced.data.store.counts()).toMatchObject({ forgottenAgents: 0 });
    expect((await synced.data.store.counts()).setAside).toBeGreaterThan(0);
  });

  it('who only left keeps the name that Zendesk keeps', async () => {
    const { zendesk, synced, clock } = await start();
    zendesk.account.users = zendesk.account.users.map((user) =>
      user.role === 'agent' ? { ...user, role: 'end-user' } : user,
    );
    clock.moveSeconds(3700);
    await synced.pass();
    expect(await synced.data.store.counts()).toMatchObject({ forgottenAgents: 0 });
  });
});

describe('a ticket deleted in Zendesk', () => {
  it('leaves nothing of its subject, not even in what the file no longer uses', async () => {
    const { zendesk, synced, path, clock } = await start();
    const ticket = zendesk.account.tickets.find(({ status }) => status === 'open');
    if (!ticket) throw new Error('The account has no open ticket');
    zendesk.upsertTicket({ ...ticket, subject: 'Only ever said here' });
    clock.moveSeconds(120);
    await synced.pass();
    zendesk.upsertTicket({ ...ticket, status: 'deleted', subject: 'SCRUBBED' });
    clock.moveSeconds(120);
    await synced.pass();
    await synced.close();
    const bytes = readFileSync(path, 'latin1');
    expect(['Only ever said here', 'SCRUBBED'].filter((words) => bytes.includes(words))).toEqual([]);
  });
});

describe('retention', () => {
  it('forgets the subjects of what was closed long ago, and changes no figure', async () => {
    const { synced, path, clock, zendesk } = await start();
    const answers = () => Promise.all([...QUESTIONS, 'backlog by channel'].map((each) => synced.ask(each)));
    const before = await answers();
    await synced.close();
    const shorter = await openSynced(zendesk, path, clock, { retentionDays: 30 });
    await shorter.pass();
    const after = await Promise.all([...QUESTIONS, 'backlog by channel'].map((each) => shorter.ask(each)));
    expect(after).toEqual(before);
    await shorter.close();

    const limit = NOW / 1000 - 30 * DAY;
    const old = `status = 'closed' and created_at < ${limit} and last_solved_at < ${limit}`;
    const [counts] = await readRows(
      path,
      `select count(*) filter (where ${old}) as old, count(*) filter (where ${old} and subject <> '') as kept,
              count(*) filter (where not (${old}) and status <> 'deleted' and subject = '') as lost from tickets`,
    );
    expect(counts).toMatchObject({ kept: 0, lost: 0 });
    expect(Number(counts?.['old'])).toBeGreaterThan(10);
  });
});
