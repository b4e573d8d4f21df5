import type { TicketMetric } from '../domain/metric.ts';
import { excludedFromReplies, isChat, OF_REPLIES } from '../domain/population.ts';
import { isSolved } from '../domain/ticket.ts';

/** One-touch: exactly one public agent reply, as a share of all solved or closed. */
export const metric: TicketMetric = {
  id: 'one-touch',
  label: 'One-touch',
  aliases: ['onetouch'],
  kind: 'rate',
  anchor: 'lastSolvedAt',
  better: 'higher',
  definition: 'Solved or closed tickets with exactly one public agent reply ÷ all solved or closed.',
  population:
    'Tickets last solved in the window and solved or closed now, those without a reply among them; chat, messaging and voice are not measured.',
  version: 1,
  leavesOut: OF_REPLIES,
  minimumSample: 20,
  besides: {
    withoutReply: 'without a reply',
    chat: 'chat or messaging, not measured',
    unknown: 'reply state unknown',
  },
  measure(ticket) {
    const excluded = excludedFromReplies(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!isSolved(ticket)) return null;
    if (isChat(ticket)) return { state: 'chat', value: null };
    const replies = ticket.metricSet?.replies ?? null;
    if (replies === null) return { state: 'unknown', value: null };
    return { state: replies === 0 ? 'withoutReply' : 'value', value: replies === 1 ? 1 : 0 };
  },
};
