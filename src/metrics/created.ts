import type { TicketMetric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';

/** Volume in: tickets created. */
export const metric: TicketMetric = {
  id: 'created',
  label: 'Tickets created',
  aliases: ['new', 'volume', 'in'],
  kind: 'count',
  anchor: 'createdAt',
  better: 'neither',
  definition: 'Tickets created in the window.',
  population: 'All tickets that are not deleted, merged, suspended or handled by AI alone.',
  version: 1,
  minimumSample: 0,
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    return excluded ? { state: excluded, value: null } : { state: 'value', value: 1 };
  },
};
