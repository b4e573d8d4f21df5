import type { ResponseMetric } from '../domain/metric.ts';

/** The points that are good where nobody chose others: the two best of five, as in Zendesk. */
const GOOD_POINTS: readonly number[] = [4, 5];

/** Customer satisfaction from surveys outside Zendesk: good ÷ answered. */
export const metric: ResponseMetric = {
  id: 'csat-supplied',
  label: 'Customer satisfaction, supplied',
  aliases: ['supplied-csat'],
  kind: 'rate',
  anchor: 'at',
  anchorText: 'when it was given',
  better: 'higher',
  definition:
    'Good responses ÷ responses to satisfaction surveys outside Zendesk; of five points 4 and 5 are good unless the team chose others.',
  population: 'Responses to a satisfaction question that were imported and given in the window.',
  version: 1,
  minimumSample: 30,
  isSecondary: true,
  noun: 'response',
  needs: 'responses',
  responses: 'csat',
  measureResponse({ kind, at, score }, { goodPoints }) {
    if (kind !== 'csat') return null;
    return { at, state: 'value', value: (goodPoints ?? GOOD_POINTS).includes(score) ? 1 : 0 };
  },
  settledRule: ({ goodPoints }) => `${(goodPoints ?? GOOD_POINTS).join(', ')} of 5 points are good`,
};
