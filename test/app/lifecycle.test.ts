import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { tellAccount, times } from '../support/story.ts';
import { CHANNEL, startWorld, until, type World } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';
const account = () =>
  tellAccount(times(30, { createdAt: '2026-11-17T22:00:00Z', group: 'Billing', repliedAfter: 300 }));

const breached = async (world: World): Promise<void> => {
  await world.slack.connected();
  await world.ready();
  await world.text('set frt 80% within 4h');
  world.clock.advanceMinutes(1);
};

describe('a benchmark that is removed', () => {
  it('takes back the alert it posted', async () => {
    const world = await startWorld({ account: account(), at: NOW });
    await breached(world);
    await world.slack.waitFor(({ text }) => text.startsWith('Breach'));
    await world.text('remove 1');
    await until(() =>
      world.slack.messages(CHANNEL).some(({ text }) => text.startsWith('Target changed or removed')),
    );
  });

  it('never sends the alert that still waits', async () => {
    const world = await startWorld({
      account: account(),
      at: NOW,
      environment: { DEFAULT_CHANNEL: 'C0OTHER' },
    });
    await breached(world);
    await until(async () => (await world.text('status')).includes('the bot is not in this channel'));
    await world.text('remove 1');
    const other = world.slack.channels.find(({ id }) => id === 'C0OTHER');
    if (other) other.isMember = true;
    world.clock.advanceMinutes(30);
    await world.synced();
    await world.synced();
    expect(world.slack.messages('C0OTHER').filter(({ text }) => text.startsWith('Breach'))).toEqual([]);
  });
});

describe('the app', () => {
  it('stops although Slack never lets it connect', async () => {
    const world = await startWorld({
      account: account(),
      at: NOW,
      prepare: (_zendesk, slack) => {
        for (let count = 0; count < 50; count += 1) slack.failNext('apps.connections.open', { status: 500 });
      },
    });
    await until(() => world.slack.calls.some(({ method }) => method === 'apps.connections.open'));
    await world.restart();
  });

  it('starts nothing and frees the database when its health port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, () => resolve()));
    const address = taken.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const failing = startWorld({ account: account(), at: NOW, environment: { HEALTH_PORT: port } });
    await expect(failing).rejects.toThrow(`HEALTH_PORT ${port} cannot be used (EADDRINUSE); set another.`);
    taken.close();
  });

  it('ends with a sentence when its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, () => resolve()));
    const address = taken.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const world = await startWorld({
      account: account(),
      at: NOW,
      environment: { SLACK_SIGNING_SECRET: 'shh', PORT: port },
    });
    expect(await world.app.ended).toContain('is in use by another process');
    taken.close();
  });

  it('calls old data stale, not up to date', async () => {
    const world = await startWorld({ account: account(), at: NOW });
    await world.slack.connected();
    await world.ready();
    world.zendesk.failNext({ hang: true }, { path: 'incremental', times: 10 });
    world.clock.advanceMinutes(3 * 24 * 60);
    expect(await world.text('status')).toMatch(/^The data is stale/u);
  });
});
