import type { TicketMetric } from '../domain/metric.ts';
import { measureStations } from '../domain/stations.ts';

/** Assignee stations: how many agents a ticket was assigned to, but for finding the one who first answered. */
export const metric: TicketMetric = {
  id: 'assignee-stations',
  label: 'Assignee stations',
  aliases: ['assignees'],
  kind: 'average',
  anchor: 'lastSolvedAt',
  better: 'lower',
  valueNoun: 'stations',
  definition:
    'Agents that a ticket was assigned to, as Zendesk counts them (native); where the ticket events are known, the stations before that of the first agent reply are routing and taken off.',
  population: 'Tickets last solved in the window and solved or closed now that were assigned to an agent.',
  version: 1,
  minimumSample: 5,
  isSecondary: true,
  besides: {
    routed: 'routed before the first reply',
    none: 'never assigned to an agent',
    unknown: 'stations not given by Zendesk',
    reopenedNotSolved: 'reopened, not solved now',
  },
  measure: (ticket, past) => measureStations(ticket, past, 'assignee_id'),
};
