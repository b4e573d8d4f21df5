import { segmentText } from '../domain/segment.ts';
import type { Clock } from '../lib/clock.ts';
import { feedbackCounts } from '../slack/feedback/counts.ts';
import type { HistoryStatus, SyncStatus } from '../slack/surface.ts';
import { type Data, secondsOf } from './data.ts';
import { readLeaderless } from './leaderless.ts';
import type { BackfillProgress } from './progress.ts';
import { failingStreams, type HistoryState, historyStates, missingStreams } from './streams.ts';

/** What of the running process the stored state does not know. */
export interface RunningSync {
  /** As configured. */
  readonly leads: readonly string[];
  /** The latest page of each stream of the history. */
  progress(): readonly BackfillProgress[];
  /** Requests answered, and tickets that changed, since the start. */
  requests(): number;
  changedTickets(): number;
}

/** How the sync stands, from the stored state and the running process. */
export async function readStatus(data: Data, clock: Clock, running: RunningSync): Promise<SyncStatus> {
  const [streams, health, counts, idleRules, leaderless, feedback] = await Promise.all([
    data.store.streams(),
    data.health(),
    data.store.counts(),
    readIdleRules(data),
    readLeaderless(data.store, running.leads),
    feedbackCounts(data.store.feedback),
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
    idleRules,
    leaderless,
    missing: missingStreams(streams),
    failing: failingStreams(streams),
    feedback: feedback.map(({ sentence }) => sentence),
    requests: running.requests(),
    changedTickets: running.changedTickets(),
  };
}

/** A rule may have lost its tickets, or never have had any. */
async function readIdleRules({ reads }: Data): Promise<string[]> {
  const rules = await reads.exclusionRules();
  const isUsed = await Promise.all(rules.map(({ segment }) => reads.hasTickets(segment)));
  return rules
    .filter((_rule, index) => !isUsed[index])
    .map(({ id, segment }) => `${id} ${segmentText(segment)}`);
}

const HISTORIES: Readonly<Record<string, string>> = {
  tickets: 'Tickets',
  'tickets-history': 'Older tickets',
  'ticket-events-history': 'Ticket events',
  'metric-events-history': 'SLA events',
};
