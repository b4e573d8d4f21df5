import type { Benchmark } from '../benchmarks/benchmark.ts';
import { unjudged } from '../benchmarks/judge.ts';
import { targetText } from '../benchmarks/target.ts';
import { unitOf } from '../domain/metric.ts';
import { EXCLUSIONS, type Exclusion } from '../domain/population.ts';
import { type Segment, segmentText } from '../domain/segment.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import { UserError } from '../domain/user-error.ts';
import {
  describeInstant,
  describeWindow,
  type Moment,
  priorWindow,
  resolveWindow,
  type Window,
} from '../domain/window.ts';
import type { Answer, BreakdownRow } from './answer.ts';
import { type Judging, readCells } from './cells.ts';
import { missingValues } from './figures.ts';
import { resolveNames } from './names.ts';
import { type Question, questionText, windowOf } from './question.ts';
import type { Freshness, Population, Reads, Summary } from './reads.ts';

/** When and where a question is asked. */
export interface AskContext {
  readonly now: EpochSeconds;
  readonly timeZone: string;
  /** Data older than this is called stale. */
  readonly staleAfterSeconds: number;
}

/** Answers a question. Throws a UserError where the question names something that does not exist. */
export async function ask(reads: Reads, asked: Question, context: AskContext): Promise<Answer> {
  return (await prepare(reads, asked, context)).answer();
}

/** Answers a question for its window and for the fair prior one. */
export async function askWithPrior(reads: Reads, asked: Question, context: AskContext) {
  const prepared = await prepare(reads, asked, context);
  const answer = await prepared.answer();
  const prior = prepared.window ? await prepared.answer(priorWindow(prepared.window, prepared.moment)) : null;
  return { answer, prior };
}

/** Answers a question for a window given as instants, and for the fair prior one. */
export function askWithin(reads: Reads, asked: Question, window: Window, context: AskContext) {
  return askWithPrior(reads, { ...asked, window: { kind: 'instants', ...window } }, context);
}

/** What a question is about, resolved: its names checked, its window found, the data's state read. */
interface Prepared {
  readonly question: Question;
  readonly freshness: Freshness;
  readonly moment: Moment;
  readonly window: Window | null;
  answer(window?: Window): Promise<Answer>;
}

/** Checks a question against what exists and finds its window. */
export async function prepare(reads: Reads, asked: Question, context: AskContext): Promise<Prepared> {
  const { segment, fault } = await namesOf(reads, asked);
  const question = { ...asked, segment };
  const freshness = reachOf(question, await reads.freshness());
  const moment = { ...context, asOf: freshness.asOf ?? context.now };
  const spec = windowOf(question);
  const window = spec ? resolveWindow(spec, moment) : null;
  const about: About = { question, freshness, moment, context, namesFault: fault };
  return {
    question,
    freshness,
    moment,
    window,
    answer: (other = window ?? undefined) => answerFor(reads, about, other ?? null),
  };
}

/** A figure from the ratings reaches no further than they do. */
function reachOf({ metric }: Question, freshness: Freshness): Freshness {
  if (metric.needs !== 'ratings' || freshness.asOf === null || freshness.ratingsAsOf === null)
    return freshness;
  return { ...freshness, asOf: Math.min(freshness.asOf, freshness.ratingsAsOf) };
}

async function namesOf(
  reads: Reads,
  { segment, isStanding }: Question,
): Promise<{ segment: Segment; fault: string | null }> {
  try {
    return { segment: await resolveNames(reads, segment), fault: null };
  } catch (error) {
    if (isStanding && error instanceof UserError) return { segment, fault: error.message };
    throw error;
  }
}

interface About {
  readonly question: Question;
  /** Why a name of a standing question is not known any more. */
  readonly namesFault: string | null;
  readonly freshness: Freshness;
  readonly moment: Moment;
  readonly context: AskContext;
}

async function answerFor(reads: Reads, about: About, window: Window | null): Promise<Answer> {
  const { question, moment } = about;
  const benchmark = overOwnWindow(await benchmarkFor(reads, question), window, moment);
  const reason = whyNotMeasured(about, window);
  if (reason) return { ...describe(about, window), ...nothing(question, reason, benchmark) };
  const population: Population = { metric: question.metric, window, segment: question.segment };
  const judging: Judging = { benchmark, isJudged: isHistoryLongEnough(about, benchmark, window) };
  const [whole, rows] = await Promise.all([
    readCells(reads, population, [], judging, moment.asOf),
    question.by.length > 0
      ? readCells(reads, population, question.by, ofParts(judging), moment.asOf)
      : undefined,
  ]);
  const [cell] = whole;
  if (!cell) throw new Error('A summary without a breakdown has one row');
  return {
    ...describe(about, window),
    ...cell.figures,
    excluded: countExclusions(cell.summary),
    beside: countBeside(question, cell.summary),
    ...(rows ? { breakdown: rows.map(({ row }) => row).sort(byCount) } : {}),
  };
}

const byCount = (a: BreakdownRow, b: BreakdownRow): number =>
  (b.n ?? 0) - (a.n ?? 0) || a.key.localeCompare(b.key);

/** A count means something only over the window its target was set for. */
function overOwnWindow(benchmark: Benchmark | null, window: Window | null, moment: Moment): Benchmark | null {
  if (benchmark?.target.statistic !== 'count' || !window) return benchmark;
  const own = resolveWindow(benchmark.window, moment);
  return own.start === window.start && own.end === window.end ? benchmark : null;
}

/** A count is bounded as a whole; its parts have no target, and would all look met. */
const ofParts = (judging: Judging): Judging =>
  judging.benchmark?.target.statistic === 'count' ? { ...judging, benchmark: null } : judging;

/** A target judged when due looks back before the window; where the history does not reach that far, nothing is judged. */
function isHistoryLongEnough(
  { question, freshness }: About,
  benchmark: Benchmark | null,
  window: Window | null,
): boolean {
  if (!question.metric.judgedWhenDue || benchmark?.target.form !== 'share' || !window) return true;
  return window.start - benchmark.target.threshold * 60 >= (freshness.measuredSince ?? window.start);
}

/** The benchmark of a question: the one set for the same metric and segment. */
export async function benchmarkFor(reads: Reads, question: Question): Promise<Benchmark | null> {
  const wanted = segmentText(question.segment);
  const benchmarks = await reads.benchmarks();
  return (
    benchmarks.find(
      ({ metricId, segment }) => metricId === question.metric.id && segmentText(segment) === wanted,
    ) ?? null
  );
}

function whyNotMeasured(
  { question, freshness, moment, namesFault }: About,
  window: Window | null,
): string | null {
  const { metric } = question;
  if (namesFault) return namesFault;
  if (freshness.asOf === null || freshness.measuredSince === null)
    return 'no data yet: the first sync has not brought any ticket';
  if (metric.needs === 'ratings' && freshness.ratingsFault) return freshness.ratingsFault;
  if (metric.needs === 'unsolved' && freshness.unsolvedFault) return freshness.unsolvedFault;
  if (metric.anchor === 'now') {
    return window
      ? `not measured: ${metric.id} of the past needs the event history; ask "${metric.id}" for now`
      : null;
  }
  if (!window) return null;
  if (window.start < freshness.measuredSince) {
    return `not measured before ${describeInstant(freshness.measuredSince, moment.timeZone)}`;
  }
  return window.start >= moment.asOf ? 'no data yet: the data ends before this window starts' : null;
}

function describe({ question, freshness, moment, context }: About, window: Window | null) {
  const { asOf } = freshness;
  const end = window ? window.end : asOf;
  const start = window ? window.start : asOf;
  return {
    question: questionText(question),
    exactQuestion: questionText(window ? { ...question, window: { kind: 'instants', ...window } } : question),
    metric: question.metric.id,
    label: question.metric.label,
    unit: unitOf(question.metric),
    definition: { version: question.metric.version, text: question.metric.definition },
    window: {
      start: iso(start),
      end: iso(end),
      timeZone: moment.timeZone,
      label: window ? describeWindow(window, moment.timeZone) : 'now',
      partialTo: window && asOf !== null && asOf < window.end ? iso(asOf) : null,
    },
    asOf: iso(asOf),
    isStale: asOf === null || context.now - asOf > context.staleAfterSeconds,
    isComplete: freshness.isComplete,
    fault: freshness.fault,
  };
}

const iso = (at: EpochSeconds | null): string | null =>
  at === null ? null : new Date(at * 1000).toISOString();

const nothing = ({ metric }: Question, reason: string, benchmark: Benchmark | null) => ({
  n: null,
  excluded: null,
  beside: {},
  values: missingValues(metric),
  reason,
  tooFew: false,
  tooFewFor: [],
  ...(benchmark
    ? { target: { text: targetText(benchmark.target), ...unjudged(benchmark.target, benchmark.min) } }
    : {}),
});

function countExclusions(summary: Summary): Record<Exclusion, number> {
  const counts = EXCLUSIONS.map((exclusion) => [exclusion, summary.states[exclusion] ?? 0] as const);
  return Object.fromEntries(counts) as Record<Exclusion, number>;
}

function countBeside({ metric }: Question, summary: Summary): Record<string, number> {
  const named = Object.keys(metric.besides ?? {});
  return Object.fromEntries(
    named.map((state) => [state, summary.states[state] ?? 0] as const).filter(([, count]) => count > 0),
  );
}
