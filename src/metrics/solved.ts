import type { TicketMetric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { isSolved } from '../domain/ticket.ts';
import { notSolved } from '../domain/waits.ts';

/** Volume out: tickets solved and still solved. */
export const metric: TicketMetric = {
  id: 'solved',
  label: 'Tickets solved',
  aliases: ['out'],
  kind: 'count',
  anchor: 'lastSolvedAt',
  better: 'neither',
  definition: 'Tickets last solved in the window that are solved or closed now.',
  population: 'All tickets that are not deleted, merged, suspended or handled by AI alone.',
  version: 1,
  minimumSample: 0,
  besides: { reopenedNotSolved: 'reopened, not solved now' },
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    return isSolved(ticket) ? { state: 'value', value: 1 } : notSolved(ticket);
  },
};
