import type { TicketMetric } from '../domain/metric.ts';
import { measureStations } from '../domain/stations.ts';

/** Group stations: how many groups a ticket went through, but for finding the one that first answered. */
export const metric: TicketMetric = {
  id: 'transfers',
  label: 'Group stations',
  aliases: ['stations', 'group-stations'],
  kind: 'average',
  anchor: 'lastSolvedAt',
  better: 'lower',
  valueNoun: 'stations',
  definition:
    'Groups that a ticket was assigned to, as Zendesk counts them (native); where the ticket events are known, the stations before that of the first agent reply are routing and taken off.',
  population: 'Tickets last solved in the window and solved or closed now that were assigned to a group.',
  version: 1,
  minimumSample: 5,
  isSecondary: true,
  besides: {
    routed: 'routed before the first reply',
    none: 'never assigned to a group',
    unknown: 'stations not given by Zendesk',
    reopenedNotSolved: 'reopened, not solved now',
  },
  measure: (ticket, past) => measureStations(ticket, past, 'group_id'),
};
