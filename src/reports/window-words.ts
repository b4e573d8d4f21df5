import { UserError } from '../domain/user-error.ts';
import type { WindowSpec } from '../domain/window.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}:\d{2}z$/u;
const RANGE = /^(\S+?)\.{2,3}(\S+)$/u;
/** What days are called on which no ticket waits for its time to pass any more. */
const SETTLED: ReadonlySet<string> = new Set(['settled', 'ripe']);
const LARGEST = { hours: 24 * 90, days: 731, weeks: 104 } as const;

/** More than any history has; every day of a window is looked at for its hours and months. */
const LONGEST_DAYS = 3660;

type Taken = { readonly spec: WindowSpec; readonly used: number };

/** Reads a window from the start of the words and says how many it took; undefined where none starts here. */
export function takeWindow(words: readonly string[]): Taken | undefined {
  const first = words[0]?.toLocaleLowerCase() ?? '';
  if (first === 'today') return { spec: { kind: 'day', offset: 0 }, used: 1 };
  if (first === 'yesterday') return { spec: { kind: 'day', offset: -1 }, used: 1 };
  if (first === 'this' || first === 'last' || first === 'past') return takeRelative(first, words);
  return takeDates(first);
}

function takeRelative(first: string, words: readonly string[]): Taken {
  const second = words[1]?.toLocaleLowerCase() ?? '';
  const offset = first === 'this' ? 0 : -1;
  if (second === 'week' || second === 'month')
    return { spec: { kind: 'calendar', unit: second, offset }, used: 2 };
  if (first !== 'this' && SETTLED.has(words[2]?.toLocaleLowerCase() ?? '')) {
    const { count } = lastOf(second, unitOf(words[3]?.toLocaleLowerCase() ?? '', words));
    return { spec: { kind: 'ripe', count, afterDays: 0 }, used: 4 };
  }
  const compact = /^(\S*?\d\S*?)(h|d|w|hours?|days?|weeks?)$/u.exec(second);
  const [count, unit] = compact ? [compact[1], compact[2]] : [second, words[2]?.toLocaleLowerCase() ?? ''];
  if (first === 'this' || !/^[-+]?[\d.,]+$/u.test(count ?? '')) throw notAWindow(words);
  return { spec: lastOf(count ?? '', unitOf(unit ?? '', words)), used: compact ? 2 : 3 };
}

function unitOf(word: string, words: readonly string[]): 'hours' | 'days' | 'weeks' {
  const unit = ({ h: 'hours', d: 'days', w: 'weeks' } as const)[word.charAt(0)];
  if (!unit || !/^(h|d|w|hours?|days?|weeks?)$/u.test(word)) throw notAWindow(words);
  return unit;
}

function lastOf(text: string, unit: 'hours' | 'days' | 'weeks'): Extract<WindowSpec, { kind: 'last' }> {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > LARGEST[unit]) {
    throw new UserError(
      `"last ${text} ${unit}" does not work: give a whole number from 1 to ${LARGEST[unit]}.`,
    );
  }
  return { kind: 'last', count, unit };
}

function takeDates(word: string): Taken | undefined {
  if (DATE.test(word)) return { spec: { kind: 'dates', from: word, to: word }, used: 1 };
  const [, from, to] = RANGE.exec(word) ?? [];
  if (from === undefined || to === undefined) return undefined;
  if (INSTANT.test(from) && INSTANT.test(to)) return { spec: instantsOf(from, to), used: 1 };
  for (const end of [from, to]) {
    if (!DATE.test(end))
      throw new UserError(`"${end}" is not a date; write a window as YYYY-MM-DD..YYYY-MM-DD.`);
  }
  checkLength(Date.parse(to) - Date.parse(from), word);
  return { spec: { kind: 'dates', from, to }, used: 1 };
}

function checkLength(ms: number, word: string): void {
  if (ms > LONGEST_DAYS * 86_400_000)
    throw new UserError(`The window ${word} is too long; a window has ten years at most.`);
}

function instantsOf(from: string, to: string): WindowSpec {
  const [start, end] = [secondsOf(from), secondsOf(to)];
  checkLength((end - start) * 1000, `${from}..${to}`);
  return { kind: 'instants', start, end };
}

function secondsOf(instant: string): number {
  const ms = Date.parse(instant.toUpperCase());
  if (Number.isNaN(ms))
    throw new UserError(`"${instant}" is not a date and time; write it as 2026-11-17T13:51:00Z.`);
  return ms / 1000;
}

const notAWindow = (words: readonly string[]): UserError =>
  new UserError(
    `I don't know the window "${words.slice(0, 3).join(' ')}". Windows are today, yesterday, this or last week or month, last N hours, days or weeks, and YYYY-MM-DD..YYYY-MM-DD.`,
  );
