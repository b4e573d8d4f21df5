import type { Account } from '../../src/demo/account.ts';

const FIRST_AGENT = 7000;
const AGENTS = 5;

const idle = (groupIds: readonly number[]) =>
  groupIds.flatMap((groupId, group) =>
    Array.from({ length: AGENTS }, (_, index) => ({ groupId, id: FIRST_AGENT + group * AGENTS + index })),
  );

/** Five agents for each group, who do nothing, and their memberships, as they are stored. */
export const idleTeam = (groupIds: readonly number[]) => ({
  agents: idle(groupIds).map(({ id }) => ({ id, name: `Idle ${id}`, isLight: false, role: 'agent' })),
  memberships: idle(groupIds).map(({ id, groupId }) => ({ id, userId: id, groupId, isDefault: true })),
});

/** An account each of whose groups has five agents more, who do nothing. */
export function fullGroups(account: Account): Account {
  const [model] = account.users;
  if (!model) throw new Error('The account has no agents to take as a model');
  const more = idle(account.groups.map(({ id }) => id));
  const users = more.map(({ id }) => ({
    ...model,
    id,
    name: `Idle ${id}`,
    email: `idle${id}@example.com`,
  }));
  const memberships = more.map(({ groupId, id }) => ({
    id,
    url: '',
    user_id: id,
    group_id: groupId,
    default: true,
    created_at: model.created_at,
    updated_at: model.updated_at,
  }));
  return {
    ...account,
    users: [...account.users, ...users],
    groupMemberships: [...account.groupMemberships, ...memberships],
  };
}
