import { DateTime } from 'luxon';
import type { SyncConfig } from '../config/index.ts';
import type { Clock } from '../lib/clock.ts';
import { zendeskBudget } from '../zendesk/budget.ts';
import { type ZendeskClient, zendeskClient } from '../zendesk/client.ts';
import { authorize } from '../zendesk/credentials.ts';
import type { StreamProgress } from '../zendesk/streams/stream.ts';
import { syncAll, verifyCredentials } from '../zendesk/sync.ts';
import { type Data, secondsOf } from './data.ts';

/** Reads Zendesk into the store. */
export interface Syncer {
  /** Throws a ZendeskError where the credentials are nobody's. */
  verify(): Promise<{ name: string; role: string }>;
  /** One pass to the end of every stream; `isEverythingRead` also reads names that rarely change. */
  pass(isEverythingRead: boolean): Promise<void>;
}

export interface SyncerOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  onProgress?(progress: StreamProgress): void;
}

function clientFor(config: SyncConfig, signal?: AbortSignal): ZendeskClient {
  return zendeskClient({
    origin: config.zendeskOrigin,
    authorization: authorize(config.zendeskOrigin, config.credentials),
    budget: zendeskBudget(config),
    ...(signal ? { signal } : {}),
  });
}

/** Who the credentials are of; throws a ZendeskError where they are nobody's. */
export const verifyZendesk = (
  config: SyncConfig,
  signal: AbortSignal,
): Promise<{ name: string; role: string }> => verifyCredentials({ client: clientFor(config, signal) });

/** Connects a Zendesk account with the store. */
export function createSyncer(
  config: SyncConfig,
  data: Data,
  { clock, signal, onProgress }: SyncerOptions,
): Syncer {
  const client = clientFor(config, signal);
  const now = () => secondsOf(clock);
  const context = { client, store: data.store.sync, now, onProgress: onProgress ?? (() => {}) };
  return {
    verify: () => verifyCredentials(context),
    pass: async (isEverythingRead) => {
      await syncAll(context, historyStart(config, now()), isEverythingRead);
      await forgetOld(config, data, now());
      await data.store.optimize();
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
