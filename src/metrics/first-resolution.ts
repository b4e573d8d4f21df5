import type { TicketMetric } from '../domain/metric.ts';
import { IMPOSSIBLE, measureNative } from '../domain/native-times.ts';
import { excludedEverywhere } from '../domain/population.ts';

/** First resolution time: the native value, anchored on the first solve. */
export const metric: TicketMetric = {
  id: 'first-resolution',
  label: 'First resolution time',
  aliases: ['first-resolution-time'],
  kind: 'duration',
  anchor: 'firstSolvedAt',
  better: 'lower',
  definition: 'From creation to the first solve, as Zendesk measures it (native).',
  population: 'Tickets first solved in the window, whatever their status now.',
  version: 2,
  minimumSample: 5,
  judgedWhenDue: true,
  besides: IMPOSSIBLE,
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!ticket.metricSet) return { state: 'unknown', value: null };
    const native = measureNative(ticket, ticket.metricSet.firstResolution);
    return native ?? { state: 'unsolved', value: null };
  },
};
