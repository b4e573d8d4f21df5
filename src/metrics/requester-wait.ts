import type { Metric } from '../domain/metric.ts';
import { measureWait, WAIT_STATES } from '../domain/waits.ts';

/** Requester wait time: the native value of tickets that are solved or closed now. */
export const metric: Metric = {
  id: 'requester-wait',
  label: 'Requester wait time',
  aliases: ['requester-wait-time'],
  kind: 'duration',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition: 'Time in new, open and on hold, as Zendesk measures it (native).',
  population: 'Tickets last solved in the window and solved or closed now.',
  version: 1,
  minimumSample: 5,
  isSecondary: true,
  besides: WAIT_STATES,
  measure: (ticket) => measureWait(ticket, (native) => native.requesterWait),
};
