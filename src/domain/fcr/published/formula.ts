import type { Past } from '../../past.ts';
import type { EpochSeconds, Ticket } from '../../ticket.ts';
import { isResolved, type TicketLife } from '../../ticket-life.ts';

/** What a formula makes of a ticket; what is outside it enters neither side, nor does what it cannot tell yet. */
export type Outcome = 'resolved' | 'notResolved' | 'pending' | 'outside';

/** A way others are known to count first contact resolution; all of them count solved tickets alone. */
export interface PublishedFormula {
  readonly id: string;
  readonly name: string;
  /** Half a sentence: what it takes for resolved. */
  readonly rule: string;
  /** What it lets pass or misses, which ours does not. */
  readonly blindSpot: string;
  /** Null where no ticket tells it. */
  readonly judge: ((solved: SolvedTicket) => Outcome) | null;
}

/** A ticket that is solved as of an instant, with its past. */
export interface SolvedTicket {
  readonly ticket: Ticket;
  readonly past: Past;
  readonly life: TicketLife;
  readonly asOf: EpochSeconds;
}

/** What a formula makes of a ticket as of an instant; null where it cannot be computed from tickets at all. */
export function outcomeOf(
  { judge }: PublishedFormula,
  ticket: Ticket,
  past: Past,
  asOf: EpochSeconds,
): Outcome | null {
  if (!judge) return null;
  const { life } = past;
  const status = life?.statuses.findLast(({ at }) => at <= asOf);
  if (!life || !status || !isResolved(status)) return 'outside';
  return judge({ ticket, past, life, asOf });
}

export const resolvedIf = (isResolvedSo: boolean): Outcome => (isResolvedSo ? 'resolved' : 'notResolved');
