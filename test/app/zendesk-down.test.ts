import { describe, expect, it } from 'vitest';
import { tellAccount, times } from '../support/story.ts';
import { startWorld, until } from '../support/world.ts';

const NOW = '2026-11-18T11:00:00Z';
const account = () => tellAccount(times(30, { createdAt: '2026-11-17T08:00:00Z', repliedAfter: 30 }));

describe('while Zendesk is down', () => {
  it('the app stays up and answers from stored data, marked stale', async () => {
    const world = await startWorld({ account: account(), at: NOW });
    await world.slack.connected();
    await world.ready();
    world.zendesk.failNext({ status: 404 }, { path: 'incremental', times: 10_000 });
    world.clock.advanceMinutes(60);
    await until(async () => (await world.app.data.health()).fault !== null);
    const text = await world.text('frt yesterday');
    expect(text).toContain('30 min median');
    expect(text).toMatch(
      /data to Wed 18 Nov 11:59 \(stale; last sync failed: Zendesk does not know this address/u,
    );
    expect(await world.text('status')).toContain('The last sync failed');
  });

  it('an app that starts meanwhile comes up, and reads as soon as it can', async () => {
    const world = await startWorld({
      account: account(),
      at: NOW,
      prepare: (zendesk) => zendesk.failNext({ status: 403 }, { path: 'users/me', times: 2 }),
    });
    await world.slack.connected();
    expect(await world.text('frt')).toContain('no data yet');
    await world.ready();
    expect(await world.text('frt yesterday')).toContain('30 min median');
  });
});

describe('a configuration that cannot work', () => {
  it('ends the app with a sentence when the credentials are wrong', async () => {
    const world = await startWorld({
      account: account(),
      at: NOW,
      environment: { ZENDESK_OAUTH_CLIENT_SECRET: 'wrong-secret' },
    });
    const sentence = await world.app.ended;
    expect(sentence).toContain('refused the OAuth client (401)');
    expect(sentence).not.toContain('wrong-secret');
  });

  it('ends the app with a sentence when Slack refuses the token', async () => {
    const world = await startWorld({
      account: account(),
      at: NOW,
      environment: { SLACK_BOT_TOKEN: 'xoxb-wrong' },
    });
    expect(await world.app.ended).toBe(
      'Slack refuses the token (invalid_auth); check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.',
    );
  });
});
