import { wilsonInterval } from '../domain/statistics.ts';
import type { Target } from './target.ts';

/** How a target stands: `no-data` where nothing was decided, `too-few` below its minimum. */
export type TargetState = 'met' | 'missed' | 'too-few' | 'no-data';

/** What a target was judged on. For bounds, `within` is the hits of a rate, those for less those against of a score, or the count itself. */
export interface Tally {
  readonly within: number;
  /** Tickets with a value, and open clocks past the threshold. */
  readonly decided: number;
  /** Clocks younger than the threshold. */
  readonly undecided: number;
  /** Of those, what has no business hours and was judged by the calendar against a target that counts in them. */
  readonly byCalendar?: number;
}

/** A target held against a tally. */
export interface Verdict extends Tally {
  readonly statistic: string;
  /** Minutes for a share, percent for a rate, points for a score, tickets for a count. */
  readonly threshold: number;
  /** Set where the threshold is one of business time. */
  readonly hours?: 'business';
  /** Percent a share must reach; for bounds the threshold itself. */
  readonly required: number;
  readonly min: number;
  /** Percent within, or the points of a score; null for counts and where nothing was decided. */
  readonly percent: number | null;
  readonly state: TargetState;
  /** Met, but within the warn band: 5 points of a share or rate, and never more than 10 % of a bound. */
  readonly isClose: boolean;
  /** Missed, but chance alone could explain it: the Wilson interval still reaches the target. */
  readonly isWithinNoise: boolean;
}

/** Judges a tally by a target. */
export function judge(target: Target, tally: Tally, min: number): Verdict {
  const required = target.form === 'share' ? target.required : target.threshold;
  const value = target.statistic === 'count' ? tally.within : percentOf(tally);
  const state = stateOf(target, value, required, tally, min);
  return {
    statistic: target.statistic,
    threshold: target.threshold,
    ...(target.form === 'share' && target.hours ? { hours: target.hours } : {}),
    required,
    min,
    ...tally,
    percent: target.statistic === 'count' ? null : value,
    state,
    isClose: state === 'met' && value !== null && isClose(target, value, required),
    isWithinNoise: state === 'missed' && isShareOfAll(target) && reaches(target, tally, required),
  };
}

/** The verdict on a figure that could not be measured: nothing to judge. */
export function unjudged(target: Target, min: number): Verdict {
  const nothing = { within: 0, decided: 0, undecided: 0 };
  return {
    ...judge(target, nothing, min),
    percent: null,
    state: 'no-data',
    isClose: false,
    isWithinNoise: false,
  };
}

const percentOf = ({ within, decided }: Tally): number | null =>
  decided === 0 ? null : (within * 100) / decided;

function stateOf(
  target: Target,
  value: number | null,
  required: number,
  tally: Tally,
  min: number,
): TargetState {
  if (value === null) return 'no-data';
  if (tally.decided < min) return 'too-few';
  const isMet = isAtMost(target) ? value <= required : value >= required;
  return isMet ? 'met' : 'missed';
}

/** Wilson's interval is one of shares; points and counts are none. */
const isShareOfAll = ({ statistic }: Target): boolean => statistic !== 'count' && statistic !== 'points';

const isAtMost = (target: Target): boolean => target.form === 'bound' && target.operator === '<=';

function isClose(target: Target, value: number, required: number): boolean {
  const points = target.statistic === 'count' ? Number.POSITIVE_INFINITY : 5;
  const part = target.form === 'bound' ? Math.abs(required) * 0.1 : Number.POSITIVE_INFINITY;
  return Math.abs(value - required) <= Math.min(points, part);
}

function reaches(target: Target, tally: Tally, required: number): boolean {
  const { low, high } = wilsonInterval(tally.within, tally.decided);
  return isAtMost(target) ? low * 100 <= required : high * 100 >= required;
}
