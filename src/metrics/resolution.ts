import type { TicketMetric } from '../domain/metric.ts';
import { IMPOSSIBLE, measureNative } from '../domain/native-times.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { isSolved } from '../domain/ticket.ts';
import { notSolved } from '../domain/waits.ts';

/** Full resolution time: the native value of tickets that are solved or closed now. */
export const metric: TicketMetric = {
  id: 'resolution',
  label: 'Full resolution time',
  aliases: ['full-resolution', 'full-resolution-time', 'resolution-time'],
  kind: 'duration',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition: 'From creation to the last solve, as Zendesk measures it (native).',
  population:
    'Tickets last solved in the window and solved or closed now; those reopened and not solved now are counted beside it.',
  version: 2,
  minimumSample: 5,
  judgedWhenDue: true,
  besides: {
    reopenedNotSolved: 'reopened, not solved now',
    unmeasured: 'time not given by Zendesk',
    ...IMPOSSIBLE,
  },
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!isSolved(ticket)) return notSolved(ticket);
    const native = ticket.metricSet && measureNative(ticket, ticket.metricSet.fullResolution);
    return native ?? { state: 'unmeasured', value: null };
  },
};
