import { REASONS, type Reason } from '../../domain/fcr/verdict.ts';
import { subsetOfReason } from '../../domain/fcr/verdict-subsets.ts';
import type { Answer } from '../answer.ts';
import { type AskContext, prepare } from '../ask.ts';
import type { Question } from '../question.ts';
import type { Reads, TicketLine } from '../reads.ts';

const EXAMPLES = 3;

/** One reason why first contacts did not resolve their tickets. */
export interface CountedReason {
  readonly reason: Reason;
  readonly count: number;
  /** Percent of the tickets not resolved at first contact. */
  readonly share: number;
  readonly examples: readonly TicketLine[];
}

export interface CountedReasons {
  readonly answer: Answer;
  /** The most frequent first; those of no ticket are left out. */
  readonly reasons: readonly CountedReason[];
}

/** Counts the reasons behind an answer, each with tickets to look at. */
export async function countReasons(
  reads: Reads,
  asked: Question,
  context: AskContext,
): Promise<CountedReasons> {
  const prepared = await prepare(reads, asked, context);
  const answer = await prepared.answer();
  const population = prepared.population(prepared.window);
  const all = answer.verdicts?.notFirstContact ?? 0;
  const reasons = await Promise.all(
    reasonsOf(answer).map(async ([reason, count]) => ({
      reason,
      count,
      share: (count * 100) / all,
      examples: await prepared.reads.tickets(population, subsetOfReason(reason), null, {
        limit: EXAMPLES,
        offset: 0,
      }),
    })),
  );
  return { answer, reasons };
}

/** The reasons of an answer that any ticket has, the most frequent first. */
export const reasonsOf = ({ reasons }: Pick<Answer, 'reasons'>): [Reason, number][] =>
  REASONS.map((reason): [Reason, number] => [reason, reasons?.[reason] ?? 0])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
