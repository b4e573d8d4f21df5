import { agentWorkOf } from '../own-clocks.ts';
import type { Past } from '../past.ts';
import { calendarClock } from '../schedule-at.ts';
import { agentReplies } from '../ticket-life.ts';

/** What a ticket took: agent replies beyond the first, and minutes in new and open up to the last solve. */
export interface Touches {
  readonly extraReplies: number;
  /** Null where it was never solved, or never new or open. */
  readonly workMinutes: number | null;
  /** Whether those are minutes of business hours. */
  readonly isBusiness: boolean;
}

/** What a ticket took; null where its past is not known. */
export function touchesOf({ life, businessClock, scheduleFor }: Past): Touches | null {
  if (!life) return null;
  const isBusiness = businessClock !== null && scheduleFor(life.createdAt) !== null;
  return {
    extraReplies: Math.max(0, agentReplies(life).length - 1),
    workMinutes: agentWorkOf(life, isBusiness ? businessClock : calendarClock),
    isBusiness,
  };
}

/** What one more ticket resolved at first contact spares, on average. */
export interface Spared {
  readonly extraReplies: number;
  /** The work on those not resolved less that on the others; null where either side has too few. */
  readonly workMinutes: number | null;
  readonly isBusiness: boolean;
  /** Fewer tickets than a mean needs. */
  readonly isFew: boolean;
}

const FEWEST = 5;

/** Sets tickets resolved at first contact against those that were not; null where there are none of these. */
export function sparedBy(resolved: readonly Touches[], others: readonly Touches[]): Spared | null {
  if (others.length === 0) return null;
  const [quick, slow] = [workIn(resolved), workIn(others)];
  const isKnown = quick.length >= FEWEST && slow.length >= FEWEST;
  return {
    extraReplies: mean(others.map(({ extraReplies }) => extraReplies)),
    workMinutes: isKnown ? mean(slow) - mean(quick) : null,
    isBusiness: [...resolved, ...others].every(({ isBusiness }) => isBusiness),
    isFew: others.length < FEWEST,
  };
}

const workIn = (touches: readonly Touches[]): number[] =>
  touches.flatMap(({ workMinutes }) => (workMinutes === null ? [] : [workMinutes]));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
