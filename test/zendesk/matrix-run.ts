import type { Account } from '../../src/demo/account.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { ZendeskError } from '../../src/zendesk/errors.ts';
import { STREAMS } from '../../src/zendesk/streams/index.ts';
import { copyAsLeft, type Stored, storedIn } from '../support/stored.ts';
import { openSynced, type Synced, serve, standingClock } from '../support/sync.ts';
import { MAPPED, PAGE } from './matrix-account.ts';
import { type FaultClass, LARGEST_BYTES, requestsByStream, SHORT_MS, spoiler } from './matrix-faults.ts';

/** A reading of an account, on from a database that is there. */
export interface Reading {
  readonly account: Account;
  readonly at: number;
  readonly from: string;
  /** Where the history is longer than it was. */
  readonly backfillDays?: number;
}

export const PLACES = ['first', 'middle', 'last'] as const;
export type Place = (typeof PLACES)[number];

const MOST_PASSES = 80;

/** What an undisturbed reading stores, and how many requests each stream makes for it. */
export async function undisturbed(reading: Reading, path: string, endsAt = reading.at) {
  const { zendesk, synced, clock } = await open(reading, path);
  await synced.pass();
  const requests = requestsByStream(zendesk.requests);
  clock.moveSeconds((endsAt - clock.now()) / 1000);
  await synced.pass();
  await Promise.all([synced.close(), zendesk.close()]);
  return { stored: await storedIn(path), requests };
}

/** Which request of each stream is hit; where the middle or the last is no other than the first, none is. */
export function placesOf(requests: ReadonlyMap<StreamName, number>, place: Place): Map<StreamName, number> {
  const hit = [...requests].map(([stream, count]): [StreamName, number] => {
    if (place === 'first') return [stream, 1];
    if (place === 'last') return [stream, count > 1 ? count : 0];
    return [stream, count > 2 ? Math.ceil(count / 2) : 0];
  });
  return new Map(hit.filter(([, number]) => number > 0));
}

/** What a reading with faults comes to. */
interface Outcome {
  readonly stored: Stored;
  readonly hit: readonly StreamName[];
  /** Those of which a page of records was hit, rather than single ones that were asked for. */
  readonly listed: readonly StreamName[];
  readonly endsAt: number;
}

/** Reads while every stream is hit once, until all is well again; the clock moves as far as that takes. */
export async function disturbed(
  reading: Reading,
  path: string,
  faults: FaultClass,
  places: ReadonlyMap<StreamName, number>,
): Promise<Outcome> {
  const spoiling = spoiler(faults, places);
  const isHanging = 'hang' in faults.fault;
  const { zendesk, synced, clock } = await open(reading, path, spoiling.onRequest, isHanging);
  for (let isWell = false; !isWell; ) {
    if (spoiling.passes() >= MOST_PASSES) throw new Error('The streams do not recover');
    spoiling.nextPass();
    isWell = (await passes(synced)) && (await isRecovered(synced, clock, reading));
  }
  await Promise.all([synced.close(), zendesk.close()]);
  const hits = [...spoiling.hits].sort(([a], [b]) => (a < b ? -1 : 1));
  const listed = hits.filter(([, hit]) => !hit.path.includes('show_many'));
  const names = (some: typeof hits) => some.map(([stream]) => stream);
  return { stored: await storedIn(path), hit: names(hits), listed: names(listed), endsAt: clock.now() };
}

async function open(
  { account, at, from, backfillDays = 90 }: Reading,
  path: string,
  onRequest?: ReturnType<typeof spoiler>['onRequest'],
  isHanging = false,
) {
  copyAsLeft(from, path);
  const clock = standingClock(at);
  const zendesk = await serve(account, clock, { pageSizeLimit: PAGE, ...(onRequest ? { onRequest } : {}) });
  const limits = {
    attempts: 2,
    retryDelayMs: 1,
    largestAnswerBytes: LARGEST_BYTES,
    ...(isHanging ? { timeoutMs: SHORT_MS } : {}),
  };
  return {
    clock,
    zendesk,
    synced: await openSynced(zendesk, path, clock, { backfillDays, settings: MAPPED }, { limits }),
  };
}

/** Whether a pass goes through; a fault of Zendesk's that ends it is for the next one. */
async function passes(synced: Synced): Promise<boolean> {
  try {
    await synced.pass();
    return true;
  } catch (error) {
    if (error instanceof ZendeskError) return false;
    throw error;
  }
}

/** Whether every stream that the account has is read; else waits for the next that is to be tried again. */
async function isRecovered(
  synced: Synced,
  clock: ReturnType<typeof standingClock>,
  { backfillDays }: Reading,
): Promise<boolean> {
  const streams = await synced.data.store.streams();
  const missing = streams.get('ratings')?.completedAt == null ? 'ratings' : 'surveys';
  const unwanted = backfillDays === undefined ? [missing, 'tickets-history'] : [missing];
  const wanted = STREAMS.filter(({ name }) => !unwanted.includes(name)).map(({ name }) => streams.get(name));
  const retries = wanted.flatMap((state) => state?.trouble?.retryAt ?? []);
  const wait = Math.min(...retries) - clock.now() / 1000;
  if (wait > 0 && retries.length > 0) clock.moveSeconds(wait);
  return retries.length === 0 && wanted.every((state) => state?.completedAt != null);
}
