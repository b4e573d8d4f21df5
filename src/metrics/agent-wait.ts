import type { TicketMetric } from '../domain/metric.ts';
import { IMPOSSIBLE } from '../domain/native-times.ts';
import { measureWait, WAIT_STATES } from '../domain/waits.ts';

/** Agent wait time: the native value of tickets that are solved or closed now. */
export const metric: TicketMetric = {
  id: 'agent-wait',
  label: 'Agent wait time',
  aliases: ['agent-wait-time'],
  kind: 'duration',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition: 'Time in pending, waiting for the customer, as Zendesk measures it (native).',
  population:
    'Tickets last solved in the window and solved or closed now; those never pending are counted beside it.',
  version: 2,
  minimumSample: 5,
  isSecondary: true,
  besides: { ...WAIT_STATES, ...IMPOSSIBLE },
  measure: (ticket) => measureWait(ticket, (native) => native.agentWait),
};
