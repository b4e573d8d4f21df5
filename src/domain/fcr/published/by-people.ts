import { solvingSteps } from '../../own-clocks.ts';
import type { TicketLife } from '../../ticket-life.ts';
import { type PublishedFormula, resolvedIf } from './formula.ts';

/** Agents who said something, in public or not, or solved it. */
function participants({ opening, comments, statuses }: TicketLife): number {
  const spoke = [...(opening ? [opening] : []), ...comments].filter(
    ({ isSideConversation }) => !isSideConversation,
  );
  const ids = [...spoke, ...solvingSteps(statuses)].map(({ agentId }) => agentId);
  return new Set(ids.filter((id) => id !== null)).size;
}

export const intercom: PublishedFormula = {
  id: 'intercom',
  name: 'Intercom',
  rule: 'closed once, with one agent taking part',
  blindSpot: 'takes any number of replies',
  judge: ({ life }) => resolvedIf(solvingSteps(life.statuses).length === 1 && participants(life) === 1),
};

export const freshservice: PublishedFormula = {
  id: 'freshservice',
  name: 'Freshservice',
  rule: 'solved without a word of the customer after the first',
  blindSpot: 'takes any number of replies, and a thank-you counts against it',
  judge: ({ life }) =>
    resolvedIf(!life.comments.some(({ speaker, isPublic }) => speaker === 'customer' && isPublic)),
};
