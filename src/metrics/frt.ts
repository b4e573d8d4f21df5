import type { TicketMetric } from '../domain/metric.ts';
import { IMPOSSIBLE } from '../domain/native-times.ts';
import { excludedFromReplies, OF_REPLIES } from '../domain/population.ts';
import { nativeReply } from '../domain/reply-time.ts';
import { isSolved, type MetricSet, type Ticket } from '../domain/ticket.ts';

/** First reply time; the value is Zendesk's own, in seconds for messaging and in minutes elsewhere. */
export const metric: TicketMetric = {
  id: 'frt',
  label: 'First reply time',
  aliases: ['first-reply', 'first-reply-time'],
  kind: 'duration',
  anchor: 'createdAt',
  better: 'lower',
  definition:
    'From creation to the first public reply by an agent, as Zendesk measures it (native; messaging in seconds).',
  population:
    'Replied tickets created in the window; waiting ones are counted beside it, tickets solved without a reply are left out.',
  version: 2,
  leavesOut: [...OF_REPLIES, 'solvedWithoutReply'],
  minimumSample: 5,
  hasOpenClocks: true,
  besides: {
    unknown: 'reply state unknown',
    unmeasured: 'replied, time not given by Zendesk',
    ...IMPOSSIBLE,
  },
  measure(ticket) {
    const excluded = excludedFromReplies(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!ticket.metricSet) return { state: 'unknown', value: null };
    return nativeReply(ticket) ?? { state: openState(ticket, ticket.metricSet), value: null };
  },
};

function openState(ticket: Ticket, native: MetricSet): string {
  if (native.replies === null) return 'unknown';
  if (native.replies > 0) return 'unmeasured';
  return isSolved(ticket) ? 'solvedWithoutReply' : 'waiting';
}
