import type { Measure } from './metric.ts';
import { measureNative } from './native-times.ts';
import { excludedEverywhere } from './population.ts';
import { type DualMinutes, isSolved, type MetricSet, type Ticket } from './ticket.ts';

/** The states beside a time that a ticket spent in some statuses. */
export const WAIT_STATES = {
  never: 'never in that status',
  reopenedNotSolved: 'reopened, not solved now',
  unknown: 'times not given by Zendesk',
} as const;

/** The time a ticket that is solved or closed now has spent in some statuses, as Zendesk gives it (native). */
export function measureWait(ticket: Ticket, pick: (native: MetricSet) => DualMinutes): Measure {
  const excluded = excludedEverywhere(ticket);
  if (excluded) return { state: excluded, value: null };
  const native = ticket.metricSet;
  if (!isSolved(ticket)) return notSolved(ticket);
  if (!native) return { state: 'unknown', value: null };
  return measureNative(ticket, pick(native)) ?? { state: 'never', value: null };
}

/** The measure of a ticket that is not solved now, where only solved ones count. */
export const notSolved = ({ metricSet }: Ticket): Measure => ({
  state: metricSet?.solvedAt ? 'reopenedNotSolved' : 'unsolved',
  value: null,
});
