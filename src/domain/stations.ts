import type { Measure } from './metric.ts';
import type { Past } from './past.ts';
import { excludedEverywhere } from './population.ts';
import { isSolved, type Ticket } from './ticket.ts';
import { repliesOf } from './ticket-life.ts';
import { inOrder } from './timeline-order.ts';
import { notSolved } from './waits.ts';

/** What a ticket goes through: groups or assignees. */
export type StationKind = 'group_id' | 'assignee_id';

/** The stations of a solved ticket, but for those before the one that first answered. */
export function measureStations(ticket: Ticket, past: Past, kind: StationKind): Measure | null {
  const excluded = excludedEverywhere(ticket);
  if (excluded) return { state: excluded, value: null };
  return isSolved(ticket) ? counted(ticket, past, kind) : notSolved(ticket);
}

function counted({ metricSet }: Ticket, past: Past, kind: StationKind): Measure {
  const stations = (kind === 'group_id' ? metricSet?.groupStations : metricSet?.assigneeStations) ?? null;
  if (stations === null) return { state: 'unknown', value: null };
  if (stations === 0) return { state: 'none', value: null };
  const routing = Math.min(routingStations(past, kind), stations - 1);
  return { state: routing > 0 ? 'routed' : 'value', value: stations - routing };
}

/** The stations a ticket had before the one it was first replied to in; one it comes to with that reply comes after it. */
function routingStations({ life, events }: Past, kind: StationKind): number {
  const repliedAt = life ? repliesOf(life)[0] : undefined;
  if (repliedAt === undefined) return 0;
  const entered = inOrder(events, kind).filter(
    ({ at, value, previous }) => at < repliedAt && value !== null && value !== previous,
  );
  return Math.max(0, entered.length - 1);
}
