import { openDispute } from '../disputes/open-dispute.ts';
import type { Subcommand } from './command.ts';
import { ticketIn } from './why.ts';

export const command: Subcommand = {
  id: 'fcr dispute',
  usage: '<ticket>',
  summary: 'For agents: says that a ticket of yours has the wrong verdict; a lead of yours decides.',
  run: (words, asker, surface) => {
    const typed = words.split(/[\s,]+/u).filter((word) => word !== '');
    return openDispute(
      (typed.length === 0 ? [''] : typed).map((word) => ticketIn(word, 'fcr dispute')),
      asker,
      surface,
    );
  },
};
