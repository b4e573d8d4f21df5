import type { TicketMetric } from '../domain/metric.ts';
import { IMPOSSIBLE } from '../domain/native-times.ts';
import { measureWait, WAIT_STATES } from '../domain/waits.ts';

/** On-hold time: the native value of tickets that are solved or closed now. */
export const metric: TicketMetric = {
  id: 'on-hold',
  label: 'On-hold time',
  aliases: ['on-hold-time'],
  kind: 'duration',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition: 'Time on hold, as Zendesk measures it (native); it is part of the requester wait.',
  population:
    'Tickets last solved in the window and solved or closed now; those never on hold are counted beside it.',
  version: 2,
  minimumSample: 5,
  isSecondary: true,
  besides: { ...WAIT_STATES, ...IMPOSSIBLE },
  measure: (ticket) => measureWait(ticket, (native) => native.onHold),
};
