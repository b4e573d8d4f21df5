import { type Course, courseOf } from '../../domain/fcr/course.ts';
import type { VerdictStep } from '../../domain/fcr/verdict.ts';
import type { EpochSeconds, Ticket } from '../../domain/ticket.ts';
import { UserError } from '../../domain/user-error.ts';
import type { AskContext } from '../ask.ts';
import type { Reads, VerdictRevision } from '../reads.ts';
import { rulesOn } from '../why.ts';

/** What a ticket's first contact came to, with all that led there. */
export interface TicketVerdict {
  readonly ticket: Ticket;
  /** In force, as of the end of what is known. */
  readonly now: VerdictStep;
  readonly contact: Course['contact'];
  readonly ripeAt: EpochSeconds | null;
  /** Up to now, oldest first. */
  readonly course: readonly VerdictStep[];
  /** What time alone will bring, or a decision that the data has not reached yet; null where nothing. */
  readonly next: VerdictStep | null;
  /** What was said before and is not any more, oldest first: until when which verdict. */
  readonly revised: readonly {
    readonly until: EpochSeconds;
    readonly verdict: string;
    readonly reason: string | null;
  }[];
  /** The rules of leads' that leave it out. */
  readonly leftOutBy: readonly string[];
  readonly asOf: EpochSeconds;
}

/** Tells a ticket's verdict. Throws a UserError where it is not stored. */
export async function ticketVerdict(
  reads: Reads,
  ticketId: number,
  { now: clock }: AskContext,
): Promise<TicketVerdict> {
  const [{ events }, [one], revisions] = await Promise.all([
    reads.freshness(),
    reads.cases([ticketId]),
    reads.verdictRevisions(ticketId),
  ]);
  if (!one)
    throw new UserError(
      `Ticket #${ticketId} is not stored; it may be older than the history, or newer than the last sync.`,
    );
  if (events.fault !== null) throw new UserError(`No ticket has a verdict: ${events.fault}.`);
  const asOf = Math.min(events.asOf ?? clock, clock);
  const { contact, ripeAt, steps } = courseOf(one.ticket, one.past);
  const course = steps.filter(({ from }) => from <= asOf);
  const now = course.at(-1) ?? steps[0];
  if (!now) throw new Error('A ticket has a verdict from its creation on');
  return {
    ticket: one.ticket,
    now,
    contact,
    ripeAt,
    course,
    next: steps.find(({ from }) => from > asOf) ?? null,
    revised: revisions.flatMap((revision) => saidIn(revision, course)),
    leftOutBy: await rulesOn(reads, one.ticket),
    asOf,
  };
}

/** The verdict that was in force when it was superseded, where it is told otherwise now. */
function saidIn(
  { supersededAt, steps }: VerdictRevision,
  course: readonly VerdictStep[],
): TicketVerdict['revised'] {
  const last = steps.findLast(({ from }) => from <= supersededAt);
  const told = course.findLast(({ from }) => from < supersededAt);
  const isOther = last?.verdict !== told?.verdict || last?.reason !== told?.reason;
  return last && isOther ? [{ until: supersededAt, verdict: last.verdict, reason: last.reason }] : [];
}
