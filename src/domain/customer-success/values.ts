import type { FieldValue } from '../organization.ts';

const NO = /(?:^|[_ -])(?:no|not|never|false|none|open|pending|off|n)(?:[_ -]|$)/iu;
const YES =
  /(?:^|[_ -])(?:yes|true|done|met|reached|committed|renewed|completed?|on|y|x)$|^\d{4}-\d{2}-\d{2}/iu;

/** Whether a value says yes: a tick, a number above zero, a word of agreement or a day; null where it cannot be told. */
export function isYes(value: FieldValue | null | undefined): boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value > 0;
  const number = numberIn(value);
  if (number !== null) return number > 0;
  const word = value.trim();
  if (YES.test(word) && !NO.test(word.replace(/^\d{4}-\d{2}-\d{2}.*/u, ''))) return true;
  return NO.test(word) ? false : null;
}

/** A value as a number; null where it is none. */
export function numberIn(value: FieldValue | null | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
