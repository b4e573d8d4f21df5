import { DateTime } from 'luxon';
import type { SyncConfig } from '../config/index.ts';
import { fieldSource } from '../domain/customer-success/known.ts';
import type { Store } from '../store/index.ts';

/** Organizations are read hourly; older than this they are not what they were at the start of a month. */
const TOO_OLD_SECONDS = 3 * 3600;

/** What a snapshot is taken with. */
interface SnapshotContext {
  readonly config: Pick<SyncConfig, 'organizationFields' | 'timeZone'>;
  readonly store: Pick<Store, 'streams' | 'readSetting' | 'writeSetting' | 'snapshotRevenue'>;
  /** Epoch seconds. */
  readonly now: number;
}

/** At the first poll of a month, keeps each organization's recurring revenue as its start, where a field is mapped to it. */
export async function snapshotMonthly({ config, store, now }: SnapshotContext): Promise<void> {
  const [key] = config.organizationFields.mrr ?? [];
  if (key === undefined) return;
  const local = DateTime.fromSeconds(now, { zone: config.timeZone });
  const mark = `${local.toFormat('yyyy-MM')} ${key}`;
  if ((await store.readSetting('revenue-snapshot')) === mark) return;
  const readTo = (await store.streams()).get('organizations')?.watermarkAt ?? null;
  if (readTo === null || now - readTo > TOO_OLD_SECONDS) return;
  await store.snapshotRevenue({ month: local.toFormat('yyyy-MM'), key, source: sourceOf(key, local) });
  await store.writeSetting('revenue-snapshot', mark);
}

/** A start that was read late is one from that day. */
function sourceOf(key: string, local: DateTime): string {
  const source = fieldSource([key]);
  return local.day === 1 ? source : `${source} (read on ${local.toISODate()})`;
}
