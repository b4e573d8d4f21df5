import { parseList } from '../../reports/list-words.ts';
import { listTickets } from '../../reports/tickets.ts';
import { exportSheet } from '../answers/export.ts';
import type { Subcommand } from './command.ts';

const SHOWN_ROWS = 5;

export const command: Subcommand = {
  id: 'export',
  usage: '[waiting|overdue|missed|hits|others|excluded] <question>',
  summary: 'How to get the tickets behind a number as a CSV file, and its first lines.',
  run: async (words, _asker, { reads, context, zendeskOrigin }) => {
    const { subset, question } = parseList(words);
    const page = { limit: SHOWN_ROWS, offset: 0 };
    const list = await listTickets(reads, { ...question, by: [] }, subset, page, context());
    return exportSheet(list, question, zendeskOrigin);
  },
};
