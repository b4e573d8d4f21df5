import type { Past } from './past.ts';
import { type EpochSeconds, isUnsolved, type Ticket } from './ticket.ts';
import { type StatusStep, stepsOf } from './ticket-life.ts';
import { SYSTEM_ACTOR } from './timeline.ts';
import { inOrder } from './timeline-order.ts';

/**
 * A ticket's statuses as far as they are known. Where its creation is not among the events, it has had the status
 * before the first change ever since, or, without any change, the present one; who set that is not known.
 */
export function knownStatuses(ticket: Ticket, { life, events, speakerOf }: Past): readonly StatusStep[] {
  if (life) return life.statuses;
  const changes = inOrder(events, 'status');
  const [first] = changes;
  if (!first) return [{ status: ticket.status, at: ticket.createdAt, agentId: null, speaker: 'nobody' }];
  const before = { ...first, at: ticket.createdAt, value: first.previous, actorId: SYSTEM_ACTOR };
  return stepsOf(first.previous === null ? changes : [before, ...changes], ticket.createdAt, speakerOf);
}

/** The same up to the deletion of a ticket that is deleted now. */
export function statusesWhileThere(ticket: Ticket, past: Past): readonly StatusStep[] {
  const known = knownStatuses(ticket, past);
  if (ticket.status !== 'deleted') return known;
  const deletion = inOrder(past.events, 'status').findLast(({ value }) => value === ticket.status);
  if (!deletion) return known;
  const { at } = deletion;
  return [
    ...known.filter((step) => step.at < at),
    { status: ticket.status, at, agentId: null, speaker: 'nobody' },
  ];
}

/** A time in which a ticket was unsolved; null where it goes on. */
export interface UnsolvedTime {
  readonly status: string;
  readonly at: EpochSeconds;
  readonly until: EpochSeconds | null;
}

/** The times a ticket spent in each unsolved status, oldest first. */
export const unsolvedTimes = (statuses: readonly StatusStep[]): UnsolvedTime[] =>
  statuses.flatMap(({ status, at }, index) =>
    isUnsolved({ status }) ? [{ status, at, until: statuses[index + 1]?.at ?? null }] : [],
  );

/** The times from creation or a reopening to the solve, whatever the statuses in between. */
export function unsolvedSpans(statuses: readonly StatusStep[]): UnsolvedTime[] {
  const spans: UnsolvedTime[] = [];
  for (const time of unsolvedTimes(statuses)) {
    const last = spans.at(-1);
    if (last?.until === time.at) spans.splice(-1, 1, { ...last, until: time.until });
    else spans.push(time);
  }
  return spans;
}
