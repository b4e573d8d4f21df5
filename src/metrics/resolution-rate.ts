import type { TicketMetric } from '../domain/metric.ts';
import { IMPOSSIBLE, isPossible } from '../domain/native-times.ts';
import { excludedEverywhere } from '../domain/population.ts';

/** Resolution rate: how many of the tickets created were solved within a week. */
export const metric: TicketMetric = {
  id: 'resolution-rate',
  label: 'Resolution rate',
  aliases: ['solve-rate'],
  kind: 'rate',
  anchor: 'createdAt',
  better: 'higher',
  definition:
    'Tickets first solved within 7 days of their creation ÷ tickets created; a reopening since does not undo it.',
  population: 'Tickets created in the window; younger than the horizon they are not ripe and not counted.',
  version: 2,
  minimumSample: 20,
  alertsOverScoredWindow: true,
  horizonDays: 7,
  otherHorizons: [1, 14, 30],
  besides: { unknown: 'times not given by Zendesk', ...IMPOSSIBLE },
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!ticket.metricSet) return { state: 'unknown', value: null };
    const { calendar } = ticket.metricSet.firstResolution;
    if (calendar !== null && !isPossible(ticket, calendar)) return { state: 'impossible', value: null };
    return { state: 'value', value: calendar };
  },
};
