import { DateTime } from 'luxon';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Window } from '../../domain/window.ts';

/** When digests are due, by the local clock. */
export interface DigestTimes {
  readonly hour: number;
  readonly minute: number;
  /** Weekdays, Monday being 1. */
  readonly days: readonly number[];
  readonly timeZone: string;
}

/** One due digest: its instant, and its local day, which names it. */
export interface Slot {
  readonly at: EpochSeconds;
  readonly on: string;
}

/** The latest slot that is not in the future; null where no weekday has one. */
export function latestSlot(times: DigestTimes, now: EpochSeconds): Slot | null {
  return slotsBack(times, now).next().value ?? null;
}

/** What a slot's digest covers: whole days up to the slot's own, from the end of the last digest or, without one, from the day of the slot before. */
export function digestWindow(times: DigestTimes, slot: Slot, lastEnd: EpochSeconds | null): Window {
  const end = startOfDay(times, slot.at);
  if (lastEnd !== null && lastEnd < end) return { start: lastEnd, end };
  const [, before] = [...slotsBack(times, slot.at)];
  return { start: before ? startOfDay(times, before.at) : end - 86_400, end };
}

const startOfDay = ({ timeZone }: DigestTimes, at: EpochSeconds): EpochSeconds =>
  DateTime.fromSeconds(at, { zone: timeZone }).startOf('day').toUnixInteger();

/** A time inside a spring gap is taken as the clock shows it afterwards. */
function* slotsBack(
  { hour, minute, days, timeZone }: DigestTimes,
  now: EpochSeconds,
): Generator<Slot, undefined> {
  const today = DateTime.fromSeconds(now, { zone: timeZone }).startOf('day');
  for (let back = 0; back <= 14; back += 1) {
    const slot = today.minus({ days: back }).set({ hour, minute });
    if (days.includes(slot.weekday) && slot.toUnixInteger() <= now) {
      yield { at: slot.toUnixInteger(), on: slot.toISODate() ?? '' };
    }
  }
  return undefined;
}
