import type { Kysely } from 'kysely';
import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Schema } from '../schema.ts';
import { readSetting, writeSetting } from './settings.ts';

type AccountState = 'matched' | 'confirmed' | 'refused' | 'unmatched';
type Frequency = 'weekly' | 'daily' | 'off';

interface Pause {
  readonly by: string;
  readonly at: EpochSeconds;
  readonly reason: string;
}

/** By agent: Slack's code, and since when. */
type Refusals = Readonly<Record<string, { readonly code: string; readonly at: EpochSeconds }>>;

/** Who agents are in Slack, what they and leads decided of feedback, and whom Slack does not reach. */
export function feedbackTables(db: Kysely<Schema>, now: () => EpochSeconds) {
  return {
    agents: () => readAgents(db),
    saveAccount: async (agentId: number, slackUser: string | null, state: AccountState): Promise<void> => {
      const row = { slack_user: slackUser, state, at: now() };
      await db
        .insertInto('agent_accounts')
        .values({ agent_id: agentId, ...row })
        .onConflict((conflict) => conflict.column('agent_id').doUpdateSet(row))
        .execute();
    },
    saveFrequency: async (agentId: number, frequency: Frequency): Promise<void> => {
      const row = { frequency, at: now() };
      await db
        .insertInto('feedback_preferences')
        .values({ agent_id: agentId, ...row })
        .onConflict((conflict) => conflict.column('agent_id').doUpdateSet(row))
        .execute();
    },
    saveRefusal: async (agentId: number, code: string | null): Promise<void> => {
      const { [String(agentId)]: _before, ...others } = await readRefusals(db);
      const after = code === null ? others : { ...others, [agentId]: { code, at: now() } };
      await writeSetting(db, 'feedback-refusals', JSON.stringify(after));
    },
    groups: async () => {
      const rows = await db.selectFrom('feedback_groups').selectAll().orderBy('group_id').execute();
      return rows.map((row) => ({
        groupId: row.group_id,
        isOn: row.is_on === 1,
        by: row.by_user,
        at: row.at,
      }));
    },
    saveGroups: async (groupIds: readonly number[], isOn: boolean, by: string): Promise<void> => {
      const row = { is_on: Number(isOn), by_user: by, at: now() };
      await db
        .insertInto('feedback_groups')
        .values(groupIds.map((id) => ({ group_id: id, ...row })))
        .onConflict((conflict) => conflict.column('group_id').doUpdateSet(row))
        .execute();
    },
    pause: async (): Promise<Pause | null> =>
      JSON.parse((await readSetting(db, 'feedback-pause')) ?? 'null') as Pause | null,
    savePause: (pause: Pause | null): Promise<void> =>
      writeSetting(db, 'feedback-pause', JSON.stringify(pause)),
    matchingFault: async (): Promise<string | null> =>
      (await readSetting(db, 'feedback-matching-fault')) || null,
    saveMatchingFault: (fault: string | null): Promise<void> =>
      writeSetting(db, 'feedback-matching-fault', fault ?? ''),
  };
}

async function readRefusals(db: Kysely<Schema>): Promise<Refusals> {
  return JSON.parse((await readSetting(db, 'feedback-refusals')) ?? '{}') as Refusals;
}

/** Human agents that are known by name, but for light ones. */
async function readAgents(db: Kysely<Schema>) {
  const [rows, memberships, refusals] = await Promise.all([
    db
      .selectFrom('agents')
      .leftJoin('agent_accounts', 'agent_accounts.agent_id', 'agents.id')
      .leftJoin('feedback_preferences', 'feedback_preferences.agent_id', 'agents.id')
      .select(['agents.id', 'agents.name', 'state', 'slack_user', 'agent_accounts.at', 'frequency'])
      .where('is_light', '=', 0)
      .where('name', '<>', '')
      .orderBy('agents.id')
      .execute(),
    db.selectFrom('memberships').select(['user_id', 'group_id']).orderBy('group_id').execute(),
    readRefusals(db),
  ]);
  const groups = new Map<number, number[]>();
  for (const { user_id, group_id } of memberships)
    groups.set(user_id, [...(groups.get(user_id) ?? []), group_id]);
  return rows.map(({ id, name, state, slack_user, at, frequency }) => ({
    id,
    name,
    groupIds: groups.get(id) ?? [],
    state: state as AccountState | null,
    slackUser: slack_user,
    at,
    frequency: (frequency ?? 'weekly') as Frequency,
    refusal: refusals[String(id)] ?? null,
  }));
}
