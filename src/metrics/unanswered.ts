import type { Metric } from '../domain/metric.ts';
import { excludedFromReplies } from '../domain/population.ts';
import { isUnsolved } from '../domain/ticket.ts';

/** Never answered: unsolved tickets without a reply by an agent, at the moment of asking. */
export const metric: Metric = {
  id: 'unanswered',
  label: 'Never answered',
  aliases: ['never-answered', 'unreplied'],
  kind: 'count',
  anchor: 'now',
  better: 'lower',
  definition: 'Unsolved tickets that no agent has replied to in public, whatever their age.',
  population:
    'Tickets that are new, open, pending or on hold now; those opened by agents, and voice, are left out; where Zendesk does not tell of replies, that is counted beside it.',
  version: 1,
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
};
