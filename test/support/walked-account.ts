import type { Account } from '../../src/demo/account.ts';
import { type TicketStory, tellAccount } from './story.ts';

const [NORTH, SOUTH, SMALL] = ['Nordlicht', 'Suedkreuz', 'Nebelhorn'] as const;
const GROUPS = [NORTH, SOUTH, SMALL] as const;

/** Two groups of five agents and one of two; no surname occurs anywhere else. */
export const AGENTS = [
  ['Ada Adler', 0],
  ['Quirin Zanderfisch', 0],
  ['Wiebke Yxenbrodt', 0],
  ['Xaver Qvistorp', 0],
  ['Jorinde Zwetkow', 0],
  ['Thorwald Xylander', 1],
  ['Zita Quaasdorf', 1],
  ['Yorick Wrzosek', 1],
  ['Philine Qantenau', 1],
  ['Ulrike Zschernitz', 1],
  ['Gudrun Yblisch', 2],
  ['Oswin Xenkerle', 2],
] as const;

const FIRST_AGENT = 700;
export const [ADAS_ID, QUIRINS_ID, WIEBKES_ID] = [FIRST_AGENT, FIRST_AGENT + 1, FIRST_AGENT + 2];
export const surnameOf = (name: string): string => name.split(' ')[1] ?? name;
/** By the group's place among the groups, from 0. */
export const surnames = (group: number): string[] =>
  AGENTS.filter(([, own]) => own === group).map(([name]) => surnameOf(name));

const FATES = ['accepted', 'quiet', 'more', 'quiet', 'reopened'] as const;
const HOUR = 60;
const DAY = 24 * HOUR;

function answered(index: number, groupId: number, createdAt: string, fate: (typeof FATES)[number]) {
  const happenings: NonNullable<TicketStory['happenings']>[number][] = [
    [50, { does: 'assign', groupId, agentId: FIRST_AGENT + index }],
    [HOUR + index, { does: 'reply' }],
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
  const requesterId = 10_000 + ((Date.parse(createdAt) / 60_000) % 10_000_000);
  return { createdAt, requesterId, group: GROUPS[groupId - 1] ?? NORTH, happenings };
}

/** Eight weeks of weekdays, on each of which every agent answers one ticket. */
const stories = (): TicketStory[] =>
  Array.from({ length: 57 }, (_, day) => Date.parse('2026-09-21T07:00:00Z') + day * 86_400_000)
    .filter((at) => new Date(at).getUTCDay() % 6 !== 0)
    .flatMap((at, day) =>
      AGENTS.map(([, group], index) => {
        const createdAt = new Date(at + index * 600_000).toISOString();
        return answered(index, group + 1, createdAt, FATES[(day + index) % FATES.length] ?? 'quiet');
      }),
    );

/** Two groups in which agents may be told apart, and one in which they may not. */
export function walkedAccount(): Account {
  const account = tellAccount(stories(), GROUPS);
  const [model, admin] = account.users;
  if (!model || !admin) throw new Error('The told account has no agents');
  return {
    ...account,
    users: [
      { ...admin, id: FIRST_AGENT - 1, name: 'Root' },
      ...AGENTS.map(([name], index) => ({
        ...model,
        id: FIRST_AGENT + index,
        name,
        email: `${surnameOf(name).toLowerCase()}@example.com`,
      })),
    ],
    groupMemberships: AGENTS.map(([, group], index) => ({
      id: index + 1,
      url: '',
      user_id: FIRST_AGENT + index,
      group_id: group + 1,
      default: true,
      created_at: model.created_at,
      updated_at: model.updated_at,
    })),
  };
}
