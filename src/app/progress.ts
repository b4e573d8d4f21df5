import type { StreamName } from '../domain/stream.ts';
import type { StreamProgress } from '../zendesk/streams/stream.ts';

/** How the reading of the history goes. */
export interface BackfillProgress {
  readonly stream: StreamName;
  readonly records: number;
  /** 0 to 1. */
  readonly share: number;
  readonly recordsPerSecond: number;
  /** Null while nothing can be said. */
  readonly secondsLeft: number | null;
}

/** The streams whose history takes a while, in people's words. */
const NOUNS: Readonly<Partial<Record<StreamName, string>>> = {
  tickets: 'tickets',
  'tickets-history': 'older tickets',
  'ticket-events-history': 'ticket events',
  'metric-events-history': 'SLA events',
};

interface Followed {
  readonly atMs: number;
  readonly from: number;
  records: number;
}

/** Follows the pages of the history's streams, and gives null for those of others; time is read in milliseconds from any steady clock. */
export function followBackfill(nowMs: () => number) {
  const followed = new Map<StreamName, Followed>();
  return (progress: StreamProgress, now: number): BackfillProgress | null => {
    const { stream, watermarkAt, startedAt, isEnd } = progress;
    if (NOUNS[stream] === undefined) return null;
    const endAt = progress.endsAt ?? now;
    const start = startedAt ?? endAt;
    const one = followed.get(stream) ?? { atMs: nowMs(), from: start, records: 0 };
    followed.set(stream, one);
    one.records += progress.records;
    const readTo = watermarkAt ?? start;
    const elapsed = Math.max(0.001, (nowMs() - one.atMs) / 1000);
    const covered = readTo - one.from;
    const secondsLeft = covered > 0 && elapsed > 0.5 ? ((endAt - readTo) / covered) * elapsed : null;
    return {
      stream,
      records: one.records,
      share: isEnd ? 1 : Math.min(1, Math.max(0, (readTo - start) / Math.max(1, endAt - start))),
      recordsPerSecond: one.records / elapsed,
      secondsLeft: isEnd ? 0 : secondsLeft,
    };
  };
}

const WIDTH = 24;

/** "[██████░░░░] 42 % · 12,000 tickets · 800/s · about 3 min left". */
export function progressBar(progress: BackfillProgress): string {
  const { stream, records, share, recordsPerSecond, secondsLeft } = progress;
  const full = Math.round(share * WIDTH);
  const left =
    secondsLeft === null || share === 1
      ? ''
      : ` · about ${secondsLeft < 90 ? `${Math.ceil(secondsLeft)} s` : `${Math.ceil(secondsLeft / 60)} min`} left`;
  const rate = Math.round(recordsPerSecond).toLocaleString('en-US');
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} % · ${records.toLocaleString('en-US')} ${NOUNS[stream] ?? stream} · ${rate}/s${left}`;
}
