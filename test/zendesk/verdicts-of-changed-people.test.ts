import { describe, expect, it } from 'vitest';
import type { User } from '../../src/demo/zendesk-people.ts';
import type { ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { AGENT, LIGHT_AGENT, tellAccount } from '../support/story.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { NOW, STORIES, VERDICTS, verdicts } from '../support/verdicts.ts';

const newPath = temporaryPaths();
const QUESTION = 'fcr 2026-11-01..2026-11-07';

/** Everything is read once. */
async function start(users?: (users: User[]) => User[]) {
  const clock = standingClock(NOW);
  const account = tellAccount(STORIES);
  if (users) account.users = users(account.users);
  const zendesk = await serve(account, clock);
  const synced = await openSynced(zendesk, newPath(), clock, { backfillDays: 60 });
  await synced.pass();
  /** What is new two hours later is read, lists too. */
  const later = async () => {
    clock.moveSeconds(2 * 3600);
    await synced.pass();
  };
  return { zendesk, synced, later };
}

const change = ({ account }: ZendeskServer, userId: number, parts: Partial<User>): void => {
  account.users = account.users.map((user) => (user.id === userId ? { ...user, ...parts } : user));
};

const LIGHT: Partial<User> = { role_type: 1, only_private_comments: true };
const END_USER: Partial<User> = { role: 'end-user', role_type: null };

describe('verdicts of the past stay when their agent', () => {
  it.each<[string, Partial<User>]>([
    ['becomes a light agent', LIGHT],
    ['becomes an end user', END_USER],
    ['becomes an administrator', { role: 'admin', role_type: 4 }],
    ['is suspended', { suspended: true }],
    ['is deleted, as Zendesk still shows', { ...END_USER, active: false }],
    ['is deleted for good', { ...END_USER, active: false, name: 'Permanently Deleted User' }],
  ])('%s', async (_story, parts) => {
    const { zendesk, synced, later } = await start();
    const before = await synced.ask(QUESTION);
    change(zendesk, AGENT, parts);
    await later();
    await later();
    expect(await verdicts(synced)).toEqual(VERDICTS);
    const { n, values, reasons, verdicts: counts } = await synced.ask(QUESTION);
    expect({ n, values, reasons, counts }).toEqual({
      n: before.n,
      values: before.values,
      reasons: before.reasons,
      counts: before.verdicts,
    });
  });

  it('is gone from the lists, which the account never showed', async () => {
    const { zendesk, synced, later } = await start();
    zendesk.account.users = zendesk.account.users.filter(({ id }) => id !== AGENT);
    await later();
    expect(await verdicts(synced)).toEqual(VERDICTS);
  });
});

describe('an agent who had gone before anything was read', () => {
  it.each<[string, (users: User[]) => User[]]>([
    [
      'as one who is an end user now',
      (users) => users.map((user) => (user.id === AGENT ? { ...user, ...END_USER } : user)),
    ],
    ['as one whom nothing shows', (users) => users.filter(({ id }) => id !== AGENT)],
  ])('is told %s by the tickets that were theirs', async (_story, users) => {
    const { synced } = await start(users);
    expect(await verdicts(synced)).toEqual(VERDICTS);
  });
});

describe('what an agent says as a light one', () => {
  it('is nobody’s from the day that is read, and no first contact', async () => {
    const { zendesk, synced, later } = await start();
    change(zendesk, AGENT, LIGHT);
    await later();
    zendesk.happen(6, { does: 'reply', by: AGENT });
    await later();
    expect(await verdicts(synced, NOW + 4 * 3_600_000)).toEqual(VERDICTS);
  });

  it('was none before a light one became an agent, and is one from then on', async () => {
    const { zendesk, synced, later } = await start();
    zendesk.happen(6, { does: 'reply', by: LIGHT_AGENT });
    await later();
    expect((await verdicts(synced, NOW + 7_200_000))[5]).toBe('waiting: noFirstContact');
    change(zendesk, LIGHT_AGENT, { role_type: 0, only_private_comments: false });
    await later();
    expect((await verdicts(synced, NOW + 2 * 7_200_000))[5]).toBe('waiting: noFirstContact');
    zendesk.happen(6, { does: 'reply', by: LIGHT_AGENT });
    await later();
    expect((await verdicts(synced, NOW + 3 * 7_200_000))[5]).toBe('pending: notSolved');
  });
});

describe('a merge', () => {
  it('of the customer into another user changes no verdict of what was said', async () => {
    const { zendesk, synced, later } = await start();
    for (const ticket of zendesk.account.tickets.slice(3, 5))
      zendesk.upsertTicket({ ...ticket, requester_id: 999 });
    await later();
    expect(await verdicts(synced)).toEqual(VERDICTS);
  });

  it('of the ticket into another takes it out, and is counted', async () => {
    const { zendesk, synced, later } = await start();
    zendesk.happen(6, { does: 'merge' });
    await later();
    expect(await verdicts(synced)).toEqual([...VERDICTS.slice(0, 5), 'notEligible: merged']);
    expect((await synced.ask(QUESTION)).excluded).toMatchObject({ merged: 1 });
  });
});
