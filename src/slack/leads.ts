import type { webApi } from '@slack/bolt';
import { UserError } from '../domain/user-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';

const REMEMBERED_MS = 5 * 60_000;

/** Reads the members of user groups, each asked of Slack every five minutes at most, and once for all who want it meanwhile. */
function memberReader(client: webApi.WebClient, clock: Clock, log: Logger) {
  const members = new Map<string, { users: ReadonlySet<string>; readAt: number }>();
  const asking = new Map<string, Promise<ReadonlySet<string>>>();
  const ask = async (group: string): Promise<ReadonlySet<string>> => {
    try {
      const answer = await client.usergroups.users.list({ usergroup: group });
      const read = new Set(answer.users ?? []);
      members.set(group, { users: read, readAt: clock.now() });
      return read;
    } catch (error) {
      log.warn({ err: error, group }, 'the members of a user group in LEADS could not be read');
      const known = members.get(group);
      if (known) return known.users;
      throw new UserError(
        `Slack did not say who is in the user group ${group}; try again in a minute, or ask the admin to check LEADS.`,
      );
    }
  };
  return async (group: string): Promise<ReadonlySet<string>> => {
    const known = members.get(group);
    if (known && clock.now() - known.readAt < REMEMBERED_MS) return known.users;
    const asked = asking.get(group) ?? ask(group).finally(() => asking.delete(group));
    asking.set(group, asked);
    return asked;
  };
}

const usersIn = (ids: readonly string[]): string[] => ids.filter((id) => !id.startsWith('S'));
const groupsIn = (ids: readonly string[]): string[] => ids.filter((id) => id.startsWith('S'));

/** Tells leads from others: user ids as listed, user groups (S…) by their members. */
export function leadCheck(
  ids: readonly string[],
  client: webApi.WebClient,
  clock: Clock,
  log: Logger,
): (userId: string) => Promise<boolean> {
  const users = new Set(usersIn(ids));
  const groups = groupsIn(ids);
  const membersOf = memberReader(client, clock, log);
  return async (userId) => {
    if (users.has(userId)) return true;
    for (const group of groups) {
      if ((await membersOf(group)).has(userId)) return true;
    }
    return false;
  };
}

/** Names every lead by user id, those of user groups too; throws a UserError where Slack does not say who is in one. */
export function leadList(
  ids: readonly string[],
  client: webApi.WebClient,
  clock: Clock,
  log: Logger,
): () => Promise<string[]> {
  const membersOf = memberReader(client, clock, log);
  return async () => {
    const members = await Promise.all(groupsIn(ids).map(membersOf));
    return [...new Set([...usersIn(ids), ...members.flatMap((group) => [...group])])];
  };
}
