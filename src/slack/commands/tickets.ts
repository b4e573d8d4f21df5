import { VERDICT_SUBSETS } from '../../domain/fcr/verdict-subsets.ts';
import { parseList } from '../../reports/list-words.ts';
import { listTickets } from '../../reports/tickets.ts';
import { PAGE_LENGTH, ticketsSheet } from '../answers/tickets.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'tickets',
  usage: '[waiting|overdue|missed|hits|others|excluded] <question> [page N]',
  summary: `The tickets behind a number, linked, as many as the count; hits are those that count towards a rate, others the rest. Of fcr also ${VERDICT_SUBSETS.join(', ')}.`,
  run: async (words, _asker, { reads, context, zendeskOrigin }) => {
    const { subset, question, page } = parseList(words);
    const window = { limit: PAGE_LENGTH, offset: (page - 1) * PAGE_LENGTH };
    return ticketsSheet(await listTickets(reads, question, subset, window, context()), page, zendeskOrigin);
  },
};
