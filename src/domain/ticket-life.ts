import { type EpochSeconds, isUnsolved } from './ticket.ts';
import { SYSTEM_ACTOR, type TimelineEvent } from './timeline.ts';
import { inOrder, valueAt } from './timeline-order.ts';

/** What is read of one ticket's past: its events in any order, repeated ones too. */
export interface TicketHistory {
  readonly createdAt: EpochSeconds;
  /** The requester now, taken for the time of which no `requester_id` event tells. */
  readonly requesterId: number | null;
  readonly events: readonly TimelineEvent[];
}

/** Who is who among the users; an AI agent with a user of its own is to be told as a light agent, whose words are nobody's. */
export interface People {
  isAgent(userId: number): boolean;
  isLightAgent(userId: number): boolean;
}

/** A status and the instant from which the ticket has it. */
export interface StatusStep {
  readonly status: string;
  readonly at: EpochSeconds;
}

/** A comment and who speaks in it: `nobody` is a note, a machine, a light agent or a side conversation. */
export interface Utterance {
  readonly speaker: 'agent' | 'customer' | 'nobody';
  readonly at: EpochSeconds;
  readonly isPublic: boolean;
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
  const statuses = stepsOf(changes, history.createdAt);
  if (statuses.length === 0) return null;
  const comments = inOrder(events, 'comment');
  const openedWith = comments[0] && comments[0].at <= Math.max(history.createdAt, creation.at);
  const utterances = comments.map(utteranceBy(people, history, inOrder(events, 'requester_id')));
  return {
    createdAt: history.createdAt,
    statuses,
    opening: openedWith ? (utterances[0] ?? null) : null,
    comments: openedWith ? utterances.slice(1) : utterances,
  };
}

/** Of several changes in one second only the last counts, for they are one update. */
function stepsOf(changes: readonly TimelineEvent[], createdAt: EpochSeconds): StatusStep[] {
  const steps: StatusStep[] = [];
  for (const { value, at } of changes) {
    const status = value ?? '';
    if (!isUnsolved({ status }) && !isResolution(status)) continue;
    const from = steps.length === 0 ? createdAt : Math.max(at, createdAt);
    if (steps.at(-1)?.at === from) steps.pop();
    if (steps.at(-1)?.status !== status) steps.push({ status, at: from });
  }
  return steps;
}

/** Ways a comment comes that no person wrote to the ticket. */
const NOBODYS_CHANNELS = /^(rule|system|side_conversation)/u;

const utteranceBy =
  (people: People, { requesterId }: TicketHistory, requesters: readonly TimelineEvent[]) =>
  ({ actorId, at, channel, isPublic }: TimelineEvent): Utterance => {
    const requester = valueAt(requesters, at) ?? String(requesterId);
    const isMachine = actorId === SYSTEM_ACTOR || NOBODYS_CHANNELS.test(channel ?? '');
    return {
      at,
      isPublic: isPublic === true,
      speaker: isMachine ? 'nobody' : speakerOf(people, actorId, String(actorId) === requester),
    };
  };

function speakerOf(people: People, actorId: number, isRequester: boolean): Utterance['speaker'] {
  if (isRequester) return 'customer';
  if (people.isLightAgent(actorId)) return 'nobody';
  return people.isAgent(actorId) ? 'agent' : 'customer';
}

/** The instants of the agents' replies, oldest first: what agents said in public after the opening. */
export const repliesOf = ({ comments }: TicketLife): EpochSeconds[] =>
  comments.filter(({ speaker, isPublic }) => speaker === 'agent' && isPublic).map(({ at }) => at);
