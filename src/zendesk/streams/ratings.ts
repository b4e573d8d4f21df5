import type { EpochSeconds } from '../../domain/ticket.ts';
import { listPages } from '../lists.ts';
import { readRecords, toRatingRecord } from '../records.ts';
import { ratingSchema } from '../schema.ts';
import { HELD_BACK_SECONDS, type StreamContext } from './stream.ts';

/** Late and changed ratings are caught by reading the last hour again with every poll, and everything once a day. */
const OVERLAP_SECONDS = 3600;
const FULL_SCAN_SECONDS = 86_400;

/** Reads the satisfaction ratings since the last poll, or all of them where a day has passed since that was done. */
export async function syncRatings(
  { client, store, now, onProgress }: StreamContext,
  historyStart: EpochSeconds,
): Promise<void> {
  const startedAt = now();
  const state = await store.stream('ratings');
  const lastFullScan = Number(await store.recall('ratings-full-scan'));
  const isFull =
    state.watermarkAt === null ||
    startedAt - lastFullScan >= FULL_SCAN_SECONDS ||
    lastFullScan > startedAt ||
    (state.startedAt ?? 0) > historyStart;
  const since = isFull ? historyStart : (state.watermarkAt ?? 0) - OVERLAP_SECONDS;
  for await (const { items, isLast } of listPages(client, 'satisfaction_ratings', 'satisfaction_ratings', {
    start_time: since,
    'page[size]': 100,
  })) {
    const { records: raw, setAside } = readRecords(items, ratingSchema);
    const records = raw.map(toRatingRecord).filter((record) => record !== null);
    const end = {
      startedAt: historyStart,
      watermarkAt: startedAt - HELD_BACK_SECONDS,
      completedAt: state.completedAt ?? startedAt,
      unavailable: null,
    };
    await store.saveRatings({ records, setAside, state: isLast ? { ...state, ...end } : state });
    onProgress({
      stream: 'ratings',
      records: records.length,
      startedAt: null,
      watermarkAt: null,
      isEnd: isLast,
    });
  }
  if (isFull) await store.remember('ratings-full-scan', String(startedAt));
}
