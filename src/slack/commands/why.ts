import { UserError } from '../../domain/user-error.ts';
import { whyOf } from '../../reports/why.ts';
import { whySheet } from '../answers/why.ts';
import type { Subcommand } from './command.ts';

export const command: Subcommand = {
  id: 'why',
  usage: '<ticket>',
  summary: 'How every metric counts one ticket, and why our times differ from Zendesk’s where they do.',
  run: async (words, _asker, { reads, context, zendeskOrigin }) => {
    const asked = context();
    return whySheet(await whyOf(reads, ticketIn(words, 'why'), asked.now), asked, zendeskOrigin);
  },
};

/** A number, "#48213", or the ticket's address. */
export function ticketIn(words: string, command: string): number {
  if (words.trim() === '') throw new UserError(`Say which ticket, for example: ${command} 48213.`);
  const found = /^<?(?:https?:\/\/\S*\/tickets\/|#)?(\d{1,15})(?:\|[^>]*)?>?$/u.exec(words.trim())?.[1];
  if (found === undefined)
    throw new UserError(`"${words.trim().slice(0, 60)}" is no ticket; write for example ${command} 48213.`);
  return Number(found);
}
