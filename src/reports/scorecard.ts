import type { Benchmark } from '../benchmarks/benchmark.ts';
import { isOfOrganizations, type Metric } from '../domain/metric.ts';
import { segmentText } from '../domain/segment.ts';
import { DEFAULT_WINDOW, resolveWindow, type Window } from '../domain/window.ts';
import type { Answer } from './answer.ts';
import { type AskContext, askWithin, askWithPrior } from './ask.ts';
import { findMetric, METRICS } from './catalogue.ts';
import type { Question } from './question.ts';
import type { Reads } from './reads.ts';

/** One line of a scorecard: a figure, its fair predecessor, and the segment it is about ("" for the whole). */
export interface ScoreRow {
  readonly question: Question;
  readonly answer: Answer;
  readonly prior: Answer | null;
  readonly segment: string;
}

/** Every metric but the secondary ones and those nobody has supplied data for, and every benchmark, over one window, the default one or the given, at whose close stocks are shown where their past is known; a count or a metric of organizations with a target keeps the window it was set for, beside which a count is told over the scorecard's, and a cohort rate the days that are ripe. */
export async function scorecard(reads: Reads, context: AskContext, window?: Window): Promise<ScoreRow[]> {
  const benchmarks = await reads.benchmarks();
  const rows: ScoreRow[] = [];
  const { events } = await reads.freshness();
  const moment = { ...context, asOf: events.asOf ?? context.now };
  const close = window ?? resolveWindow(DEFAULT_WINDOW, moment);
  const isPastKnown = events.fault === null && events.since !== null && events.since <= close.start;
  for (const asked of questionsOf(benchmarks)) {
    const question = isPastKnown ? atClose(asked, close) : asked;
    const { anchor, horizonDays, hasCourse } = question.metric;
    const isOwn = anchor === 'now' || horizonDays !== undefined || hasCourse || question.window !== null;
    const answered =
      window && !isOwn
        ? await askWithin(reads, question, window, context)
        : await askWithPrior(reads, question, context);
    const isWanted =
      question.metric.needs !== 'responses' || answered.answer.suppliedBy || question.isStanding;
    if (isWanted) rows.push({ ...answered, question, segment: segmentText(question.segment) });
    const plain = isOwnCount(question) ? plainQuestion(question.metric) : null;
    if (plain && (answered.window?.start !== close.start || answered.window.end !== close.end))
      rows.push({ ...(await askWithin(reads, plain, close, context)), question: plain, segment: '' });
  }
  return rows;
}

/** A stock without a target is shown as it stood at the window's close, so that its change is that of the window. */
const atClose = (question: Question, { start, end }: Window): Question =>
  question.isStanding || question.metric.anchor !== 'now' || !question.metric.measureEach
    ? question
    : { ...question, window: { kind: 'instants', start, end } };

/** A count that is judged over a window of its own; the scorecard's window is told beside it. */
const isOwnCount = ({ metric, segment, window }: Question): boolean =>
  window !== null && segment.length === 0 && metric.anchor !== 'now' && !metric.isSecondary;

const plainQuestion = (metric: Metric): Question => ({
  metric,
  window: null,
  segment: [],
  by: [],
  mean: false,
});

/** One question a metric for the whole, and one for each benchmark of a segment, in the catalogue's order. */
function questionsOf(benchmarks: readonly Benchmark[]): Question[] {
  return METRICS.flatMap((metric) => {
    const own = benchmarks.filter(({ metricId }) => metricId === metric.id);
    const whole = own.find(({ segment }) => segment.length === 0);
    const segments = own.filter(({ segment }) => segment.length > 0);
    const ofWhole = whole ? [scoredQuestion(whole)] : metric.isSecondary ? [] : [plainQuestion(metric)];
    return [...ofWhole, ...segments.map(scoredQuestion)];
  });
}

function scoredQuestion(benchmark: Benchmark): Question {
  const question = questionOf(benchmark);
  const hasOwn = benchmark.target.statistic === 'count' || isOfOrganizations(question.metric);
  return hasOwn ? question : { ...question, window: null };
}

/** The question a benchmark is scored with. */
export function questionOf({ metricId, segment, window }: Benchmark): Question {
  const metric = findMetric(metricId);
  return {
    metric,
    segment,
    by: [],
    mean: false,
    isStanding: true,
    window: metric.anchor === 'now' ? null : window,
  };
}
