import type { EpochSeconds } from '../ticket.ts';
import { SIDES, VERIFIED } from './verdict.ts';

/** A step of a course as it is stored: the verdict may also be what leaves the ticket out. */
export interface StoredStep {
  readonly from: EpochSeconds;
  readonly verdict: string;
  readonly reason: string | null;
  /** What decides the window it counts in. */
  readonly at: EpochSeconds;
  readonly ripeAt: EpochSeconds | null;
}

/** What was said of a ticket's course at an instant, and what is said of it now. */
export interface RetoldCourse {
  readonly ticketId: number;
  readonly was: readonly StoredStep[];
  readonly is: readonly StoredStep[];
}

/** How a ticket stands in a figure: a verdict, what leaves it out, or that it is still verifying; and why. */
export interface Standing {
  readonly state: string;
  readonly reason: string | null;
}

/** A ticket that counts otherwise than it did; null where it is not of the window. */
export interface VerdictMove {
  readonly ticketId: number;
  readonly was: Standing | null;
  readonly is: Standing | null;
}

interface Span {
  readonly start: EpochSeconds;
  readonly end: EpochSeconds;
}

/** The tickets that count for, against or beside the figure of a window otherwise than they did, by id. */
export function movesOf(
  courses: readonly RetoldCourse[],
  window: Span,
  asOf: { readonly was: EpochSeconds; readonly is: EpochSeconds },
): VerdictMove[] {
  return courses
    .map(({ ticketId, was, is }) => ({
      ticketId,
      was: standingAt(was, window, asOf.was),
      is: standingAt(is, window, asOf.is),
    }))
    .filter(({ was, is }) => sideOf(was) !== sideOf(is))
    .sort((a, b) => a.ticketId - b.ticketId);
}

function standingAt(steps: readonly StoredStep[], { start, end }: Span, asOf: EpochSeconds): Standing | null {
  const step = steps.findLast(({ from }) => from <= asOf);
  if (!step || step.at < start || step.at >= Math.min(end, asOf)) return null;
  const { verdict, reason, ripeAt } = step;
  const isYoung = ripeAt !== null && ripeAt > asOf && VERIFIED.some((each) => each === verdict);
  return { state: isYoung ? 'stillVerifying' : verdict, reason };
}

const sideOf = (standing: Standing | null): 1 | 0 | null =>
  standing ? ((SIDES as Readonly<Record<string, 1 | 0>>)[standing.state] ?? null) : null;
