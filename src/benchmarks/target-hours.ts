import type { Hours } from '../domain/hours.ts';
import { UserError } from '../domain/user-error.ts';

const KINDS_OF_HOURS = '(business|working|office|calendar)';
/** "4 business hours", "1 business h 30 min". */
const HOURS_INSIDE = new RegExp(`(?<=\\d)[\\s-]*${KINDS_OF_HOURS}\\b[\\s-]*(?=\\p{L})`, 'iu');
/** "4h in business hours", "4h calendar". */
const HOURS_AFTER = new RegExp(
  `\\b(?:(?:in|by|of)\\s+)?(?:the\\s+)?${KINDS_OF_HOURS}\\b(?:[\\s-]+(?:hours?|hrs?|time)\\b)?`,
  'iu',
);

/** Takes the word that tells business from calendar time out of a text. */
export function takeHours(text: string): { readonly text: string; readonly hours?: Hours } {
  for (const pattern of [HOURS_INSIDE, HOURS_AFTER]) {
    const [all, kind] = pattern.exec(text) ?? [];
    if (all === undefined) continue;
    const hours = kind?.toLowerCase() === 'calendar' ? 'calendar' : 'business';
    return { text: text.replace(all, ' '), hours };
  }
  return { text };
}

/** Throws a UserError for days of business time: nobody means 24 hours of it by one, and how many are meant is not said. */
export function refuseDays(text: string): void {
  const days = /\d\s*(?:d|days?|w|weeks?)(?![a-z])/iu.exec(text);
  if (days)
    throw new UserError(
      `"${days[0].trim()}" of business time has no fixed length; write hours, for example 16 business hours.`,
    );
}
