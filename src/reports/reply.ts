import { isOfOrganizations } from '../domain/metric.ts';
import type { Dimension } from '../domain/segment.ts';
import type { Window } from '../domain/window.ts';
import { findMetric } from '../metrics/index.ts';
import type { Answer } from './answer.ts';
import { type AskContext, ask, askWithPrior } from './ask.ts';
import type { Restatement } from './published.ts';
import type { Question } from './question.ts';
import type { Reads } from './reads.ts';
import { restate } from './restate.ts';

/** What a collective number is made of: how many of its tickets came by each channel, the most first. */
export interface MixPart {
  readonly key: string;
  readonly n: number;
}

/** How a stock changed over a window: what it was at its start, and what came and went. */
export interface Change {
  readonly before: Answer;
  readonly flows: readonly { readonly answer: Answer; readonly sign: 1 | -1 }[];
}

/** An answer with all that a person is shown beside it. */
export interface Reply {
  readonly answer: Answer;
  readonly prior: Answer | null;
  readonly companions: readonly Answer[];
  readonly mix: readonly MixPart[];
  readonly change: Change | null;
  /** How it moved since it was posted. */
  readonly restated: Restatement | null;
}

/** Answers a question with what always stands beside its metric, over the same window and segment. */
export async function askReply(reads: Reads, question: Question, context: AskContext): Promise<Reply> {
  const { companions = [] } = question.metric;
  const [{ answer, prior, window }, ...others] = await Promise.all([
    askWithPrior(reads, question, context),
    ...companions.map((id) => ask(reads, { ...question, metric: findMetric(id), by: [] }, context)),
  ]);
  const [mix, change, published] = await Promise.all([
    mixOf(reads, question, context),
    changeOf(reads, question, window, context),
    reads.published(answer.exactQuestion),
  ]);
  const restated = published && (await restate(reads, published, answer, context));
  return { answer, prior, companions: others, mix, change, restated };
}

/** One number over several channels hides which; a count is the same in all of them. */
async function mixOf(reads: Reads, question: Question, context: AskContext): Promise<MixPart[]> {
  const { metric, segment, by } = question;
  const isOfOne = [...by, ...segment.map(({ dimension }) => dimension)].includes('channel');
  if (isOfOne || metric.kind === 'count' || isOfOrganizations(metric)) return [];
  const { breakdown = [] } = await ask(reads, { ...question, by: ['channel'] }, context);
  const parts = breakdown.map(({ key, n }) => ({ key, n: n ?? 0 })).filter(({ n }) => n > 0);
  return parts.length > 1 ? parts : [];
}

/** What is another agent, day, hour or shift for the creation of a ticket than for its solve. */
const NOT_KEPT: readonly Dimension[] = ['assignee', 'weekday', 'hour', 'shift'];

/** Only of a stock at a past instant, where all that came and went is known and told apart alike. */
async function changeOf(
  reads: Reads,
  question: Question,
  window: Window | null,
  context: AskContext,
): Promise<Change | null> {
  const { flows = [] } = question.metric;
  const isKept = question.segment.every(({ dimension }) => !NOT_KEPT.includes(dimension));
  if (!window || flows.length === 0 || !isKept) return null;
  const at = (metric: Question['metric'], { start, end }: Window): Promise<Answer> =>
    ask(reads, { ...question, metric, by: [], window: { kind: 'instants', start, end } }, context);
  const before = await at(question.metric, { start: window.start, end: window.start });
  const answers = await Promise.all(
    flows.map(async ({ id, sign }) => ({ answer: await at(findMetric(id), window), sign })),
  );
  const isKnown = [before, ...answers.map(({ answer }) => answer)].every(({ n }) => n !== null);
  return isKnown ? { before, flows: answers } : null;
}
