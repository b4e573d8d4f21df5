import { agentReplies } from '../../ticket-life.ts';
import { type PublishedFormula, resolvedIf, type SolvedTicket } from './formula.ts';

/** Zendesk's own count of agent replies; ours where it gives none. */
const nativeReplies = ({ ticket, life }: SolvedTicket): number =>
  ticket.metricSet?.replies ?? agentReplies(life).length;

/** Public comments of agents, the one a ticket was opened with included. */
const publicAgentComments = ({ life }: SolvedTicket): number =>
  agentReplies(life).length + (life.opening?.speaker === 'agent' && life.opening.isPublic ? 1 : 0);

export const zendeskOld: PublishedFormula = {
  id: 'zendesk-old',
  name: 'Zendesk one-touch, as it was',
  rule: 'solved with fewer than two agent replies',
  blindSpot: 'counts tickets nobody ever answered',
  judge: (solved) => resolvedIf(nativeReplies(solved) < 2),
};

export const zendesk: PublishedFormula = {
  id: 'zendesk',
  name: 'Zendesk one-touch, today',
  rule: 'solved with exactly one agent reply',
  blindSpot: 'leaves out calls solved without a written reply',
  judge: (solved) => resolvedIf(nativeReplies(solved) === 1),
};

export const fivetran: PublishedFormula = {
  id: 'fivetran',
  name: 'Fivetran dbt_zendesk',
  rule: 'solved with one public agent comment, the opening included',
  blindSpot: 'ignores reopenings',
  judge: (solved) => resolvedIf(publicAgentComments(solved) === 1),
};

export const zohoDesk: PublishedFormula = {
  id: 'zoho-desk',
  name: 'Zoho Desk',
  rule: 'closed with one public response of an agent',
  blindSpot: 'ignores a "still broken" that comes another way',
  judge: ({ life }) => resolvedIf(agentReplies(life).length === 1),
};
