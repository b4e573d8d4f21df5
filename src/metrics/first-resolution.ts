import type { Metric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';

/** First resolution time: the native value, anchored on the first solve. */
export const metric: Metric = {
  id: 'first-resolution',
  label: 'First resolution time',
  aliases: ['first-resolution-time'],
  kind: 'duration',
  anchor: 'firstSolvedAt',
  better: 'lower',
  definition: 'From creation to the first solve, as Zendesk measures it (native).',
  population: 'Tickets first solved in the window, whatever their status now.',
  version: 1,
  minimumSample: 5,
  judgedWhenDue: true,
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!ticket.metricSet) return { state: 'unknown', value: null };
    const native = ticket.metricSet.firstResolution;
    if (native.calendar === null) return { state: 'unsolved', value: null };
    return { state: 'value', value: native.calendar, businessValue: native.business };
  },
};
