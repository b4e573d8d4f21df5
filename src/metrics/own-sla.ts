import { exactMinutes } from '../domain/duration.ts';
import type { OccurrenceMetric } from '../domain/metric.ts';
import { OF_REPLIES } from '../domain/population.ts';
import { metric as frt } from './frt.ts';

/** A reply SLA of our own, for accounts that have none in Zendesk. */
export const metric: OccurrenceMetric = {
  id: 'own-sla',
  label: 'Reply SLA (ours)',
  aliases: ['reply-sla', 'our-sla'],
  kind: 'rate',
  anchor: 'at',
  anchorText: 'when it was replied to in time, or the time ran out',
  noun: 'ticket',
  better: 'higher',
  definition:
    "Tickets first replied to within the team's own time, in calendar hours ÷ tickets whose time was kept or ran out; ours, not an SLA of Zendesk's.",
  population:
    'Tickets replied to in time in the window, and those whose time ran out in it, waiting or not; tickets solved without a reply, opened by agents, and voice are left out.',
  isSettledRuleShown: true,
  settledRule: ({ ownReplyMinutes }) => `replied to within ${exactMinutes(ownReplyMinutes)}`,
  version: 2,
  leavesOut: [...OF_REPLIES, 'solvedWithoutReply'],
  minimumSample: 20,
  isSecondary: true,
  besides: frt.besides ?? {},
  measureEach(ticket, past) {
    const allowed = past.settings.ownReplyMinutes;
    const reply = frt.measure(ticket, past);
    if (!reply) return [];
    const replied = reply.value ?? Infinity;
    const at = ticket.createdAt + Math.round(Math.min(replied, allowed) * 60);
    const isCounted = reply.state === 'value' || reply.state === 'waiting';
    if (!isCounted) return [{ at, state: reply.state, value: null }];
    return [{ at, state: 'value', value: replied <= allowed ? 1 : 0 }];
  },
};
