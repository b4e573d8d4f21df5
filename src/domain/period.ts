import { DateTime } from 'luxon';
import type { EpochSeconds } from './ticket.ts';

export type PeriodUnit = 'days' | 'weeks' | 'months';

/** A whole day, week (from Monday) or month of the local calendar: its first and its last day as YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** "Mon 16 Nov", "9–15 Nov", "28 Sep–4 Oct" or "Nov 2026". */
  readonly label: string;
}

const START = { days: 'day', weeks: 'week', months: 'month' } as const;

/** The complete periods before the one that holds an instant, the oldest first. */
export function periodsBefore(
  now: EpochSeconds,
  timeZone: string,
  unit: PeriodUnit,
  count: number,
): Period[] {
  const today = DateTime.fromSeconds(now, { zone: timeZone, locale: 'en-GB' });
  const current = today.startOf(START[unit]);
  return Array.from({ length: count }, (_, index) => {
    const first = current.minus({ [unit]: count - index });
    const last = first.plus({ [unit]: 1 }).minus({ days: 1 });
    return {
      from: first.toFormat('yyyy-MM-dd'),
      to: last.toFormat('yyyy-MM-dd'),
      label: labelOf(unit, first, last),
    };
  });
}

function labelOf(unit: PeriodUnit, first: DateTime, last: DateTime): string {
  if (unit === 'days') return first.toFormat('ccc d LLL');
  if (unit === 'months') return first.toFormat('LLL yyyy');
  return `${first.toFormat(first.hasSame(last, 'month') ? 'd' : 'd LLL')}–${last.toFormat('d LLL')}`;
}
