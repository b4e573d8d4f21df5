import { webApi } from '@slack/bolt';
import { UserError } from '../domain/user-error.ts';
import type { Clock } from '../lib/clock.ts';

/** A person in Slack. */
export interface Person {
  readonly id: string;
  /** IANA; null where Slack does not say. */
  readonly timeZone: string | null;
  /** Whether somebody is there who could read a message: neither an app nor deactivated. */
  readonly isThere: boolean;
}

/** Looks people up in Slack. */
export interface People {
  /** Null where nobody has the address. */
  byEmail(email: string): Promise<Person | null>;
  /** As Slack knew them within the last hours; null where it does not know them. */
  byId(userId: string): Promise<Person | null>;
  /** For comparing, and kept nowhere. */
  emailOf(userId: string): Promise<string | null>;
}

const REMEMBERED_MS = 6 * 3_600_000;
const NOBODY = new Set(['users_not_found', 'user_not_found', 'user_not_visible']);

interface User {
  readonly id?: string;
  readonly tz?: string;
  readonly deleted?: boolean;
  readonly is_bot?: boolean;
  readonly profile?: { readonly email?: string };
}

/** Asks Slack; time zones are remembered for some hours. Throws a UserError where the app may not ask. */
export function slackPeople(client: webApi.WebClient, clock: Clock): People {
  const known = new Map<string, { readonly person: Person; readonly readAt: number }>();
  const found = (user: User | undefined): Person | null => {
    if (!user?.id) return null;
    const person = {
      id: user.id,
      timeZone: user.tz ?? null,
      isThere: user.deleted !== true && user.is_bot !== true,
    };
    known.set(user.id, { person, readAt: clock.now() });
    return person;
  };
  const info = async (userId: string): Promise<User | undefined> =>
    (await client.users.info({ user: userId })).user;
  return {
    byEmail: (email) => orNobody(async () => found((await client.users.lookupByEmail({ email })).user)),
    byId: async (userId) => {
      const last = known.get(userId);
      if (last && clock.now() - last.readAt < REMEMBERED_MS) return last.person;
      return orNobody(async () => found(await info(userId)));
    },
    emailOf: (userId) => orNobody(async () => (await info(userId))?.profile?.email?.toLowerCase() ?? null),
  };
}

async function orNobody<T>(ask: () => Promise<T | null>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    const code = error.data.error;
    if (NOBODY.has(code)) return null;
    if (code === 'missing_scope')
      throw new UserError(
        'The app may not look people up in Slack; ask the admin to install it again from manifest.yml.',
      );
    throw error;
  }
}
