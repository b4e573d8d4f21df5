import { movesOf, type VerdictMove } from '../domain/fcr/verdict-moves.ts';
import type { Answer } from './answer.ts';
import { type AskContext, prepare } from './ask.ts';
import { findMetric } from './catalogue.ts';
import {
  type PublishedFigure,
  publishedValue,
  type Restatement,
  restatementOf,
  ruleCauses,
} from './published.ts';
import { parseQuestion } from './question.ts';
import type { Reads } from './reads.ts';

/** How a posted figure has moved since; of verdicts, by which tickets, also where these cancel each other out. */
export async function restate(
  reads: Reads,
  published: PublishedFigure,
  answer: Answer,
  context: AskContext,
): Promise<Restatement | null> {
  if (!findMetric(answer.metric).hasCourse) return restatementOf(published, answer);
  // Half of the tickets would be told by other settings than the rest.
  if (answer.recountedShare !== undefined) return null;
  const to = publishedValue(answer);
  if (published.value === null || to === null) return null;
  const moves = await movesSince(reads, published, context);
  const { hits = null } = answer.values;
  const isAsPublished = published.value === to && published.n === answer.n && published.hits === hits;
  if (isAsPublished && moves.length === 0) return null;
  if (moves.length === 0) return restatementOf(published, answer);
  const { at, value: from } = published;
  return { at, from, to, causes: ruleCauses(published, answer), moves };
}

/** Empty where it is not known as of when the figure was told. */
async function movesSince(
  reads: Reads,
  { question, at, asOf = null }: PublishedFigure,
  context: AskContext,
): Promise<VerdictMove[]> {
  if (asOf === null) return [];
  const standing = { ...parseQuestion(question), isStanding: true as const };
  const { population, window } = await prepare(reads, standing, context);
  if (!window) return [];
  const about = population(window);
  const courses = await reads.retoldCourses(about, { at, asOf });
  return movesOf(courses, window, { was: asOf, is: about.asOf });
}
