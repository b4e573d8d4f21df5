import { freshservice, intercom } from './by-people.ts';
import { fivetran, zendesk, zendeskOld, zohoDesk } from './by-replies.ts';
import { supportman, ticketboard } from './by-silence.ts';
import type { PublishedFormula } from './formula.ts';

const sqm: PublishedFormula = {
  id: 'sqm',
  name: 'SQM Group',
  rule: 'the customer says so in a survey after the contact',
  blindSpot: 'no ticket tells it',
  judge: null,
};

/** The published ways to count first contact resolution beside ServiceXRG's, which is ours. */
export const PUBLISHED_FORMULAS: readonly PublishedFormula[] = [
  zendeskOld,
  zendesk,
  fivetran,
  intercom,
  freshservice,
  zohoDesk,
  ticketboard,
  supportman,
  sqm,
];
