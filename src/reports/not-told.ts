import { isOfAgents, type Team, whyFew, whyNotTold } from '../domain/may-know.ts';
import { segmentText } from '../domain/segment.ts';
import { UserError } from '../domain/user-error.ts';
import type { BreakdownRow } from './answer.ts';
import { figuresNotTold } from './figures.ts';
import type { Question } from './question.ts';
import type { Reads } from './reads.ts';

/** What is told to nobody of a question: why not the whole, and the rows with what takes the place of their figures. */
export interface NotTold {
  readonly why: string | null;
  hide(rows: readonly BreakdownRow[]): readonly BreakdownRow[];
}

/** Finds out what of a question is told to nobody; its names are spelled as in Zendesk. */
export async function notToldOf(reads: Pick<Reads, 'team'>, question: Question): Promise<NotTold> {
  const { metric, segment, by } = question;
  const isOfGroups = [...by, ...segment.map(({ dimension }) => dimension)].includes('group');
  if (!isOfAgents(question) && !(metric.hasCourse && isOfGroups)) return { why: null, hide: (rows) => rows };
  const team = await reads.team();
  return { why: whyNotTold(question, team), hide: (rows) => rows.map(hiding(question, team)) };
}

/** Of a group of few its name and its count are told. */
function hiding({ metric, segment, by }: Question, team: Team) {
  const index = by.indexOf('group');
  const isOpen = !metric.hasCourse || index < 0 || isOfAgents({ segment, by: [] });
  return (row: BreakdownRow): BreakdownRow => {
    const reason = isOpen ? null : whyFew([row.keys[index] ?? ''], team);
    if (reason === null) return row;
    const { key, keys, n } = row;
    return { key, keys, ...figuresNotTold(metric, n, reason) };
  };
}

/** Throws a UserError where a target would be about what is told to nobody. */
export async function refuseNotTold(reads: Pick<Reads, 'team'>, question: Question): Promise<void> {
  const { why } = await notToldOf(reads, question);
  if (why === null) return;
  throw new UserError(
    `${question.metric.id} ${segmentText(question.segment)} is ${why}; so no target can be set on it.`,
  );
}
