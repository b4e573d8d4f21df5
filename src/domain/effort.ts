import type { EffortScale } from './settings.ts';

/** The part of a scale that is favourable where nobody set one: 3 of 7, and the nearest to that of any other. */
const FAVOURABLE_PART = 0.4;

/** A scale with its favourable end: as many of its scores as come nearest to two in five, one at least and never all. */
export function effortScale(low: number, high: number, isLowGood: boolean): EffortScale {
  const scores = high - low + 1;
  const favourable = Math.min(Math.max(1, Math.round(scores * FAVOURABLE_PART)), scores - 1);
  return { low, high, isLowGood, favourable: isLowGood ? low + favourable - 1 : high - favourable + 1 };
}

/** Whether a score says that it took little effort. */
export const isFavourable = (score: number, { isLowGood, favourable }: EffortScale): boolean =>
  isLowGood ? score <= favourable : score >= favourable;

/** "1–7, low is good, ≤ 3 favourable". */
export const effortText = ({ low, high, isLowGood, favourable }: EffortScale): string =>
  `${low}–${high}, ${isLowGood ? 'low' : 'high'} is good, ${isLowGood ? '≤' : '≥'} ${favourable} favourable`;
