import type { Asker } from '../domain/may-know.ts';
import { UserError } from '../domain/user-error.ts';
import type { Surface } from './surface.ts';

type Known = Pick<Surface, 'isLead' | 'groupLeads' | 'agentIdsOf' | 'isUnconfirmed'>;

/** What is known of whoever asks; throws a UserError where only Slack could tell, and does not. */
export async function whoAsks(userId: string, surface: Known): Promise<Asker> {
  const [leads, agentIds, isUnconfirmed] = await Promise.all([
    surface.groupLeads.all(),
    surface.agentIdsOf(userId),
    surface.isUnconfirmed(userId),
  ]);
  const ledGroupIds = leads.filter(({ slackUser }) => slackUser === userId).map(({ groupId }) => groupId);
  const isKnown = ledGroupIds.length > 0 || agentIds.length > 0;
  const leadsAll = await surface.isLead(userId).catch((error: unknown) => {
    if (isKnown && error instanceof UserError) return false;
    throw error;
  });
  return { leadsAll, ledGroupIds, agentIds, isUnconfirmed };
}
