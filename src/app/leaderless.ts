import { withoutLead } from '../domain/fcr/dispute.ts';
import type { Store } from '../store/index.ts';

/** Open disputes that nobody can decide, one sentence each; `leads` as configured. */
export async function readLeaderless(
  { disputes, groupLeads }: Pick<Store, 'disputes' | 'groupLeads'>,
  leads: readonly string[],
): Promise<string[]> {
  const stuck = withoutLead(await disputes.list({ isOpen: true }), await groupLeads.all(), leads);
  return stuck.map(
    ({ id, ticketId }) =>
      `Dispute ${id} on ticket #${ticketId} has no lead who could decide it; name one in LEADS, or by leads add @dana <group>`,
  );
}
