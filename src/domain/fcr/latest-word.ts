import type { Past } from '../past.ts';
import { scoreOf } from '../satisfaction.ts';
import type { EpochSeconds } from '../ticket.ts';
import { isResolved, type StatusStep, type TicketLife, type Utterance } from '../ticket-life.ts';
import { inOrder } from '../timeline-order.ts';
import type { FirstContact } from './first-contact.ts';
import type { Evidence, Reason } from './verdict.ts';

/** What a customer said of the resolution, be it by a deed: accepted, or not, and why. */
export interface CustomersWord {
  readonly at: EpochSeconds;
  readonly accepts: boolean;
  /** One of REASONS, or how it was accepted. */
  readonly reason: Reason | (string & {});
  readonly evidence: Evidence;
}

const DAY_SECONDS = 86_400;
/** A solve that held for so long is not overturned by what comes later. */
const OVERTURN_SECONDS = 30 * DAY_SECONDS;
const SAME_MATTER_SECONDS = 7 * DAY_SECONDS;

/** Whether the first contact is a conversation rather than a reply. */
export const isLive = ({ model }: FirstContact): boolean => model === 'direct' || model === 'triage';

/** What a customer said last by an instant. */
export const latestWord = (words: readonly CustomersWord[], at: EpochSeconds): CustomersWord | undefined =>
  words.findLast((word) => word.at <= at);

/** All a customer said after the first contact, oldest first. */
export function customersWords(past: Past, life: TicketLife, contact: FirstContact): CustomersWord[] {
  const words = [
    ...spoken(life, contact),
    ...solvedThemselves(life),
    ...ratings(past),
    ...returned(past, life, contact),
    ...accepted(past),
  ];
  return words.filter(({ at }) => at >= contact.at).sort((a, b) => a.at - b.at);
}

const word = (
  at: EpochSeconds,
  reason: CustomersWord['reason'],
  what: string,
  parts: { accepts?: boolean; actorId?: number | null } = {},
): CustomersWord => ({
  at,
  accepts: parts.accepts ?? false,
  reason,
  evidence: { at, actorId: parts.actorId ?? null, what },
});

/** The status just before an instant. */
const statusBefore = (statuses: readonly StatusStep[], at: EpochSeconds): StatusStep | undefined =>
  statuses.findLast((step) => step.at < at);

/** The last solve before an instant; null where there was none. */
export function solvedBefore(statuses: readonly StatusStep[], at: EpochSeconds): EpochSeconds | null {
  const solves = statuses.filter((step, index) => {
    const before = statuses[index - 1];
    return isResolved(step) && !(before && isResolved(before));
  });
  return solves.findLast((step) => step.at <= at)?.at ?? null;
}

/** The statuses that say it is solved and did not end before an instant, oldest first. */
export const solvesAround = (statuses: readonly StatusStep[], at: EpochSeconds): StatusStep[] =>
  statuses.filter(
    (step, index) => isResolved(step) && (statuses[index + 1]?.at ?? Number.POSITIVE_INFINITY) > at,
  );

/** Whether a solve had held for so long by an instant that nothing overturns it any more. */
export const hasHeld = (statuses: readonly StatusStep[], at: EpochSeconds): boolean =>
  statuses.some((step, index) => {
    const until = Math.min(at, statuses.slice(index).find((later) => !isResolved(later))?.at ?? at);
    return isResolved(step) && until - step.at > OVERTURN_SECONDS;
  });

const isInTime = (life: TicketLife, at: EpochSeconds): boolean => {
  const solvedAt = solvedBefore(life.statuses, at);
  return solvedAt === null || at - solvedAt <= OVERTURN_SECONDS;
};

function spoken(life: TicketLife, contact: FirstContact): CustomersWord[] {
  return life.comments
    .filter(({ speaker, isPublic, at }) => speaker === 'customer' && isPublic && at > contact.at)
    .flatMap((utterance) => wordOf(utterance, life, contact));
}

/** Whether a live conversation goes on at an instant: until the ticket is first solved after it began. */
const isTalking = ({ statuses }: TicketLife, contact: FirstContact, at: EpochSeconds): boolean =>
  isLive(contact) && !solvesAround(statuses, contact.at).some((step) => step.at < at);

/** What a customer's message says. Only what accepts is never a reopening; within a live conversation nothing else counts. */
function wordOf({ at, words }: Utterance, life: TicketLife, contact: FirstContact): CustomersWord[] {
  const rule = words?.messageRule ?? 'not read';
  if (words?.message === 'accepts')
    return [word(at, 'acceptingReply', `message accepts (${rule})`, { accepts: true })];
  const before = statusBefore(life.statuses, at);
  const wasSolved = before !== undefined && isResolved(before);
  const isRejection = words?.message === 'rejects' && !isTalking(life, contact, at);
  if (!(wasSolved || isRejection) || !isInTime(life, at)) return [];
  return [
    word(
      at,
      'reopened',
      wasSolved ? `message after the solve (${rule})` : `message says not solved (${rule})`,
    ),
  ];
}

const solvedThemselves = ({ statuses }: TicketLife): CustomersWord[] =>
  statuses
    .filter((step, index) => index > 0 && isResolved(step) && step.speaker === 'customer')
    .map(({ at }) => word(at, 'solvedByCustomer', 'the customer solved it', { accepts: true }));

function ratings({ surveys, settings }: Past): CustomersWord[] {
  return surveys.flatMap((step) => {
    const score = scoreOf(step, settings);
    if (score === 'good') return [word(step.at, 'goodRating', 'rated good', { accepts: true })];
    return score === 'bad' ? [word(step.at, 'badRating', 'rated bad')] : [];
  });
}

/** Follow-ups within 30 days of the solve, and returns on the same matter within 7 days of it, or of the first contact where there was no solve yet. */
function returned({ returns }: Past, life: TicketLife, contact: FirstContact): CustomersWord[] {
  return returns.flatMap(({ kind, ticketId, at }) => {
    const since = Math.max(solvedBefore(life.statuses, at) ?? 0, contact.at);
    const limit = kind === 'followUp' ? OVERTURN_SECONDS : SAME_MATTER_SECONDS;
    if (at <= contact.at || at - since > limit) return [];
    return kind === 'followUp'
      ? [word(at, 'followUp', `followed up by #${ticketId}`)]
      : [word(at, 'cameBack', `came back on the same matter with #${ticketId}`)];
  });
}

/** Whenever a tag was added that says the customer accepted. */
const accepted = ({ events, settings: { fcr } }: Past): CustomersWord[] =>
  taggings(events, fcr.acceptingTags).map(({ at, tag }) =>
    word(at, 'acceptingTag', `tag ${tag}`, { accepts: true }),
  );

interface Tagging {
  readonly at: EpochSeconds;
  readonly tag: string;
}

/** When one of some tags was first added, as the events tell. */
export const taggedAt = (events: Past['events'], tags: readonly string[]): Tagging | null =>
  taggings(events, tags)[0] ?? null;

/** Each time one of some tags was added, oldest first. */
function taggings(events: Past['events'], tags: readonly string[]): Tagging[] {
  if (tags.length === 0) return [];
  return inOrder(events, 'tags').flatMap(({ at, value }) => {
    const added = JSON.parse(value ?? '[]') as string[];
    const tag = added.find((each) => tags.includes(each));
    return tag === undefined ? [] : [{ at, tag }];
  });
}
