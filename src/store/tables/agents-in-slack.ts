import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Whom a Slack user has confirmed to be in Zendesk, or is only matched to. */
export async function agentIdsOf(
  db: Kysely<Schema>,
  slackUser: string,
  state: 'confirmed' | 'matched' = 'confirmed',
): Promise<number[]> {
  const rows = await db
    .selectFrom('agent_accounts')
    .select('agent_id')
    .where('slack_user', '=', slackUser)
    .where('state', '=', state)
    .orderBy('agent_id')
    .execute();
  return rows.map(({ agent_id }) => agent_id);
}
