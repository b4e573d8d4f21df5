import { describe, expect, it } from 'vitest';
import { reconciledFindings } from '../../src/app/findings/reconciled.ts';
import { readReconciled } from '../../src/app/reconcile.ts';
import type { ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { agrees } from '../../src/domain/count-check.ts';
import { tellAccount, times } from '../support/story.ts';
import { openSynced, type Synced, serve, standingClock, TIME_ZONE } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
/** Noon in Berlin. */
const NOON = Date.parse('2026-11-18T11:00:00Z');
const DAY = 86_400;

async function start() {
  const stories = [
    ...times(5, { createdAt: '2026-11-16T08:00:00Z', repliedAfter: 30, solvedAfter: 60 }),
    ...times(3, { createdAt: '2026-11-17T12:00:00Z', repliedAfter: 30 }),
  ];
  const clock = standingClock(NOON);
  const zendesk = await serve(tellAccount(stories), clock);
  const synced = await openSynced(zendesk, newPath(), clock);
  await synced.pass();
  return { clock, zendesk, synced };
}

const found = async ({ data }: Synced) => {
  const reconciled = await readReconciled(data.store);
  if (!reconciled) throw new Error('Nothing was reconciled');
  return reconciled;
};
const searches = (zendesk: ZendeskServer): number =>
  zendesk.requests.filter(({ path }) => path.includes('search/count')).length;
const sentences = async (synced: Synced): Promise<string[]> =>
  reconciledFindings(await found(synced), TIME_ZONE).map(({ sentence }) => sentence);

describe('reconciling', () => {
  it('holds the counts of the last seven days and the unsolved against Zendesk’s', async () => {
    const { synced } = await start();
    const { counts, fault } = await found(synced);
    expect(fault).toBeNull();
    expect(counts.map(({ what, ours, zendesks }) => [what, ours, zendesks])).toEqual([
      ['created Wed 11 Nov', 0, 0],
      ['created Thu 12 Nov', 0, 0],
      ['created Fri 13 Nov', 0, 0],
      ['created Sat 14 Nov', 0, 0],
      ['created Sun 15 Nov', 0, 0],
      ['created Mon 16 Nov', 5, 5],
      ['created Tue 17 Nov', 3, 3],
      ['unsolved', 3, 3],
    ]);
    expect(await sentences(synced)).toEqual([
      '8 of 8 counts of tickets agree with Zendesk’s search, checked Wed 18 Nov 12:00'.replace('’', "'"),
      expect.stringMatching(
        /^(\d+) of \1 times and counts of 3 tickets follow from their events as Zendesk gives them, checked/u,
      ),
    ]);
  });

  it('happens once a night, not with every poll', async () => {
    const { clock, zendesk, synced } = await start();
    expect(searches(zendesk)).toBe(8);
    clock.moveSeconds(13 * 3600);
    await synced.pass();
    expect(searches(zendesk)).toBe(8);
    clock.moveSeconds(2 * 3600);
    await synced.pass();
    expect(searches(zendesk)).toBe(16);
    clock.moveSeconds(60);
    await synced.pass();
    expect(searches(zendesk)).toBe(16);
  });

  it('tells a day whose count differs', async () => {
    const { clock, zendesk, synced } = await start();
    const [missed] = zendesk.account.tickets;
    if (!missed) throw new Error('The account has tickets');
    // Old by its own clock, and so in no export that is still to come.
    zendesk.account.tickets = [...zendesk.account.tickets, { ...missed, id: 99, generated_timestamp: 1 }];
    clock.moveSeconds(DAY);
    await synced.pass();
    const different = (await found(synced)).counts.filter((count) => !agrees(count));
    expect(different).toEqual([{ what: 'created Mon 16 Nov', ours: 5, aiOnly: 0, zendesks: 6 }]);
    expect((await sentences(synced)).join('\n')).toContain(
      "Tickets created Mon 16 Nov: 5 here, 6 in Zendesk's search, checked Thu 19 Nov 12:00",
    );
  });

  it('names the tickets whose times differ for no cause we know', async () => {
    const { clock, zendesk, synced } = await start();
    const ticket = zendesk.account.tickets.find(({ id }) => id === 6);
    if (!ticket) throw new Error('The account has six tickets');
    const reply_time_in_minutes = { calendar: 500, business: 500 };
    clock.moveSeconds(DAY);
    zendesk.upsertTicket({ ...ticket, metric_set: { ...ticket.metric_set, reply_time_in_minutes } });
    clock.moveSeconds(120);
    await synced.pass();
    expect((await sentences(synced)).join('\n')).toContain(
      'frt (calendar) of 1 tickets differs from Zendesk’s for no cause we know: #6'.replace('’', "'"),
    );
  });

  it('leaves the sync alone where the counts cannot be had, and says so', async () => {
    const { clock, zendesk, synced } = await start();
    zendesk.failNext({ status: 403 }, { path: 'search/count' });
    clock.moveSeconds(DAY);
    await synced.pass();
    expect((await found(synced)).fault).toMatch(/^Zendesk does not let these credentials read this/u);
    expect((await sentences(synced))[0]).toMatch(/^Zendesk's counts could not be had, checked Thu 19 Nov/u);
  });

  it('asks nothing before the history is read', async () => {
    const clock = standingClock(NOON);
    const zendesk = await serve(tellAccount(times(3, { createdAt: '2026-11-17T08:00:00Z' })), clock);
    zendesk.failNext({ status: 403 }, { path: 'incremental/tickets', times: 9 });
    const synced = await openSynced(zendesk, newPath(), clock);
    await expect(synced.pass()).rejects.toMatchObject({ fault: 'forbidden' });
    expect(searches(zendesk)).toBe(0);
  });
});
