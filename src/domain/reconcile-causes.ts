import { solvesOf } from './own-clocks.ts';
import { type Comparison, isSame, isWait, valueIn } from './reconcile-values.ts';
import type { Schedule } from './schedule.ts';
import { type Clock, clockUnder, scheduleAt } from './schedule-at.ts';
import { type EpochSeconds, isSolved, isUnsolved, type Ticket } from './ticket.ts';
import {
  isResolved,
  type People,
  readLife,
  repliesOf,
  type TicketHistory,
  type TicketLife,
} from './ticket-life.ts';

/** Why our value of a measure and Zendesk's differ, as told to people. */
export const DIFFERENCE_CAUSES = {
  rounding: 'Zendesk rounds each of the times it adds up to whole minutes.',
  'last-schedule':
    "The ticket's schedule changed: Zendesk applies one schedule to its whole life, we apply each for its own time.",
  'private-creation':
    "The ticket began in private: Zendesk's first reply clock started later than its creation, or passed over a reply.",
  merge:
    'The ticket was merged into another: Zendesk does not count its closing and the comment that came with it.',
  'snapshot-hour': "Zendesk's values are older than the last events we know of.",
  'agent-opened': 'An agent opened the ticket: Zendesk counts the opening comment as a reply, we do not.',
  'late-events': "Zendesk's values are newer than the last event that has reached us.",
  unexplained: 'No cause we know of gives this difference.',
} as const;

export type DifferenceCause = keyof typeof DIFFERENCE_CAUSES;

/** What a difference is judged by. */
export interface Evidence {
  readonly ticket: Ticket;
  readonly history: TicketHistory;
  readonly life: TicketLife;
  readonly people: People;
  readonly schedules: readonly Schedule[];
  /** When Zendesk's values were read or last changed; null where that is not known. */
  readonly nativeAt: EpochSeconds | null;
  /** The clock our value was measured by. */
  readonly clock: Clock;
}

/** The values the measure would have under a cause; none where the cause cannot be. */
type Explanation = (comparison: Comparison, evidence: Evidence) => readonly (number | null)[];

const underRounding = ({ measure }: Comparison, { life, clock }: Evidence) => rounded(life, measure, clock);

/** A wait as the sum of whole minutes, cut off or rounded; Zendesk does not say which. */
function rounded(life: TicketLife, measure: Comparison['measure'], clock: Clock): (number | null)[] {
  if (!isWait(measure)) return [];
  return [Math.floor, Math.round].map((whole) =>
    valueIn(life, measure, (start, end) => whole(clock(start, end) / 60) * 60),
  );
}

const underOneSchedule = (comparison: Comparison, evidence: Evidence) =>
  loneClocks(comparison, evidence).flatMap((clock) => [
    valueIn(evidence.life, comparison.measure, clock),
    ...rounded(evidence.life, comparison.measure, clock),
  ]);

/** Zendesk writes a value under the schedule of that moment: the one when the measure closed, or the ticket's last. */
function loneClocks(
  { measure, unit }: Comparison,
  { life, schedules, history, nativeAt }: Evidence,
): Clock[] {
  if (unit !== 'business') return [];
  const closedAt: Partial<Record<typeof measure, EpochSeconds | undefined>> = {
    frt: repliesOf(life)[0],
    'first-resolution': solvesOf(life.statuses)[0],
  };
  const last = nativeAt ?? Number.POSITIVE_INFINITY;
  const found = [closedAt[measure] ?? last, last].map((at) => scheduleAt(schedules, history.events, at));
  return [...new Set(found)].flatMap((schedule) => (schedule === 'unknown' ? [] : [clockUnder(schedule)]));
}

const clocksFor = (comparison: Comparison, evidence: Evidence): readonly Clock[] => [
  evidence.clock,
  ...loneClocks(comparison, evidence),
];

function underPrivateCreation(comparison: Comparison, evidence: Evidence) {
  const { life, ticket } = evidence;
  if (ticket.isPublic && life.opening?.isPublic !== false) return [];
  const replies = repliesOf(life);
  const asked = life.comments.find(({ speaker, isPublic }) => isPublic && speaker === 'customer')?.at;
  const isAgentFirst = replies[0] !== undefined && (asked === undefined || replies[0] < asked);
  if (comparison.measure === 'replies') return isAgentFirst ? [replies.length - 1] : [];
  if (comparison.measure !== 'frt') return [];
  const answered = asked === undefined ? undefined : replies.find((at) => at >= asked);
  return clocksFor(comparison, evidence).flatMap((clock) => [
    minutesBetween(clock, asked, answered),
    ...(isAgentFirst ? [minutesBetween(clock, life.createdAt, replies[1])] : []),
  ]);
}

const minutesBetween = (clock: Clock, start?: EpochSeconds, end?: EpochSeconds): number | null =>
  start === undefined || end === undefined ? null : clock(start, end) / 60;

function underMerge(comparison: Comparison, evidence: Evidence) {
  const closing = evidence.life.statuses.at(-1);
  if (!evidence.ticket.tags.includes('closed_by_merge') || closing?.status !== 'closed') return [];
  return valuesAsOf(closing.at - 1, comparison, evidence);
}

function underSnapshot(comparison: Comparison, evidence: Evidence) {
  const { nativeAt } = evidence;
  return isNewerThan(nativeAt, evidence) ? valuesAsOf(nativeAt, comparison, evidence) : [];
}

/** Whether something has happened since Zendesk's values were read. */
const isNewerThan = (nativeAt: EpochSeconds | null, { history }: Evidence): nativeAt is EpochSeconds =>
  nativeAt !== null && history.events.some(({ at }) => at > nativeAt);

/** What the past up to an instant gives; Zendesk has either the old full resolution of a reopened ticket or none. */
function valuesAsOf(now: EpochSeconds, comparison: Comparison, evidence: Evidence): (number | null)[] {
  const life = readLife(evidence.history, evidence.people, now);
  if (!life) return [];
  const isOpen = isUnsolved(life.statuses.at(-1) ?? { status: '' });
  return [
    ...clocksFor(comparison, evidence).map((clock) => valueIn(life, comparison.measure, clock)),
    ...(comparison.measure === 'resolution' && isOpen ? [null] : []),
  ];
}

function underOpeningCounted({ measure }: Comparison, { life, clock }: Evidence) {
  const { opening } = life;
  if (opening?.speaker !== 'agent' || !opening.isPublic) return [];
  if (measure === 'replies') return [repliesOf(life).length + 1];
  return measure === 'frt' ? [minutesBetween(clock, life.createdAt, opening.at)] : [];
}

/** What has not reached us cannot be computed; but it can only give what we miss, or make greater what is not of a first event. */
function underLateEvents({ measure, ours, zendesks }: Comparison, evidence: Evidence) {
  if (isNewerThan(evidence.nativeAt, evidence) || !isBehind(evidence)) return [];
  if (ours === null) return [zendesks];
  const isFixed = measure === 'frt' || measure === 'first-resolution';
  return !isFixed && zendesks !== null && ours < zendesks ? [zendesks] : [];
}

/** Whether the ticket has a status or a solve that our events do not tell of; closing what is solved moves no measure. */
function isBehind({ ticket, life }: Evidence): boolean {
  const lastSolvedAt = solvesOf(life.statuses).at(-1) ?? 0;
  if ((ticket.metricSet?.solvedAt ?? 0) > lastSolvedAt + 60) return true;
  const last = life.statuses.at(-1);
  if (last && isSolved(ticket)) return !isResolved(last);
  return isUnsolved(ticket) && ticket.status !== last?.status;
}

/** Tried in this order; a cause holds where one of its values is Zendesk's. */
const EXPLANATIONS: Readonly<Record<Exclude<DifferenceCause, 'unexplained'>, Explanation>> = {
  rounding: underRounding,
  'last-schedule': underOneSchedule,
  'private-creation': underPrivateCreation,
  merge: underMerge,
  'snapshot-hour': underSnapshot,
  'agent-opened': underOpeningCounted,
  'late-events': underLateEvents,
};

/** The first cause whose own computation gives Zendesk's value. */
export function causeOf(comparison: Comparison, evidence: Evidence): DifferenceCause {
  const { unit, zendesks } = comparison;
  const found = Object.entries(EXPLANATIONS).find(([, explain]) =>
    explain(comparison, evidence).some((value) => isSame(unit, value, zendesks)),
  );
  return (found?.[0] as DifferenceCause | undefined) ?? 'unexplained';
}
