import type { Metric } from '../domain/metric.ts';
import { measureWait, WAIT_STATES } from '../domain/waits.ts';

/** Agent wait time: the native value of tickets that are solved or closed now. */
export const metric: Metric = {
  id: 'agent-wait',
  label: 'Agent wait time',
  aliases: ['agent-wait-time'],
  kind: 'duration',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition: 'Time in pending, waiting for the customer, as Zendesk measures it (native).',
  population:
    'Tickets last solved in the window and solved or closed now; those never pending are counted beside it.',
  version: 1,
  minimumSample: 5,
  isSecondary: true,
  besides: WAIT_STATES,
  measure: (ticket) => measureWait(ticket, (native) => native.agentWait),
};
