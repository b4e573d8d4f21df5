import type { EpochSeconds } from './ticket.ts';
import type { TimelineEvent, TimelineKind } from './timeline.ts';

/** The events of one kind, each once, oldest first; within a second in the order Zendesk numbered them. */
export function inOrder(events: readonly TimelineEvent[], kind: TimelineKind): TimelineEvent[] {
  const byId = new Map(events.filter((event) => event.kind === kind).map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => a.at - b.at || a.id - b.id);
}

/** What a change of a field says of its value. */
export type FieldChange = Pick<TimelineEvent, 'at' | 'value' | 'previous'>;

/** A field's value at an instant, told from its changes in order; null where it was empty or nothing is said of it. */
export function valueAt(changes: readonly FieldChange[], at: EpochSeconds): string | null {
  const last = changes.findLast((change) => change.at <= at);
  return last ? last.value : (changes[0]?.previous ?? null);
}
