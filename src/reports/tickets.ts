import { verdictsIn } from '../domain/fcr/verdict-subsets.ts';
import type { Subset } from '../domain/metric.ts';
import { segmentText } from '../domain/segment.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import { UserError } from '../domain/user-error.ts';
import type { Answer } from './answer.ts';
import { type AskContext, benchmarkFor, prepare } from './ask.ts';
import type { Question } from './question.ts';
import type { Page, Reads, TicketLine } from './reads.ts';

/** The tickets behind a figure, one page of them, and how many there are in all. */
export interface TicketList {
  readonly answer: Answer;
  readonly subset: Subset;
  readonly total: number;
  readonly lines: readonly TicketLine[];
  readonly asOf: EpochSeconds;
}

/** Lists the tickets behind a question: the measured ones, or those waiting, overdue or missing the target. */
export async function listTickets(
  reads: Reads,
  asked: Question,
  subset: Subset,
  page: Page,
  context: AskContext,
): Promise<TicketList> {
  const prepared = await prepare(reads, asked, context);
  const { question, window, moment } = prepared;
  refuseWithoutVerdicts(question, subset);
  const own = prepared.reads;
  const answer = await prepared.answer();
  const isUnjudged = subset === 'missed' && answer.target?.state === 'no-data';
  if (answer.n === null || isUnjudged) return { answer, subset, total: 0, lines: [], asOf: moment.asOf };
  const population = prepared.population(window);
  if (subset === 'hits' || subset === 'others') refuseWithoutHits(question, answer);
  const target = (await benchmarkFor(reads, question))?.target ?? null;
  if (!target && (subset === 'missed' || subset === 'overdue')) throw noTarget(question);
  const [total, lines] = await Promise.all([
    own.countTickets(population, subset, target),
    own.tickets(population, subset, target, page),
  ]);
  if (lines.length === 0 && total > 0) throw noSuchPage(total, page, answer.nouns);
  return { answer, subset, total, lines, asOf: moment.asOf };
}

function noSuchPage(total: number, { limit, offset }: Page, nouns: string): UserError {
  const pages = Math.ceil(total / limit);
  return new UserError(`There is no page ${offset / limit + 1}; the list of ${total} ${nouns} has ${pages}.`);
}

/** Only first contact resolution has verdicts. */
function refuseWithoutVerdicts({ metric }: Question, subset: Subset): void {
  if (verdictsIn(subset) && !metric.hasCourse)
    throw new UserError(`${metric.id} has no verdicts, so none of its tickets is "${subset}"; fcr has them.`);
}

/** Only what counts as one or the other is told apart so: no duration, and no share of an organization's own. */
function refuseWithoutHits({ metric }: Question, { n, unit, values }: Answer): void {
  const isTold = unit === 'points' || (unit === 'percent' && (n === 0 || values['hits'] != null));
  if (!isTold)
    throw new UserError(`${metric.id} has no hits and others, only values; ask for tickets ${metric.id}.`);
}

function noTarget({ metric, segment }: Question): UserError {
  const name = [metric.id, segmentText(segment)].filter((part) => part !== '').join(' ');
  return new UserError(
    `No target is set for ${name}, so nothing can have missed it; list shows the targets there are.`,
  );
}
