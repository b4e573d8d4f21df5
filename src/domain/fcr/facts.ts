import type { Past } from '../past.ts';
import type { EpochSeconds, Ticket } from '../ticket.ts';
import { isResolved, type StatusStep, type TicketLife } from '../ticket-life.ts';
import type { TimelineEvent } from '../timeline.ts';
import { inOrder } from '../timeline-order.ts';
import { businessDaysAfter } from './business-days.ts';
import { type FirstContact, firstContactOf, isHandOver, sayings } from './first-contact.ts';
import {
  type CustomersWord,
  customersWords,
  hasHeld,
  isLive,
  latestWord,
  solvesAround,
  taggedAt,
} from './latest-word.ts';
import type { FcrSettings } from './settings.ts';
import { type Evidence, type Finding, finding, type Reason } from './verdict.ts';

/** Something after the first contact that speaks against it, whatever the customer says later. */
interface Hurdle {
  readonly at: EpochSeconds;
  readonly reason: Reason;
  readonly evidence: Evidence;
}

/** All of a ticket's past that its verdict is told from. */
export interface Facts {
  readonly createdAt: EpochSeconds;
  readonly statuses: readonly StatusStep[];
  readonly contact: FirstContact | null;
  /** When the verification window ends; null without a first contact. */
  readonly ripeAt: EpochSeconds | null;
  readonly hurdles: readonly Hurdle[];
  readonly words: readonly CustomersWord[];
  /** In the order of the rules. */
  readonly exceptions: readonly Finding[];
  /** Oldest first. */
  readonly noFurtherActions: readonly { readonly at: EpochSeconds; readonly tag: string }[];
  /** The first public comment of which nobody knows whose it is. */
  readonly doubt: Finding | null;
  /** When somebody of the team first did anything; infinity where nobody has. */
  readonly agentAt: EpochSeconds;
}

export function factsOf(ticket: Ticket, past: Past, life: TicketLife): Facts {
  const contact = firstContactOf(ticket, past, life);
  const { fcr, timeZone } = past.settings;
  const words = contact ? customersWords(past, life, contact) : [];
  return {
    createdAt: ticket.createdAt,
    statuses: life.statuses,
    contact,
    ripeAt: contact && businessDaysAfter(past.scheduleFor(contact.at), timeZone, contact.at, fcr.windowDays),
    hurdles: contact ? hurdlesOf(past, life, contact, words) : [],
    words,
    exceptions: exceptionsOf(ticket, past),
    noFurtherActions: ticket.tags
      .filter((tag) => fcr.noFurtherActionTags.includes(tag))
      .map((tag) => ({ at: taggedOrCreatedAt(tag, ticket, past), tag }))
      .sort((a, b) => a.at - b.at),
    doubt: doubtIn(life),
    agentAt: firstAgentAt(past, life),
  };
}

/** When somebody of the team first did anything; infinity where nobody has. */
const firstAgentAt = ({ events, speakerOf }: Past, { comments, statuses }: TicketLife): EpochSeconds =>
  Math.min(
    ...[...comments, ...statuses].filter(({ speaker }) => speaker === 'agent').map(({ at }) => at),
    ...events.filter((event) => speakerOf(event) === 'agent').map(({ at }) => at),
  );

/** It may be anything: the first contact, a further reply, the customer's acceptance. */
function doubtIn({ comments }: TicketLife): Finding | null {
  const first = comments.find(({ speaker, isPublic }) => speaker === 'unknown' && isPublic);
  return first
    ? finding('unknown', 'authorNotKnown', first.at, 'a public comment came without its author')
    : null;
}

/** When a tag the ticket has was first put on it. */
const taggedOrCreatedAt = (tag: string, { createdAt }: Ticket, { events }: Past): EpochSeconds =>
  taggedAt(events, [tag])?.at ?? createdAt;

const exceptionsOf = (ticket: Ticket, past: Past): Finding[] =>
  past.settings.fcr.exceptions
    .filter(({ tag }) => ticket.tags.includes(tag))
    .map(({ name, tag }) => finding('exception', name, taggedOrCreatedAt(tag, ticket, past), `tag ${tag}`));

/** Questions back, further replies, hand-overs and further conversations after the first contact, unless the customer had accepted by then. */
const hurdlesOf = (past: Past, life: TicketLife, contact: FirstContact, words: Facts['words']): Hurdle[] =>
  [
    ...(isLive(contact) ? conversationsAfter(past, life, words) : writtenAfter(past, life, contact)),
    ...transfersAfter(past, life, contact).map((change) =>
      hurdle('transferred', change.at, change.actorId, 'the group changed'),
    ),
  ].filter(({ at }) => !latestWord(words, at)?.accepts);

function writtenAfter(past: Past, life: TicketLife, contact: FirstContact): Hurdle[] {
  const { at, askedBy, agentId } = contact;
  const asked: Hurdle[] =
    askedBy === null
      ? []
      : [hurdle('askedForInformation', at, agentId, `reply asks for information (${askedBy})`)];
  const replies = sayings(past, life)
    .filter(({ utterance }) => utterance.at > at && !hasHeld(life.statuses, utterance.at))
    .map(({ utterance, rule }) =>
      hurdle('moreReplies', utterance.at, utterance.agentId, `further reply (${rule})`),
    );
  return [...asked, ...replies];
}

/** What agents do once the customer has reopened is another conversation, which no later thanks makes the first. */
function conversationsAfter(past: Past, life: TicketLife, words: Facts['words']): Hurdle[] {
  const deeds = [
    ...sayings(past, life).map(({ utterance }) => utterance),
    ...life.statuses.filter(isResolved),
  ];
  return deeds.flatMap(({ at, agentId }) => {
    const reopening = agentId === null ? undefined : openReopening(words, at);
    return reopening ? [{ at, reason: 'reopened' as const, evidence: reopening.evidence }] : [];
  });
}

/** The last reopening by an instant, unless the customer has accepted since; a bad rating on top of it takes nothing back. */
function openReopening(words: Facts['words'], at: EpochSeconds): CustomersWord | undefined {
  const last = words.findLast((word) => word.at <= at && (word.accepts || word.reason === 'reopened'));
  return last?.accepts ? undefined : last;
}

/** The changes of the group between the first contact and the solve, oldest first; none where it had been solved before. */
export function transfersAfter(past: Past, life: TicketLife, contact: FirstContact): TimelineEvent[] {
  const solvedAt = solvesAround(life.statuses, contact.at)[0]?.at ?? Number.POSITIVE_INFINITY;
  return inOrder(past.events, 'group_id').filter(
    (change) => isTransfer(change, contact, past.settings.fcr) && change.at < solvedAt,
  );
}

/** Whether a group gave the ticket away after the first contact; that the replier takes it from triage with the reply is routing. */
function isTransfer(
  change: TimelineEvent,
  { at, agentId }: FirstContact,
  { triageGroupIds }: FcrSettings,
): boolean {
  if (!isHandOver(change) || change.at < at) return false;
  if (change.at > at) return true;
  return change.actorId === agentId && !triageGroupIds.includes(Number(change.previous));
}

const hurdle = (reason: Reason, at: EpochSeconds, actorId: number | null, what: string): Hurdle => ({
  reason,
  at,
  evidence: { at, actorId, what },
});
