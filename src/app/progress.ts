import type { StreamProgress } from '../zendesk/streams/stream.ts';

/** How the reading of the history goes. */
export interface BackfillProgress {
  readonly tickets: number;
  /** 0 to 1. */
  readonly share: number;
  readonly ticketsPerSecond: number;
  /** Null while nothing can be said. */
  readonly secondsLeft: number | null;
}

/** Follows the ticket export's pages; time is read in milliseconds from any steady clock. */
export function followBackfill(nowMs: () => number) {
  let first: { atMs: number; watermark: number } | null = null;
  let tickets = 0;
  return (progress: StreamProgress, endAt: number): BackfillProgress => {
    tickets += progress.records;
    const watermark = progress.watermarkAt ?? progress.startedAt ?? endAt;
    const startedAt = progress.startedAt ?? watermark;
    first ??= { atMs: nowMs(), watermark: startedAt };
    const elapsed = Math.max(0.001, (nowMs() - first.atMs) / 1000);
    const share = progress.isEnd
      ? 1
      : Math.min(1, Math.max(0, (watermark - startedAt) / Math.max(1, endAt - startedAt)));
    const covered = watermark - first.watermark;
    const secondsLeft = covered > 0 && elapsed > 0.5 ? ((endAt - watermark) / covered) * elapsed : null;
    return {
      tickets,
      share,
      ticketsPerSecond: tickets / elapsed,
      secondsLeft: progress.isEnd ? 0 : secondsLeft,
    };
  };
}

const WIDTH = 24;

/** "[██████░░░░] 42 % · 12,000 tickets · 800/s · about 3 min left". */
export function progressBar({ tickets, share, ticketsPerSecond, secondsLeft }: BackfillProgress): string {
  const full = Math.round(share * WIDTH);
  const left =
    secondsLeft === null || share === 1
      ? ''
      : ` · about ${secondsLeft < 90 ? `${Math.ceil(secondsLeft)} s` : `${Math.ceil(secondsLeft / 60)} min`} left`;
  const rate = Math.round(ticketsPerSecond).toLocaleString('en-US');
  return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} % · ${tickets.toLocaleString('en-US')} tickets · ${rate}/s${left}`;
}
