import type { Decision, Dispute, NotDecided, NotDisputed } from '../../domain/fcr/dispute.ts';
import { whyNotYou } from '../../domain/may-know.ts';
import { describeInstant } from '../../domain/window.ts';
import { verdictText } from '../answers/fcr/in-words.ts';
import { cut } from '../blocks/cut.ts';
import type { Line, Sheet, Span } from '../blocks/sheet.ts';
import type { Surface } from '../surface.ts';

type Where = Pick<Surface, 'context' | 'zendeskOrigin'>;

export const ticketLink = (ticketId: number, { zendeskOrigin }: Pick<Surface, 'zendeskOrigin'>): Span => ({
  link: `#${ticketId}`,
  url: `${zendeskOrigin}/agent/tickets/${ticketId}`,
});

/** Whose, which ticket, against what and why. */
export const caseLines = (
  { ticketId, disputedBy, against, reason }: Dispute,
  surface: Pick<Surface, 'zendeskOrigin'>,
): Line[] => [
  [
    { user: disputedBy },
    ' on ',
    ticketLink(ticketId, surface),
    `: ${verdictText(against.verdict, against.reason)}`,
  ],
  [{ bold: 'Why it is wrong: ' }, reason],
];

/** A text cut to a length. */
export const brief = (text: string, longest: number): string =>
  text.length > longest ? `${cut(text, longest)}…` : text;

/** What came of a dispute, without who and when. */
export function outcomeText(decision: Decision): string {
  if (decision.state === 'declined') return 'declined';
  const { verdict, reason } = decision.ruling;
  return verdict === 'exception'
    ? `accepted as an exception: ${reason}`
    : `accepted, the verdict is now ${verdictText(verdict, reason === DISPUTED ? null : reason)}`;
}

/** The reason of a corrected verdict that needs none of its own. */
export const DISPUTED = 'disputed';

/** "@dana declined it on Wed 18 Nov 12:00 (the note)." */
export function decidedLine(decision: Decision, { context }: Pick<Surface, 'context'>): Line {
  const at = describeInstant(decision.at, context().timeZone);
  const note = decision.note === '' ? '' : ` · ${decision.note}`;
  return [{ user: decision.by }, ` on ${at}: ${outcomeText(decision)}${note}`];
}

/** What is said to whoever may not dispute a verdict. */
export function notDisputedSheet(
  why: NotDisputed,
  ticketId: number,
  last: Dispute | undefined,
  surface: Where,
): Sheet {
  const decision = last?.decision;
  const isDecided = (why === 'accepted' || why === 'declined') && decision != null;
  return {
    headline: isDecided ? `The dispute on #${ticketId} is decided` : NOT_DISPUTED[why](ticketId),
    lines: isDecided ? [decidedLine(decision, surface)] : [],
    footer: [],
  };
}

const NOT_DISPUTED: Readonly<Record<NotDisputed, (ticketId: number) => string>> = {
  noAgent: () =>
    'Disputes are for agents, and no agent in Zendesk is matched to you yet; ask your admin to check that both know the same e-mail address of yours.',
  notConfirmed: () => whyNotYou({ isUnconfirmed: true }),
  notStored: (id) => `Ticket #${id} is not stored, so it has no verdict to dispute.`,
  notEligible: (id) => `Ticket #${id} counts for nobody, so there is no verdict to dispute.`,
  notKnown: (id) => `The history of ticket #${id} is not known, so it has no verdict to dispute.`,
  noContact: (id) => `Ticket #${id} has had no first contact yet, so it has no verdict to dispute.`,
  notYours: (id) => `The first contact of #${id} was not yours; only that agent disputes its verdict.`,
  open: (id) => `#${id} is disputed already; fcr disputes shows how that stands.`,
  accepted: (id) => `The dispute on #${id} was accepted.`,
  declined: (id) => `The dispute on #${id} was declined.`,
  exception: (id) => `Ticket #${id} is an exception by a rule already, so it counts on neither side.`,
};

/** What is said to whoever may not decide a dispute. */
export function notDecidedSheet(why: NotDecided, dispute: Dispute, surface: Where): Sheet {
  const { id, ticketId, decision } = dispute;
  const sentence = NOT_DECIDED[why](id, ticketId);
  return {
    headline: sentence,
    lines: why === 'decided' && decision ? [decidedLine(decision, surface)] : [],
    footer: [],
  };
}

const NOT_DECIDED: Readonly<Record<NotDecided, (id: number, ticketId: number) => string>> = {
  notLead: (id) => `Only leads of its group decide dispute ${id}.`,
  decided: (id) => `Dispute ${id} is decided already`,
  own: (id) => `Dispute ${id} is your own, so another lead decides it.`,
  gone: (_id, ticketId) =>
    `Ticket #${ticketId} counts nowhere any more, so there is nothing to correct; decline the dispute to close it.`,
};
