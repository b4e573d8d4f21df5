import { type CountChange, type Counted, changeOf } from '../domain/count-change.ts';
import type { Dimension } from '../domain/segment.ts';
import type { Answer } from './answer.ts';
import { type AskContext, ask, askWithPrior, prepare } from './ask.ts';
import { type Question, questionText } from './question.ts';
import type { Reads } from './reads.ts';

/** What a topic is read from, in the order people see them. */
export const TOPIC_KINDS = ['type', 'form', 'tag'] as const satisfies readonly Dimension[];

export type TopicKind = (typeof TOPIC_KINDS)[number];

export interface TopicsQuestion {
  readonly question: Question;
  readonly kinds: readonly TopicKind[];
}

/** What tickets are about, how often, and how that has changed. */
export interface Topic {
  readonly kind: TopicKind;
  readonly name: string;
  readonly count: number;
  /** Percent of all tickets; of tags they do not add up. */
  readonly share: number;
  /** In the prior window; null where that is not measured. */
  readonly before: number | null;
  readonly change: CountChange | null;
  /** Lists the very tickets. */
  readonly exactQuestion: string;
}

export interface Topics {
  readonly kinds: readonly TopicKind[];
  readonly answer: Answer;
  readonly prior: Answer | null;
  /** The most frequent first. */
  readonly topics: readonly Topic[];
  /** Those that grew beyond chance, the least likely by chance first. */
  readonly growing: readonly Topic[];
  /** How many had enough tickets to be compared. */
  readonly compared: number;
}

/** The topics of a window against the fair prior one. */
export async function topicsOf(
  reads: Reads,
  { question, kinds }: TopicsQuestion,
  context: AskContext,
): Promise<Topics> {
  const { answer, prior } = await askWithPrior(reads, question, context);
  const found: Topic[] = [];
  if (answer.n !== null) {
    for (const kind of kinds) {
      const counts = await countsOf(reads, question, kind, answer, prior, context);
      found.push(...topicsFrom(counts, question, kind, answer, prior));
    }
  }
  const topics = found.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  const growing = topics
    .filter(({ change }) => change?.verdict === 'grew')
    .sort((a, b) => (b.change?.z ?? 0) - (a.change?.z ?? 0));
  const compared = topics.filter(({ change }) => change && change.verdict !== 'few').length;
  return { kinds, answer, prior, topics, growing, compared };
}

/** The counts of every topic of a kind, now and before. */
interface Counts {
  readonly now: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, number> | null;
}

async function countsOf(
  reads: Reads,
  question: Question,
  kind: TopicKind,
  answer: Answer,
  prior: Answer | null,
  context: AskContext,
): Promise<Counts> {
  const isPriorMeasured = prior !== null && prior.n !== null;
  if (kind === 'tag') return tagCounts(reads, question, isPriorMeasured ? prior : null, answer, context);
  const within = (of: Answer) => ask(reads, { ...question, by: [kind], window: instantsOf(of) }, context);
  return {
    now: countsIn(await within(answer)),
    before: isPriorMeasured ? countsIn(await within(prior)) : null,
  };
}

const countsIn = ({ breakdown = [] }: Answer): Map<string, number> =>
  new Map(breakdown.map(({ key, values }) => [key, values['count'] ?? 0]));

/** More tags than any account has, so that a tag that is not among them was on no ticket. */
const ALL_TAGS = 100_000;

async function tagCounts(
  reads: Reads,
  question: Question,
  prior: Answer | null,
  answer: Answer,
  context: AskContext,
): Promise<Counts> {
  const prepared = await prepare(reads, question, context);
  const within = async (of: Answer) =>
    byName(await reads.countByTag(prepared.population(instantsOf(of)), ALL_TAGS));
  return { now: await within(answer), before: prior ? await within(prior) : null };
}

const byName = (counts: readonly { readonly tag: string; readonly count: number }[]): Map<string, number> =>
  new Map(counts.map(({ tag, count }) => [tag, count]));

function topicsFrom(
  { now, before }: Counts,
  question: Question,
  kind: TopicKind,
  answer: Answer,
  prior: Answer | null,
): Topic[] {
  const names = new Set([...now.keys(), ...(before?.keys() ?? [])]);
  return [...names].map((name) => {
    const [count, earlier] = [now.get(name) ?? 0, before ? (before.get(name) ?? 0) : null];
    const segment = [...question.segment, { dimension: kind, values: [name] }];
    return {
      kind,
      name,
      count,
      share: answer.n ? (count * 100) / answer.n : 0,
      before: earlier,
      change: earlier === null || !prior ? null : changeOf(counted(count, answer), counted(earlier, prior)),
      exactQuestion: questionText({ ...question, segment, window: instantsOf(answer) }),
    };
  });
}

const counted = (count: number, { window }: Answer): Counted => {
  const end = secondsOf(window.partialTo ?? window.end);
  return { count, seconds: end - secondsOf(window.start) };
};

const instantsOf = ({ window }: Answer) =>
  ({ kind: 'instants', start: secondsOf(window.start), end: secondsOf(window.end) }) as const;

const secondsOf = (iso: string | null): number => (iso === null ? 0 : Date.parse(iso) / 1000);
