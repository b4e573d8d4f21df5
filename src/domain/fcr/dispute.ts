import type { Asker } from '../may-know.ts';
import type { Ruling } from '../past.ts';
import type { EpochSeconds } from '../ticket.ts';
import { UserError } from '../user-error.ts';
import type { FirstContact } from './first-contact.ts';
import type { GroupLead } from './settings-in-force.ts';
import { type Finding, VERIFIED, type Verdict } from './verdict.ts';

/** A verdict with its reason, as far as a dispute is about them. */
export interface Claim {
  readonly verdict: string;
  readonly reason: string | null;
}

/** What a lead makes of a dispute; accepted ones are a ruling. */
export type Choice =
  | { readonly state: 'accepted'; readonly ruling: Pick<Ruling, 'verdict' | 'reason'> }
  | { readonly state: 'declined' };

/** A choice with who made it, and what the agent is told with it; empty where nothing. */
export type Decision = Choice & {
  readonly by: string;
  readonly at: EpochSeconds;
  readonly note: string;
};

/** What an agent says against the verdict of an own ticket, and what came of it. People are Slack's ids. */
export interface Dispute {
  readonly id: number;
  readonly ticketId: number;
  /** The first qualified replier, in Zendesk. */
  readonly agentId: number | null;
  /** Whose leads decide: see decidingGroup. */
  readonly groupId: number | null;
  readonly disputedBy: string;
  readonly disputedAt: EpochSeconds;
  /** In the agent's own words. */
  readonly reason: string;
  /** What is disputed: the verdict as it was then. */
  readonly against: Claim;
  /** Null while nobody has decided. */
  readonly decision: Decision | null;
}

/**
 * The group whose leads decide a dispute: the one the ticket had at its first contact, or, where the agent only helped
 * out there, the agent's own. `groupIds` are the agent's groups, the own one first; empty where they are not known.
 */
export const decidingGroup = (atContact: number | null, groupIds: readonly number[]): number | null =>
  groupIds.some((id) => id === atContact) ? atContact : (groupIds[0] ?? atContact);

/** A ticket's first contact, with the group whose leads decide, and the verdict in force; null where the ticket is not stored. */
export interface Standing {
  readonly contact: Pick<FirstContact, 'agentId' | 'groupId'> | null;
  readonly now: Pick<Finding, 'verdict' | 'reason'>;
}

/** Why somebody may not dispute a verdict. */
export type NotDisputed =
  | 'noAgent'
  | 'notConfirmed'
  | 'notStored'
  | 'notEligible'
  | 'notKnown'
  | 'noContact'
  | 'notYours'
  | 'open'
  | 'accepted'
  | 'declined'
  | 'exception';

const WITHOUT_CONTACT: Readonly<Partial<Record<Verdict, NotDisputed>>> = {
  notEligible: 'notEligible',
  unknown: 'notKnown',
  waiting: 'noContact',
};

/** Whether a person may dispute a ticket's verdict; null where nothing speaks against it. `before` are the ticket's disputes, oldest first. */
export function whyNotDisputed(
  { agentIds, isUnconfirmed }: Pick<Asker, 'agentIds' | 'isUnconfirmed'>,
  standing: Standing | null,
  before: readonly Dispute[],
): NotDisputed | null {
  if (agentIds.length === 0) return isUnconfirmed ? 'notConfirmed' : 'noAgent';
  if (!standing) return 'notStored';
  const { contact, now } = standing;
  if (!contact) return WITHOUT_CONTACT[now.verdict] ?? 'noContact';
  if (contact.agentId === null || !agentIds.includes(contact.agentId)) return 'notYours';
  if (now.verdict === 'unknown') return 'notKnown';
  return decidedBefore(now, before.at(-1)) ?? (VERIFIED.includes(now.verdict) ? null : 'exception');
}

/** A ruling stands; what was declined may be disputed again once the verdict is another. */
function decidedBefore({ verdict, reason }: Claim, last: Dispute | undefined): NotDisputed | null {
  if (!last) return null;
  if (!last.decision) return 'open';
  if (last.decision.state === 'accepted') return 'accepted';
  const isSame = last.against.verdict === verdict && last.against.reason === reason;
  return isSame ? 'declined' : null;
}

/** Why somebody may not decide a dispute. */
export type NotDecided = 'notLead' | 'decided' | 'own' | 'gone';

/** What is known of whoever is about to decide. */
export interface Decider {
  readonly userId: string;
  /** Whom the person is in Zendesk. */
  readonly agentIds: readonly number[];
  /** Of the dispute's group, or of all. */
  readonly isLead: boolean;
}

/** Whether a person may decide a dispute; null where nothing speaks against it. */
export function whyNotDecided(dispute: Dispute, decider: Decider): NotDecided | null {
  if (!decider.isLead) return 'notLead';
  if (dispute.decision) return 'decided';
  return isOwn(dispute, decider) ? 'own' : null;
}

/** A ticket that counts nowhere any more has no verdict to rule on: its dispute can only be declined. */
export const whyNotRuled = (choice: Choice['state'], standing: Standing | null): NotDecided | null =>
  choice === 'accepted' && !standing?.contact ? 'gone' : null;

const isOwn = ({ disputedBy, agentId }: Dispute, { userId, agentIds }: Decider): boolean =>
  disputedBy === userId || (agentId !== null && agentIds.includes(agentId));

/** Whether a person sees a dispute: the agent whose ticket it is, and who leads the group. */
export const maySee = (dispute: Dispute, person: Decider): boolean => person.isLead || isOwn(dispute, person);

/** Whom a dispute goes to: the group's leads but for the agent; where none of them is reached, those who lead every group too. */
export function recipientsOf(
  { disputedBy }: Pick<Dispute, 'disputedBy'>,
  groupLeads: readonly string[],
  everyLead: readonly string[],
  unreached: readonly string[] = [],
): string[] {
  const others = (users: readonly string[]) => [...new Set(users)].filter((user) => user !== disputedBy);
  const own = others(groupLeads);
  return own.some((user) => !unreached.includes(user)) ? own : others([...groupLeads, ...everyLead]);
}

/** An open dispute that nobody can decide, or that Slack brings to nobody who can. */
export interface Stuck {
  readonly dispute: Dispute;
  readonly isUnreached: boolean;
}

/** Open disputes that reach nobody who can decide them. A user group among `leads` stands for somebody; `unreached` are those whom Slack does not bring one to. */
export const withoutLead = (
  disputes: readonly Dispute[],
  groupLeads: readonly GroupLead[],
  leads: readonly string[],
  unreached: (dispute: Dispute) => readonly string[] = () => [],
): Stuck[] =>
  disputes.flatMap((dispute) => {
    const own = groupLeads.filter(({ groupId }) => groupId === dispute.groupId);
    const named = own.map(({ slackUser }) => slackUser);
    const gone = unreached(dispute);
    const users = recipientsOf(dispute, named, leads, gone);
    if (dispute.decision || users.some((user) => !gone.includes(user))) return [];
    return [{ dispute, isUnreached: users.length > 0 }];
  });

/** What people may write of a verdict, in characters. */
export const LONGEST_WORDS = 1000;
/** A short name for an exception, as it is counted by. */
export const LONGEST_NAME = 60;

/** What somebody wrote, without what cannot be seen; throws a UserError where it is too long. */
export function readWritten(text: string, longest = LONGEST_WORDS): string {
  const seen = text.replace(/\r\n?/gu, '\n').replace(UNSEEN, '').trim();
  if (/^[\p{C}\p{Z}]*$/u.test(seen)) return '';
  if (seen.length <= longest) return seen;
  throw new UserError(
    `This takes at most ${longest.toLocaleString('en-US')} characters; yours has ${seen.length.toLocaleString('en-US')}.`,
  );
}

/** Controls but for line breaks, and what turns the direction of a text. */
const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** As readWritten; throws a UserError where nothing is written. */
export function readRequired(text: string, what: string, longest = LONGEST_WORDS): string {
  const written = readWritten(text, longest);
  if (written === '') throw new UserError(`Write ${what}.`);
  return written;
}
