import { type Decider, type Dispute, recipientsOf } from '../../domain/fcr/dispute.ts';
import type { Surface } from '../surface.ts';

type Leading = Pick<Surface, 'isLead' | 'isLeadOf' | 'agentIdsOf'>;

/** Whoever looks at a dispute, or is about to decide it. */
export async function deciderOf(
  userId: string,
  { groupId }: Pick<Dispute, 'groupId'>,
  { isLead, isLeadOf, agentIdsOf }: Leading,
): Promise<Decider> {
  const [agentIds, leads] = await Promise.all([
    agentIdsOf(userId),
    groupId === null ? isLead(userId) : isLeadOf(userId, groupId),
  ]);
  return { userId, agentIds, isLead: leads };
}

/** Whom a dispute goes to; nobody where no lead is known but the agent. Throws a UserError where Slack does not say who the leads are. */
export async function recipients(
  dispute: Pick<Dispute, 'disputedBy' | 'groupId'>,
  { groupLeads, everyLead }: Pick<Surface, 'groupLeads' | 'everyLead'>,
): Promise<string[]> {
  const own = (await groupLeads.all()).filter(({ groupId }) => groupId === dispute.groupId);
  const named = own.map(({ slackUser }) => slackUser);
  const others = recipientsOf(dispute, named, []);
  return others.length > 0 ? others : recipientsOf(dispute, named, await everyLead());
}
