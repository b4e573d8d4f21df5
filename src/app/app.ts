import { setTimeout as sleep } from 'node:timers/promises';
import { type App, webApi } from '@slack/bolt';
import type { StartConfig } from '../config/index.ts';
import type { StreamName } from '../domain/stream.ts';
import { UserError } from '../domain/user-error.ts';
import { atMost } from '../lib/at-most.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { AskContext } from '../reports/ask.ts';
import { atLocalTime, every } from '../schedule/jobs.ts';
import { type WakeTimes, waker } from '../schedule/wake.ts';
import { createBolt } from '../slack/bolt.ts';
import { deliverWith } from '../slack/deliver.ts';
import { openDispute } from '../slack/disputes/open-dispute.ts';
import { settingsEditor } from '../slack/fcr/settings-editor.ts';
import { leadOfCheck } from '../slack/lead-of.ts';
import { leadCheck, leadList } from '../slack/leads.ts';
import { inFlight, register } from '../slack/register.ts';
import type { Surface } from '../slack/surface.ts';
import { ZendeskError } from '../zendesk/errors.ts';
import type { StreamProgress } from '../zendesk/streams/stream.ts';
import { type Data, openData, STALE_SECONDS, secondsOf } from './data.ts';
import { fcrSettingsOf } from './fcr-settings.ts';
import { createFeedback } from './feedback.ts';
import { startHealthServer } from './health.ts';
import { type BackfillProgress, followBackfill } from './progress.ts';
import { readStatus } from './status.ts';
import { createSyncer, type Syncer, tokenWarning } from './syncer.ts';
import { createTicker } from './ticker.ts';
import { WAKE_TIMES, webhookRoute } from './webhook.ts';

export interface AppOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** Tests hand in shorter ones. */
  readonly wakeTimes?: WakeTimes;
  onBackfill?(progress: BackfillProgress): void;
}

/** The running app; `ended` resolves with one sentence when only another configuration can help. */
export interface RunningApp {
  readonly data: Data;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const TICK_SECONDS = 10;
const DRAIN_MS = 5000;
/** Slack's answers that only another configuration can change. */
const SLACK_REFUSALS = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
]);

/** Builds the parts and connects them: sync, alerts, digests and Slack. Stays up while Zendesk or Slack are down. */
export async function startApp(config: StartConfig, options: AppOptions): Promise<RunningApp> {
  const data = await openData(config.databasePath, 'start', options.clock, {
    settings: config.settings,
    organizationFields: config.organizationFields,
  });
  try {
    return await runWith(data, config, options);
  } catch (error) {
    await data.store.close();
    throw error;
  }
}

async function runWith(data: Data, config: StartConfig, options: AppOptions): Promise<RunningApp> {
  const { clock, log } = options;
  const ending = new AbortController();
  const { promise: ended, resolve: end } = promiseWithResolve<string>();
  warnOnce(config, log);
  const { wake, began } = waker(options.wakeTimes ?? WAKE_TIMES, () => polls.now());
  const secret = config.webhookSecret;
  const slack = createBolt({
    botToken: config.botToken,
    mode: config.slackMode,
    apiUrl: config.slackApiUrl,
    routes: secret === null ? [] : [webhookRoute({ secret, clock, log, wake })],
    log,
  });
  const deliver = deliverWith(slack.app.client);
  const flight = inFlight();
  const pages = followPages(options);
  const syncer = createSyncer(config, data, { clock, signal: ending.signal, onProgress: pages.onProgress });
  const status = () =>
    readStatus(data, clock, { ...pages, leads: config.leads, requests: () => syncer.requests() });
  const isLead = leadCheck(config.leads, slack.app.client, clock, log);
  const everyLead = leadList(config.leads, slack.app.client, clock, log);
  const context = contextOf(config, clock);
  const feedback = createFeedback({
    config,
    data,
    client: slack.app.client,
    clock,
    syncer,
    context,
    openDispute,
  });
  const surface = createSurface(config, data, { context, status, isLead, everyLead, feedback });
  register(slack.app, surface, deliver, flight, log);

  const firstStartAt = await firstStart(data, clock);
  const { asOf: storedTo } = await data.reads.freshness();
  const { publish } = data;
  const ticker = createTicker({ surface, firstStartAt, storedTo, publish, deliver, log });
  void data.store.ended.then(() =>
    end('The database stopped working, perhaps for want of memory; start the bot again.'),
  );
  const poll = pollOnce(syncer, data, config.pollSeconds, end, log);
  const times = { ...config.digestTime, days: config.digestDays, timeZone: config.timeZone };

  // Whatever can refuse to start comes before the first job.
  const health =
    config.healthPort === null ? null : await startHealthServer(config.healthPort, data, surface.context);
  const connection = connectSlack(slack.app, ending.signal, end, log);
  const tickSeconds = Math.min(TICK_SECONDS, config.pollSeconds);
  const ticks = every(tickSeconds, async () => (connection.isReady() ? ticker() : undefined));
  const digests = await atLocalTime(times, () => ticks.now());
  const polls = every(config.pollSeconds, async () => {
    began();
    await poll(ending.signal);
    ticks.now();
  });

  return {
    data,
    ended,
    stop: async () => {
      ending.abort();
      await digests.stop();
      await Promise.all([polls.stop(), ticks.stop(), health?.close()]);
      await atMost(DRAIN_MS, flight.settled());
      await slack.close();
      await atMost(DRAIN_MS, connection.settled);
      await data.store.close();
    },
  };
}

/** Follows the pages that are saved. */
function followPages({ clock, onBackfill }: AppOptions) {
  const measure = followBackfill(() => performance.now());
  const latest = new Map<StreamName, BackfillProgress>();
  let changed = 0;
  return {
    onProgress: (page: StreamProgress): void => {
      if (page.stream === 'tickets') changed += page.records;
      const progress = measure(page, secondsOf(clock));
      if (!progress) return;
      latest.set(page.stream, progress);
      onBackfill?.(progress);
    },
    progress: () => [...latest.values()],
    changedTickets: () => changed,
  };
}

function promiseWithResolve<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function firstStart({ store }: Data, clock: Clock): Promise<number> {
  const known = await store.readSetting('first-start');
  // One in the future was noted by a clock that was wrong, and would hold back every digest.
  if (known !== null && Number(known) <= secondsOf(clock)) return Number(known);
  await store.writeSetting('first-start', String(secondsOf(clock)));
  return secondsOf(clock);
}

function warnOnce(config: StartConfig, log: Logger): void {
  const warning = tokenWarning(config);
  if (warning) log.warn(warning);
  if (config.leads.length === 0) log.warn('LEADS is empty, so nobody can set benchmarks.');
}

/** Data older than a quarter of an hour, or than a few polls, is stale. */
const staleAfter = (pollSeconds: number): number => Math.max(STALE_SECONDS, pollSeconds * 3 + 300);

const contextOf =
  ({ timeZone, pollSeconds }: StartConfig, clock: Clock) =>
  (): AskContext => ({ now: secondsOf(clock), timeZone, staleAfterSeconds: staleAfter(pollSeconds) });

function createSurface(
  config: StartConfig,
  data: Data,
  own: Pick<Surface, 'context' | 'status' | 'isLead' | 'everyLead' | 'feedback'>,
): Surface {
  const { timeZone } = config;
  return {
    reads: data.reads,
    benchmarks: data.benchmarks,
    exclusions: data.store.exclusionRules,
    fcrSettings: settingsEditor(fcrSettingsOf(data.store)),
    groupLeads: data.store.groupLeads,
    optimal: data.store.optimal,
    disputes: data.store.disputes,
    outbox: data.store.deliveries,
    alerts: data.store.alerts,
    zendeskOrigin: config.zendeskOrigin,
    defaultChannel: config.defaultChannel,
    digestTimes: { ...config.digestTime, days: config.digestDays, timeZone },
    account: () => data.store.accountNames(),
    seenOnTickets: () => data.store.seenOnTickets(),
    ...own,
    agentIdsOf: data.store.agentIdsOf,
    isUnconfirmed: data.store.isUnconfirmed,
    isLeadOf: leadOfCheck(own.isLead, data.store.groupLeads),
    hasLeads: config.leads.length > 0,
  };
}

/** One poll. A fault is remembered and the next poll tries again; only a configuration that never worked ends the app. */
function pollOnce(
  syncer: Syncer,
  data: Data,
  pastSeconds: number,
  end: (sentence: string) => void,
  log: Logger,
) {
  let isVerified = false;
  return async (signal: AbortSignal): Promise<void> => {
    try {
      if (!isVerified) await syncer.verify();
      isVerified = true;
      await syncer.pass({ pastSeconds });
      await data.recordSuccess();
    } catch (error) {
      if (signal.aborted) return;
      const isForPeople = error instanceof ZendeskError || error instanceof UserError;
      const sentence = isForPeople ? error.message : 'the sync failed inside; the log says where';
      log.error({ err: error }, 'the sync failed');
      await data
        .recordFault(sentence)
        .catch((cause: unknown) => log.error({ err: cause }, 'the fault could not be remembered'));
      if (
        !isVerified &&
        error instanceof ZendeskError &&
        (error.isConfiguration || error.fault === 'not-json')
      )
        end(sentence);
    }
  };
}

/** A port that cannot be had now will not be had later. */
function portFault(error: unknown): string | null {
  const { code, port } = error instanceof Error ? (error as NodeJS.ErrnoException & { port?: number }) : {};
  if (code === 'EADDRINUSE') return `Port ${port ?? ''} is in use by another process; set another PORT.`;
  return code === 'EACCES' ? `Port ${port ?? ''} is not ours to use; set another PORT.` : null;
}

interface SlackConnection {
  isReady(): boolean;
  readonly settled: Promise<void>;
}

/** Connects to Slack, again and again while it cannot be reached; a refused token ends the app. */
function connectSlack(
  bolt: App,
  signal: AbortSignal,
  end: (sentence: string) => void,
  log: Logger,
): SlackConnection {
  let isReady = false;
  const connect = async (): Promise<void> => {
    for (let pause = 1000; !signal.aborted; pause = Math.min(pause * 2, 30_000)) {
      try {
        await bolt.init();
        isReady = true;
        await bolt.start();
        log.info('connected to Slack');
        return;
      } catch (error) {
        if (signal.aborted) return;
        const port = portFault(error);
        if (port) return end(port);
        const refusal = error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
        if (refusal && SLACK_REFUSALS.has(refusal))
          return end(`Slack refuses the token (${refusal}); check SLACK_BOT_TOKEN and SLACK_APP_TOKEN.`);
        log.error({ err: error }, 'Slack cannot be reached; trying again');
        await sleep(pause, undefined, { signal }).catch(() => {});
      }
    }
  };
  return { isReady: () => isReady, settled: connect() };
}
