import type { ResponseMetric } from '../domain/metric.ts';

const PROMOTER = { state: 'promoter', value: 1 };
const PASSIVE = { state: 'passive', value: 0 };
const DETRACTOR = { state: 'detractor', value: -1 };

/** Net promoter score: would they recommend us, from −100 to 100. */
export const metric: ResponseMetric = {
  id: 'nps',
  label: 'Net promoter score',
  aliases: ['net-promoter-score'],
  kind: 'score',
  anchor: 'at',
  anchorText: 'when it was given',
  better: 'higher',
  definition:
    'The share of responses with 9 or 10 less the share with 0 to 6, in points from −100 to 100; those with 7 or 8 count in the denominator alone.',
  population:
    'Responses to a recommendation question of 0 to 10, imported or held by a mapped field, that were given in the window; a field tells the moment of its record’s change.',
  version: 2,
  minimumSample: 30,
  noun: 'response',
  needs: 'responses',
  responses: 'nps',
  besides: { promoter: 'promoters', passive: 'passives', detractor: 'detractors' },
  measureResponse({ kind, at, score }) {
    if (kind !== 'nps') return null;
    if (score >= 9) return { at, ...PROMOTER };
    return { at, ...(score >= 7 ? PASSIVE : DETRACTOR) };
  },
};
