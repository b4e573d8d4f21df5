import type { Metric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';

/** Customer satisfaction: good ÷ answered, from the satisfaction ratings. */
export const metric: Metric = {
  id: 'csat',
  label: 'Customer satisfaction',
  aliases: ['satisfaction'],
  kind: 'rate',
  anchor: 'ratedAt',
  better: 'higher',
  definition: 'Tickets rated good ÷ tickets rated good or bad; the latest rating of a ticket counts.',
  population: 'Tickets whose customer first answered the survey in the window.',
  version: 1,
  minimumSample: 30,
  needs: 'ratings',
  measure(ticket) {
    if (!ticket.rating) return null;
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    return { state: 'value', value: ticket.rating.score === 'good' ? 1 : 0 };
  },
};
