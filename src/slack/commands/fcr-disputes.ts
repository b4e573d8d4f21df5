import { UserError } from '../../domain/user-error.ts';
import { disputesSheet, disputeWhole } from '../disputes/list.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'fcr disputes',
  usage: '[<dispute>]',
  summary: 'Your disputes, and those of the groups you lead: what, when, and what came of each.',
  run: (words, asker, surface) => {
    const typed = words.trim();
    if (typed === '') return disputesSheet(asker, surface);
    const [, number] = /^#?(\d{1,9})$/u.exec(typed) ?? [];
    if (number === undefined)
      throw new UserError(`"${typed}" is no number of a dispute; fcr disputes alone lists them.`);
    return disputeWhole(Number(number), asker, surface);
  },
};
