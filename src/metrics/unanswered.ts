import { statusesWhileThere, unsolvedSpans } from '../domain/known-statuses.ts';
import type { TicketMetric } from '../domain/metric.ts';
import type { Past } from '../domain/past.ts';
import { excludedFromReplies, OF_REPLIES } from '../domain/population.ts';
import { nativeReply } from '../domain/reply-time.ts';
import { type EpochSeconds, isUnsolved, type Ticket } from '../domain/ticket.ts';
import { repliesOf } from '../domain/ticket-life.ts';

/** Never answered: unsolved tickets without a reply by an agent, now or at an instant of the known history. */
export const metric: TicketMetric = {
  id: 'unanswered',
  label: 'Never answered',
  aliases: ['never-answered', 'unreplied'],
  kind: 'count',
  anchor: 'now',
  better: 'lower',
  definition: 'Unsolved tickets that no agent has replied to in public, whatever their age.',
  population:
    'Tickets that are new, open, pending or on hold; those opened by agents, and voice, are left out; where Zendesk does not tell of replies, that is counted beside it.',
  version: 2,
  leavesOut: OF_REPLIES,
  minimumSample: 0,
  needs: 'unsolved',
  besides: { unknown: 'reply state unknown' },
  measure(ticket) {
    if (!isUnsolved(ticket)) return null;
    const excluded = excludedFromReplies(ticket);
    if (excluded) return { state: excluded, value: null };
    const replies = ticket.metricSet?.replies ?? null;
    if (replies === null) return { state: 'unknown', value: null };
    return replies === 0 ? { state: 'value', value: 1 } : null;
  },
  measureEach(ticket, past) {
    const spans = unsolvedSpans(statusesWhileThere(ticket, past));
    const repliedAt = firstReplyAt(ticket, past);
    const state = excludedFromReplies(ticket) ?? (repliedAt === 'unknown' ? 'unknown' : null);
    if (state || repliedAt === 'unknown')
      return spans.map(({ at, until }) => ({ at, until, state: state ?? 'unknown', value: null }));
    return spans
      .filter(({ at }) => repliedAt === null || at < repliedAt)
      .map(({ at, until }) => ({ at, until: earlier(until, repliedAt), state: 'value', value: 1 }));
  },
};

const earlier = (one: EpochSeconds | null, other: EpochSeconds | null): EpochSeconds | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

/** From the events, or else from Zendesk's own time of it; null where there is no reply. */
function firstReplyAt(ticket: Ticket, { life }: Past): EpochSeconds | null | 'unknown' {
  if (life) return repliesOf(life)[0] ?? null;
  if (ticket.metricSet?.replies === 0) return null;
  const minutes = nativeReply(ticket)?.value ?? null;
  return minutes === null ? 'unknown' : ticket.createdAt + Math.round(minutes * 60);
}
