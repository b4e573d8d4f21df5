import { hasBusinessHours } from './hours.ts';
import type { Measure } from './metric.ts';
import { measureNative } from './native-times.ts';
import type { Past } from './past.ts';
import type { EpochSeconds, Ticket } from './ticket.ts';

/** The minutes a customer waited for an answer; messaging has no business hours. */
export function measureReplyTime(
  ticket: Ticket,
  { businessClock }: Past,
  [from, to]: readonly [EpochSeconds, EpochSeconds],
): Measure {
  return {
    state: 'value',
    value: (to - from) / 60,
    businessValue: hasBusinessHours(ticket) && businessClock ? businessClock(from, to) / 60 : null,
  };
}

/** The first reply time as Zendesk gives it, for messaging in seconds; null where it gives none. */
export function nativeReply(ticket: Ticket): Measure | null {
  const { metricSet, isMessaging } = ticket;
  if (!metricSet) return null;
  const { reply, replySeconds } = metricSet;
  if (replySeconds !== null && (isMessaging || reply.calendar === null)) {
    return measureNative(ticket, { calendar: replySeconds / 60, business: null });
  }
  return measureNative(ticket, reply);
}
