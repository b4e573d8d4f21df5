import type { Past } from '../past.ts';
import type { EpochSeconds, Ticket } from '../ticket.ts';
import { isResolved, type TicketLife, type Utterance } from '../ticket-life.ts';
import type { TimelineEvent } from '../timeline.ts';
import { inOrder, valueAt } from '../timeline-order.ts';
import type { ReplyClass } from '../words/words.ts';
import { modelOf } from './delivery-model.ts';
import type { DeliveryModel } from './settings.ts';

/** The first contact of a customer with somebody who is qualified to resolve it. */
export interface FirstContact {
  readonly at: EpochSeconds;
  /** Null where it is only known that somebody answered. */
  readonly agentId: number | null;
  /** Whose the ticket was just before. */
  readonly groupId: number | null;
  readonly model: DeliveryModel;
  /** Why it asks for information needed to proceed; null where it does not. */
  readonly askedBy: string | null;
  readonly what: string;
}

/** An agent's public reply that says something: neither a holding reply nor a voicemail. */
interface Saying {
  readonly utterance: Utterance;
  readonly kind: ReplyClass;
  readonly rule: string;
}

/** How a ticket is delivered: one that an agent filed for a caller is a call, whatever its channel, but for a message left. */
const deliveryOf = (ticket: Ticket, { settings }: Past): DeliveryModel =>
  isCall(ticket, settings.fcr) ? 'direct' : modelOf(ticket.channel, settings.fcr);

/** Whether an agent spoke with the customer who called, rather than filing the message that was left. */
const isCall = (ticket: Ticket, fcr: Past['settings']['fcr']): boolean =>
  isFiledForCaller(ticket, fcr) && !ticket.channel.includes('voicemail');

/** What tells who opened a ticket, and for whom. */
type Opened = Pick<
  Ticket,
  'isSubmitterAgent' | 'submitterId' | 'requesterId' | 'channel' | 'formId' | 'tags'
>;

/** Whether an agent opened it for somebody else. */
export const isOpenedByAgent = ({
  isSubmitterAgent,
  submitterId,
  requesterId,
}: Pick<Opened, 'isSubmitterAgent' | 'submitterId' | 'requesterId'>): boolean =>
  isSubmitterAgent && submitterId !== requesterId;

/** Whether an agent opened it for a customer who called. */
export function isFiledForCaller(ticket: Opened, fcr: Past['settings']['fcr']): boolean {
  if (!isOpenedByAgent(ticket)) return false;
  const isByVoice = ticket.channel.includes('voice') || ticket.channel.includes('phone');
  const isForm = ticket.formId !== null && fcr.callerFormIds.includes(ticket.formId);
  return isByVoice || isForm || ticket.tags.some((tag) => fcr.callerTags.includes(tag));
}

/** The agents' public replies that count as one, oldest first. */
export function sayings(past: Past, life: TicketLife): Saying[] {
  return life.comments
    .filter(({ speaker, isPublic }) => speaker === 'agent' && isPublic)
    .map((utterance) => ({ utterance, ...classOf(utterance, past) }))
    .filter(({ kind }) => kind !== 'holding' && kind !== 'voicemail');
}

/** What a reply amounts to, macros and hand-overs considered. */
function classOf(utterance: Utterance, { events, settings: { fcr } }: Past): Pick<Saying, 'kind' | 'rule'> {
  const { words, at, agentId } = utterance;
  const together = events.filter((event) => event.at === at && event.actorId === agentId);
  const macro = together.find(
    ({ kind, value }) => kind === 'macro' && fcr.clarificationMacroIds.includes(Number(value)),
  );
  if (macro) return { kind: 'ask', rule: `macro ${macro.value}` };
  if (fcr.triageGroupIds.length === 0) {
    if (words?.reply === 'handOver') return { kind: 'holding', rule: words.replyRule };
    if (together.some(isHandOver)) return { kind: 'holding', rule: 'handed to another group with it' };
  }
  return { kind: words?.reply ?? 'answer', rule: words?.replyRule ?? 'not read' };
}

/** Whether a group gives a ticket away, to another or to none; the first routing is none. */
export const isHandOver = ({ kind, value, previous }: TimelineEvent): boolean =>
  kind === 'group_id' && previous !== null && value !== previous;

/** The first contact by the model of the ticket's delivery; null where there has been none. */
export function firstContactOf(ticket: Ticket, past: Past, life: TicketLife): FirstContact | null {
  const model = deliveryOf(ticket, past);
  const said = sayings(past, life).find(({ utterance }) => isQualified(ticket, past, utterance));
  const contacts = [contactBy(ticket, past, said, model)];
  if (model === 'direct') contacts.push(callOf(ticket, past), liveContact(ticket, past, life));
  return contacts.filter((contact) => contact !== null).sort((a, b) => a.at - b.at)[0] ?? null;
}

function contactBy(
  ticket: Ticket,
  past: Past,
  said: Saying | undefined,
  model: DeliveryModel,
): FirstContact | null {
  if (!said) return null;
  const { utterance, kind, rule } = said;
  const canAsk = model === 'electronic' || model === 'callBack';
  return {
    at: utterance.at,
    agentId: utterance.agentId,
    groupId: groupBefore(ticket, past, utterance.at),
    model,
    askedBy: canAsk && kind === 'ask' ? rule : null,
    what: `public reply (${rule})`,
  };
}

/** The call of a ticket that an agent filed. */
function callOf(ticket: Ticket, past: Past): FirstContact | null {
  const { fcr } = past.settings;
  const { submitterId, createdAt: at } = ticket;
  if (!isCall(ticket, fcr) || submitterId === null) return null;
  const isByQualified = isQualified(ticket, past, { at, agentId: submitterId });
  return isByQualified ? live(ticket, past, at, submitterId, 'call filed by an agent') : null;
}

/** A conversation of which no single words are told: when Zendesk itself counts the first reply, or when an agent solved it. */
function liveContact(ticket: Ticket, past: Past, life: TicketLife): FirstContact | null {
  const replied = untoldReply(ticket, past, life);
  if (replied) return live(ticket, past, replied.at, replied.agentId, "Zendesk's first reply");
  const solve = life.statuses.find(
    (step) => isResolved(step) && step.agentId !== null && isQualified(ticket, past, step),
  );
  return solve ? live(ticket, past, solve.at, solve.agentId, 'solved by an agent') : null;
}

/** Zendesk's clocks and its comments may differ by so much. */
const TOLERANCE_SECONDS = 60;

/** When Zendesk counts a first reply that no comment tells of, by whoever had the ticket, or had it first, since some are named only after they have replied; where one does, it decides by who said what. */
function untoldReply(ticket: Ticket, past: Past, { comments }: TicketLife): Acting | null {
  const seconds = ticket.metricSet?.replySeconds ?? null;
  if (seconds === null) return null;
  const repliedAt = ticket.createdAt + seconds;
  const isTold = comments.some(
    ({ speaker, isPublic, at }) =>
      isPublic &&
      (speaker === 'agent' ? at <= repliedAt + TOLERANCE_SECONDS : speaker === 'nobody' && at === repliedAt),
  );
  if (isTold) return null;
  const assignees = inOrder(past.events, 'assignee_id');
  const holder = valueAt(assignees, repliedAt);
  // Of nobody it is known that they acted for another group than the one that has it.
  if (holder === null && isOfTriage(groupBefore(ticket, past, repliedAt), past)) return null;
  const named = holder ?? assignees.find(({ value }) => value !== null)?.value ?? ticket.assigneeId;
  const reply = { at: repliedAt, agentId: named === null ? null : Number(named) };
  return reply.agentId === null || isQualified(ticket, past, reply) ? reply : null;
}

const live = (
  ticket: Ticket,
  past: Past,
  at: EpochSeconds,
  agentId: number | null,
  what: string,
): FirstContact => ({
  at,
  agentId,
  groupId: groupBefore(ticket, past, at),
  model: 'direct',
  askedBy: null,
  what,
});

/** The ticket's group just before an instant, or the first it had. */
function groupBefore(ticket: Ticket, { events }: Past, at: EpochSeconds): number | null {
  const changes = inOrder(events, 'group_id');
  if (changes.length === 0) return ticket.groupId;
  const before = changes.filter((change) => change.at < at);
  const id = before.length > 0 ? valueAt(before, at) : (changes[0]?.previous ?? changes[0]?.value ?? null);
  return id === null ? null : Number(id);
}

const isOfTriage = (groupId: number | null, { settings }: Past): boolean =>
  groupId !== null && settings.fcr.triageGroupIds.includes(groupId);

interface Acting {
  readonly at: EpochSeconds;
  readonly agentId: number | null;
}

/** Whether an agent may resolve what a customer asks: by group at that time, own groups and role. */
function isQualified(ticket: Ticket, past: Past, { at, agentId }: Acting): boolean {
  if (agentId === null) return false;
  const { qualifiedGroupIds, qualifiedRoles } = past.settings.fcr;
  const { groupIds, role } = past.agent(agentId, at);
  const group = groupBefore(ticket, past, at);
  const isTriage = (id: number | null): boolean => isOfTriage(id, past);
  if (groupIds.length > 0 && groupIds.every(isTriage)) return false;
  // Whoever is in groups of both kinds acts for the one that has the ticket.
  if (isTriage(group) && (groupIds.length === 0 || groupIds.some(isTriage))) return false;
  const isOfQualified = [...groupIds, ...(group === null ? [] : [group])].some((id) =>
    qualifiedGroupIds.includes(id),
  );
  if (qualifiedGroupIds.length > 0 && !isOfQualified) return false;
  return qualifiedRoles.length === 0 || (role !== null && qualifiedRoles.includes(role));
}
