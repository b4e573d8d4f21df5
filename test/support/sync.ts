import { type Data, openData, secondsOf } from '../../src/app/data.ts';
import { createSyncer, type PassOptions, type SyncerOptions } from '../../src/app/syncer.ts';
import type { SyncConfig } from '../../src/config/index.ts';
import type { Account } from '../../src/demo/account.ts';
import { startZendesk, type ZendeskOptions, type ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Answer } from '../../src/reports/answer.ts';
import { ask } from '../../src/reports/ask.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { atEnd } from './ending.ts';

export const TIME_ZONE = 'Europe/Berlin';
export const CLIENT = { clientId: 'bench', clientSecret: 'a-client-secret-nobody-may-see' };

/** A clock that stands still until it is moved. */
export function standingClock(startAtMs: number) {
  let ms = startAtMs;
  return {
    now: () => ms,
    moveSeconds: (seconds: number): void => {
      ms += seconds * 1000;
    },
  };
}

/** A simulated Zendesk that ends with the test file. */
export async function serve(
  account: Account,
  clock: ZendeskOptions['clock'],
  options: Partial<ZendeskOptions> = {},
): Promise<ZendeskServer> {
  const zendesk = await startZendesk(account, { clock, credentials: CLIENT, ...options });
  let isRunning = true;
  const close = async (): Promise<void> => {
    if (isRunning) await zendesk.close();
    isRunning = false;
  };
  atEnd(close);
  return { ...zendesk, close };
}

/** The real store and sync over a database file, and questions to it. */
export interface Synced {
  readonly data: Data;
  pass(options?: PassOptions): Promise<void>;
  ask(question: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens a database file and connects it with a Zendesk. */
export async function openSynced(
  zendesk: ZendeskServer,
  path: string,
  clock: ZendeskOptions['clock'],
  overrides: Partial<SyncConfig> = {},
  options: Partial<SyncerOptions> = {},
): Promise<Synced> {
  const config: SyncConfig = {
    databasePath: path,
    timeZone: TIME_ZONE,
    settings: { ...DEFAULT_SETTINGS, timeZone: TIME_ZONE },
    organizationFields: {},
    zendeskOrigin: zendesk.url,
    credentials: { kind: 'oauth', ...CLIENT },
    backfillDays: 90,
    retentionDays: null,
    incrementalPerMinute: 1_000_000,
    accountShare: 1,
    ...overrides,
  };
  const { settings, organizationFields } = config;
  const data = await openData(path, 'test', clock, { settings, organizationFields });
  const syncer = createSyncer(config, data, { clock, ...options });
  const { timeZone } = config;
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await data.store.close();
    isOpen = false;
  };
  atEnd(close);
  return {
    data,
    pass: (options) => syncer.pass(options),
    ask: (question) =>
      ask(data.reads, parseQuestion(question), {
        now: secondsOf(clock),
        timeZone,
        staleAfterSeconds: 900,
      }),
    close,
  };
}
