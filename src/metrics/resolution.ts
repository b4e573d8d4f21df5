import type { Metric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { isSolved } from '../domain/ticket.ts';

/** Full resolution time: the native value of tickets that are solved or closed now. */
export const metric: Metric = {
  id: 'resolution',
  label: 'Full resolution time',
  aliases: ['full-resolution', 'full-resolution-time', 'resolution-time'],
  kind: 'duration',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition: 'From creation to the last solve, as Zendesk measures it (native).',
  population:
    'Tickets last solved in the window and solved or closed now; those reopened and not solved now are counted beside it.',
  version: 1,
  minimumSample: 5,
  judgedWhenDue: true,
  besides: { reopenedNotSolved: 'reopened, not solved now', unmeasured: 'time not given by Zendesk' },
  measure(ticket) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    const native = ticket.metricSet?.fullResolution;
    if (isSolved(ticket)) {
      if (native?.calendar == null) return { state: 'unmeasured', value: null };
      return { state: 'value', value: native.calendar, businessValue: native.business };
    }
    return { state: ticket.metricSet?.solvedAt ? 'reopenedNotSolved' : 'unsolved', value: null };
  },
};
