import type { Reason, Verdict } from '../../../domain/fcr/verdict.ts';
import type { Standing } from '../../../domain/fcr/verdict-moves.ts';
import { EXCLUSION_LABELS } from '../../../domain/population.ts';

type Words = Readonly<Record<string, string>>;

/** Verdicts as they are counted. */
export const VERDICT_WORDS: Readonly<Record<Verdict | 'stillVerifying', string>> = {
  confirmed: 'confirmed',
  presumed: 'presumed',
  noFurtherAction: 'no further action',
  notFirstContact: 'not first contact',
  pending: 'pending',
  stillVerifying: 'still verifying',
  waiting: 'waiting for a first contact',
  exception: 'excepted',
  notEligible: 'not eligible',
  unknown: 'history not known',
};

/** Why a first contact did not resolve its ticket. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  askedForInformation: 'asked for information',
  moreReplies: 'more replies',
  transferred: 'transferred',
  reopened: 'reopened',
  followUp: 'follow-up',
  cameBack: 'came back',
  badRating: 'bad rating',
  unresolved: 'not solved within 30 days',
};

const OTHER_REASONS: Words = {
  acceptingReply: 'the customer accepted',
  goodRating: 'rated good',
  solvedByCustomer: 'the customer solved it',
  acceptingTag: 'tagged as accepted',
  silence: 'solved, and not a word since',
  inWindow: 'solved, verification window still open',
  notSolved: 'not solved yet',
  noFirstContact: 'no first contact yet',
  historyNotKnown: 'its beginning is not known',
  authorNotKnown: 'a comment came without its author',
};

/** Any verdict's reason in words; a rule's name or a tag is told as it is. */
export function reasonText(reason: string): string {
  const known: Words = { ...EXCLUSION_LABELS, ...OTHER_REASONS, ...REASON_WORDS };
  return known[reason] ?? reason;
}

/** "not first contact: asked for information". */
export function verdictText(verdict: string, reason: string | null): string {
  const words: Words = VERDICT_WORDS;
  const name = words[verdict] ?? verdict;
  return reason === null ? name : `${name}: ${reasonText(reason)}`;
}

/** How a ticket stands in a figure, in a word: "reopened", "presumed", "deleted". */
export function standingText({ state, reason }: Standing): string {
  const words: Words = { ...EXCLUSION_LABELS, ...VERDICT_WORDS };
  return state === 'notFirstContact' && reason !== null ? reasonText(reason) : (words[state] ?? state);
}
