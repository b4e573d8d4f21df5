import { effortText, isFavourable } from '../domain/effort.ts';
import type { ResponseMetric } from '../domain/metric.ts';

/** Customer effort score: the favourable share of answers, on the team's own scale and in its direction. */
export const metric: ResponseMetric = {
  id: 'ces',
  label: 'Customer effort score',
  aliases: ['effort', 'customer-effort-score'],
  kind: 'rate',
  anchor: 'at',
  anchorText: 'when it was given',
  better: 'higher',
  definition:
    'Favourable responses ÷ responses to an effort question; which scores are favourable follows from the scale and its direction, which the team gives.',
  population:
    'Responses to an effort question, imported or held by a mapped field, that were given in the window; a field tells the moment of its record’s change. Those outside the scale are counted apart.',
  version: 2,
  minimumSample: 30,
  noun: 'response',
  needs: 'responses',
  responses: 'ces',
  besides: {
    navigation: 'about navigation',
    clarity: 'about clarity',
    simplicity: 'about simplicity',
    offScale: 'outside the scale',
  },
  measureResponse({ kind, at, score, driver }, { ces }) {
    if (kind !== 'ces' || !ces) return null;
    if (score < ces.low || score > ces.high) return { at, state: 'offScale', value: null };
    return { at, state: driver ?? 'value', value: isFavourable(score, ces) ? 1 : 0 };
  },
  refusal: ({ ces }) =>
    ces
      ? null
      : 'not measured: set CES_SCALE and CES_GOOD, since without scale and direction the same answers mean opposite things',
  settledRule: ({ ces }) => (ces ? `scale ${effortText(ces)}` : 'no scale and direction yet'),
};
