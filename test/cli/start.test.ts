import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startSlack } from '../../src/demo/slack-server.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { openStore } from '../../src/store/index.ts';
import { runCommand, startCommand } from '../support/process.ts';
import { temporaryPaths } from '../support/temp.ts';
import { until } from '../support/world.ts';

const newPath = temporaryPaths();

describe('start', () => {
  it('ends with one sentence and code 2 when Slack refuses its token in Socket Mode', async () => {
    const slack = await startSlack({ botToken: 'xoxb-right', appToken: 'xapp-right' });
    const { code, stdout, stderr } = await runCommand(['start'], {
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_APP_TOKEN: 'xapp-right',
      SLACK_API_URL: slack.apiUrl,
      ZENDESK_URL: 'http://127.0.0.1:9',
      ZENDESK_OAUTH_CLIENT_ID: 'id',
      ZENDESK_OAUTH_CLIENT_SECRET: 'secret',
      DATABASE_PATH: newPath(),
      TIME_ZONE: 'UTC',
      DEFAULT_CHANNEL: 'C0SUPPORT',
      LEADS: 'U0LEAD',
      LOG_LEVEL: 'silent',
    });
    await slack.close();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'Slack refuses the token (invalid_auth); check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.\n',
    );
  });
});

describe('a database whose first opening was killed', () => {
  it('opens the next time, wherever the kill fell', async () => {
    for (const bytes of [1, 20_000, 60_000, 120_000, 250_000]) {
      const path = newPath();
      const doctor = startCommand(['doctor'], { DATABASE_PATH: path, TIME_ZONE: 'UTC' });
      let isOver = false;
      const ended = doctor.ended.finally(() => {
        isOver = true;
      });
      const log = `${path}-log`;
      await until(() => isOver || (existsSync(log) && statSync(log).size >= bytes));
      doctor.kill();
      await ended;
      const store = await openStore({ path, metrics: METRICS, now: () => 0, holder: 'the test' });
      expect(await store.counts()).toMatchObject({ tickets: 0 });
      await store.close();
    }
  });
});
