import { DateTime } from 'luxon';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Frequency } from './memory.ts';

const HOUR = 10;
const TUESDAY = [2];
export const WORKDAYS = [1, 2, 3, 4, 5];

/** When a message is due by the clock of whoever gets it: its local day, and the instants at which it begins to be due and ceases to. */
export interface Slot {
  readonly on: string;
  readonly at: EpochSeconds;
  readonly until: EpochSeconds;
}

const DAYS: Readonly<Record<Frequency, readonly number[]>> = { weekly: TUESDAY, daily: WORKDAYS, off: [] };

/** The slot of today that has begun; null before ten, and on days that have none. */
export const slotNow = (frequency: Frequency, timeZone: string, now: EpochSeconds): Slot | null =>
  slotOn(DAYS[frequency], timeZone, now);

/** The same for the days of the week that are given, Monday being 1. */
export function slotOn(days: readonly number[], timeZone: string, now: EpochSeconds): Slot | null {
  const today = DateTime.fromSeconds(now, { zone: timeZone }).startOf('day');
  const at = today.set({ hour: HOUR }).toUnixInteger();
  if (!days.includes(today.weekday) || now < at) return null;
  return { on: today.toISODate() ?? '', at, until: today.plus({ days: 1 }).toUnixInteger() };
}
