import type { Metric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';

/** Reopened: the native count of reopens, without a horizon until the event history is there. */
export const metric: Metric = {
  id: 'reopen-rate',
  label: 'Reopened',
  aliases: ['reopened-rate', 'reopens'],
  kind: 'rate',
  anchor: 'firstSolvedAt',
  better: 'lower',
  definition:
    'Tickets reopened at least once, ever since (native, no horizon) ÷ tickets first solved in the window.',
  population: 'Tickets first solved in the window, whatever their status now.',
  version: 1,
  minimumSample: 20,
  alertsOverScoredWindow: true,
  besides: { unknown: 'reopens unknown' },
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!ticket.metricSet) return null;
    const { reopens } = ticket.metricSet;
    return reopens === null
      ? { state: 'unknown', value: null }
      : { state: 'value', value: reopens >= 1 ? 1 : 0 };
  },
};
