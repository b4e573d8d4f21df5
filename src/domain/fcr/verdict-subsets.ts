import { REASONS, type Reason, VERIFIED } from './verdict.ts';

/** Lists of tickets by their verdict: those that count with the pending ones, those with any first contact, and each verdict alone. */
const BY_VERDICT = {
  verified: VERIFIED,
  contacted: [...VERIFIED, 'stillVerifying'],
  confirmed: ['confirmed'],
  presumed: ['presumed'],
  'no-further-action': ['noFurtherAction'],
  pending: ['pending'],
  verifying: ['stillVerifying'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** As it is typed: `asked-for-information`. */
type ReasonSubset =
  | 'asked-for-information'
  | 'more-replies'
  | 'transferred'
  | 'reopened'
  | 'follow-up'
  | 'came-back'
  | 'bad-rating'
  | 'unresolved';

export type VerdictSubset = keyof typeof BY_VERDICT | ReasonSubset;

/** A reason as a list of its tickets is asked for. */
export const subsetOfReason = (reason: Reason): ReasonSubset =>
  reason.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`) as ReasonSubset;

export const VERDICT_SUBSETS: readonly VerdictSubset[] = [
  ...(Object.keys(BY_VERDICT) as (keyof typeof BY_VERDICT)[]),
  ...REASONS.map(subsetOfReason),
];

/** The states a list is made of, and the reason where only one is meant; null where the list is none by verdict. */
export function verdictsIn(
  subset: string,
): { readonly states: readonly string[]; readonly reason: Reason | null } | null {
  if (Object.hasOwn(BY_VERDICT, subset))
    return { states: BY_VERDICT[subset as keyof typeof BY_VERDICT], reason: null };
  const reason = REASONS.find((each) => subsetOfReason(each) === subset);
  return reason === undefined ? null : { states: ['notFirstContact'], reason };
}
