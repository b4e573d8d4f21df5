import { segmentText } from '../domain/segment.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Window } from '../domain/window.ts';
import type { Answer } from './answer.ts';
import { type AskContext, ask, askWithin } from './ask.ts';
import { METRICS } from './catalogue.ts';
import { type MostMisses, mostMisses } from './misses.ts';
import { type PublishedFigure, publishedValue, type Restatement } from './published.ts';
import { parseQuestion } from './question.ts';
import type { Reads } from './reads.ts';
import { restate } from './restate.ts';
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
  /** What the digest before said and has moved since; of verdicts, what any of the last weeks said. */
  readonly restated: readonly Restated[];
}

/** A figure of the digest before as it is now, and how it moved. */
export interface Restated {
  readonly published: PublishedFigure;
  /** What it is about; "" for the whole. */
  readonly segment: string;
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

/** A verdict may be overturned 30 days after its solve, which may come 30 days after its first contact. */
const RESTATED_SECONDS = 60 * 86_400;

/** What digests said before an instant: the last one, and of verdicts all in which they may still have moved, as it was told last. */
async function saidBefore(reads: Reads, before: EpochSeconds): Promise<PublishedFigure[]> {
  const withCourse = METRICS.filter(({ hasCourse }) => hasCourse);
  const between = { since: before - RESTATED_SECONDS, before };
  const last = await reads.publishedBefore(before);
  const verdicts = await Promise.all(withCourse.map(({ id }) => reads.publishedOf(id, between)));
  return [...last.filter(({ question }) => !parseQuestion(question).metric.hasCourse), ...verdicts.flat()];
}

/** Published shares and rates are restated from a point on, all else from a twentieth. */
function isWorthTelling({ value: from }: PublishedFigure, answer: Answer): boolean {
  const to = publishedValue(answer);
  if (from === null || to === null) return false;
  return answer.unit === 'percent' || answer.target?.percent != null
    ? Math.abs(to - from) >= 1
    : Math.abs(to - from) * 20 >= Math.abs(from);
}

async function restatedSince(reads: Reads, window: Window, context: AskContext): Promise<Restated[]> {
  const moved: Restated[] = [];
  for (const published of await saidBefore(reads, window.end)) {
    const question = { ...parseQuestion(published.question), isStanding: true as const };
    const answer = await ask(reads, question, context);
    if (!isWorthTelling(published, answer)) continue;
    const restatement = await restate(reads, published, answer, context);
    if (restatement) moved.push({ published, segment: segmentText(question.segment), answer, restatement });
  }
  return moved.sort(latestFirst);
}

/** The whole before its segments. */
const latestFirst = (one: Restated, other: Restated): number =>
  (other.answer.window.end ?? '').localeCompare(one.answer.window.end ?? '') ||
  one.segment.localeCompare(other.segment);

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
