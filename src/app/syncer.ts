import { DateTime } from 'luxon';
import type { SyncConfig } from '../config/index.ts';
import type { Clock } from '../lib/clock.ts';
import { agentEmails } from '../zendesk/agent-emails.ts';
import { zendeskBudget } from '../zendesk/budget.ts';
import { type CallLimits, type ZendeskClient, zendeskClient } from '../zendesk/client.ts';
import { authorize } from '../zendesk/credentials.ts';
import { earlierClock } from '../zendesk/server-time.ts';
import type { StreamContext, StreamProgress } from '../zendesk/streams/stream.ts';
import { syncAll, verifyCredentials } from '../zendesk/sync.ts';
import { snapshotMonthly } from './account-snapshots.ts';
import { type Data, secondsOf } from './data.ts';
import { reconcileNightly } from './reconcile.ts';

/** Reads Zendesk into the store. */
export interface Syncer {
  /** Throws a ZendeskError where the credentials are nobody's. */
  verify(): Promise<{ name: string; role: string }>;
  /** One pass over every stream that is due. */
  pass(options?: PassOptions): Promise<void>;
  /** How many requests Zendesk has answered. */
  requests(): number;
  /** The e-mail addresses of agents, asked of Zendesk for comparing and kept nowhere. */
  agentEmails(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;
}

export interface PassOptions {
  /** How long the past may keep the present waiting, in seconds; it gets at least a page. */
  readonly pastSeconds?: number;
  /** Whether somebody waits for it, so that lists are fresh and what was refused is asked for again. */
  readonly isAwaited?: boolean;
}

export interface SyncerOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  readonly limits?: CallLimits;
  onProgress?(progress: StreamProgress): void;
}

/** A client of the account that is configured. */
export function clientFor(config: SyncConfig, signal?: AbortSignal, limits: CallLimits = {}): ZendeskClient {
  return zendeskClient({
    ...limits,
    origin: config.zendeskOrigin,
    authorization: authorize(config.zendeskOrigin, config.credentials),
    budget: zendeskBudget(config),
    ...(signal ? { signal } : {}),
  });
}

/** Connects a Zendesk account with the store. */
export function createSyncer(
  config: SyncConfig,
  data: Data,
  { clock, signal, limits, onProgress }: SyncerOptions,
): Syncer {
  const { client, earlierNow } = earlierClock(clientFor(config, signal, limits), () => secondsOf(clock));
  return {
    verify: () => verifyCredentials({ client }),
    requests: () => client.requests(),
    agentEmails: (ids) => agentEmails(client, ids),
    pass: async ({ pastSeconds = Number.POSITIVE_INFINITY, isAwaited } = {}) => {
      const endsAt = performance.now() + pastSeconds * 1000;
      const context: StreamContext = {
        client,
        store: data.store.sync,
        now: earlierNow,
        historyStart: historyStart(config, secondsOf(clock)),
        fields: config.settings.fields,
        hasTime: () => performance.now() < endsAt,
        onProgress: onProgress ?? (() => {}),
      };
      const { store } = data;
      const recountFault = store.fcrSettings.fault();
      store.fcrSettings.goOn();
      await store.sync.applyFields();
      try {
        await syncAll(context, isAwaited);
      } finally {
        await forgetOld(config, data, secondsOf(clock));
      }
      await snapshotMonthly({ config, store, now: secondsOf(clock) });
      await reconcileNightly({ client, store, timeZone: config.timeZone, now: secondsOf(clock) });
      await data.store.optimize();
      // What could not be measured anew is a fault like any other of the sync, though it keeps nothing else from being done.
      if (recountFault !== null) throw recountFault;
    },
  };
}

const DAY_SECONDS = 86_400;

/** Once a day, and where the limit has changed, forgets what may not be kept, also what an earlier version kept. */
async function forgetOld({ retentionDays }: SyncConfig, { store }: Data, now: number): Promise<void> {
  const [last = '', days] = ((await store.readSetting('subjects-forgotten')) ?? '').split(' ');
  const sinceLast = now - Number(last);
  // A mark from the future was made by a clock that was wrong.
  if (sinceLast >= 0 && sinceLast < DAY_SECONDS && days === String(retentionDays)) return;
  await store.forgetBefore(retentionDays === null ? 0 : now - retentionDays * DAY_SECONDS);
  await store.emptyLog();
  await store.writeSetting('subjects-forgotten', `${now} ${retentionDays}`);
}

/** Whole local days, so that "last N days" up to the backfill's length is measured from its first minute. */
function historyStart({ backfillDays, timeZone }: SyncConfig, now: number): number {
  return DateTime.fromSeconds(now, { zone: timeZone })
    .startOf('day')
    .minus({ days: backfillDays })
    .toUnixInteger();
}

/** Why API tokens need attention, or null. */
export function tokenWarning({ credentials }: SyncConfig): string | null {
  if (credentials.kind !== 'token') return null;
  return 'Zendesk stops all API tokens on 30 April 2027; create an OAuth client and set ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET.';
}
