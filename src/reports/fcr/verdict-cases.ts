import type { Subset } from '../../domain/metric.ts';
import { UserError } from '../../domain/user-error.ts';
import { findMetric } from '../../metrics/index.ts';
import { type Question, readQuestion } from '../question.ts';
import type { Population, Reads, StoredCase, TicketLine } from '../reads.ts';
import { splitWords, tidy } from '../words.ts';

/** More tickets than this are not read one by one for an answer. */
export const MOST_TICKETS = 20_000;

/** Pasts held in memory at once. */
const AT_ONCE = 500;

/** Reads "last week group:Billing" as a question on first contact resolution. */
export const parseFcr = (text: string): Question => readQuestion(findMetric('fcr'), splitWords(tidy(text)));

/** The same where a breakdown has no meaning; throws a UserError where there is one. */
export function parseWhole(text: string, command: string): Question {
  const question = parseFcr(text);
  if (question.by.length === 0) return question;
  throw new UserError(
    `"${command}" has no breakdown; narrow it instead, for example ${command} last week group:Billing.`,
  );
}

/** A ticket of a list, with what is known of its past. */
export interface VerdictCase {
  readonly line: TicketLine;
  readonly one: StoredCase;
}

/** Reads the tickets of a list with their pasts, a portion at a time; throws a UserError where there are too many. */
export async function* verdictCases(
  reads: Reads,
  population: Population,
  subset: Subset,
): AsyncGenerator<VerdictCase> {
  const count = await reads.countTickets(population, subset, null);
  if (count > MOST_TICKETS)
    throw new UserError(
      `That is about ${count} tickets, each of which is read with its past; ${MOST_TICKETS} are the most. Ask for a shorter window, or for one segment.`,
    );
  const lines = await reads.tickets(population, subset, null, { limit: MOST_TICKETS, offset: 0 });
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    const portion = new Map(lines.slice(start, start + AT_ONCE).map((line) => [line.id, line]));
    for (const one of await reads.cases([...portion.keys()])) {
      const line = portion.get(one.ticket.id);
      if (line) yield { line, one };
    }
  }
}
