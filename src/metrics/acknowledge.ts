import type { Measure, TicketMetric } from '../domain/metric.ts';
import type { Past } from '../domain/past.ts';
import { excludedFromReplies, OF_REPLIES } from '../domain/population.ts';
import { measureReplyTime } from '../domain/reply-time.ts';
import { isUnsolved, type Ticket } from '../domain/ticket.ts';
import type { TicketLife, Utterance } from '../domain/ticket-life.ts';

/** Acknowledged: how soon the customer hears anything, be it from a machine. */
export const metric: TicketMetric = {
  id: 'acknowledge',
  label: 'Acknowledged',
  aliases: ['acknowledged', 'acknowledgement'],
  kind: 'duration',
  anchor: 'createdAt',
  better: 'lower',
  definition:
    "From creation to the first public comment on the ticket that is not the customer's, automatic or human; mails that Zendesk sends by itself are no comments.",
  population:
    'Acknowledged tickets created in the window; waiting ones are counted beside it; those opened by agents, voice, and tickets solved without any message are left out.',
  version: 2,
  leavesOut: [...OF_REPLIES, 'solvedWithoutReply'],
  minimumSample: 5,
  hasOpenClocks: true,
  isSecondary: true,
  needs: 'events',
  besides: { unknown: 'history not known' },
  measure(ticket, past) {
    const excluded = excludedFromReplies(ticket);
    if (excluded) return { state: excluded, value: null };
    return past.life ? measureFirst(ticket, past, past.life) : { state: 'unknown', value: null };
  },
};

function measureFirst(ticket: Ticket, past: Past, { createdAt, comments }: TicketLife): Measure {
  const first = comments.find(isAcknowledgement);
  if (first) return measureReplyTime(ticket, past, [createdAt, first.at]);
  return { state: isUnsolved(ticket) ? 'waiting' : 'solvedWithoutReply', value: null };
}

const isAcknowledgement = ({ speaker, isPublic, isSideConversation }: Utterance): boolean =>
  isPublic && (speaker === 'agent' || speaker === 'nobody') && !isSideConversation;
