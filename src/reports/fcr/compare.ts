import type { PublishedFormula } from '../../domain/fcr/published/formula.ts';
import { outcomeOf } from '../../domain/fcr/published/formula.ts';
import { PUBLISHED_FORMULAS } from '../../domain/fcr/published/index.ts';
import type { Answer } from '../answer.ts';
import { type AskContext, prepare } from '../ask.ts';
import type { Question } from '../question.ts';
import type { Reads } from '../reads.ts';
import { verdictCases } from './verdict-cases.ts';

/** What a published formula says of the tickets. */
export interface ComparedRow {
  readonly formula: PublishedFormula;
  /** Tickets it tells apart; null where it cannot be computed from tickets. */
  readonly n: number | null;
  readonly resolved: number;
  /** Null where nothing is told apart. */
  readonly percent: number | null;
  /** Whose own window is not over. */
  readonly pending: number;
}

/** Our answer, and what others would make of the same tickets. */
export interface Comparison {
  readonly answer: Answer;
  /** Those whose first contact is in the window and one verification window old, the pending ones among them. */
  readonly tickets: number;
  readonly rows: readonly ComparedRow[];
}

/** Counts first contact resolution by every published formula, over the tickets that our own figure is about. */
export async function compareFormulas(
  reads: Reads,
  asked: Question,
  context: AskContext,
): Promise<Comparison> {
  const prepared = await prepare(reads, asked, context);
  const answer = await prepared.answer();
  const counts = PUBLISHED_FORMULAS.map((formula) => ({ formula, resolved: 0, notResolved: 0, pending: 0 }));
  let tickets = 0;
  if (answer.n === null) return { answer, tickets, rows: [] };
  const population = prepared.population(prepared.window);
  for await (const { one } of verdictCases(prepared.reads, population, 'verified')) {
    tickets += 1;
    for (const count of counts) {
      const outcome = outcomeOf(count.formula, one.ticket, one.past, prepared.moment.asOf);
      if (outcome !== null && outcome !== 'outside') count[outcome] += 1;
    }
  }
  return { answer, tickets, rows: counts.map(rowOf) };
}

function rowOf({
  formula,
  resolved,
  notResolved,
  pending,
}: {
  readonly formula: PublishedFormula;
  readonly resolved: number;
  readonly notResolved: number;
  readonly pending: number;
}): ComparedRow {
  const n = resolved + notResolved;
  return {
    formula,
    n: formula.judge ? n : null,
    resolved,
    percent: n === 0 ? null : (resolved * 100) / n,
    pending,
  };
}
