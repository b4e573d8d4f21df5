import type { EpochSeconds } from '../ticket.ts';
import { isResolved, type StatusStep } from '../ticket-life.ts';
import type { Facts } from './facts.ts';
import type { FirstContact } from './first-contact.ts';
import { hasHeld, latestWord, solvesAround } from './latest-word.ts';
import { type Finding, finding, type Reason } from './verdict.ts';

export const UNRESOLVED_SECONDS = 30 * 86_400;

/** The verdict as of an instant: the first rule of the definition that matches. */
export function verdictAt(facts: Facts, at: EpochSeconds): Finding {
  const { exceptions, contact } = facts;
  const exception = exceptions.find(({ evidence }) => evidence.at <= at);
  if (exception) return exception;
  if (facts.doubt && facts.doubt.evidence.at <= at) return inDoubt(facts, facts.doubt);
  if (!contact || contact.at > at) return withoutContact(facts, at);
  return (
    hindered(facts, at) ??
    closedWithout(facts, at) ??
    foundIn(facts, ['reopened'], at) ??
    byLatestWord(facts, at) ??
    bySilence(facts, contact, at)
  );
}

/** What spoke against the first contact before somebody unknown wrote holds; all else may be another. */
function inDoubt(facts: Facts, doubt: Finding): Finding {
  const before = doubt.evidence.at - 1;
  return (facts.contact && facts.contact.at <= before && hindered(facts, before)) || doubt;
}

const statusAt = ({ statuses }: Facts, at: EpochSeconds): StatusStep | undefined =>
  statuses.findLast((step) => step.at <= at);

function withoutContact(facts: Facts, at: EpochSeconds): Finding {
  const now = statusAt(facts, at);
  if (!now || !isResolved(now))
    return finding('waiting', 'noFirstContact', facts.createdAt, 'no first contact yet');
  const reason = facts.agentAt <= at ? 'neverAnswered' : 'noAgent';
  return finding('notEligible', reason, now.at, 'solved without a first contact', now.agentId);
}

/** What happened before the customer accepted; the order of the definition decides between several. */
const hindered = (facts: Facts, at: EpochSeconds): Finding | null =>
  foundIn(facts, ['askedForInformation', 'moreReplies', 'transferred'], at);

function foundIn({ hurdles }: Facts, reasons: readonly Reason[], at: EpochSeconds): Finding | null {
  const found = reasons
    .map((reason) => hurdles.find((each) => each.reason === reason && each.at <= at))
    .find((each) => each !== undefined);
  return found ? { verdict: 'notFirstContact', reason: found.reason, evidence: found.evidence } : null;
}

/** Closed though the customer did not get what was wanted; no later word overturns it. */
function closedWithout({ statuses, contact, noFurtherActions }: Facts, at: EpochSeconds): Finding | null {
  const tagged = noFurtherActions.find((each) => each.at <= at);
  const isClosed = solvesAround(statuses, contact?.at ?? 0).some((step) => step.at <= at);
  if (!tagged || !isClosed) return null;
  return finding('noFurtherAction', tagged.tag, tagged.at, `tag ${tagged.tag}`);
}

function byLatestWord({ words }: Facts, at: EpochSeconds): Finding | null {
  const last = latestWord(words, at);
  if (!last) return null;
  return {
    verdict: last.accepts ? 'confirmed' : 'notFirstContact',
    reason: last.reason,
    evidence: last.evidence,
  };
}

/** Solved, and nothing said until the window was over; unsolved, it waits for thirty days. */
function bySilence(facts: Facts, contact: FirstContact, at: EpochSeconds): Finding {
  const limit = contact.at + UNRESOLVED_SECONDS;
  if (at >= limit && !wasSolved(facts, limit))
    return finding('notFirstContact', 'unresolved', limit, 'not solved within 30 days');
  const isRipe = facts.ripeAt !== null && at >= facts.ripeAt;
  if (isRipe && (wasSolved(facts, at) || hasHeld(facts.statuses, at)))
    return finding('presumed', 'silence', at, 'solved, and the window passed in silence');
  return finding(
    'pending',
    wasSolved(facts, at) ? 'inWindow' : 'notSolved',
    contact.at,
    contact.what,
    contact.agentId,
  );
}

const wasSolved = (facts: Facts, at: EpochSeconds): boolean => {
  const then = statusAt(facts, at);
  return then !== undefined && isResolved(then);
};
