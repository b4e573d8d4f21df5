import type { TicketMetric } from '../domain/metric.ts';
import { IMPOSSIBLE } from '../domain/native-times.ts';
import { measureWait, WAIT_STATES } from '../domain/waits.ts';

/** Requester wait time: the native value of tickets that are solved or closed now. */
export const metric: TicketMetric = {
  id: 'requester-wait',
  label: 'Requester wait time',
  aliases: ['requester-wait-time'],
  kind: 'duration',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition: 'Time in new, open and on hold, as Zendesk measures it (native).',
  population: 'Tickets last solved in the window and solved or closed now.',
  version: 2,
  minimumSample: 5,
  isSecondary: true,
  besides: { ...WAIT_STATES, ...IMPOSSIBLE },
  measure: (ticket) => measureWait(ticket, (native) => native.requesterWait),
};
