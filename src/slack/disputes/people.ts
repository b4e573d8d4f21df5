import { type Decider, type Dispute, recipientsOf } from '../../domain/fcr/dispute.ts';
import type { Outbox } from '../outbox.ts';
import { isForGood } from '../refusals.ts';
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

/** The message about a dispute to one of its leads. */
export const disputeKey = ({ id }: Pick<Dispute, 'id'>, userId: string): string => `dispute:${id}:${userId}`;

/** Those of some people to whom Slack has refused a dispute for good. */
export async function unreachedOf(
  dispute: Pick<Dispute, 'id'>,
  users: readonly string[],
  outbox: Pick<Outbox, 'get'>,
): Promise<string[]> {
  const deliveries = await Promise.all(users.map((user) => outbox.get(disputeKey(dispute, user))));
  return users.filter((_user, index) => {
    const { state, error } = deliveries[index] ?? {};
    return state === 'failed' && isForGood(error ?? '');
  });
}

/** Whom a dispute goes to; nobody where no lead is known but the agent. Throws a UserError where Slack does not say who the leads are. */
export async function recipients(
  dispute: Pick<Dispute, 'id' | 'disputedBy' | 'groupId'>,
  { groupLeads, everyLead, outbox }: Pick<Surface, 'groupLeads' | 'everyLead' | 'outbox'>,
): Promise<string[]> {
  const own = (await groupLeads.all()).filter(({ groupId }) => groupId === dispute.groupId);
  const named = own.map(({ slackUser }) => slackUser);
  const unreached = await unreachedOf(dispute, named, outbox);
  const others = recipientsOf(dispute, named, [], unreached);
  const isReached = others.some((user) => !unreached.includes(user));
  return isReached ? others : recipientsOf(dispute, named, await everyLead(), unreached);
}
