import { type Clock, calendarClock } from './schedule-at.ts';
import { type EpochSeconds, isUnsolved } from './ticket.ts';
import {
  isResolved,
  type People,
  readLife,
  repliesOf,
  type StatusStep,
  type TicketHistory,
  type TicketLife,
} from './ticket-life.ts';

/** Which statuses each clock runs in; requester wait includes on hold, as Zendesk has it. */
export const RUNS_IN = {
  requesterWait: ['new', 'open', 'hold'],
  agentWait: ['pending'],
  onHold: ['hold'],
  agentWork: ['new', 'open'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Wait = keyof typeof RUNS_IN;

/** What we make of a ticket's past, by Zendesk's definitions; durations in exact minutes of the clock given. */
export interface OwnClocks extends Readonly<Record<Wait, number>> {
  readonly firstReplyAt: EpochSeconds | null;
  /** From creation to the first public reply of a human agent's. */
  readonly firstReply: number | null;
  readonly firstSolvedAt: EpochSeconds | null;
  /** From creation to the first solve, or to the closing of a ticket never solved. */
  readonly firstResolution: number | null;
  readonly lastSolvedAt: EpochSeconds | null;
  /** From creation to the last solve, which a reopening since does not undo. */
  readonly fullResolution: number | null;
  /** Solved, to be reopened later; with both waits as of the last solve it makes up full resolution. */
  readonly solvedInBetween: number;
  readonly reopens: number;
  readonly replies: number;
}

/** The clocks of a ticket as they stand at an instant; null where its past is incomplete. */
export function ownClocks(
  history: TicketHistory,
  people: People,
  now: EpochSeconds,
  clock: Clock = calendarClock,
): OwnClocks | null {
  const life = readLife(history, people, now);
  return life && clocksOf(life, now, clock);
}

/** The minutes spent in new and open up to the last solve; null where the ticket was in neither, or never solved. */
export function agentWorkOf({ statuses }: TicketLife, clock: Clock): number | null {
  const worked = stretchesOf(statuses, solvesOf(statuses).at(-1) ?? 0).filter(({ status }) =>
    runsIn(RUNS_IN.agentWork, status),
  );
  return worked.length === 0 ? null : minutesIn(RUNS_IN.agentWork, worked, clock);
}

/** The clocks of a past already read, as they stand at an instant not before its end. */
export function clocksOf(life: TicketLife, now: EpochSeconds, clock: Clock): OwnClocks {
  const stretches = stretchesOf(life.statuses, now);
  const solves = solvesOf(life.statuses);
  const replies = repliesOf(life);
  const [firstReplyAt, firstSolvedAt, lastSolvedAt] = [replies[0], solves[0], solves.at(-1)];
  const since = (at: EpochSeconds | undefined): number | null =>
    at === undefined ? null : clock(life.createdAt, at) / 60;
  const waitIn = (wait: Wait): number => minutesIn(RUNS_IN[wait], stretches, clock);
  return {
    firstReplyAt: firstReplyAt ?? null,
    firstReply: since(firstReplyAt),
    firstSolvedAt: firstSolvedAt ?? null,
    firstResolution: since(firstSolvedAt),
    lastSolvedAt: lastSolvedAt ?? null,
    fullResolution: since(lastSolvedAt),
    requesterWait: waitIn('requesterWait'),
    agentWait: waitIn('agentWait'),
    onHold: waitIn('onHold'),
    agentWork: waitIn('agentWork'),
    solvedInBetween: minutesIn(['solved', 'closed'], stretchesOf(life.statuses, lastSolvedAt ?? 0), clock),
    reopens: reopeningsOf(life.statuses).length,
    replies: replies.length,
  };
}

/** The minutes of a wait as Zendesk has written them by the end of a past: it writes one when its statuses are left. */
export function writtenWait(wait: Wait, { statuses }: TicketLife, clock: Clock): number {
  const left = statuses.findLastIndex(({ status }) => !runsIn(RUNS_IN[wait], status));
  return minutesIn(RUNS_IN[wait], stretchesOf(statuses, statuses[left]?.at ?? 0), clock);
}

interface Stretch extends StatusStep {
  readonly until: EpochSeconds;
}

/** The times a ticket spends in each status before an instant. */
const stretchesOf = (statuses: readonly StatusStep[], end: EpochSeconds): Stretch[] =>
  statuses
    .map((step, index) => ({ ...step, until: Math.min(statuses[index + 1]?.at ?? end, end) }))
    .filter(({ at, until }) => at < until);

const runsIn = (among: readonly string[], status: string): boolean => among.includes(status);

const minutesIn = (among: readonly string[], stretches: readonly Stretch[], clock: Clock): number =>
  stretches
    .filter(({ status }) => runsIn(among, status))
    .reduce((sum, { at, until }) => sum + clock(at, until), 0) / 60;

/** The steps that are solves: closing a solved ticket is none, closing one that is not solved is. */
export const solvingSteps = (statuses: readonly StatusStep[]): StatusStep[] =>
  statuses.filter((step, index) => {
    const before = statuses[index - 1];
    return isResolved(step) && !(before && isResolved(before));
  });

/** The instants of the solves. */
export const solvesOf = (statuses: readonly StatusStep[]): EpochSeconds[] =>
  solvingSteps(statuses).map(({ at }) => at);

/** The instants at which a solved or closed ticket became unsolved again. */
export const reopeningsOf = (statuses: readonly StatusStep[]): EpochSeconds[] =>
  statuses
    .filter((step, index) => {
      const before = statuses[index - 1];
      return isUnsolved(step) && before !== undefined && isResolved(before);
    })
    .map(({ at }) => at);
