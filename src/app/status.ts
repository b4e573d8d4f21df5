import type { Clock } from '../lib/clock.ts';
import type { HistoryStatus, SyncStatus } from '../slack/surface.ts';
import { type Data, secondsOf } from './data.ts';
import type { BackfillProgress } from './progress.ts';
import { failingStreams, type HistoryState, historyStates, missingStreams } from './streams.ts';

/** What of the running process the stored state does not know. */
export interface RunningSync {
  /** The latest page of each stream of the history. */
  progress(): readonly BackfillProgress[];
  /** Requests answered, and tickets that changed, since the start. */
  requests(): number;
  changedTickets(): number;
}

/** How the sync stands, from the stored state and the running process. */
export async function readStatus(data: Data, clock: Clock, running: RunningSync): Promise<SyncStatus> {
  const [streams, health, counts] = await Promise.all([
    data.store.streams(),
    data.health(),
    data.store.counts(),
  ]);
  const now = secondsOf(clock);
  const expectedEndOf = ({ stream, isComplete }: HistoryState): number | null => {
    const latest = running.progress().find((progress) => progress.stream === stream);
    return isComplete || latest?.secondsLeft == null ? null : now + Math.round(latest.secondsLeft);
  };
  return {
    ...health,
    ...counts,
    watermarkAt: streams.get('tickets')?.watermarkAt ?? null,
    history: historyStates(streams).map(
      (state): HistoryStatus => ({
        ...state,
        noun: HISTORIES[state.stream] ?? state.stream,
        expectedEndAt: expectedEndOf(state),
      }),
    ),
    missing: missingStreams(streams),
    failing: failingStreams(streams),
    requests: running.requests(),
    changedTickets: running.changedTickets(),
  };
}

const HISTORIES: Readonly<Record<string, string>> = {
  tickets: 'Tickets',
  'tickets-history': 'Older tickets',
  'ticket-events-history': 'Ticket events',
  'metric-events-history': 'SLA events',
};
