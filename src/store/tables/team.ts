import type { Kysely } from 'kysely';
import type { FcrSettings } from '../../domain/fcr/settings.ts';
import type { Team as Members } from '../../domain/may-know.ts';
import type { AgentProfile, Past } from '../../domain/past.ts';
import type { ListName } from '../../domain/reference.ts';
import type { Schema } from '../schema.ts';
import { readFormerRoles } from './former-roles.ts';

const UNKNOWN: AgentProfile = { groupIds: [], role: null };

/** What every agent is: the groups now, the own one first, and the role as it was at an instant. */
export async function readProfiles(db: Kysely<Schema>): Promise<Past['agent']> {
  const formerRole = await readFormerRoles(db);
  const agents = await db.selectFrom('agents').select(['id', 'role']).execute();
  const memberships = await db
    .selectFrom('memberships')
    .select(['user_id', 'group_id'])
    .orderBy('is_default', 'desc')
    .orderBy('group_id')
    .execute();
  const groupsOf = new Map<number, number[]>();
  for (const { user_id: id, group_id: groupId } of memberships)
    groupsOf.set(id, [...(groupsOf.get(id) ?? []), groupId]);
  const roles = new Map(agents.map(({ id, role }) => [id, role]));
  const known = new Map(
    [...new Set([...roles.keys(), ...groupsOf.keys()])].map((id) => [
      id,
      { groupIds: groupsOf.get(id) ?? [], role: roles.get(id) ?? null },
    ]),
  );
  return (id, at) => {
    const now = known.get(id) ?? UNKNOWN;
    const former = at === undefined ? undefined : formerRole(id, at);
    return former ? { ...now, role: former.role } : now;
  };
}

/** Every agent with the groups it is in now, and every group. */
export async function readMembers(db: Kysely<Schema>): Promise<Members> {
  const [agents, groups, profileOf] = await Promise.all([
    db.selectFrom('agents').select(['id', 'name', 'is_light']).orderBy('id').execute(),
    db.selectFrom('groups').select(['id', 'name']).orderBy('id').execute(),
    readProfiles(db),
  ]);
  return {
    agents: agents.map(({ id, name, is_light }) => ({
      id,
      name,
      isLight: is_light === 1,
      groupIds: profileOf(id).groupIds,
    })),
    groups,
  };
}

type Team = ReadonlyMap<number, string>;

/** What a list tells of each agent, as a text that changes when that does; nothing where the list tells nothing of agents. */
export async function readTeam(db: Kysely<Schema>, list: ListName, fcr: FcrSettings): Promise<Team> {
  if (list === 'agents') {
    const rows = await db.selectFrom('agents').select(['id', 'is_light', 'role']).execute();
    const isRoleAsked = fcr.qualifiedRoles.length > 0;
    return new Map(
      rows.map(({ id, is_light: isLight, role }) => [id, `${isLight} ${isRoleAsked ? role : ''}`]),
    );
  }
  const areGroupsAsked = fcr.triageGroupIds.length > 0 || fcr.qualifiedGroupIds.length > 0;
  if (list !== 'memberships' || !areGroupsAsked) return new Map();
  const agent = await readProfiles(db);
  const rows = await db.selectFrom('memberships').select('user_id').distinct().execute();
  return new Map(
    rows.map(({ user_id: id }) => [
      id,
      agent(id)
        .groupIds.toSorted((a, b) => a - b)
        .join(' '),
    ]),
  );
}

/** Whoever is something else than before. */
export const changedIn = (before: Team, after: Team): number[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
