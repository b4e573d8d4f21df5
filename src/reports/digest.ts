import { segmentText } from '../domain/segment.ts';
import type { Window } from '../domain/window.ts';
import type { Answer } from './answer.ts';
import { type AskContext, ask, askWithin } from './ask.ts';
import { type MostMisses, mostMisses } from './misses.ts';
import { type Restatement, restatementOf } from './published.ts';
import { parseQuestion } from './question.ts';
import type { Reads } from './reads.ts';
import { questionOf, type ScoreRow, scorecard } from './scorecard.ts';

/** What a digest says, before anyone writes it. */
export interface Digest {
  readonly window: Window;
  readonly rows: readonly ScoreRow[];
  readonly missed: readonly ScoreRow[];
  /** Where the misses of the first missed target gather. */
  readonly mostMisses: MostMisses | null;
  /** Clocks past their target at this moment, whatever the window. */
  readonly overdueNow: readonly Overdue[];
  /** What the digest before said and has moved since. */
  readonly restated: readonly Restated[];
}

/** A figure of the digest before as it is now, and how it moved. */
export interface Restated {
  readonly answer: Answer;
  readonly restatement: Restatement;
}

/** What waits past one target. */
export interface Overdue {
  readonly answer: Answer;
  readonly count: number;
  readonly segment: string;
  readonly worst: { readonly name: string; readonly count: number } | null;
}

/** Gathers a digest for a window. */
export async function gatherDigest(reads: Reads, window: Window, context: AskContext): Promise<Digest> {
  const rows = await scorecard(reads, context, window);
  const missed = rows.filter(({ answer }) => answer.target?.state === 'missed');
  return {
    window,
    rows,
    missed,
    mostMisses: missed[0] ? await mostMisses(reads, missed[0].question, window, context) : null,
    overdueNow: await overdueNow(reads, context),
    restated: await restatedSince(reads, window, context),
  };
}

/** Published shares and rates are restated from a point on, all else from a twentieth. */
const isWorthTelling = ({ answer, restatement: { from, to } }: Restated): boolean =>
  answer.unit === 'percent' || answer.target?.percent != null
    ? Math.abs(to - from) >= 1
    : Math.abs(to - from) * 20 >= Math.abs(from);

async function restatedSince(reads: Reads, window: Window, context: AskContext): Promise<Restated[]> {
  const moved: Restated[] = [];
  for (const published of await reads.publishedBefore(window.end)) {
    const question = { ...parseQuestion(published.question), isStanding: true as const };
    const answer = await ask(reads, question, context);
    const restatement = restatementOf(published, answer);
    if (restatement) moved.push({ answer, restatement });
  }
  return moved.filter(isWorthTelling);
}

/** One entry for each target on a metric with open clocks. */
async function overdueNow(reads: Reads, context: AskContext): Promise<Overdue[]> {
  const { asOf, measuredSince } = await reads.freshness();
  if (asOf === null || measuredSince === null) return [];
  const all = { start: measuredSince, end: asOf };
  const found: Overdue[] = [];
  for (const benchmark of await reads.benchmarks()) {
    const question = questionOf(benchmark);
    if (!question.metric.hasOpenClocks) continue;
    const { answer } = await askWithin(reads, { ...question, by: ['group'] }, all, context);
    if (answer.open?.overdue)
      found.push({
        answer,
        count: answer.open.overdue,
        segment: segmentText(question.segment),
        worst: worstOf(answer),
      });
  }
  return found;
}

function worstOf({ breakdown = [] }: Answer): Overdue['worst'] {
  const [worst] = breakdown
    .map(({ key, open }) => ({ name: key, count: open?.overdue ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  return worst && worst.count > 0 ? worst : null;
}
