import type { Measure, TicketMetric } from '../domain/metric.ts';
import type { Past } from '../domain/past.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { isSolved, type Ticket } from '../domain/ticket.ts';
import { repliesOf } from '../domain/ticket-life.ts';
import { inOrder } from '../domain/timeline-order.ts';
import { notSolved } from '../domain/waits.ts';

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
  measure(ticket, past) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    return isSolved(ticket) ? measureStations(ticket, past) : notSolved(ticket);
  },
};

function measureStations({ metricSet }: Ticket, past: Past): Measure {
  const stations = metricSet?.groupStations ?? null;
  if (stations === null) return { state: 'unknown', value: null };
  if (stations === 0) return { state: 'none', value: null };
  const routing = Math.min(routingStations(past), stations - 1);
  return { state: routing > 0 ? 'routed' : 'value', value: stations - routing };
}

/** The groups a ticket had before the one it was first replied to in; a transfer with that reply comes after it. */
function routingStations({ life, events }: Past): number {
  const repliedAt = life ? repliesOf(life)[0] : undefined;
  if (repliedAt === undefined) return 0;
  const entered = inOrder(events, 'group_id').filter(
    ({ at, value, previous }) => at < repliedAt && value !== null && value !== previous,
  );
  return Math.max(0, entered.length - 1);
}
