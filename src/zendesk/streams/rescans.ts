import type { StreamState } from '../../domain/stream.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Query } from '../client.ts';
import { type ListPage, listPages } from '../lists.ts';
import { orAnew } from '../or-anew.ts';
import { NOWHERE } from './lists.ts';
import { HELD_BACK_SECONDS, type StreamContext } from './stream.ts';

/** A list that is filtered by when its items began, although they may change later. */
export interface Rescanned {
  readonly name: 'ratings' | 'surveys';
  readonly path: string;
  readonly key: string;
  /** The query for what began since an instant. */
  queryFrom(since: EpochSeconds): Query;
  save(page: ListPage, position: StreamState): Promise<number>;
}

/** A look at everything, and where it goes on. */
interface FullScan {
  readonly since: EpochSeconds;
  readonly startedAt: EpochSeconds;
  /** Null before its first page. */
  readonly from: Query | null;
}

/** When everything was last looked at, and where it is being looked at now. */
interface Scans {
  readonly fullAt: EpochSeconds | null;
  readonly full: FullScan | null;
}

/** Late and changed ones are caught by reading the last hour again with every poll, and everything once a day. */
const OVERLAP_SECONDS = 3600;
const FULL_SCAN_SECONDS = 86_400;

/** Reads what began since the last poll, and everything where a day has passed since that was done, as long as there is time. */
export async function rescan(context: StreamContext, source: Rescanned): Promise<void> {
  const known = await context.store.stream(source.name);
  const full = dueScan(context, known, scansIn(known));
  // A look at everything that begins now sees what is new as well.
  if (known.watermarkAt !== null && full?.from !== null) await readNew(context, source);
  if (full === null) return;
  const state = await context.store.stream(source.name);
  const read = (scan: FullScan) => readAll(context, source, state, { ...scansIn(state), full: scan });
  await orAnew(
    full.from !== null,
    () => read(full),
    () => read({ ...full, from: null }),
  );
}

const scansIn = ({ cursor }: StreamState): Scans =>
  cursor === null ? { fullAt: null, full: null } : (JSON.parse(cursor) as Scans);

/** The look at everything that is under way or due, or null. */
function dueScan(
  { now, historyStart }: StreamContext,
  { watermarkAt, startedAt }: StreamState,
  { fullAt, full }: Scans,
): FullScan | null {
  if (full !== null && full.since <= historyStart) return full;
  const age = now() - (fullAt ?? 0);
  const isLonger = (startedAt ?? historyStart) > historyStart;
  const isDue = watermarkAt === null || age >= FULL_SCAN_SECONDS || age < 0 || isLonger;
  return isDue ? { since: historyStart, startedAt: now(), from: null } : null;
}

async function readNew(context: StreamContext, source: Rescanned): Promise<void> {
  const state = await context.store.stream(source.name);
  const askedAt = context.now();
  const since = (state.watermarkAt ?? askedAt) - OVERLAP_SECONDS;
  for await (const page of listPages(context.client, source.path, source.key, source.queryFrom(since))) {
    const watermarkAt = page.next === null ? askedAt - HELD_BACK_SECONDS : state.watermarkAt;
    const records = await source.save(page, { ...state, watermarkAt });
    tell(context, source, records, page.next === null);
  }
}

async function readAll(
  context: StreamContext,
  source: Rescanned,
  state: StreamState,
  { fullAt, full }: Scans & { readonly full: FullScan },
): Promise<void> {
  const { client, historyStart, now } = context;
  const { since, startedAt, from } = full;
  const pages = listPages(client, source.path, source.key, source.queryFrom(since), from ?? {});
  for await (const page of pages) {
    const isEnd = page.next === null;
    const scans: Scans = isEnd
      ? { fullAt: startedAt, full: null }
      : { fullAt, full: { ...full, from: page.next } };
    const end = {
      startedAt: historyStart,
      watermarkAt: Math.max(state.watermarkAt ?? 0, startedAt - HELD_BACK_SECONDS),
      completedAt: state.completedAt ?? now(),
    };
    const position = { ...state, ...(isEnd ? end : {}), cursor: JSON.stringify(scans) };
    tell(context, source, await source.save(page, position), isEnd);
    if (!context.hasTime()) return;
  }
}

const tell = ({ onProgress }: StreamContext, { name }: Rescanned, records: number, isEnd: boolean): void =>
  onProgress({ ...NOWHERE, stream: name, records, isEnd });
