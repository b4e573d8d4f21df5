import type { GroupLead } from '../domain/fcr/settings-in-force.ts';

/** Tells whether a Slack user leads a group: whoever leads all leads each, the others those they were added to. */
export const leadOfCheck =
  (isLead: (userId: string) => Promise<boolean>, leads: { all(): Promise<readonly GroupLead[]> }) =>
  async (userId: string, groupId: number): Promise<boolean> => {
    const all = await leads.all();
    if (all.some((lead) => lead.slackUser === userId && lead.groupId === groupId)) return true;
    return isLead(userId);
  };
