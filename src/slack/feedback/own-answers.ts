import { webApi } from '@slack/bolt';
import { UserError } from '../../domain/user-error.ts';
import { describeDate, describeInstant, type WindowSpec } from '../../domain/window.ts';
import { prepare } from '../../reports/ask.ts';
import { ownQuestion, ownReads } from '../../reports/feedback/own.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import type { Asker } from '../commands/command.ts';
import type { Delivery } from '../outbox.ts';
import type { Surface } from '../surface.ts';
import type { FeedbackDesk } from './desk.ts';
import type { FeedbackAgent, Frequency, Pause } from './memory.ts';
import { questionSheet } from './question.ts';
import { refusalText } from './refusals.ts';
import { FEEDBACK, subjectOf } from './run.ts';

const WEEK_SECONDS = 7 * 86_400;

const sentence = (headline: string): Sheet => ({ headline, lines: [], footer: [] });

const NOBODY =
  'No agent of Zendesk has the e-mail address of your Slack account, so there is nothing to tell; ask your lead or admin to make the two addresses alike.';

/** The asker's own agent, found by e-mail; throws a UserError where there is none, or the asker has said so. */
async function agentFor(desk: FeedbackDesk, { userId }: Asker): Promise<FeedbackAgent> {
  const agent = await desk.agentOf(userId).catch((error: unknown) => {
    throw new UserError(unasked(error));
  });
  if (!agent) throw new UserError(NOBODY);
  if (agent.state === 'refused')
    throw new UserError(
      `You have said that you are not ${agent.name} in Zendesk, so there is nothing to tell; ask your lead or admin to correct the e-mail address there.`,
    );
  return agent;
}

/** The asker's agent where the asker has confirmed it, or else the question. */
export async function confirmedOr(
  desk: FeedbackDesk,
  asker: Asker,
  answer: (agent: FeedbackAgent) => Promise<Sheet>,
): Promise<Sheet> {
  const agent = await agentFor(desk, asker);
  // Whoever asks is there, whatever Slack said of them before.
  if (agent.refusal) await desk.memory.saveRefusal(agent.id, null);
  return agent.state === 'confirmed' ? answer(agent) : questionSheet(agent);
}

const HOW_OFTEN: Readonly<Record<Frequency, string>> = {
  weekly: 'every Tuesday at 10:00 of your Slack time zone, when there is something to say',
  daily: 'every workday at 10:00 of your Slack time zone, when there is something new',
  off: 'none; feedback on turns it on again',
};

/** How the asker's own feedback stands, line by line; a pause is left out where it is told of otherwise. */
export async function ownState(desk: FeedbackDesk, { userId }: Asker, isPauseTold: boolean): Promise<Line[]> {
  const agent = await desk.agentOf(userId).catch(unasked);
  if (typeof agent === 'string') return [[agent]];
  if (!agent) return [[NOBODY]];
  const [groups, pause] = await Promise.all([desk.memory.groups(), desk.memory.pause()]);
  const isOn = groups.some(({ groupId, isOn: on }) => on && agent.groupIds.includes(groupId));
  const { timeZone } = desk.context();
  return [
    [{ bold: 'You: ' }, identityText(agent)],
    [{ bold: 'Messages: ' }, HOW_OFTEN[agent.frequency]],
    ...(isOn
      ? []
      : [['No lead of your groups has turned it on, so no message comes; me answers all the same.']]),
    ...(pause && isPauseTold ? [pausedLine(pause, timeZone)] : []),
    ...(agent.refusal
      ? [[{ bold: 'Not delivered: ' }, `${refusalText(agent.refusal.code)}; me tries again.`]]
      : []),
  ];
}

/** "Paused since Tue 17 Nov 10:30: the shop is down". */
export const pausedLine = ({ at, reason }: Pause, timeZone: string): Line => [
  { bold: 'Paused ' },
  `since ${describeInstant(at, timeZone)}, for everybody${reason === '' ? '' : `: ${reason}`}`,
];

/** Whoever cannot be found just now is told so, and the rest is told all the same; what is no fault of Slack's is thrown on. */
function unasked(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (!(error instanceof webApi.SlackError)) throw error;
  return 'It could not be asked just now who you are in Zendesk; try again in a minute.';
}

function identityText({ state, name }: FeedbackAgent): string {
  if (state === 'confirmed') return `${name} in Zendesk`;
  if (state === 'refused') return `you have said that you are not ${name} in Zendesk`;
  return `by your e-mail address ${name} in Zendesk; /benchmarks me asks you whether that is right`;
}

/** Changes how often the asker gets feedback. */
export async function setFrequency(desk: FeedbackDesk, asker: Asker, frequency: Frequency): Promise<Sheet> {
  const agent = await agentFor(desk, asker);
  if (agent.frequency === frequency)
    return sentence(
      frequency === 'off' ? 'You get no feedback messages already.' : `It is ${frequency} already.`,
    );
  await desk.memory.saveFrequency(agent.id, frequency);
  return sentence(
    frequency === 'off'
      ? 'Stopped: you get no more of these; /benchmarks feedback on turns them on again.'
      : `From now on ${frequency}: ${HOW_OFTEN[frequency]}.`,
  );
}

/** Takes the answer to whether the asker is an agent. */
export async function identify(
  { memory }: FeedbackDesk,
  { userId }: Asker,
  agentId: number,
  isMe: boolean,
): Promise<Sheet> {
  const agent = (await memory.agents()).find(({ id }) => id === agentId);
  if (agent?.slackUser !== userId) throw new UserError('This question was for somebody else.');
  const state = isMe ? 'confirmed' : 'refused';
  if (agent.state === state) return sentence('You have said so already; nothing has changed.');
  await memory.saveAccount(agentId, userId, state);
  return sentence(
    isMe
      ? 'Thank you. Feedback comes on Tuesdays at 10:00; /benchmarks me shows it now, /benchmarks feedback daily or off changes it.'
      : 'Thank you. Nothing is shown or sent to you; your lead sees that this address was wrong.',
  );
}

/** Keeps what an agent made of a message, within a week of it. */
export async function giveOpinion(
  desk: FeedbackDesk,
  asker: Asker,
  key: string,
  opinion: 'useful' | 'notUseful',
): Promise<Sheet> {
  const delivery = await ownDelivery(desk, asker, key);
  const subject = subjectOf(delivery);
  if (subject.opinion === opinion) return sentence('You have said so already; it counts once.');
  const { now, timeZone } = desk.context();
  if (now - delivery.created_at > WEEK_SECONDS)
    throw new UserError(
      `This feedback is of ${describeDate(delivery.created_at, timeZone)}; what you think of it counts within a week.`,
    );
  await desk.outbox.replaceSubject(key, JSON.stringify({ ...subject, opinion }));
  return sentence(
    subject.opinion
      ? 'Changed; only counts are shown to leads.'
      : 'Thank you; only counts are shown to leads.',
  );
}

/** Opens what the asker says against a verdict: of a message's tickets, or of the present ones. */
export function disputeOne(
  surface: Surface,
  asker: Asker,
  key: string | null,
  window: WindowSpec,
): Promise<Sheet> {
  const desk = surface.feedback;
  return confirmedOr(desk, asker, async (agent) => {
    const told = key === null ? null : (subjectOf(await ownDelivery(desk, asker, key)).window ?? null);
    const spec = told ? ({ kind: 'instants', ...told } as const) : window;
    const reads = ownReads(desk.reads, agent);
    const prepared = await prepare(reads, ownQuestion(agent, spec), desk.context());
    const tickets = await reads.unresolved(prepared.population(prepared.window));
    const ids = tickets.filter(({ state }) => state === 'notFirstContact').map(({ ticketId }) => ticketId);
    if (ids.length === 0) throw new UserError('None of your first replies counts against you there.');
    return desk.openDispute(ids, asker, surface);
  });
}

/** Feedback that was sent to the asker. */
async function ownDelivery({ outbox }: FeedbackDesk, { userId }: Asker, key: string): Promise<Delivery> {
  const delivery = key.startsWith(`${FEEDBACK}:`) ? await outbox.get(key) : undefined;
  if (delivery?.channel !== userId) throw new UserError('This feedback was for somebody else.');
  return delivery;
}
