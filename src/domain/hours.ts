import type { Past } from './past.ts';
import { isMessagingChannel } from './population.ts';
import type { Clock } from './schedule-at.ts';
import type { EpochSeconds, Ticket } from './ticket.ts';
import { type FieldChange, inOrder, valueAt } from './timeline-order.ts';

/** The hours a target counts in. */
export type Hours = 'business' | 'calendar';

/** The path of what has no business hours, so that its targets are judged by the calendar. */
export const CALENDAR_PATH = 'calendar';

/** What a path has where the schedule was switched. */
export const SWITCH_MARK = '@';

/** Whether what is measured on a ticket has business hours at all; messaging has none. */
export const hasBusinessHours = ({
  isMessaging,
  channel,
}: Pick<Ticket, 'isMessaging' | 'channel'>): boolean => !isMessaging && !isMessagingChannel(channel);

/**
 * The business hours a ticket has been under since its creation, equal for tickets under the same: the schedule's id,
 * then every later switch as `id@instant`. Null for the default throughout, `calendar` where it has none.
 */
export function hoursPath(ticket: Ticket, { events }: Past): string | null {
  if (!hasBusinessHours(ticket)) return CALENDAR_PATH;
  const changes = inOrder(events, 'schedule_id');
  const path = [valueAt(changes, ticket.createdAt) ?? ''];
  let last = path[0];
  for (const { at, value } of changes) {
    if (at <= ticket.createdAt || (value ?? '') === last) continue;
    last = value ?? '';
    path.push(`${last}${SWITCH_MARK}${at}`);
  }
  return path.length === 1 && last === '' ? null : path.join(' ');
}

/** The changes of schedule that a path tells, in order. */
export function changesOf(path: string | null): FieldChange[] {
  const [first = '', ...switches] = (path ?? '').split(' ');
  const start: FieldChange = { at: 0, value: first || null, previous: first || null };
  return [
    start,
    ...switches.map((text) => {
      const [id = '', at] = text.split(SWITCH_MARK);
      return { at: Number(at), value: id || null, previous: null };
    }),
  ];
}

const WEEK = 7 * 86_400;

/**
 * The first start from which a clock runs no longer than so many seconds up to an instant: whatever started before it
 * has run longer. The clock never runs faster than the calendar's; 0 where nothing has run that long.
 */
export function startOfRun(clock: Clock, at: EpochSeconds, seconds: number): EpochSeconds {
  let high = at - seconds;
  let low = Math.max(0, high - 1);
  for (let span = WEEK; clock(low, at) <= seconds; span *= 2) {
    if (low === 0) return 0;
    high = low;
    low = Math.max(0, low - span);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (clock(middle, at) > seconds) low = middle;
    else high = middle;
  }
  return high;
}
