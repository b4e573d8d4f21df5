/** When shifts start, in minutes since midnight by the wall clock, ascending; each lasts until the next one, the last over midnight until the first. */
export type ShiftStarts = readonly number[];

export const DEFAULT_SHIFTS: ShiftStarts = [6 * 60, 14 * 60, 22 * 60];

/** "06:00" for 360. */
const clockTime = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const shiftName = (start: number, end: number): string => `${clockTime(start)}–${clockTime(end)}`;

/** Shifts by their start and end, "22:00–06:00", in the order of the day. */
export const shiftNames = (starts: ShiftStarts): string[] =>
  starts.map((start, index) => shiftName(start, starts[index + 1] ?? starts[0] ?? start));

const TYPED = /^(\d{1,2})(?::(\d\d))?(?:\s*[-–—]\s*(\d{1,2})(?::(\d\d))?)?$/u;
const HOURS_A_DAY = 24;

/** What a shift is called that is typed as "22", "22:00" or "22:00-06:00"; what is none of them stays as it is. */
export function spelledShift(typed: string, names: readonly string[]): string {
  const [, hour, minute = '00', endHour, endMinute = '00'] = TYPED.exec(typed) ?? [];
  if (hour === undefined) return typed;
  const start = `${hour.padStart(2, '0')}:${minute}`;
  if (endHour === undefined) return names.find((name) => name.startsWith(`${start}–`)) ?? typed;
  return `${start}–${String(Number(endHour) % HOURS_A_DAY).padStart(2, '0')}:${endMinute}`;
}
