import type { StreamName, StreamPage, StreamState } from '../../domain/stream.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Query } from '../client.ts';
import { type Export, type ExportPage, exportPages } from '../incremental.ts';
import { orAnew } from '../or-anew.ts';
import type { ReadRecords } from '../records.ts';
import type { SyncStore } from '../sync-store.ts';
import { START_MARGIN_SECONDS, type Stream, type StreamContext } from './stream.ts';

const DAY_SECONDS = 86_400;

/** An export of things that happened to tickets: read on from the first start, and by a second stream the past before. */
export interface EventSource<T> extends Export {
  readonly name: 'ticket-events' | 'metric-events';
  readonly cost: string;
  /** The stream without which it tells nothing of use. */
  readonly serves?: StreamName;
  /** How far back each poll begins, since Zendesk delivers some late. */
  readonly overlapSeconds: number;
  /** How much of the past is read again every day, where Zendesk may take back what it told. */
  readonly rereadSeconds?: number;
  read(items: readonly unknown[]): ReadRecords<T>;
  save(store: SyncStore, name: StreamName, page: StreamPage<T>): Promise<void>;
}

/** The stream of what happens, and the stream of what had happened before the first start. */
export function eventStreams<T>(source: EventSource<T>): readonly [Stream, Stream] {
  const { name, cost, serves } = source;
  const both = { cost, everySeconds: 0, ...(serves ? { serves } : {}) };
  return [
    { ...both, name, read: (context) => readPresent(context, source) },
    { ...both, name: `${name}-history`, isHistory: true, read: (context) => readPast(context, source) },
  ];
}

async function readPresent<T>(context: StreamContext, source: EventSource<T>): Promise<void> {
  const known = await context.store.stream(source.name);
  const startedAt = known.startedAt ?? context.now() - START_MARGIN_SECONDS;
  // What comes late may be from before the start, and from before an interruption.
  const since = (known.watermarkAt ?? startedAt) - source.overlapSeconds;
  await readStretch(context, source, source.name, {
    state: { ...known, cursor: null, startedAt },
    since: Math.min(since, context.now() - START_MARGIN_SECONDS),
    until: null,
  });
}

/** The past is read once to where the present began; a longer history than the stored one is read anew. */
async function readPast<T>(context: StreamContext, source: EventSource<T>): Promise<void> {
  const name: StreamName = `${source.name}-history`;
  const { startedAt: until } = await context.store.stream(source.name);
  if (until === null) return;
  const known = await context.store.stream(name);
  const isLonger = known.startedAt === null || known.startedAt > context.historyStart;
  if (!isLonger && known.completedAt !== null) return readAgain(context, source, name, known);
  const state = isLonger
    ? { ...known, cursor: null, startedAt: context.historyStart, watermarkAt: null, completedAt: null }
    : known;
  await readStretch(context, source, name, { state, since: context.historyStart, until });
}

/** The last days to last midnight (UTC), once that has passed; no watermark reaches beyond it until they are read. */
async function readAgain<T>(
  context: StreamContext,
  source: EventSource<T>,
  name: StreamName,
  state: StreamState,
): Promise<void> {
  const until = Math.floor(context.now() / DAY_SECONDS) * DAY_SECONDS;
  const isDone = state.cursor === null && (state.watermarkAt ?? 0) >= until;
  if (source.rereadSeconds === undefined || isDone) return;
  await readStretch(context, source, name, { state, since: until - source.rereadSeconds, until });
}

interface Stretch {
  readonly state: StreamState;
  readonly since: EpochSeconds;
  /** Where a stretch of the past ends; null reads on to the present. */
  readonly until: EpochSeconds | null;
}

async function readStretch<T>(
  context: StreamContext,
  source: EventSource<T>,
  name: StreamName,
  stretch: Stretch,
): Promise<void> {
  const { state, since } = stretch;
  const read = (from: Query) => readFrom(context, source, name, stretch, from);
  await orAnew(
    state.cursor !== null,
    () => read(positionOf(stretch)),
    () => read({ start_time: state.watermarkAt ?? since }),
  );
}

/** A stretch of the past that was interrupted goes on with the page that was next. */
const positionOf = ({ state: { cursor }, since }: Stretch): Query =>
  cursor === null ? { start_time: since } : (JSON.parse(cursor) as Query);

async function readFrom<T>(
  context: StreamContext,
  source: EventSource<T>,
  name: StreamName,
  { state, until }: Stretch,
  from: Query,
): Promise<void> {
  let { watermarkAt } = state;
  const isEnd = ({ next, firstAt }: ExportPage) => next === null || (until !== null && firstAt >= until);
  const pages = exportPages(context, source, from, {
    isBackfill: until !== null,
    goesOn: (page) => !isEnd(page) && (until === null || context.hasTime()),
  });
  for await (const page of pages) {
    const { records, setAside, readIds } = source.read(page.items);
    const isLast = isEnd(page);
    watermarkAt = reached(page, watermarkAt, isLast, until);
    await source.save(context.store, name, {
      records,
      setAside: [...page.setAside, ...setAside],
      readIds,
      position: {
        ...state,
        cursor: isLast ? null : JSON.stringify(page.next),
        watermarkAt,
        completedAt: state.completedAt ?? (isLast ? page.completeTo : null),
      },
    });
    context.onProgress({
      stream: name,
      records: records.length,
      startedAt: state.startedAt,
      watermarkAt,
      endsAt: until,
      isEnd: isLast,
    });
  }
}

/** Everything before the earliest on a page was on the pages before; one that is dated wrongly says nothing of the rest. */
function reached(
  { firstAt, completeTo }: ExportPage,
  before: EpochSeconds | null,
  isEnd: boolean,
  until: EpochSeconds | null,
): EpochSeconds | null {
  const to = isEnd ? (until ?? completeTo) : Math.min(firstAt, completeTo);
  return Math.max(before ?? 0, to) || null;
}
