import type { Metric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';

/** Customer satisfaction: good ÷ answered, from the account's surveys. */
export const metric: Metric = {
  id: 'csat',
  label: 'Customer satisfaction',
  aliases: ['satisfaction'],
  kind: 'rate',
  anchor: 'ratedAt',
  better: 'higher',
  definition:
    'Tickets rated good ÷ tickets rated; the latest rating of a ticket counts, and a neutral one is not good.',
  population: 'Tickets whose customer first answered the survey in the window.',
  version: 2,
  minimumSample: 30,
  besides: { neutral: 'neutral' },
  needs: 'ratings',
  measure(ticket) {
    if (!ticket.rating) return null;
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    const { score } = ticket.rating;
    return { state: score === 'neutral' ? 'neutral' : 'value', value: score === 'good' ? 1 : 0 };
  },
};
