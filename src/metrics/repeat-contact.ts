import { sameMatterRule } from '../domain/fcr/settings-in-words.ts';
import { anchorsOf, type TicketMetric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { minutesToFirst } from '../domain/return-time.ts';
import { isSolved } from '../domain/ticket.ts';
import { notSolved } from '../domain/waits.ts';

/** Repeat contacts: how many customers came back with another ticket on the same matter. */
export const metric: TicketMetric = {
  id: 'repeat-contact',
  label: 'Repeat contacts',
  aliases: ['repeat-contacts', 'repeats'],
  kind: 'rate',
  anchor: 'lastSolvedAt',
  better: 'lower',
  definition:
    'Tickets whose requester created another one on the same matter, or followed it up, within 7 days of the last solve ÷ tickets solved.',
  population:
    'Tickets last solved in the window and solved or closed now; younger than the horizon they are not ripe and not counted.',
  version: 2,
  minimumSample: 20,
  alertsOverScoredWindow: true,
  settledRule: ({ fcr }) => sameMatterRule(fcr),
  countsReturns: true,
  horizonDays: 7,
  otherHorizons: [14, 30],
  besides: {
    reopenedNotSolved: 'reopened, not solved now',
    unknown: 'time of the solve not given by Zendesk',
  },
  measure(ticket, { cameBackAt, followedUpAt }) {
    const excluded = excludedEverywhere(ticket);
    if (excluded) return { state: excluded, value: null };
    if (!isSolved(ticket)) return notSolved(ticket);
    const { lastSolvedAt } = anchorsOf(ticket);
    if (lastSolvedAt === null) return { state: 'unknown', value: null };
    return { state: 'value', value: minutesToFirst(lastSolvedAt, [cameBackAt, followedUpAt]) };
  },
};
