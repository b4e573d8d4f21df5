import { knownAgents } from '../../domain/may-know.ts';
import { type TicketVerdict, ticketVerdict } from '../../reports/fcr/ticket-verdict.ts';
import type { Reads } from '../../reports/reads.ts';
import { ticketSheet } from '../answers/fcr/ticket.ts';
import type { Surface } from '../surface.ts';
import { whoAsks } from '../who-asks.ts';
import type { Subcommand } from './command.ts';
import { ticketIn } from './why.ts';

export const command: Subcommand = {
  id: 'fcr ticket',
  usage: '<ticket>',
  summary: 'One ticket’s verdict: why, by what evidence, how it came about and what settles it.',
  run: async (words, { userId }, surface) => {
    const { reads, context, zendeskOrigin, isLead, isLeadOf } = surface;
    const asked = context();
    const found = await ticketVerdict(reads, ticketIn(words, 'fcr ticket'), asked);
    // Who may only read is answered even where Slack does not say who the leads are.
    const groupId = found.contact?.groupId ?? found.ticket.groupId;
    const isTheirs = groupId === null ? isLead(userId) : isLeadOf(userId, groupId);
    const [mayName, names, known] = await Promise.all([
      isTheirs.catch(() => false),
      namesIn(found, reads),
      knownTo(userId, surface),
    ]);
    const nameOf = (id: number) => (mayName || known.has(id) ? (names.get(id) ?? null) : null);
    return ticketSheet(found, nameOf, asked, zendeskOrigin);
  },
};

/** The ids of agents whose figures somebody may see: their own, and of those they lead. */
async function knownTo(userId: string, surface: Surface): Promise<ReadonlySet<number>> {
  const asker = await whoAsks(userId, surface).catch(() => null);
  const known = asker ? knownAgents(asker, await surface.reads.team()) : [];
  return new Set(known.map(({ id }) => id));
}

function namesIn({ course, contact }: TicketVerdict, reads: Reads): Promise<ReadonlyMap<number, string>> {
  const ids = [contact?.agentId ?? null, ...course.map(({ evidence }) => evidence.actorId)];
  return reads.namesById('assignee', [...new Set(ids.filter((id) => id !== null))]);
}
