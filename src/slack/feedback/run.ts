import type { EpochSeconds } from '../../domain/ticket.ts';
import type { Window } from '../../domain/window.ts';
import { ask } from '../../reports/ask.ts';
import { FEEDBACK_WINDOW, instantsOf, ownQuestion, ownReads } from '../../reports/feedback/own.ts';
import type { Plan } from '../dispatch.ts';
import type { Delivery } from '../outbox.ts';
import { isForGood } from '../refusals.ts';
import type { FeedbackDesk } from './desk.ts';
import type { FeedbackAgent } from './memory.ts';
import { questionSheet } from './question.ts';
import { isRefused } from './refusals.ts';
import { feedbackSheet } from './sheet.ts';
import { type Slot, slotNow, slotOn, WORKDAYS } from './slots.ts';

export const FEEDBACK = 'feedback';
const QUESTION = 'feedback-question';

/** What a message to an agent is written from, and what the agent made of it. */
export interface FeedbackSubject {
  readonly agentId: number;
  /** Not to be sent later. */
  readonly until: EpochSeconds;
  /** Of feedback. */
  readonly window?: Window;
  readonly opinion?: 'useful' | 'notUseful';
}

export const subjectOf = ({ subject }: Delivery): FeedbackSubject => JSON.parse(subject) as FeedbackSubject;

/** Puts the messages to agents that are due into the outbox, once per agent and day; call it as often as you like. */
export function feedbackQueue(desk: FeedbackDesk): () => Promise<void> {
  const settled = new Map<number, string>();
  return async () => {
    const isWanted = await whoIsWanted(desk);
    if (!isWanted) return;
    const errors: unknown[] = [];
    for (const agent of (await desk.memory.agents()).filter(isWanted))
      await queueFor(desk, agent, settled).catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw errors[0];
  };
}

/** Who gets messages as things stand; null where nobody does. */
async function whoIsWanted({ memory, context }: FeedbackDesk) {
  const [pause, groups] = await Promise.all([memory.pause(), memory.groups()]);
  const on = groups.filter(({ isOn }) => isOn).map(({ groupId }) => groupId);
  if (pause || on.length === 0) return null;
  const { now } = context();
  return (agent: FeedbackAgent): boolean =>
    agent.slackUser !== null &&
    (agent.state === 'matched' || agent.state === 'confirmed') &&
    agent.frequency !== 'off' &&
    !isRefused(agent, now) &&
    agent.groupIds.some((id) => on.includes(id));
}

/** What is done for an agent today is not looked at again. */
async function queueFor(
  desk: FeedbackDesk,
  agent: FeedbackAgent,
  settled: Map<number, string>,
): Promise<void> {
  const { now, timeZone } = desk.context();
  const person = await desk.people.byId(agent.slackUser ?? '');
  if (!person?.isThere) return desk.memory.saveRefusal(agent.id, 'user_disabled');
  const zone = person.timeZone ?? timeZone;
  const isKnown = agent.state === 'confirmed';
  const slot = isKnown ? slotNow(agent.frequency, zone, now) : slotOn(WORKDAYS, zone, now);
  const name = `${agent.state} ${slot?.on}`;
  if (!slot || settled.get(agent.id) === name) return;
  const isDone = isKnown ? await queueFeedback(desk, agent, slot) : await queueQuestion(desk, agent, slot);
  if (isDone) settled.set(agent.id, name);
}

async function queueQuestion({ outbox }: FeedbackDesk, agent: FeedbackAgent, slot: Slot): Promise<boolean> {
  const channel = agent.slackUser ?? '';
  if (await outbox.latest(QUESTION, channel)) return true;
  const subject: FeedbackSubject = { agentId: agent.id, until: slot.until };
  const key = `${QUESTION}:${agent.id}:${slot.on}`;
  await outbox.add({ key, kind: QUESTION, channel, subject: JSON.stringify(subject) });
  return true;
}

/** False where the data has not come as far yet. */
async function queueFeedback(desk: FeedbackDesk, agent: FeedbackAgent, slot: Slot): Promise<boolean> {
  const key = `${FEEDBACK}:${agent.id}:${slot.on}`;
  if (await desk.outbox.get(key)) return true;
  if (!(await isCovered(desk, slot.at))) return false;
  const channel = agent.slackUser ?? '';
  const last = await desk.outbox.latest(FEEDBACK, channel);
  const window = await windowWithNews(desk, agent, last ? (subjectOf(last).window ?? null) : null);
  if (window === 'not measured') return false;
  if (!window) return true;
  const subject: FeedbackSubject = { agentId: agent.id, until: slot.until, window };
  await desk.outbox.add({ key, kind: FEEDBACK, channel, subject: JSON.stringify(subject) });
  return true;
}

async function isCovered({ reads }: FeedbackDesk, at: EpochSeconds): Promise<boolean> {
  const { asOf, events, isComplete, lastSuccessAt } = await reads.freshness();
  return isComplete && lastSuccessAt !== null && Math.min(asOf ?? 0, events.asOf ?? 0) >= at;
}

/** The window to tell of; null where no first reply has become countable since the last message. While the past is still being read, nobody knows. */
async function windowWithNews(
  { reads, context }: FeedbackDesk,
  agent: FeedbackAgent,
  last: Window | null,
): Promise<Window | 'not measured' | null> {
  const count = (spec: Parameters<typeof ownQuestion>[1]) =>
    ask(ownReads(reads, agent), ownQuestion(agent, spec), context());
  const answer = await count(FEEDBACK_WINDOW);
  if (answer.n === null) return 'not measured';
  if (answer.n === 0) return null;
  const told = instantsOf(answer);
  if (!last) return told;
  if (told.end <= last.end) return null;
  const since = await count({ kind: 'instants', start: Math.max(last.end, told.start), end: told.end });
  return since.n ? told : null;
}

/** The feedback as it reads at this moment; what is not wanted any more is not sent. */
export async function renderFeedback(desk: FeedbackDesk, delivery: Delivery): Promise<Plan> {
  const { agentId, until, window } = subjectOf(delivery);
  const agent = await wantedAgent(desk, agentId, delivery.channel);
  if (agent?.state !== 'confirmed' || !window || desk.context().now >= until)
    return { kind: 'drop', reason: 'not wanted any more, or its day is over' };
  const feedback = await desk.gather(agent, { kind: 'instants', ...window });
  const setting = {
    audience: await desk.audienceOf(agent),
    zendeskOrigin: desk.zendeskOrigin,
    key: delivery.key,
  };
  return { kind: 'post', sheet: feedbackSheet(feedback, setting), refused: noting(desk, agentId) };
}

/** The question whether an agent is who the e-mail address says. */
export async function renderQuestion(desk: FeedbackDesk, delivery: Delivery): Promise<Plan> {
  const { agentId, until } = subjectOf(delivery);
  const agent = await wantedAgent(desk, agentId, delivery.channel);
  if (agent?.state !== 'matched' || desk.context().now >= until)
    return { kind: 'drop', reason: 'not wanted any more, or its day is over' };
  return { kind: 'post', sheet: questionSheet(agent), refused: noting(desk, agentId) };
}

async function wantedAgent(
  desk: FeedbackDesk,
  agentId: number,
  slackUser: string,
): Promise<FeedbackAgent | null> {
  const isWanted = await whoIsWanted(desk);
  const agent = (await desk.memory.agents()).find(({ id }) => id === agentId);
  return agent && isWanted?.(agent) && agent.slackUser === slackUser ? agent : null;
}

/** Remembers whom Slack does not reach. */
const noting =
  ({ memory }: FeedbackDesk, agentId: number) =>
  async (code: string): Promise<boolean> => {
    if (isForGood(code)) await memory.saveRefusal(agentId, code);
    return isForGood(code);
  };
