import { DateTime } from 'luxon';
import { formatMinutes } from '../../domain/duration.ts';
import type { Answer, Values } from '../../reports/answer.ts';

const COUNT = new Intl.NumberFormat('en-US');

/** "1,284". */
export const formatCount = (count: number): string => COUNT.format(count);

/** "71 %" or "4.1 %": one decimal below ten and where it says something. */
export function formatPercent(percent: number): string {
  const decimals = percent < 10 || percent > 99 ? 1 : 0;
  return `${Number(percent.toFixed(decimals))} %`;
}

/** The headline value of figures: the median, the percentage or the count; "–" where it is missing. */
export function formatHeadline(unit: Answer['unit'], values: Values): string {
  const value = headlineValue(unit, values);
  if (value === null) return '–';
  if (unit === 'minutes') return formatMinutes(value);
  return unit === 'percent' ? formatPercent(value) : formatCount(value);
}

/** The value a figure is known by. */
export function headlineValue(unit: Answer['unit'], values: Values): number | null {
  return values[{ minutes: 'median', percent: 'percent', tickets: 'count' }[unit]] ?? null;
}

/** "Tue 18 Nov 08:58" of an ISO instant in a zone. */
export const formatInstant = (iso: string, timeZone: string): string =>
  DateTime.fromISO(iso, { zone: timeZone, locale: 'en-GB' }).toFormat('ccc d LLL HH:mm');

/** "1 ticket", "12 tickets". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
