import type { Metric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { isUnsolved } from '../domain/ticket.ts';

const WAITING_ON: Readonly<Record<string, string>> = { pending: 'waitingOnCustomer', hold: 'onHold' };

/** Unsolved tickets at the moment of asking; past instants need the event history. */
export const metric: Metric = {
  id: 'backlog',
  label: 'Unsolved tickets',
  aliases: ['unsolved'],
  kind: 'count',
  anchor: 'now',
  better: 'lower',
  definition: 'Tickets that are new, open, pending or on hold now, whatever their age.',
  population: 'All tickets that are not deleted, merged, suspended or handled by AI alone.',
  version: 2,
  minimumSample: 0,
  needs: 'unsolved',
  besides: { waitingOnUs: 'waiting on us', waitingOnCustomer: 'waiting on the customer', onHold: 'on hold' },
  measure(ticket) {
    if (!isUnsolved(ticket)) return null;
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    return { state: WAITING_ON[ticket.status] ?? 'waitingOnUs', value: 1 };
  },
};
