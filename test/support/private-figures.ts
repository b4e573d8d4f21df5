import { openData } from '../../src/app/data.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { readEach } from './temp.ts';
import {
  ADAS_ID,
  AGENTS,
  QUIRINS_ID,
  surnameOf,
  surnames,
  WIEBKES_ID,
  walkedAccount,
} from './walked-account.ts';
import { CHANNEL, LEAD, startWorld, until, type World } from './world.ts';

/** What tells of an agent: a surname, or where the agent is in Slack the user id. */
export const TRACES: readonly string[] = [
  ...AGENTS.map(([name]) => surnameOf(name)),
  'U0ADLER',
  'U0QUIRIN',
  'U0WIEBKE',
];
export const SMALL_SURNAMES = surnames(2);

/** Everybody who asks, and of whom each may be told by name. */
export const ROLES = {
  agent: { user: 'U0ADLER', sees: ['Adler', 'U0ADLER'] },
  colleague: { user: 'U0QUIRIN', sees: ['Zanderfisch', 'U0QUIRIN'] },
  /** Matched, and asked whether it is her. */
  unconfirmed: { user: 'U0WIEBKE', sees: ['Yxenbrodt', 'U0WIEBKE'] },
  lead: { user: LEAD, sees: TRACES },
  leadOfGroup: { user: 'U0NORTHLEAD', sees: [...surnames(0), 'U0ADLER', 'U0QUIRIN', 'U0WIEBKE'] },
  leadOfAnother: { user: 'U0SOUTHLEAD', sees: surnames(1) },
  leadOfSmall: { user: 'U0SMALLLEAD', sees: surnames(2) },
  outsider: { user: 'U0STRANGE', sees: [] },
} as const satisfies Record<string, { readonly user: string; readonly sees: readonly string[] }>;

export type Role = keyof typeof ROLES;
export const ALL_ROLES = Object.keys(ROLES) as Role[];

/** Tuesday, five minutes before the daily digest in Berlin. */
const BEFORE_NINE = '2026-11-17T07:55:00Z';

/** The app over that account: two agents confirmed in Slack and one only matched, leads of all and of each group. */
export async function startWalk(path: string): Promise<World> {
  await (await openData(path, 'the test', systemClock)).store.close();
  await readEach(path, [
    `insert into agent_accounts values (${ADAS_ID}, 'U0ADLER', 'confirmed', 1), (${QUIRINS_ID}, 'U0QUIRIN', 'confirmed', 1), (${WIEBKES_ID}, 'U0WIEBKE', 'matched', 1)`,
    `insert into group_leads values (1, 'U0NORTHLEAD', '${LEAD}', 1), (2, 'U0SOUTHLEAD', '${LEAD}', 1), (3, 'U0SMALLLEAD', '${LEAD}', 1)`,
  ]);
  const world = await startWorld({
    account: walkedAccount(),
    at: BEFORE_NINE,
    users: ALL_ROLES.map((role) => ({ id: ROLES[role].user, name: role.toLowerCase() })),
    environment: { DATABASE_PATH: path },
  });
  await world.slack.connected();
  await world.ready();
  await until(async () => (await world.text('fcr last 28 ripe days')).includes('%'));
  return world;
}

/** What somebody got for a command: the text of the answer, or the form that opened in its place. */
export async function told({ slack }: World, role: Role, command: string): Promise<string> {
  const { user: userId } = ROLES[role];
  const before = slack.modal(userId);
  const { responses } = await slack.command(command, { userId, timeoutMs: 0 });
  await until(() => responses.length > 0 || slack.modal(userId) !== before);
  return responses[0]?.text ?? JSON.stringify(slack.modal(userId)?.body);
}

/** What everybody got for a command, all asking at once. */
export async function askEverybody(world: World, command: string): Promise<Record<Role, string>> {
  const answers = await Promise.all(
    ALL_ROLES.map(async (role) => [role, await told(world, role, command)] as const),
  );
  return Object.fromEntries(answers) as Record<Role, string>;
}

/** Something that somebody was shown: what it says, and everything in it, what its buttons would do included. */
interface Shown {
  readonly text: string;
  readonly whole: string;
}

const shown = (thing: object & { readonly text?: string }): Shown => ({
  text: thing.text ?? '\n',
  whole: JSON.stringify(thing),
});

/** All that a role was ever shown: answers, direct messages, App Home and the open form. */
function shownTo({ slack }: World, role: Role): Shown[] {
  const { user } = ROLES[role];
  const views = [slack.home(user), slack.modal(user)].filter((view) => view !== null);
  return [...slack.ephemerals(user), ...slack.messages(user), ...views].map(shown);
}

/** All that was ever sent to a channel, edits included. */
const sentToChannels = ({ slack }: World): Shown[] => [
  ...slack.messages(CHANNEL).map(shown),
  ...slack.calls.flatMap(({ args }) => (/^(#|C0)/u.test(String(args['channel'])) ? [shown(args)] : [])),
];

const traces = ({ whole }: Shown, allowed: readonly string[]): string[] =>
  TRACES.filter((trace) => whole.includes(trace) && !allowed.includes(trace));

/** A refusal may repeat the name that was typed; a sentence with no digit but those of its example tells no figure. */
const isFigureless = ({ text }: Shown): boolean => !/[\n\d]/u.test(text.replace(/ 48213\.$/u, ''));

/** Whatever told of an agent to somebody who may not be told, as "outsider: Adler: …"; and how much was looked through. */
export function leaksIn(world: World): { readonly leaks: string[]; readonly looked: number } {
  const channels = sentToChannels(world);
  const direct = ALL_ROLES.map((role) => ({ role, all: shownTo(world, role) }));
  const told = (who: string, each: Shown, allowed: readonly string[]): string[] =>
    traces(each, allowed).map((trace) => `${who}: ${trace}: ${each.whole}`);
  return {
    looked: channels.length + direct.reduce((sum, { all }) => sum + all.length, 0),
    leaks: [
      ...channels.flatMap((each) => told('channel', each, [])),
      ...direct.flatMap(({ role, all }) =>
        all.filter((each) => !isFigureless(each)).flatMap((each) => told(role, each, ROLES[role].sees)),
      ),
    ],
  };
}
