import type { Account } from '../../src/demo/account.ts';
import type { TicketStory } from './story.ts';
import { tellAccount } from './story.ts';

/** Agents by name; Kim and Ada are those of every told account. */
export const AGENTS = { Kim: 700, Ada: 701, Ben: 703, Cleo: 704 } as const;

const GROUPS = { Kim: 1, Ada: 1, Ben: 1, Cleo: 2 } as const;
type Name = keyof typeof AGENTS;

const HOUR = 60;
const DAY = 24 * HOUR;

/** A ticket that one agent answers within an hour, by how it goes on. */
export function answered(
  name: Name,
  createdAt: string,
  fate: 'accepted' | 'quiet' | 'more' | 'reopened',
): TicketStory {
  const groupId = GROUPS[name];
  const happenings: NonNullable<TicketStory['happenings']>[number][] = [
    [50, { does: 'assign', groupId, agentId: AGENTS[name] }],
    [HOUR, { does: 'reply' }],
  ];
  if (fate === 'more') happenings.push([3 * HOUR, { does: 'write' }], [4 * HOUR, { does: 'reply' }]);
  happenings.push([4 * HOUR + 1, { does: 'move', to: 'solved' }]);
  if (fate === 'reopened')
    happenings.push(
      [DAY, { does: 'write' }],
      [DAY, { does: 'move', to: 'open' }],
      [DAY + HOUR, { does: 'reply' }],
      [DAY + 2 * HOUR, { does: 'move', to: 'solved' }],
    );
  if (fate === 'accepted') happenings.push([6 * HOUR, { does: 'rate', score: 'good', comment: null }]);
  return {
    createdAt,
    requesterId: requesterOf(createdAt),
    group: groupId === 1 ? 'Billing' : 'Delivery',
    happenings,
  };
}

/** Everybody asks once, so that nobody comes back. */
const requesterOf = (createdAt: string): number => 10_000 + ((Date.parse(createdAt) / 60_000) % 10_000_000);

const FATES = ['accepted', 'quiet', 'more', 'quiet', 'reopened'] as const;

/** So many weekdays of an account, on each of which every agent answers a ticket or, Kim, two. */
export function busyWeeks(from: string, days: number): TicketStory[] {
  const names: readonly Name[] = ['Kim', 'Kim', 'Ada', 'Ben', 'Cleo'];
  return Array.from({ length: days }, (_, day) => new Date(Date.parse(from) + day * 86_400_000))
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .flatMap((date, day) =>
      names.map((name, index) =>
        answered(
          name,
          new Date(date.getTime() + index * 600_000).toISOString(),
          FATES[(day + index) % FATES.length] ?? 'quiet',
        ),
      ),
    );
}

/** Tickets in an account of four agents: three of Billing, one of Delivery. */
export function feedbackAccount(stories: readonly TicketStory[]): Account {
  const account = tellAccount(stories);
  const [kim] = account.users;
  if (!kim) throw new Error('The told account has no agents');
  const more = (['Ben', 'Cleo'] as const).map((name) => ({
    ...kim,
    id: AGENTS[name],
    name,
    email: `${name.toLowerCase()}@example.com`,
  }));
  return {
    ...account,
    users: [...account.users, ...more],
    groupMemberships: Object.entries(AGENTS).map(([name, userId], index) => ({
      id: index + 1,
      url: '',
      user_id: userId,
      group_id: GROUPS[name as Name],
      default: true,
      created_at: kim.created_at,
      updated_at: kim.updated_at,
    })),
  };
}
