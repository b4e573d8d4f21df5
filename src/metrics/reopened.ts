import { knownStatuses } from '../domain/known-statuses.ts';
import type { OccurrenceMetric } from '../domain/metric.ts';
import { countedOnce } from '../domain/occurrences.ts';
import { reopeningsOf } from '../domain/own-clocks.ts';

/** Volume back in: reopenings. */
export const metric: OccurrenceMetric = {
  id: 'reopened',
  label: 'Reopenings',
  aliases: ['reopenings'],
  kind: 'count',
  anchor: 'at',
  better: 'neither',
  definition: 'Each time a solved or closed ticket became new, open, pending or on hold again.',
  population:
    'Reopenings in the window on tickets that are not deleted, merged, suspended or handled by AI alone.',
  version: 1,
  minimumSample: 0,
  isSecondary: true,
  needs: 'events',
  noun: 'reopening',
  anchorText: 'when it was reopened',
  measureEach(ticket, past) {
    const counted = countedOnce(ticket);
    return reopeningsOf(knownStatuses(ticket, past)).map((at) => ({ ...counted, at }));
  },
};
