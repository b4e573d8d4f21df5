import type { Benchmark } from '../benchmarks/benchmark.ts';
import { unjudged } from '../benchmarks/judge.ts';
import { targetText } from '../benchmarks/target.ts';
import { verifiedTo } from '../domain/fcr/business-days.ts';
import { isOfAgents } from '../domain/may-know.ts';
import { type Metric, nounsOf, unitOf } from '../domain/metric.ts';
import { EXCLUSIONS, type Exclusion } from '../domain/population.ts';
import { type Dimension, isOfTargets, type Segment, segmentText } from '../domain/segment.ts';
import type { Settings } from '../domain/settings.ts';
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
import type { Answer } from './answer.ts';
import { arrange, joinFewAgents } from './arrange.ts';
import { type Judging, readCells } from './cells.ts';
import { definitionOf } from './definition.ts';
import { missingValues } from './figures.ts';
import { checkField, refuseUnknown, resolveNames } from './names.ts';
import { type NotTold, notToldOf } from './not-told.ts';
import { type MetricReads, readsOf } from './organization-reads.ts';
import { type Question, questionText, windowOf } from './question.ts';
import { measurableOf, reachOf } from './reach.ts';
import type { ExclusionRule, Freshness, Population, Reach, Reads, Summary } from './reads.ts';
import { type Supply, supplyOf } from './supply.ts';

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
  const prior = prepared.window ? await priorAnswer(prepared, prepared.window) : null;
  return { answer, prior, window: prepared.window };
}

/** The prior window's answer as of when it was as old as the window is now, so that both had as long to be answered. */
function priorAnswer({ answer, moment }: Prepared, window: Window): Promise<Answer> {
  const prior = priorWindow(window, moment);
  return answer(prior, Math.min(moment.asOf, prior.end + Math.max(0, moment.asOf - window.end)));
}

/** Answers a question for a window given as instants, and for the fair prior one. */
export function askWithin(reads: Reads, asked: Question, window: Window, context: AskContext) {
  return askWithPrior(reads, { ...asked, window: { kind: 'instants', ...window } }, context);
}

/** What a question is about, resolved: its names checked, its window found, the data's state read. */
interface Prepared {
  /** Where the metric's figures come from. */
  readonly reads: Reads;
  readonly question: Question;
  readonly freshness: Freshness;
  readonly moment: Moment;
  readonly window: Window | null;
  population(window: Window | null): Population;
  /** As of the end of the data, or of an earlier instant. */
  answer(window?: Window, asOf?: EpochSeconds): Promise<Answer>;
}

/** Checks a question against what exists and finds its window. */
export async function prepare(given: Reads, asked: Question, context: AskContext): Promise<Prepared> {
  const own = readsOf(given, asked.metric, context.timeZone);
  const { reads } = own;
  const known = await reads.freshness();
  const [{ segment, fault }, rules, verification] = await Promise.all([
    namesOf(reads, asked, known),
    reads.exclusionRules(),
    verificationOf(reads, asked.metric, context),
  ]);
  const momentOf = (asOf: EpochSeconds | null): Moment => {
    const at = asOf ?? context.now;
    return { ...context, asOf: at, ...verification(at) };
  };
  const spec = windowOf(asked);
  const wanted = spec && resolveWindow(spec, momentOf(known.asOf));
  const question = { ...asked, segment };
  const metric = measurableOf(asked.metric, known, wanted);
  const reach = reachOf(metric, wanted !== null, known);
  const freshness = { ...known, asOf: reach.asOf };
  const moment = momentOf(reach.asOf);
  const window = spec && resolveWindow(spec, moment);
  const { settings } = reads;
  const supply = await supplyOf(reads, metric);
  const about: About = {
    question,
    metric,
    reach,
    freshness,
    moment,
    context,
    rules,
    settings,
    supply,
    namesFault: fault,
    notTold: await notToldOf(reads, question),
  };
  return {
    reads,
    question,
    freshness,
    moment,
    window,
    population: (other) => populationOf(about, other),
    answer: (other = window ?? undefined, asOf = moment.asOf) => answerFor(own, about, other ?? null, asOf),
  };
}

/** Until when every verification window of a metric's verdicts is over, by the account's default schedule. */
async function verificationOf(
  reads: Reads,
  { hasCourse }: Metric,
  { timeZone }: AskContext,
): Promise<(asOf: EpochSeconds) => Pick<Moment, 'verifiedTo'>> {
  if (!hasCourse) return () => ({});
  const [schedule = null] = await reads.schedules();
  const { windowDays } = reads.settings.fcr;
  return (asOf) => ({ verifiedTo: verifiedTo(schedule, timeZone, asOf, windowDays) });
}

async function namesOf(
  reads: Reads,
  { metric, segment, by, isStanding }: Question,
  { languagesFault }: Freshness,
): Promise<{ segment: Segment; fault: string | null }> {
  const dimensions = [...by, ...segment.map(({ dimension }) => dimension)];
  try {
    checkTargets(metric, dimensions);
    for (const dimension of by) await checkField(reads, dimension);
    // Names that are not read yet are not unknown.
    if (dimensions.includes('language') && languagesFault !== null) return { segment, fault: languagesFault };
    const resolved = await resolveNames(reads, segment);
    await refuseUnknown(reads, { segment: resolved, by });
    return { segment: resolved, fault: null };
  } catch (error) {
    if (isStanding && error instanceof UserError) return { segment, fault: error.message };
    throw error;
  }
}

/** Throws a UserError where a metric that has no SLA targets is told apart by them. */
function checkTargets({ id, needs }: Metric, dimensions: readonly Dimension[]): void {
  if (id === 'sla' && dimensions.includes('target'))
    throw new UserError('sla counts tickets, each with several targets; ask sla-targets by target.');
  const odd = needs === 'slaEvents' ? undefined : dimensions.find(isOfTargets);
  if (odd)
    throw new UserError(
      `${id} has no ${odd}; only ${odd === 'target' ? '' : 'sla and '}sla-targets can be told apart by it.`,
    );
}

interface About {
  readonly question: Question;
  /** The question's, or what stands in for it where the past is not known that far. */
  readonly metric: Metric;
  readonly reach: Reach;
  readonly rules: readonly ExclusionRule[];
  /** Why a name of a standing question is not known any more, or names are not known at all. */
  readonly namesFault: string | null;
  readonly notTold: NotTold;
  readonly freshness: Freshness;
  readonly moment: Moment;
  readonly context: AskContext;
  readonly settings: Settings;
  /** Null for a metric of Zendesk's own. */
  readonly supply: Supply | null;
}

const populationOf = (
  { question, metric, rules, moment, settings }: About,
  window: Window | null,
  asOf = moment.asOf,
): Population => ({
  metric,
  window,
  segment: question.segment,
  asOf,
  isEarlier: asOf < moment.asOf,
  timeZone: moment.timeZone,
  shifts: settings.shifts,
  rules: rules.map(({ segment }) => segment),
  horizonDays: metric.horizonDays === undefined ? null : (question.horizonDays ?? metric.horizonDays),
  spares: isOfAgents({ segment: question.segment, by: [] }) ? settings.fcr.escalationTags : [],
});

async function answerFor(
  { reads, fault }: MetricReads,
  about: About,
  window: Window | null,
  asOf: EpochSeconds,
): Promise<Answer> {
  const { question, moment } = about;
  const benchmark = overOwnWindow(await benchmarkFor(reads, question), window, moment);
  const reason = whyNotMeasured(about, window) ?? (await fault(window));
  if (reason)
    return {
      ...describe(about, window),
      ...nothing(question, reason, benchmark),
      ...(reason === about.notTold.why ? { isNotTold: true } : {}),
    };
  const population = populationOf(about, window, asOf);
  const isJudged = await isHistoryLongEnough(reads, about, benchmark, window);
  const judging: Judging = { benchmark, isJudged };
  const [whole, rows] = await Promise.all([
    readCells(reads, population, [], judging),
    question.by.length > 0 ? readRows(reads, about, population, judging) : undefined,
  ]);
  const [cell] = whole;
  if (!cell) throw new Error('A summary without a breakdown has one row');
  return {
    ...describe(about, window),
    ...cell.figures,
    excluded: countExclusions(cell.summary),
    beside: countBeside(about.metric, cell.summary),
    ...(rows ? { breakdown: arrange(question.by, rows) } : {}),
  };
}

/** The rows of a breakdown, with no few agents told apart. */
async function readRows(reads: Reads, about: About, population: Population, judging: Judging) {
  const { by } = about.question;
  const rowsBy = async (dimensions: readonly Dimension[]) =>
    (await readCells(reads, ofRows(about, population), dimensions, ofParts(judging))).map(({ row }) => row);
  return about.notTold.hide(await joinFewAgents(by, await rowsBy(by), rowsBy));
}

/** Rows that tell agents apart say of each what is said of that agent alone: no justified escalation counts against it. */
const ofRows = ({ question, settings }: About, population: Population): Population =>
  isOfAgents({ segment: [], by: question.by })
    ? { ...population, spares: settings.fcr.escalationTags }
    : population;

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
async function isHistoryLongEnough(
  reads: Reads,
  { question, freshness }: About,
  benchmark: Benchmark | null,
  window: Window | null,
): Promise<boolean> {
  if (!question.metric.judgedWhenDue || benchmark?.target.form !== 'share' || !window) return true;
  const from = await reads.judgedFrom(benchmark.target, window.start);
  return from >= (freshness.measuredSince ?? window.start);
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
  { freshness, reach, moment, namesFault, notTold, supply }: About,
  window: Window | null,
): string | null {
  if (namesFault) return namesFault;
  if (notTold.why) return notTold.why;
  if (supply) return supply.fault;
  if (freshness.measuredSince === null) return 'no data yet: the first sync has not brought any ticket';
  if (reach.fault) return reach.fault;
  if (reach.asOf === null || reach.since === null)
    return 'no data yet: the first sync has not brought any ticket';
  if (!window) return null;
  if (window.start < reach.since)
    return `not measured before ${describeInstant(reach.since, moment.timeZone)}${reach.isReading ? '; what happened before is still being read' : ''}`;
  return window.start >= moment.asOf ? 'no data yet: the data ends before this window starts' : null;
}

function describe(about: About, window: Window | null) {
  const { question, metric, freshness, moment, context, rules, settings, supply } = about;
  const { asOf } = freshness;
  const end = window ? window.end : asOf;
  const start = window ? window.start : asOf;
  return {
    question: questionText(question),
    exactQuestion: questionText(window ? { ...question, window: { kind: 'instants', ...window } } : question),
    metric: question.metric.id,
    label: metric.label,
    unit: unitOf(metric),
    noun: metric.noun ?? 'ticket',
    nouns: nounsOf(metric),
    definition: definitionOf(metric, settings),
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
    ...((metric.hasCourse || metric.countsReturns) && freshness.recountedShare !== null
      ? { recountedShare: freshness.recountedShare }
      : {}),
    rules: rules.map(({ segment }) => segmentText(segment)),
    ...(supply && supply.fault === null ? { suppliedBy: supply.by } : {}),
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

function countBeside(metric: Metric, summary: Summary): Record<string, number> {
  const named = Object.keys(metric.besides ?? {});
  const all = metric.horizonDays === undefined ? named : [...named, 'notRipe'];
  return Object.fromEntries(
    all.map((state) => [state, summary.states[state] ?? 0] as const).filter(([, count]) => count > 0),
  );
}
