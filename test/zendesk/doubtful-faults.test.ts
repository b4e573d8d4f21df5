import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import type { ZendeskOptions } from '../../src/demo/zendesk-server.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { NOW } from './clients.ts';

const newPath = temporaryPaths();
const account = generateAccount({ nowMs: NOW, ticketCount: 60, seed: 6 });
const LIMITED = { status: 429, headers: { 'Retry-After': '1' } };

async function start(options: Partial<ZendeskOptions> = {}) {
  const clock = standingClock(NOW + 60_000);
  const zendesk = await serve(account, clock, options);
  const limits = { attempts: 1, retryDelayMs: 1 };
  const synced = await openSynced(zendesk, newPath(), clock, {}, { limits });
  const troubleOf = async (name: 'brands' | 'tickets' | 'ratings') =>
    (await synced.data.store.sync.stream(name)).trouble;
  return { clock, zendesk, synced, troubleOf };
}

describe('a fault that may be of everything', () => {
  it.each([['a reset', { reset: true } as const]])(
    'and is of one stream alone is remembered there, and the rest goes on: %s',
    async (_name, fault) => {
      const { zendesk, synced, troubleOf } = await start();
      zendesk.failNext(fault, { path: '/brands' });
      await synced.pass();
      expect(await troubleOf('brands')).toMatchObject({ isUnavailable: false, times: 1 });
      expect((await synced.data.store.counts()).tickets).toBe(account.tickets.length);
      await synced.pass();
      expect(await troubleOf('brands')).toBeNull();
    },
  );

  it('ends the pass where a second stream meets it too, and blames neither', async () => {
    const { zendesk, synced, troubleOf } = await start();
    zendesk.failNext({ reset: true }, { path: '/brands' });
    zendesk.failNext({ reset: true }, { path: '/ticket_forms' });
    await expect(synced.pass()).rejects.toMatchObject({ fault: 'unreachable' });
    expect(await troubleOf('brands')).toBeNull();
    expect((await synced.data.store.counts()).tickets).toBe(0);
  });

  it('of the ticket export is one of the whole sync, though the rest is read', async () => {
    const { zendesk, synced } = await start();
    zendesk.failNext({ reset: true }, { path: 'incremental/tickets' });
    await expect(synced.pass()).rejects.toMatchObject({ fault: 'unreachable' });
    expect((await synced.data.store.streams()).get('ratings')?.completedAt).not.toBeNull();
  });

  it('that Zendesk asks us to wait for holds back everything', async () => {
    const { zendesk, synced, troubleOf } = await start();
    zendesk.failNext(LIMITED, { path: '/brands' });
    await expect(synced.pass()).rejects.toMatchObject({ fault: 'rate-limited' });
    expect(await troubleOf('brands')).toBeNull();
  });
});

describe('a refusal', () => {
  it('of what was read before is taken for a slip first, and for the plan after two hours', async () => {
    const { clock, zendesk, synced, troubleOf } = await start();
    await synced.pass();
    zendesk.failNext({ status: 403 }, { path: 'satisfaction_ratings', times: 99 });
    await synced.pass();
    const waits: number[] = [];
    for (let wait = 0; wait < 86_400; ) {
      const trouble = await troubleOf('ratings');
      wait = (trouble?.retryAt ?? 0) - clock.now() / 1000;
      waits.push(wait);
      clock.moveSeconds(wait);
      await synced.pass();
    }
    expect(waits).toEqual([0, 60, 120, 240, 480, 960, 1920, 3600, 86_400]);
  });

  it('of what was never read is the plan’s, and asked for again after a day', async () => {
    const { clock, zendesk, synced, troubleOf } = await start();
    zendesk.failNext({ status: 403 }, { path: 'satisfaction_ratings' });
    await synced.pass();
    expect((await troubleOf('ratings'))?.retryAt).toBe(clock.now() / 1000 + 86_400);
  });
});

describe('what the sync forgets', () => {
  it('is forgotten also where the ticket export is refused', async () => {
    const { clock, zendesk, synced } = await start();
    await synced.pass();
    const before = await synced.data.store.readSetting('subjects-forgotten');
    clock.moveSeconds(2 * 86_400);
    zendesk.failNext({ status: 403 }, { path: 'incremental/tickets' });
    await expect(synced.pass()).rejects.toMatchObject({ fault: 'forbidden' });
    expect(await synced.data.store.readSetting('subjects-forgotten')).not.toBe(before);
  });
});
