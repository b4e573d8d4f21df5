import { UserError } from './user-error.ts';

const MINUTES_PER: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };
const PART = /(\d+(?:[.,]\d+)?)\s*(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)(?![a-z])/giu;

/** How a duration may be written, as a pattern to embed in a larger one. */
export const DURATION_PATTERN =
  '\\d+(?:[.,]\\d+)?\\s*(?:minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w)(?![a-z])(?:\\s*\\d+\\s*(?:minutes?|mins?|m|hours?|hrs?|h)(?![a-z]))?';

/** Reads "4h", "30 min" or "1h 30m" as minutes; throws a UserError on anything else. */
export function parseMinutes(text: string): number {
  let total = 0;
  const rest = text.replace(PART, (_part, amount: string, unit: string) => {
    total += Number(amount.replace(',', '.')) * (MINUTES_PER[unit.charAt(0).toLowerCase()] ?? Number.NaN);
    return '';
  });
  if (rest.trim() !== '' || !(total > 0)) {
    throw new UserError(`"${text.trim()}" is not a duration; write for example 30m, 4h or 2d.`);
  }
  return total;
}

/** Minutes as people read them, the two largest units: "45 min", "4 h 12 min", "3 d 4 h". */
export function formatMinutes(minutes: number): string {
  if (minutes < 1 && minutes > 0) return '<1 min';
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  if (whole < 2880) return pair(Math.floor(whole / 60), 'h', whole % 60, 'min');
  const hours = Math.round(whole / 60);
  return pair(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

/** Minutes without rounding, for thresholds: "49 h 30 min", "2 d". */
export function exactMinutes(minutes: number): string {
  if (minutes >= 2880 && minutes % 1440 === 0) return `${minutes / 1440} d`;
  if (minutes < 60 || !Number.isInteger(minutes)) return `${minutes} min`;
  return pair(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

/** Minutes of business time without rounding, and without days, which have no fixed length: "49 business h 30 min". */
export function exactBusinessMinutes(minutes: number): string {
  if (minutes < 60 || !Number.isInteger(minutes)) return `${minutes} business min`;
  return pair(Math.floor(minutes / 60), 'business h', minutes % 60, 'min');
}

const pair = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
