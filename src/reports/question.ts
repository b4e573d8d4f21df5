import type { Metric } from '../domain/metric.ts';
import { didYouMean } from '../domain/nearest.ts';
import {
  BREAKDOWNS,
  type Condition,
  DIMENSIONS,
  type Dimension,
  findDimension,
  type Segment,
  segmentText,
} from '../domain/segment.ts';
import { UserError } from '../domain/user-error.ts';
import { DEFAULT_WINDOW, type WindowSpec, windowWords } from '../domain/window.ts';
import { findMetric } from '../metrics/index.ts';
import { takeWindow } from './window-words.ts';
import { splitWords, tidy, type Word } from './words.ts';

/** A question as data; every surface asks the same function with this one type. */
export interface Question {
  readonly metric: Metric;
  /** Null where nobody named one: the last 7 days, or now for a metric of the present moment. */
  readonly window: WindowSpec | null;
  readonly segment: Segment;
  readonly by: readonly Dimension[];
  /** Of a cohort rate, the days within which the hit must fall; absent where nobody named them. */
  readonly horizonDays?: number;
  /** Whether the mean is to be shown beside median and p90. */
  readonly mean: boolean;
  /** Set for the question of a benchmark: a name that has gone since is then a reason for no figure, not a fault of the asker. */
  readonly isStanding?: true;
}

const FILLERS = new Set(['for', 'over', 'in', 'the', 'during', 'from', 'and', 'where', 'with', '?']);
const KEYWORDS = ['by', 'last', 'this', 'today', 'yesterday', 'mean', 'week', 'month'];

/** Reads a typed question; throws a UserError that says which word is wrong and what is near. */
export function parseQuestion(text: string): Question {
  const [first, ...rest] = splitWords(tidy(text));
  if (!first) throw new UserError('Ask for a metric, for example "frt last 30 days by group".');
  return readQuestion(findMetric(first.text), rest);
}

interface Draft {
  horizonDays?: number;
  window: WindowSpec | null;
  readonly segment: Condition[];
  by: readonly Dimension[];
  mean: boolean;
}

/** Reads what follows the metric. */
export function readQuestion(metric: Metric, words: readonly Word[]): Question {
  const draft: Draft = { window: null, segment: [], by: [], mean: false };
  for (let at = 0; at < words.length; ) at += take(draft, words.slice(at));
  checkHorizon(metric, draft);
  return { metric, ...draft, window: ripened(metric, draft) };
}

function take(draft: Draft, words: readonly Word[]): number {
  const [word] = words;
  if (!word) return 1;
  if (word.condition) {
    draft.segment.push(conditionOf(word.condition.key, word.condition.values));
    return 1;
  }
  const text = word.text.toLocaleLowerCase();
  if (text === 'by') return takeBreakdown(draft, words);
  if (text === 'mean' || text === 'average') {
    draft.mean = true;
    return 1;
  }
  if (text === 'within') return takeHorizon(draft, words);
  if (FILLERS.has(text) || text === '') return 1;
  return takeOneWindow(draft, words);
}

function takeOneWindow(draft: Draft, words: readonly Word[]): number {
  const taken = takeWindow(words.map(({ text }) => text));
  if (!taken) throw unknownWord(words[0]?.text ?? '');
  if (draft.window) throw new UserError('A question has one window, but I found two.');
  draft.window = taken.spec;
  return taken.used;
}

function takeHorizon(draft: Draft, [, count, unit]: readonly Word[]): number {
  const days = Number(count?.text);
  if (!Number.isInteger(days) || days < 1 || !/^d(ays?)?$/iu.test(unit?.text ?? ''))
    throw new UserError('"within" needs a number of days, for example "within 14 days".');
  draft.horizonDays = days;
  return 3;
}

function checkHorizon({ id, horizonDays, otherHorizons = [] }: Metric, draft: Draft): void {
  const wanted = draft.horizonDays;
  if (wanted === undefined) return;
  if (horizonDays === undefined)
    throw new UserError(`${id} has no horizon, so "within ${wanted} days" means nothing.`);
  const known = [horizonDays, ...otherHorizons].sort((a, b) => a - b);
  if (!known.includes(wanted))
    throw new UserError(`${id} is measured within ${known.join(', ')} days, not ${wanted}.`);
}

/** Which days are settled is what the metric's horizon makes of it. */
function ripened(metric: Metric, { window, ...draft }: Draft): WindowSpec | null {
  if (window?.kind !== 'ripe') return window;
  const afterDays = afterDaysOf(metric, draft);
  if (afterDays === undefined)
    throw new UserError(`${metric.id} stands at once; ask for last ${window.count} days, without "settled".`);
  return { ...window, afterDays };
}

function unknownWord(word: string): UserError {
  return new UserError(
    `I don't understand "${word}" in this question.${didYouMean(word, KEYWORDS) || ' Segments are written like group:Billing.'}`,
  );
}

function conditionOf(key: string, values: readonly string[]): Condition {
  const dimension = findDimension(key);
  if (dimension && values.includes(''))
    throw new UserError(`${key}:"" names nothing; write a name after the colon.`);
  if (dimension) return { dimension, values };
  throw new UserError(
    `Tickets can't be narrowed by "${key}".${didYouMean(key, DIMENSIONS) || ` Choose from ${DIMENSIONS.join(', ')}.`}`,
  );
}

function takeBreakdown(draft: Draft, words: readonly Word[]): number {
  const by: Dimension[] = [];
  let used = 1;
  for (const { text } of words.slice(1)) {
    const names = text.split(',').filter((name) => name !== '');
    if (by.length > 0 && names.length === 1 && (names[0] === 'and' || names[0] === 'by')) {
      used += 1;
      continue;
    }
    const dimensions = names
      .map((name) => findDimension(name))
      .map((found) => (found === 'tag' ? undefined : found));
    if (dimensions.includes(undefined)) break;
    by.push(...dimensions.filter((dimension) => dimension !== undefined));
    used += 1;
  }
  if (by.length === 0) throw notABreakdown(words[1]?.text);
  draft.by = [...new Set([...draft.by, ...by])];
  if (draft.by.length > 2) throw new UserError('A breakdown takes two dimensions at most.');
  return used;
}

function notABreakdown(word: string | undefined): UserError {
  if (word === undefined) return new UserError(`"by" needs a dimension: ${BREAKDOWNS.join(', ')}.`);
  return new UserError(
    `Figures can't be broken down by "${word}".${didYouMean(word, BREAKDOWNS) || ` Choose from ${BREAKDOWNS.join(', ')}.`}`,
  );
}

/** The window a question is answered for: the last 7 days, of a cohort rate the last that are ripe; null means the present moment. */
export function windowOf(question: Question): WindowSpec | null {
  const { metric, window } = question;
  if (window) return window;
  if (metric.anchor === 'now') return null;
  const afterDays = afterDaysOf(metric, question);
  return afterDays === undefined ? DEFAULT_WINDOW : { kind: 'ripe', count: 7, afterDays };
}

/** How long it takes until a day's figures stand; undefined where they stand at once. */
const afterDaysOf = (
  { hasCourse, horizonDays }: Metric,
  asked: Pick<Question, 'horizonDays'>,
): number | 'verified' | undefined => (hasCourse ? 'verified' : (asked.horizonDays ?? horizonDays));

/** The question as it would be typed, in one canonical form. */
export function questionText(question: Question): string {
  const window = windowOf(question);
  return [
    question.metric.id,
    window ? windowWords(window) : '',
    segmentText(question.segment),
    question.by.length > 0 ? `by ${question.by.join(' and ')}` : '',
    question.horizonDays === undefined ? '' : `within ${question.horizonDays} days`,
    question.mean ? 'mean' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
