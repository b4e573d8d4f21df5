import { statusesWhileThere, unsolvedTimes } from '../domain/known-statuses.ts';
import type { TicketMetric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { isUnsolved, type Ticket } from '../domain/ticket.ts';

const WAITING_ON: Readonly<Record<string, string>> = { pending: 'waitingOnCustomer', hold: 'onHold' };

/** Unsolved tickets, now or at an instant of the known history. */
export const metric: TicketMetric = {
  id: 'backlog',
  label: 'Unsolved tickets',
  aliases: ['unsolved'],
  kind: 'count',
  anchor: 'now',
  better: 'lower',
  definition: 'Tickets that are new, open, pending or on hold at an instant, whatever their age.',
  population: 'All tickets that are not deleted, merged, suspended or handled by AI alone.',
  version: 3,
  minimumSample: 0,
  needs: 'unsolved',
  flows: [
    { id: 'created', sign: 1 },
    { id: 'reopened', sign: 1 },
    { id: 'solves', sign: -1 },
  ],
  besides: { waitingOnUs: 'waiting on us', waitingOnCustomer: 'waiting on the customer', onHold: 'on hold' },
  measure(ticket) {
    if (!isUnsolved(ticket)) return null;
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    return { state: waitingOn(ticket), value: 1 };
  },
  measureEach(ticket, past) {
    const excluded = excludedEverywhere(ticket);
    return unsolvedTimes(statusesWhileThere(ticket, past)).map(({ status, at, until }) => ({
      at,
      until,
      ...(excluded ? { state: excluded, value: null } : { state: waitingOn({ status }), value: 1 }),
    }));
  },
};

const waitingOn = ({ status }: Pick<Ticket, 'status'>): string => WAITING_ON[status] ?? 'waitingOnUs';
