import type { Measure, TicketMetric } from '../domain/metric.ts';
import { agentWorkOf, solvesOf } from '../domain/own-clocks.ts';
import type { Past } from '../domain/past.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { calendarClock } from '../domain/schedule-at.ts';
import { isSolved } from '../domain/ticket.ts';
import { notSolved, WAIT_STATES } from '../domain/waits.ts';

/** Agent work time: the time in new and open, which Zendesk has no native value of. */
export const metric: TicketMetric = {
  id: 'agent-work',
  label: 'Agent work time',
  aliases: ['agent-work-time'],
  kind: 'duration',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition: 'Time in new and open up to the last solve, from the ticket events.',
  population:
    'Tickets last solved in the window and solved or closed now; those never new or open are counted beside it.',
  version: 1,
  minimumSample: 5,
  isSecondary: true,
  needs: 'events',
  besides: { ...WAIT_STATES, unknown: 'history not known' },
  measure(ticket, past) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    return isSolved(ticket) ? measureWork(past) : notSolved(ticket);
  },
};

function measureWork({ life, businessClock }: Past): Measure {
  if (!life || solvesOf(life.statuses).length === 0) return { state: 'unknown', value: null };
  const value = agentWorkOf(life, calendarClock);
  if (value === null) return { state: 'never', value: null };
  return { state: 'value', value, businessValue: businessClock && agentWorkOf(life, businessClock) };
}
