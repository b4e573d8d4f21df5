import { courseOf } from '../../domain/fcr/course.ts';
import {
  type Dispute,
  decidingGroup,
  type NotDisputed,
  type Standing,
  whyNotDisputed,
} from '../../domain/fcr/dispute.ts';
import type { FirstContact } from '../../domain/fcr/first-contact.ts';
import type { VerdictStep } from '../../domain/fcr/verdict.ts';
import type { Past } from '../../domain/past.ts';
import type { Surface } from '../surface.ts';

/** A ticket as somebody is about to dispute its verdict. */
export interface Disputable {
  readonly ticketId: number;
  /** Null where the ticket is not stored. */
  readonly standing: (Standing & { readonly now: VerdictStep }) | null;
  /** The last dispute of its verdict. */
  readonly last: Dispute | undefined;
  /** Null where the person may dispute it. */
  readonly why: NotDisputed | null;
}

/** The verdict in force of tickets, as `fcr ticket` tells it; tickets that are not stored are left out. */
export async function standingsOf(
  ticketIds: readonly number[],
  { reads, context }: Pick<Surface, 'reads' | 'context'>,
): Promise<ReadonlyMap<number, NonNullable<Disputable['standing']>>> {
  const [{ events }, cases] = await Promise.all([reads.freshness(), reads.cases(ticketIds)]);
  const clock = context().now;
  const asOf = Math.min(events.asOf ?? clock, clock);
  return new Map(
    cases.flatMap(({ ticket, past }) => {
      const { contact, steps } = courseOf(ticket, past);
      const now = steps.findLast(({ from }) => from <= asOf) ?? steps[0];
      return now ? [[ticket.id, { contact: contact && contactWith(contact, past), now }]] : [];
    }),
  );
}

const contactWith = ({ agentId, groupId }: FirstContact, past: Past): NonNullable<Standing['contact']> => ({
  agentId,
  groupId: decidingGroup(groupId, agentId === null ? [] : past.agent(agentId).groupIds),
});

/** What a person may dispute of some tickets; asked again whenever something comes back from a form. */
export async function disputablesOf(
  ticketIds: readonly number[],
  userId: string,
  surface: Pick<Surface, 'reads' | 'context' | 'disputes' | 'agentIdsOf' | 'isUnconfirmed'>,
): Promise<Disputable[]> {
  const [agentIds, isUnconfirmed, standings, before] = await Promise.all([
    surface.agentIdsOf(userId),
    surface.isUnconfirmed(userId),
    standingsOf(ticketIds, surface),
    surface.disputes.list({ ticketIds }),
  ]);
  return ticketIds.map((ticketId) => {
    const standing = standings.get(ticketId) ?? null;
    const ofTicket = before.filter((dispute) => dispute.ticketId === ticketId);
    return {
      ticketId,
      standing,
      last: ofTicket.at(-1),
      why: whyNotDisputed({ agentIds, isUnconfirmed }, standing, ofTicket),
    };
  });
}
