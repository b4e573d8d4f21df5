import { openData } from '../../src/app/data.ts';
import { systemClock } from '../../src/lib/clock.ts';
import type { Logger } from '../../src/lib/logger.ts';
import { ask } from '../../src/reports/ask.ts';
import { publishedOf } from '../../src/reports/published.ts';
import { parseQuestion } from '../../src/reports/question.ts';
import { submitForm } from './modal.ts';
import { type TicketStory, tellAccount } from './story.ts';
import { readEach } from './temp.ts';
import { LEAD, startWorld, TIME_ZONE, until, type World } from './world.ts';

export const KIM = 'U0AGENT';
export const ADA = 'U0ADA';
export const BILLING_LEAD = 'U0BILL';
export const SECOND_LEAD = 'U0SECOND';
/** Leads Delivery alone. */
export const OTHER_LEAD = 'U0DELI';
/** Neither an agent nor a lead. */
export const STRANGER = 'U0STRANGE';

const [KIMS_ID, ADAS_ID] = [700, 701];
const createdAt = '2026-11-03T08:00:00Z';
const twoReplies = {
  repliedAfter: 30,
  happenings: [[90, { does: 'reply' }]],
  solvedAfter: 120,
} as const;
const byAda: TicketStory['happenings'] = [
  [20, { does: 'assign', groupId: 1, agentId: ADAS_ID }],
  [30, { does: 'reply' }],
  [60, { does: 'reply' }],
];

/** Of Kim: 1 with two replies, 2 presumed, 5 with two replies in Delivery; 3 is Ada's; 4 has no reply yet. */
const STORIES: readonly TicketStory[] = [
  { createdAt, ...twoReplies },
  { createdAt, repliedAfter: 30, solvedAfter: 40 },
  { createdAt, happenings: byAda },
  { createdAt },
  { createdAt, group: 'Delivery', ...twoReplies },
];

/** Who leads which group; the agents in Slack, and who else is there. */
export interface Team {
  readonly leads?: readonly (readonly [user: string, groupId: number])[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly log?: Logger;
  /** The only group Kim is in; left out, it is not known who is in which. */
  readonly kimsGroup?: number;
}

const memberOf = (groupId: number) => ({
  id: 1,
  url: '',
  user_id: KIMS_ID,
  group_id: groupId,
  default: true,
  created_at: createdAt,
  updated_at: createdAt,
});

/** The app with tickets of two agents, who are known in Slack, and with leads of two groups. */
export async function startDisputes(
  path: string,
  { leads, environment, log, kimsGroup }: Team = {},
): Promise<World> {
  const data = await openData(path, 'the test', systemClock);
  await data.store.close();
  const named = leads ?? [
    [BILLING_LEAD, 1],
    [SECOND_LEAD, 1],
    [OTHER_LEAD, 2],
  ];
  await readEach(path, [
    `insert into agent_accounts values (${KIMS_ID}, '${KIM}', 'confirmed', 1), (${ADAS_ID}, '${ADA}', 'confirmed', 1)`,
    ...named.map(([user, group]) => `insert into group_leads values (${group}, '${user}', '${LEAD}', 1)`),
  ]);
  const users = [LEAD, KIM, ADA, BILLING_LEAD, SECOND_LEAD, OTHER_LEAD, STRANGER];
  const world = await startWorld({
    account: tellAccount(
      STORIES,
      undefined,
      kimsGroup === undefined ? {} : { groupMemberships: [memberOf(kimsGroup)] },
    ),
    at: '2026-11-18T11:00:00Z',
    users: users.map((id) => ({ id, name: id.toLowerCase() })),
    environment: { ...environment, DATABASE_PATH: path },
    ...(log ? { log } : {}),
  });
  // In HTTP mode there is no socket.
  if (environment?.['SLACK_SIGNING_SECRET'] === undefined) await world.slack.connected();
  await world.ready();
  await world.synced();
  return world;
}

/** Opens a form by a command, or by a click on the button of a message. */
export async function openBy(
  { slack }: World,
  userId: string,
  what: string | { readonly ts: string; readonly button: number },
): Promise<void> {
  const before = slack.modal(userId);
  const quick = { userId, timeoutMs: 0 };
  if (typeof what === 'string') await slack.command(what, quick);
  else await slack.click({ ...quick, messageTs: what.ts, actionId: `run-${what.button}` });
  await until(() => slack.modal(userId) !== before);
}

/** The bot's direct message of these words to a person, once it is there. */
export const directMessage = ({ slack }: World, userId: string, words: string) =>
  slack.waitFor(({ channelId, text }) => channelId === `D${userId.slice(1)}` && text.includes(words));

/** Remembers what a message would have said of a figure. */
export async function publish({ app, clock }: World, question: string): Promise<void> {
  const now = Math.floor(clock.now() / 1000);
  const context = { now, timeZone: TIME_ZONE, staleAfterSeconds: 900 };
  await app.data.publish([publishedOf(await ask(app.data.reads, parseQuestion(question), context), now)]);
}

/** Makes Slack refuse, or take again, messages to a person. */
export const refuse = ({ slack }: World, userId: string, refusal: string | undefined): void => {
  for (const user of slack.users) if (user.id === userId) user.refusal = refusal;
};

/** Kim disputes the verdict of the first ticket. */
export async function dispute(world: World, reason = 'It was one answer'): Promise<void> {
  await openBy(world, KIM, 'fcr dispute 1');
  await submitForm(world.slack, KIM, { reason });
}

/** The message in which a lead is told so. */
export async function disputed(world: World, reason?: string) {
  await dispute(world, reason);
  return directMessage(world, BILLING_LEAD, 'Dispute 1 is yours to decide');
}
