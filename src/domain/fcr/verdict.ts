import type { EpochSeconds } from '../ticket.ts';

/** The verdicts of first contact resolution (ServiceXRG), and what leaves a ticket out of it. */
export const VERDICTS = [
  'confirmed',
  'presumed',
  'noFurtherAction',
  'notFirstContact',
  'pending',
  'waiting',
  'exception',
  'notEligible',
  'unknown',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** Those of tickets that had a first contact; they count once its verification window is over. */
export const VERIFIED: readonly Verdict[] = VERDICTS.slice(0, 5);

/** What a verdict counts for, as a hit or none; the others count on neither side. */
export const SIDES: Readonly<Partial<Record<Verdict, 1 | 0>>> = {
  confirmed: 1,
  presumed: 1,
  noFurtherAction: 1,
  notFirstContact: 0,
};

/** Why a first contact did not resolve its ticket, in the order the definition names them. */
export const REASONS = [
  'askedForInformation',
  'moreReplies',
  'transferred',
  'reopened',
  'followUp',
  'cameBack',
  'badRating',
  'unresolved',
] as const;

export type Reason = (typeof REASONS)[number];

/** What a verdict rests on. */
export interface Evidence {
  readonly at: EpochSeconds;
  /** Zendesk's id of whoever did it; null where it was nobody, or time. */
  readonly actorId: number | null;
  /** In our words: `reply asks for information (asks for: screenshot)`. */
  readonly what: string;
}

/** A verdict and why. */
export interface Finding {
  readonly verdict: Verdict;
  /** One of REASONS, why it is not eligible, a rule's name, or how it was accepted. */
  readonly reason: string;
  readonly evidence: Evidence;
}

/** A verdict that a ticket has from an instant until the next one's. */
export interface VerdictStep extends Finding {
  readonly from: EpochSeconds;
}

/** A finding, in one line. */
export const finding = (
  verdict: Verdict,
  reason: string,
  at: EpochSeconds,
  what: string,
  actorId: number | null = null,
): Finding => ({ verdict, reason, evidence: { at, actorId, what } });
