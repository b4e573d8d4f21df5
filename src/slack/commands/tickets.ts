import { SUBSETS, type Subset } from '../../domain/metric.ts';
import { UserError } from '../../domain/user-error.ts';
import { parseQuestion } from '../../reports/question.ts';
import { listTickets } from '../../reports/tickets.ts';
import { tidy } from '../../reports/words.ts';
import { PAGE_LENGTH, ticketsSheet } from '../answers/tickets.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'tickets',
  usage: '[waiting|overdue|missed|hits|others|excluded] <question> [page N]',
  summary: 'The tickets behind a number, linked, as many as the count.',
  run: async (words, _asker, { reads, context, zendeskOrigin }) => {
    const { subset, question, page } = readWords(tidy(words));
    const window = { limit: PAGE_LENGTH, offset: (page - 1) * PAGE_LENGTH };
    return ticketsSheet(
      await listTickets(reads, parseQuestion(question), subset, window, context()),
      page,
      zendeskOrigin,
    );
  },
};

function readWords(text: string): { subset: Subset; question: string; page: number } {
  const [first = '', ...others] = text.split(' ');
  const subset = SUBSETS.find((known) => known === first.toLocaleLowerCase());
  const rest = subset ? others.join(' ') : text;
  const page = /\s+page\s+(\S+)$/iu.exec(rest);
  const number = Number(page?.[1] ?? 1);
  if (!Number.isInteger(number) || number < 1)
    throw new UserError(`"page ${page?.[1]}" does not work: give a whole number from 1.`);
  return { subset: subset ?? 'measured', question: page ? rest.slice(0, page.index) : rest, page: number };
}
