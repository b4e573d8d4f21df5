import type { Metric } from '../domain/metric.ts';
import { excludedFromReplies } from '../domain/population.ts';
import { isSolved, type MetricSet, type Ticket } from '../domain/ticket.ts';

/** First reply time; the value is Zendesk's own, in seconds for messaging and in minutes elsewhere. */
export const metric: Metric = {
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
  version: 1,
  minimumSample: 5,
  hasOpenClocks: true,
  besides: { unknown: 'reply state unknown', unmeasured: 'replied, time not given by Zendesk' },
  measure(ticket) {
    const excluded = excludedFromReplies(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!ticket.metricSet) return { state: 'unknown', value: null };
    return replied(ticket, ticket.metricSet) ?? { state: openState(ticket, ticket.metricSet), value: null };
  },
};

function replied(ticket: Ticket, native: MetricSet) {
  if (native.replySeconds !== null && (ticket.isMessaging || native.reply.calendar === null)) {
    return { state: 'value', value: native.replySeconds / 60, businessValue: null };
  }
  if (native.reply.calendar === null) return null;
  return { state: 'value', value: native.reply.calendar, businessValue: native.reply.business };
}

function openState(ticket: Ticket, native: MetricSet): string {
  if (native.replies === null) return 'unknown';
  if (native.replies > 0) return 'unmeasured';
  return isSolved(ticket) ? 'solvedWithoutReply' : 'waiting';
}
