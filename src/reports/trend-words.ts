import type { PeriodUnit } from '../domain/period.ts';
import { UserError } from '../domain/user-error.ts';
import { findMetric } from './catalogue.ts';
import { readQuestion } from './question.ts';
import type { TrendQuestion } from './trend.ts';
import { splitWords, tidy, type Word } from './words.ts';

const MOST_POINTS = 52;
const DEFAULT_COUNT = 12;
const UNIT = /^(d|w|m|days?|weeks?|months?|daily|weekly|monthly)$/u;
const COMPACT = /^(\d+)(d|w|m|days?|weeks?|months?)$/u;
const UNITS: Readonly<Record<string, PeriodUnit>> = { d: 'days', w: 'weeks', m: 'months' };

/** Reads "frt 12 weeks group:Billing"; throws a UserError that says which word is wrong. */
export function parseTrend(text: string): TrendQuestion {
  const [first, ...rest] = splitWords(tidy(text));
  if (!first) throw new UserError('Say which metric, for example trend frt 12 weeks.');
  const { unit, count, others } = takeSpan(rest);
  const question = readQuestion(findMetric(first.text), others);
  if (question.window)
    throw new UserError(
      `A trend ends with the last complete period, so it takes a number of days, weeks or months: trend ${question.metric.id} 12 weeks.`,
    );
  return { question, unit, count };
}

/** The number and unit of the points, and the words that are left. */
function takeSpan(words: readonly Word[]) {
  const texts = words.map(({ text, condition }) => (condition ? '' : text.toLocaleLowerCase()));
  const at = texts.findIndex((_, index) => isSpan(texts, index));
  if (at === -1) return { unit: 'weeks' as const, count: DEFAULT_COUNT, others: words };
  const [, joined] = COMPACT.exec(texts[at] ?? '') ?? [];
  const hasNumber = joined === undefined && /^[-+]?[\d.,]+$/u.test(texts[at - 1] ?? '');
  const number = joined ?? (hasNumber ? texts[at - 1] : undefined);
  let start = hasNumber ? at - 1 : at;
  if (number !== undefined && /^(last|past)$/u.test(texts[start - 1] ?? '')) start -= 1;
  const unit = UNITS[(texts[at] ?? '').replace(/^\d+/u, '').charAt(0)] ?? 'weeks';
  return {
    unit,
    count: number === undefined ? DEFAULT_COUNT : countOf(number, unit),
    others: [...words.slice(0, start), ...words.slice(at + 1)],
  };
}

/** "within 14 days" is a horizon, and "last week" a window. */
function isSpan(texts: readonly string[], at: number): boolean {
  const [text = '', before = '', first] = [texts[at], texts[at - 1], texts[at - 2]];
  if (COMPACT.test(text)) return before !== 'within';
  return UNIT.test(text) && first !== 'within' && !/^(last|past|this)$/u.test(before);
}

function countOf(text: string, unit: PeriodUnit): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 2 && count <= MOST_POINTS) return count;
  throw new UserError(
    `"${text} ${unit}" does not work: a trend has 2 to ${MOST_POINTS} points, each a complete day, week or month.`,
  );
}
