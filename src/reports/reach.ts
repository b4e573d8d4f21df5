import { isOfOrganizations, type Metric } from '../domain/metric.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import type { Window } from '../domain/window.ts';
import type { Freshness, Reach } from './reads.ts';

/** What a metric is told from, and so from when to when it can be; a past instant of a metric of the present needs the events. */
export function reachOf(metric: Metric, hasWindow: boolean, freshness: Freshness): Reach {
  const tickets: Reach = { since: freshness.measuredSince, asOf: freshness.asOf, fault: null };
  if (metric.anchor === 'now' && hasWindow) {
    if (metric.measureEach) return narrowest(tickets, freshness.events);
    return { ...tickets, fault: `not measured: ${metric.id} is known of the present moment only` };
  }
  // What an organization's fields and imports tell reaches back behind the tickets.
  if (isOfOrganizations(metric) && metric.needs !== 'unsolved') return { ...tickets, since: 0 };
  switch (metric.needs) {
    case 'ratings':
      return narrowest(tickets, {
        since: freshness.measuredSince,
        asOf: freshness.ratingsAsOf,
        fault: freshness.ratingsFault,
      });
    case 'events':
      return narrowest(tickets, freshness.events);
    case 'words':
      return narrowest(tickets, freshness.words);
    case 'slaEvents':
      return narrowest(tickets, freshness.slaEvents);
    case 'unsolved':
      return { ...tickets, fault: freshness.unsolvedFault };
    default:
      return tickets;
  }
}

function narrowest(one: Reach, other: Reach): Reach {
  const both = (a: EpochSeconds | null, b: EpochSeconds | null, pick: (a: number, b: number) => number) =>
    a === null || b === null ? null : pick(a, b);
  return {
    since: both(one.since, other.since, Math.max),
    asOf: both(one.asOf, other.asOf, Math.min),
    fault: other.fault,
    isReading: other.isReading === true,
  };
}

/** The metric itself, or what stands in for it where its past is not known that far. */
export function measurableOf(metric: Metric, freshness: Freshness, window: Window | null): Metric {
  if (!metric.fallback || !window) return metric;
  const { since, fault } = reachOf(metric, true, freshness);
  return fault !== null || since === null || window.start < since ? metric.fallback : metric;
}
