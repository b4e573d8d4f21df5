import { type Stuck, withoutLead } from '../domain/fcr/dispute.ts';
import { unreachedOf } from '../slack/disputes/people.ts';
import type { Store } from '../store/index.ts';

/** Open disputes that reach nobody who can decide them, one sentence each; `leads` as configured. */
export async function readLeaderless(
  { disputes, groupLeads, deliveries }: Pick<Store, 'disputes' | 'groupLeads' | 'deliveries'>,
  leads: readonly string[],
): Promise<string[]> {
  const [open, named] = await Promise.all([disputes.list({ isOpen: true }), groupLeads.all()]);
  const unreached = new Map<number, readonly string[]>();
  for (const dispute of open) {
    const own = named.filter(({ groupId }) => groupId === dispute.groupId);
    const users = [...own.map(({ slackUser }) => slackUser), ...leads];
    unreached.set(dispute.id, await unreachedOf(dispute, users, deliveries));
  }
  return withoutLead(open, named, leads, ({ id }) => unreached.get(id) ?? []).map(sentenceOf);
}

function sentenceOf({ dispute: { id, ticketId }, isUnreached }: Stuck): string {
  const what = isUnreached ? 'has no lead whom Slack takes messages to' : 'has no lead who could decide it';
  return `Dispute ${id} on ticket #${ticketId} ${what}; name one in LEADS, or by leads add @dana <group>`;
}
