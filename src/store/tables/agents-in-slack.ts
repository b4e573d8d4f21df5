import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Whom a Slack user is in Zendesk; nobody where no agent was matched to the user. */
export async function agentIdsOf(db: Kysely<Schema>, slackUser: string): Promise<number[]> {
  const rows = await db
    .selectFrom('agent_accounts')
    .select('agent_id')
    .where('slack_user', '=', slackUser)
    .where('state', 'in', ['matched', 'confirmed'])
    .orderBy('agent_id')
    .execute();
  return rows.map(({ agent_id }) => agent_id);
}
