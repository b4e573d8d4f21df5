import { engagementsIn } from '../domain/customer-success/engagements.ts';
import type { OrganizationMetric } from '../domain/metric.ts';

/** Engagement quality: positive engagements, as a share of those that were positive or negative. */
export const metric: OrganizationMetric = {
  id: 'engagement-quality',
  label: 'Engagement quality',
  aliases: ['engagement'],
  kind: 'rate',
  noun: 'organization',
  anchor: 'at',
  anchorText: 'when the customer first answered, or without an answer when its ticket was solved',
  better: 'higher',
  definition:
    'Positive engagements ÷ positive and negative ones; an engagement is a ticket, and the latest word of its customer counts. An import for a whole month of the window stands in for the tickets of that month.',
  population:
    'Organizations with a positive or negative engagement in the window; those without a word are counted beside it.',
  version: 1,
  minimumSample: 20,
  isSecondary: true,
  alertsOverScoredWindow: true,
  needs: 'ratings',
  requires: [],
  besides: {
    withWord: 'engagements with a word',
    engagements: 'engagements in all',
    neutral: 'neutral engagements',
    withoutWord: 'organizations without a word',
  },
  measureOrganization(organization, window) {
    const tally = window && engagementsIn(organization, window);
    if (!tally) return null;
    const { positive, negative, neutral, silent, sources } = tally;
    const decided = positive + negative;
    const withWord = decided + neutral;
    if (withWord + silent === 0) return null;
    const counts = { withWord, engagements: withWord + silent, neutral };
    if (decided === 0) return { state: 'withoutWord', value: null, counts };
    return { state: 'value', value: positive / decided, weight: decided, counts, sources };
  },
};
