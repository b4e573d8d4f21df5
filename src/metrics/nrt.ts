import { type CustomerTurn, nextTurns } from '../domain/customer-turns.ts';
import type { Measure, OccurrenceMetric } from '../domain/metric.ts';
import { historyNotKnown } from '../domain/occurrences.ts';
import type { Past } from '../domain/past.ts';
import { excludedFromReplies, OF_REPLIES } from '../domain/population.ts';
import { measureReplyTime } from '../domain/reply-time.ts';
import { isUnsolved, type Ticket } from '../domain/ticket.ts';

/** Next reply time: how long customers waited who wrote again after the first reply. */
export const metric: OccurrenceMetric = {
  id: 'nrt',
  label: 'Next reply time',
  aliases: ['next-reply', 'next-reply-time'],
  kind: 'duration',
  anchor: 'at',
  better: 'lower',
  definition:
    "From the first unanswered public comment of a customer's turn to the next public reply by an agent; the first turn is that of the first reply.",
  population:
    'Customer turns after the first that started in the window; waiting ones and those solved without a reply are counted beside it.',
  version: 1,
  leavesOut: OF_REPLIES,
  minimumSample: 5,
  hasOpenClocks: true,
  isSecondary: true,
  needs: 'events',
  noun: 'customer turn',
  anchorText: 'when the turn started',
  besides: { closedWithoutReply: 'closed without reply', unknown: 'history not known' },
  measureEach(ticket, past) {
    const excluded = excludedFromReplies(ticket);
    if (!past.life) return historyNotKnown(past, excluded);
    return nextTurns(past.life).map((turn) => ({
      at: turn.startedAt,
      ...(excluded ? { state: excluded, value: null } : measureTurn(ticket, past, turn)),
    }));
  },
};

/** Who writes on a solved ticket that stays solved waits no longer. */
function measureTurn(ticket: Ticket, past: Past, { startedAt, endedAt, end }: CustomerTurn): Measure {
  if (end === 'reply' && endedAt !== null) return measureReplyTime(ticket, past, [startedAt, endedAt]);
  const isWaiting = end === 'waiting' && isUnsolved(ticket);
  return { state: isWaiting ? 'waiting' : 'closedWithoutReply', value: null };
}
