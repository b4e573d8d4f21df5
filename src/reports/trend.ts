import type { Metric } from '../domain/metric.ts';
import { type Period, type PeriodUnit, periodsBefore } from '../domain/period.ts';
import { UserError } from '../domain/user-error.ts';
import { resolveWindow, type Window } from '../domain/window.ts';
import type { Answer } from './answer.ts';
import { type AskContext, ask } from './ask.ts';
import type { Question } from './question.ts';
import type { Change, Reads } from './reads.ts';

/** A question asked again for each of several complete periods. */
export interface TrendQuestion {
  readonly question: Question;
  readonly unit: PeriodUnit;
  readonly count: number;
}

export interface TrendPoint {
  readonly period: Period;
  readonly window: Window;
  /** The very answer to the question with the period as its window. */
  readonly answer: Answer;
}

/** Something changed before the end of a point and not before its start, so that it and what follows counts otherwise. */
export interface TrendSplit extends Change {
  /** The index of the first point it concerns. */
  readonly point: number;
}

export interface Trend extends TrendQuestion {
  /** The oldest first. */
  readonly points: readonly TrendPoint[];
  readonly splits: readonly TrendSplit[];
}

/** Asks a question once for each complete period before the present one, and finds what changed in between. */
export async function trendOf(reads: Reads, wanted: TrendQuestion, context: AskContext): Promise<Trend> {
  const { question, unit, count } = wanted;
  if (question.by.length > 0)
    throw new UserError('A trend has no breakdown; ask for one part of it, for example group:Billing.');
  const points: TrendPoint[] = [];
  for (const period of periodsBefore(context.now, context.timeZone, unit, count)) {
    const spec = { kind: 'dates', from: period.from, to: period.to } as const;
    const answer = await ask(reads, { ...question, window: spec }, context);
    points.push({ period, window: resolveWindow(spec, { ...context, asOf: context.now }), answer });
  }
  const changes = await reads.changes(question.metric.id);
  const splits = [...splitsOf(points, changes.filter(concerns(question.metric))), ...standInEnds(points)];
  return { ...wanted, points, splits };
}

/** Business hours decide the twins of durations and what SLA clocks count, and nothing else. */
const concerns =
  ({ kind, needs }: Metric) =>
  (change: Change): boolean =>
    change.kind !== 'schedule' || kind === 'duration' || needs === 'slaEvents';

function splitsOf(points: readonly TrendPoint[], changes: readonly Change[]): TrendSplit[] {
  return changes.flatMap((change) => {
    const point = points.findIndex(({ window }) => change.at >= window.start && change.at < window.end);
    const isWithin = point > 0 || (point === 0 && change.at > (points[0]?.window.start ?? 0));
    return isWithin ? [{ ...change, point }] : [];
  });
}

/** Where the events are not known that far back another rule stands in; its points do not compare with the others. */
function standInEnds(points: readonly TrendPoint[]): TrendSplit[] {
  return points.flatMap(({ answer, window }, point) => {
    const before = points[point - 1]?.answer;
    if (!before || before.n === null || answer.n === null) return [];
    if (before.definition.text === answer.definition.text) return [];
    const what = 'figures from events begin, a stand-in before';
    return [{ at: window.start, kind: 'definition', what, point }];
  });
}
