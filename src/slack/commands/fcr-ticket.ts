import { type TicketVerdict, ticketVerdict } from '../../reports/fcr/ticket-verdict.ts';
import type { Reads } from '../../reports/reads.ts';
import { ticketSheet } from '../answers/fcr/ticket.ts';
import type { Subcommand } from './command.ts';
import { ticketIn } from './why.ts';

export const command: Subcommand = {
  id: 'fcr ticket',
  usage: '<ticket>',
  summary: 'One ticket’s verdict: why, by what evidence, how it came about and what settles it.',
  run: async (words, { userId }, { reads, context, zendeskOrigin, isLead, isLeadOf }) => {
    const asked = context();
    const found = await ticketVerdict(reads, ticketIn(words, 'fcr ticket'), asked);
    // Who may only read is answered even where Slack does not say who the leads are.
    const groupId = found.contact?.groupId ?? found.ticket.groupId;
    const isTheirs = groupId === null ? isLead(userId) : isLeadOf(userId, groupId);
    const mayName = await isTheirs.catch(() => false);
    const names = mayName ? await namesIn(found, reads) : new Map<number, string>();
    return ticketSheet(found, (id) => names.get(id) ?? null, asked, zendeskOrigin);
  },
};

function namesIn({ course, contact }: TicketVerdict, reads: Reads): Promise<ReadonlyMap<number, string>> {
  const ids = [contact?.agentId ?? null, ...course.map(({ evidence }) => evidence.actorId)];
  return reads.namesById('assignee', [...new Set(ids.filter((id) => id !== null))]);
}
