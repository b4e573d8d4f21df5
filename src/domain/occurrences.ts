import type { Measure } from './metric.ts';
import type { Occurrence, Past } from './past.ts';
import { excludedEverywhere } from './population.ts';
import type { Ticket } from './ticket.ts';

/** How a thing that happened on a ticket counts: as one, or under the reason the ticket is left out for. */
export function countedOnce(ticket: Ticket): Measure {
  const excluded = excludedEverywhere(ticket);
  return excluded ? { state: excluded, value: null } : { state: 'value', value: 1 };
}

/** Stands for all that may have happened on a ticket whose past is not known from its creation on. */
export function historyNotKnown({ events }: Past, excluded: string | null): Occurrence[] {
  if (events.length === 0) return [];
  const at = Math.min(...events.map((event) => event.at));
  return [{ at, state: excluded ?? 'unknown', value: null }];
}
