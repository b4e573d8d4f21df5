import type { Benchmark } from '../benchmarks/benchmark.ts';
import { segmentText } from '../domain/segment.ts';
import type { Window } from '../domain/window.ts';
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

/** Every metric but the secondary ones, and every benchmark, over one window, the default one or the given; a count with a target keeps the window it was set for. */
export async function scorecard(reads: Reads, context: AskContext, window?: Window): Promise<ScoreRow[]> {
  const benchmarks = await reads.benchmarks();
  const rows: ScoreRow[] = [];
  for (const question of questionsOf(benchmarks)) {
    const isOwn = question.metric.anchor === 'now' || question.window !== null;
    const answered =
      window && !isOwn
        ? await askWithin(reads, question, window, context)
        : await askWithPrior(reads, question, context);
    rows.push({ ...answered, question, segment: segmentText(question.segment) });
  }
  return rows;
}

/** One question a metric for the whole, and one for each benchmark of a segment, in the catalogue's order. */
function questionsOf(benchmarks: readonly Benchmark[]): Question[] {
  return METRICS.flatMap((metric) => {
    const own = benchmarks.filter(({ metricId }) => metricId === metric.id);
    const whole = own.find(({ segment }) => segment.length === 0);
    const segments = own.filter(({ segment }) => segment.length > 0);
    const plain: Question = { metric, window: null, segment: [], by: [], mean: false };
    const ofWhole = whole ? [scoredQuestion(whole)] : metric.isSecondary ? [] : [plain];
    return [...ofWhole, ...segments.map(scoredQuestion)];
  });
}

function scoredQuestion(benchmark: Benchmark): Question {
  const question = questionOf(benchmark);
  return benchmark.target.statistic === 'count' ? question : { ...question, window: null };
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
