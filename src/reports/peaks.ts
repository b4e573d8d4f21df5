import { hoursByWeekday } from '../domain/local-hours.ts';
import { didYouMean } from '../domain/nearest.ts';
import { type Dimension, HOURS, type Segment, WEEKDAYS } from '../domain/segment.ts';
import { UserError } from '../domain/user-error.ts';
import type { WindowSpec } from '../domain/window.ts';
import type { Answer } from './answer.ts';
import { type AskContext, ask } from './ask.ts';
import { findMetric, METRICS } from './catalogue.ts';
import { type Question, questionText, readQuestion } from './question.ts';
import type { Reads } from './reads.ts';
import { splitWords, tidy } from './words.ts';

const DEFAULT_PEAKS_WINDOW: WindowSpec = { kind: 'last', count: 4, unit: 'weeks' };
const BUSIEST = 5;

/** One hour of one weekday, over all of a window. */
export interface Slot {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly count: number;
  /** How many hours the window spends in it. */
  readonly hours: number;
  /** The count an hour; null where the window has no such hour. */
  readonly mean: number | null;
}

/** When within a week most happens. */
export interface Peaks {
  readonly answer: Answer;
  /** Seven days of 24 hours; empty where nothing was measured. */
  readonly slots: readonly Slot[];
  /** Those with the highest mean, the busiest first, each with the question that lists its tickets. */
  readonly busiest: readonly (Slot & { readonly exactQuestion: string })[];
}

/** Reads "replies last 4 weeks group:Billing"; without a metric the tickets created are meant. */
export function parsePeaks(text: string): Question {
  const words = splitWords(tidy(text));
  const first = words[0]?.text.toLocaleLowerCase() ?? '';
  const isNamed = METRICS.some(({ id, aliases }) => id === first || aliases.includes(first));
  const metric = findMetric(isNamed ? first : 'created');
  const question = readQuestion(metric, isNamed ? words.slice(1) : words);
  if (metric.kind !== 'count' || metric.anchor === 'now') throw notCounted(first);
  if (question.by.length > 0)
    throw new UserError(
      'Peaks are broken down by weekday and hour already; narrow them, for example group:Billing.',
    );
  return { ...question, window: question.window ?? DEFAULT_PEAKS_WINDOW };
}

function notCounted(word: string): UserError {
  const counts = METRICS.filter(({ kind, anchor }) => kind === 'count' && anchor !== 'now').map(
    ({ id }) => id,
  );
  return new UserError(
    `Peaks are of what happens and is counted, which "${word}" is not.${didYouMean(word, counts) || ` Choose from ${counts.join(', ')}.`}`,
  );
}

/** Counts a question's tickets by weekday and hour of the local calendar, and sets them against the hours there were. */
export async function peaksOf(reads: Reads, question: Question, context: AskContext): Promise<Peaks> {
  const by: readonly Dimension[] = ['weekday', 'hour'];
  const answer = await ask(reads, { ...question, by }, context);
  const slots = answer.n === null ? [] : slotsOf(answer);
  const busiest = slots
    .filter(({ count }) => count > 0)
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0) || a.weekday - b.weekday || a.hour - b.hour)
    .slice(0, BUSIEST)
    .map((slot) => ({ ...slot, exactQuestion: questionOf(slot, question, answer) }));
  return { answer, slots, busiest };
}

function questionOf({ weekday, hour }: Slot, question: Question, { window }: Answer): string {
  const ofSlot: Segment = [
    { dimension: 'weekday', values: [WEEKDAYS[weekday] ?? ''] },
    { dimension: 'hour', values: [HOURS[hour] ?? ''] },
  ];
  const instants = {
    kind: 'instants',
    start: secondsOf(window.start),
    end: secondsOf(window.end),
  } as const;
  return questionText({ ...question, segment: [...question.segment, ...ofSlot], window: instants });
}

function slotsOf({ window, breakdown = [] }: Answer): Slot[] {
  const counts = new Map(breakdown.map(({ keys, values }) => [keys.join(' '), values['count'] ?? 0]));
  const span = { start: secondsOf(window.start), end: secondsOf(window.partialTo ?? window.end) };
  return hoursByWeekday(span, window.timeZone).flatMap((row, weekday) =>
    row.map((hours, hour) => {
      const key = `${WEEKDAYS[weekday]} ${HOURS[hour]}`;
      const count = counts.get(key) ?? 0;
      return { weekday, hour, count, hours, mean: hours > 0 ? count / hours : null };
    }),
  );
}

const secondsOf = (iso: string | null): number => (iso === null ? 0 : Date.parse(iso) / 1000);
