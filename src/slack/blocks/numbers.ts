import { DateTime } from 'luxon';
import { formatMinutes } from '../../domain/duration.ts';
import { isAverage } from '../../domain/metric.ts';
import type { Answer, Values } from '../../reports/answer.ts';

const COUNT = new Intl.NumberFormat('en-US');

/** "1,284". */
export const formatCount = (count: number): string => COUNT.format(count);

/**
 * "71 %" or "4.1 %": one decimal below ten and where rounding would say something else than the figure does,
 * namely all, or the bound it is held against.
 */
export function formatPercent(percent: number, bound?: number): string {
  const whole = Math.round(percent);
  const isTelling = percent < 10 || (percent > 99 && percent < 100) || (whole === bound && percent !== bound);
  if (!isTelling) return `${whole} %`;
  const tenth = Number(percent.toFixed(1));
  const isCrossed = tenth !== percent && (tenth === 100 || tenth === bound);
  return `${isCrossed ? Math.floor(percent * 100) / 100 : tenth} %`;
}

/** "+42", "−8", "0"; with a decimal where rounding would hide on which side of a bound it lies. */
export function formatPoints(points: number, bound?: number): string {
  const whole = Math.round(points);
  const isTelling = whole === bound && points !== bound;
  const tenth = Number(points.toFixed(1));
  const exact = tenth === bound ? Math.floor(points * 100) / 100 : tenth;
  const shown = isTelling ? exact : whole;
  if (shown === 0) return '0';
  return `${shown < 0 ? '−' : '+'}${Math.abs(shown)}`;
}

/** The headline value of figures: the median, the percentage, the points, the mean of an average or the count; "–" where it is missing. */
export function formatHeadline(unit: Answer['unit'], values: Values): string {
  const value = headlineValue(unit, values);
  if (value === null) return '–';
  if (unit === 'minutes') return formatMinutes(value);
  if (isAverage(unit)) return String(Number(value.toFixed(2)));
  if (unit === 'points') return formatPoints(value);
  return unit === 'percent' ? formatPercent(value) : formatCount(value);
}

const HEADLINES: Readonly<Record<string, string>> = {
  minutes: 'median',
  percent: 'percent',
  points: 'points',
};

/** The value a figure is known by. */
export function headlineValue(unit: Answer['unit'], values: Values): number | null {
  const name = HEADLINES[unit] ?? (isAverage(unit) ? 'mean' : 'count');
  return values[name] ?? null;
}

/** "Tue 18 Nov 08:58" of an ISO instant in a zone. */
export const formatInstant = (iso: string, timeZone: string): string =>
  DateTime.fromISO(iso, { zone: timeZone, locale: 'en-GB' }).toFormat('ccc d LLL HH:mm');

/** "1 ticket", "12 tickets". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
