import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type RunningApp, startApp } from '../../src/app/app.ts';
import { readStartConfig } from '../../src/config/index.ts';
import type { Account } from '../../src/demo/account.ts';
import { type SlackWorkspace, startSlack } from '../../src/demo/slack-server.ts';
import type { SlackUser } from '../../src/demo/slack-types.ts';
import { startZendesk, type ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { createLogger, type Logger } from '../../src/lib/logger.ts';
import type { WakeTimes } from '../../src/schedule/wake.ts';

export const LEAD = 'U0LEAD';
export const AGENT = 'U0AGENT';
export const CHANNEL = 'C0SUPPORT';
export const TIME_ZONE = 'Europe/Berlin';
/** Nearly as long as a test may take, so that nothing is missed by the clock alone. */
const PATIENCE_MS = 300_000;
const CLIENT = { clientId: 'client', clientSecret: 'very-secret' };

/** A clock that only moves when told to. */
export function handClock(at: string) {
  let ms = Date.parse(at);
  return {
    now: () => ms,
    moveTo: (instant: string) => {
      ms = Date.parse(instant);
    },
    advanceMinutes: (minutes: number) => {
      ms += minutes * 60_000;
    },
  };
}

export interface World {
  readonly clock: ReturnType<typeof handClock>;
  readonly zendesk: ZendeskServer;
  readonly slack: SlackWorkspace;
  app: RunningApp;
  /** Resolves once the first sync has ended well. */
  ready(): Promise<void>;
  /** Resolves after a poll that started later than this call has ended well. */
  synced(): Promise<void>;
  /** Stops the app and starts it again on the same database. */
  restart(): Promise<void>;
  text(command: string, userId?: string): Promise<string>;
}

export interface WorldOptions {
  readonly account: Account;
  readonly at: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** In place of a lead and an agent. */
  readonly users?: readonly SlackUser[];
  readonly wakeTimes?: WakeTimes;
  /** In place of none. */
  readonly log?: Logger;
  /** Runs between the servers' start and the app's. */
  prepare?(zendesk: ZendeskServer, slack: SlackWorkspace): void;
}

/** The real app on a real file between the simulated Zendesk and Slack; everything ends with the test. */
export async function startWorld({
  account,
  at,
  environment = {},
  users,
  wakeTimes,
  log = createLogger('silent'),
  prepare,
}: WorldOptions): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'benchmarks-test-'));
  const clock = handClock(at);
  const zendesk = await startZendesk(account, { clock, credentials: CLIENT });
  const slack = await startSlack({
    botToken: 'xoxb-test',
    appToken: 'xapp-test',
    clock,
    ackTimeoutMs: PATIENCE_MS,
    patienceMs: PATIENCE_MS,
    triggerLifetimeMs: PATIENCE_MS,
    channels: [
      { id: CHANNEL, name: 'support', isMember: true },
      { id: 'C0OTHER', name: 'other', isMember: false },
    ],
    userGroups: [{ id: 'S0LEADS', userIds: ['U0DANA'] }],
    ...(users ? { users } : {}),
  });
  prepare?.(zendesk, slack);
  const config = readStartConfig({
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_APP_TOKEN: 'xapp-test',
    SLACK_API_URL: slack.apiUrl,
    ZENDESK_URL: zendesk.url,
    ZENDESK_OAUTH_CLIENT_ID: CLIENT.clientId,
    ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.clientSecret,
    ZENDESK_INCREMENTAL_PER_MINUTE: '100000',
    DATABASE_PATH: join(folder, 'benchmarks.db'),
    TIME_ZONE,
    POLL_SECONDS: '1',
    DEFAULT_CHANNEL: CHANNEL,
    LEADS: LEAD,
    ...environment,
  });
  const start = () => startApp(config, { clock, log, ...(wakeTimes ? { wakeTimes } : {}) });
  const world: World = {
    clock,
    zendesk,
    slack,
    app: await start(),
    ready: () => until(async () => (await world.app.data.health()).lastSuccessAt !== null),
    async synced() {
      const before = zendesk.requests.filter(({ path }) => path.includes('incremental/tickets')).length;
      await until(async () => {
        const polls = zendesk.requests.filter(({ path }) => path.includes('incremental/tickets')).length;
        const { lastSuccessAt } = await world.app.data.health();
        return polls > before + 1 && lastSuccessAt !== null;
      });
    },
    async restart() {
      await world.app.stop();
      world.app = await start();
    },
    text: async (command, userId = LEAD) => (await slack.command(command, { userId })).response?.text ?? '',
  };
  onTestFinished(async () => {
    await world.app.stop();
    await Promise.all([slack.close(), zendesk.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
  if (config.slackMode.kind === 'http')
    slack.sendEventsTo(
      `http://127.0.0.1:${config.slackMode.port}/slack/events`,
      config.slackMode.signingSecret,
    );
  return world;
}

/** Waits for a condition that is about to come true; the test's own time-out ends a wait in vain. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 4));
}
