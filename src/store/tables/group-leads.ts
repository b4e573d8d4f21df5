import type { Kysely } from 'kysely';
import type { GroupLead } from '../../domain/fcr/settings-in-force.ts';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';

/** Who leads which group, as leads decided in Slack. */
export function groupLeadTable(db: Kysely<Schema>, now: () => EpochSeconds) {
  return {
    /** By group, then by when they were added. */
    all: async (): Promise<GroupLead[]> => {
      const rows = await db
        .selectFrom('group_leads')
        .selectAll()
        .orderBy('group_id')
        .orderBy('at')
        .orderBy('slack_user')
        .execute();
      return rows.map((row) => ({
        groupId: row.group_id,
        slackUser: row.slack_user,
        addedBy: row.added_by,
        at: row.at,
      }));
    },
    /** Whoever leads a group already goes on doing so. */
    add: async (groupIds: readonly number[], slackUser: string, by: string): Promise<void> => {
      const at = now();
      const rows = groupIds.map((id) => ({ group_id: id, slack_user: slackUser, added_by: by, at }));
      if (rows.length === 0) return;
      await db
        .insertInto('group_leads')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['group_id', 'slack_user']).doNothing())
        .execute();
    },
    /** The groups that the user led until then. */
    remove: async (groupIds: readonly number[], slackUser: string): Promise<number[]> => {
      const rows = await db
        .deleteFrom('group_leads')
        .where('group_id', 'in', groupIds)
        .where('slack_user', '=', slackUser)
        .returning('group_id')
        .execute();
      return rows.map(({ group_id }) => group_id);
    },
  };
}
