import { type EpochSeconds, isUnsolved } from './ticket.ts';
import { SYSTEM_ACTOR, type TimelineEvent, UNKNOWN_ACTOR } from './timeline.ts';
import { inOrder, valueAt } from './timeline-order.ts';
import type { Words } from './words/words.ts';

/** What is read of one ticket's past: its events in any order, repeated ones too. */
export interface TicketHistory {
  readonly createdAt: EpochSeconds;
  /** Whose the ticket is now. */
  readonly assigneeId?: number | null;
  /** The requester now, taken for the time of which no `requester_id` event tells. */
  readonly requesterId: number | null;
  readonly events: readonly TimelineEvent[];
}

/** Who is who among the users; an AI agent with a user of its own is to be told as a light agent, whose words are nobody's. */
export interface People {
  isAgent(userId: number): boolean;
  /** As of an instant, as far as changes of roles are known. */
  isLightAgent(userId: number, at: EpochSeconds): boolean;
}

/** A status and the instant from which the ticket has it. */
export interface StatusStep {
  readonly status: string;
  readonly at: EpochSeconds;
  /** The agent who set it; null where that was the requester, a light agent, a machine or nobody we know. */
  readonly agentId: number | null;
  readonly speaker: Speaker;
}

/** Who speaks or acts: `nobody` is a machine, a light agent or a side conversation; `unknown` is somebody of whom nothing is told. */
export type Speaker = 'agent' | 'customer' | 'nobody' | 'unknown';

/** A comment and who speaks in it. */
export interface Utterance {
  readonly speaker: Speaker;
  readonly at: EpochSeconds;
  readonly isPublic: boolean;
  /** The author where an agent speaks, else null. */
  readonly agentId: number | null;
  /** Whether it is addressed to somebody other than the requester. */
  readonly isSideConversation: boolean;
  /** What it amounts to, where that was read. */
  readonly words: Words | null;
}

/** A ticket's past, put in order. */
export interface TicketLife {
  readonly createdAt: EpochSeconds;
  /** From creation on, without repetition; deletion and statuses we do not know leave the one before in force. */
  readonly statuses: readonly StatusStep[];
  /** The comment the ticket was created with; null where there is none. */
  readonly opening: Utterance | null;
  /** All comments after the opening, oldest first. */
  readonly comments: readonly Utterance[];
}

/** The seconds the first status event may be away from the creation it tells of. */
const CREATION_TOLERANCE = 60;

const isResolution = (status: string): boolean => status === 'solved' || status === 'closed';

/** Whether the ticket has this status because it is solved, or closed without a solve. */
export const isResolved = ({ status }: StatusStep): boolean => isResolution(status);

/** Reads a ticket's past up to an instant; null where it is incomplete, its creation not being among the events. */
export function readLife(history: TicketHistory, people: People, now: EpochSeconds): TicketLife | null {
  const events = history.events.filter(({ at }) => at <= now);
  const changes = inOrder(events, 'status');
  const creation = changes[0];
  if (!creation || creation.previous !== null) return null;
  if (Math.abs(creation.at - history.createdAt) > CREATION_TOLERANCE) return null;
  const speaker = speakerFor(people, history, events);
  const statuses = stepsOf(changes, history.createdAt, speaker);
  if (statuses.length === 0) return null;
  const comments = inOrder(events, 'comment');
  const openedWith = comments[0] && comments[0].at <= Math.max(history.createdAt, creation.at);
  const utterances = comments.map(utteranceBy(speaker));
  return {
    createdAt: history.createdAt,
    statuses,
    opening: openedWith ? (utterances[0] ?? null) : null,
    comments: openedWith ? utterances.slice(1) : utterances,
  };
}

/** Who acts in an event, whether by words or by a change. */
export type SpeakerOf = (event: TimelineEvent) => Speaker;

/** A ticket's statuses from its changes in order. Of several in one second only the last counts, for they are one update. */
export function stepsOf(
  changes: readonly TimelineEvent[],
  createdAt: EpochSeconds,
  speakerOf: SpeakerOf,
): StatusStep[] {
  const steps: StatusStep[] = [];
  for (const change of changes) {
    const { value, at } = change;
    const status = value ?? '';
    if (!isUnsolved({ status }) && !isResolution(status)) continue;
    const from = steps.length === 0 ? createdAt : Math.max(at, createdAt);
    if (steps.at(-1)?.at === from) steps.pop();
    if (steps.at(-1)?.status !== status) steps.push({ status, at: from, ...actorOf(change, speakerOf) });
  }
  return steps;
}

/** Ways a comment comes that no person wrote to the ticket. */
const NOBODYS_CHANNELS = /^(rule|system|side_conversation)/u;

const SIDE_CONVERSATION = /^side_conversation/u;

function speakerFor(
  people: People,
  { requesterId, assigneeId }: TicketHistory,
  events: readonly TimelineEvent[],
): SpeakerOf {
  const requesters = inOrder(events, 'requester_id');
  const owners = ownersIn(events, assigneeId);
  return ({ actorId, at, channel }) => {
    if (actorId === SYSTEM_ACTOR || NOBODYS_CHANNELS.test(channel ?? '')) return 'nobody';
    if (actorId === UNKNOWN_ACTOR) return 'unknown';
    const requester = valueAt(requesters, at) ?? String(requesterId);
    if (String(actorId) === requester) return 'customer';
    if (people.isLightAgent(actorId, at)) return 'nobody';
    return people.isAgent(actorId) || owners.has(String(actorId)) ? 'agent' : 'customer';
  };
}

/** Whoever had the ticket was an agent then, though Zendesk may list them no more. */
const ownersIn = (events: readonly TimelineEvent[], assigneeId: number | null = null): Set<string | null> =>
  new Set([
    String(assigneeId),
    ...inOrder(events, 'assignee_id').flatMap(({ value, previous }) => [value, previous]),
  ]);

/** Who acted, and if it was an agent, which. */
function actorOf(event: TimelineEvent, speakerOf: SpeakerOf): Pick<Utterance, 'speaker' | 'agentId'> {
  const speaker = speakerOf(event);
  return { speaker, agentId: speaker === 'agent' ? event.actorId : null };
}

/** Tells who acted on a ticket, whether or not its creation is known. */
export const speakersOf = (history: TicketHistory, people: People): SpeakerOf =>
  speakerFor(people, history, history.events);

const utteranceBy =
  (speakerOf: SpeakerOf) =>
  (event: TimelineEvent): Utterance => ({
    at: event.at,
    isPublic: event.isPublic === true,
    ...actorOf(event, speakerOf),
    words: event.words,
    isSideConversation: SIDE_CONVERSATION.test(event.channel ?? ''),
  });

/** The agents' replies, oldest first: what agents said in public after the opening. */
export const agentReplies = ({ comments }: TicketLife): Utterance[] =>
  comments.filter(({ speaker, isPublic }) => speaker === 'agent' && isPublic);

/** The instants of the agents' replies, oldest first. */
export const repliesOf = (life: TicketLife): EpochSeconds[] => agentReplies(life).map(({ at }) => at);
