import { describe, expect, it } from 'vitest';
import { tellAccount, times } from '../support/story.ts';
import { CHANNEL, startWorld, until, type World, type WorldOptions } from '../support/world.ts';

const BEFORE_NINE = '2026-11-18T07:55:00Z';
const NINE = '2026-11-18T08:00:30Z';

const account = () =>
  tellAccount([
    ...times(30, { createdAt: '2026-11-17T08:00:00Z', group: 'Billing', repliedAfter: 30, solvedAfter: 90 }),
    ...times(8, { createdAt: '2026-11-16T08:00:00Z', group: 'Delivery', repliedAfter: 600 }),
  ]);

const digests = ({ slack }: World) =>
  slack.messages(CHANNEL).filter(({ text }) => text.startsWith('Daily digest'));

async function startAt(at: string, options: Partial<WorldOptions> = {}): Promise<World> {
  const world = await startWorld({ account: account(), at, ...options });
  await world.slack.connected();
  await world.ready();
  return world;
}

describe('the daily digest', () => {
  it('is posted at its time, covers the whole days since the slot before, and has the digits of ask', async () => {
    const world = await startAt(BEFORE_NINE);
    await world.text('set frt 80% within 4h');
    expect(digests(world)).toEqual([]);
    world.clock.moveTo(NINE);
    const { text } = await world.slack.waitFor((message) => message.text.startsWith('Daily digest'));
    expect(text).toContain('Target met on Tue 17 Nov');
    expect(text).toContain('30 tickets created');
    expect(await world.text('created yesterday')).toContain('\n30\n');
  });

  it('tells the rest where the plan gives no SLA events', async () => {
    const world = await startAt(BEFORE_NINE, {
      prepare: (zendesk) => zendesk.failNext({ status: 403 }, { path: 'metric_events', times: 1000 }),
    });
    await world.text('set frt 80% within 4h');
    expect(await world.text('')).not.toContain('No data yet');
    world.clock.moveTo(NINE);
    const { text } = await world.slack.waitFor((message) => message.text.startsWith('Daily digest'));
    expect(text).toContain('Target met on Tue 17 Nov');
  });

  it('is posted once across restarts', async () => {
    const world = await startAt(BEFORE_NINE);
    world.clock.moveTo(NINE);
    await until(() => digests(world).length > 0);
    await world.restart();
    world.clock.advanceMinutes(3);
    await world.synced();
    expect(digests(world)).toHaveLength(1);
  });

  it('is never posted for a slot before the first start', async () => {
    const world = await startAt('2026-11-18T10:00:00Z');
    await world.synced();
    expect(digests(world)).toEqual([]);
  });

  it('is caught up after a sleep, covering every day since the last', async () => {
    const world = await startAt(BEFORE_NINE);
    world.clock.moveTo(NINE);
    await until(() => digests(world).length === 1);
    await world.app.stop();
    world.clock.moveTo('2026-11-23T15:00:00Z');
    await world.restart();
    await until(() => digests(world).length === 2);
    expect(digests(world)[1]?.text).toContain('Wed 18 Nov–Sun 22 Nov');
  });

  it('is not sent again when it may have arrived, and status says so', async () => {
    const world = await startAt(BEFORE_NINE);
    world.slack.failNext('chat.postMessage', { reset: true, afterStoring: true });
    world.clock.moveTo(NINE);
    await until(() => digests(world).length > 0);
    await world.restart();
    await world.synced();
    expect(digests(world)).toHaveLength(1);
    expect(await world.text('status')).toContain('digest to <#C0SUPPORT>, delivery unknown, not sent again');
  });

  it('waits while the sync is behind, then goes out marked partial', async () => {
    const world = await startAt('2026-11-17T20:00:00Z');
    world.zendesk.failNext({ status: 404 }, { path: 'incremental', times: 10_000 });
    world.clock.moveTo(NINE);
    await until(async () => (await world.app.data.health()).fault !== null);
    expect(digests(world)).toEqual([]);
    world.clock.advanceMinutes(61);
    await until(() => digests(world).length > 0);
    expect(digests(world)[0]?.text).toContain('partial to Tue 17 Nov');
    expect(digests(world)[0]?.text).toContain('last sync failed');
  });
});
