import { realpathSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AskConfig } from '../../config/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { describeInstant } from '../../domain/window.ts';
import { systemClock } from '../../lib/clock.ts';
import { rulesWithoutProduct } from '../../reports/fcr-settings/rules-without-product.ts';
import { feedbackCounts } from '../../slack/feedback/counts.ts';
import { type Data, openData } from '../data.ts';
import { fcrSettingsOf } from '../fcr-settings.ts';
import { readLeaderless } from '../leaderless.ts';
import { readReconciled } from '../reconcile.ts';
import { failingStreams } from '../streams.ts';
import { channelFindings } from './channels.ts';
import { type Finding, fail, ok, warn } from './finding.ts';
import { reconciledFindings } from './reconciled.ts';

const LEAST_BYTES = 100_000_000;

/** What the database says of itself, of the sync that fills it, and of how it agrees with Zendesk. */
export async function databaseFindings(
  config: AskConfig,
  leads: readonly string[] | null = null,
): Promise<Finding[]> {
  try {
    const { settings } = config;
    const data = await openData(config.databasePath, 'doctor', systemClock, { isGuest: true, settings });
    try {
      return [
        await openedFinding(data, config.databasePath),
        ...spaceFindings(config.databasePath),
        ...(await syncFindings(data, config)),
        ...(await settingFindings(data)),
        ...(leads === null ? [] : await readLeaderless(data.store, leads)).map(warn),
        ...(await feedbackCounts(data.store.feedback)).map(({ sentence, isTrouble }) =>
          isTrouble ? warn(sentence) : ok(sentence),
        ),
        ...reconciledFindings(await readReconciled(data.store), config.timeZone),
      ];
    } finally {
      await data.store.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [fail(error instanceof UserError ? reason : `The database cannot be read: ${reason}`)];
  }
}

async function openedFinding({ store }: Data, path: string): Promise<Finding> {
  const { tickets } = await store.counts();
  const state = store.holder ? `is in use by ${store.holder}, which answers` : 'opens';
  return ok(`Database ${path} ${state}; ${tickets.toLocaleString('en-US')} tickets stored`);
}

/** Where what leads decided does not do what it says. */
async function settingFindings({ store, reads }: Data): Promise<Finding[]> {
  const [{ channels }, { settings }, rules] = await Promise.all([
    store.accountNames(),
    fcrSettingsOf(store).current(),
    reads.exclusionRules(),
  ]);
  return [...channelFindings(channels, settings), ...rulesWithoutProduct(rules, settings).map(warn)];
}

/** A database on a full disk keeps what it has and takes nothing in. */
function spaceFindings(path: string): Finding[] {
  const { bavail, bsize } = statfsSync(dirname(realpathSync(path)));
  if (bavail * bsize >= LEAST_BYTES) return [];
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  return [fail(`The disk of ${path} has ${megabytes} MB left; free some space`)];
}

async function syncFindings({ store, health }: Data, { timeZone }: AskConfig): Promise<Finding[]> {
  const { setAside } = await store.counts();
  const { fault, faultSince } = await health();
  const since = (at: number | null): string => (at === null ? '' : ` since ${describeInstant(at, timeZone)}`);
  return [
    ...(fault === null ? [] : [fail(`The sync fails${since(faultSince)}: ${fault}`)]),
    ...failingStreams(await store.streams()).map((stream) =>
      fail(`The sync of ${stream.name} fails${since(stream.since)}: ${stream.sentence}`),
    ),
    ...(setAside > 0 ? [warn(`${setAside} records of Zendesk's could not be read as they last came`)] : []),
  ];
}
