import { knownStatuses } from '../domain/known-statuses.ts';
import type { OccurrenceMetric } from '../domain/metric.ts';
import { countedOnce } from '../domain/occurrences.ts';
import { solvingSteps } from '../domain/own-clocks.ts';

/** Agent productivity: solves, each of the agent who solved. */
export const metric: OccurrenceMetric = {
  id: 'solves',
  label: 'Solves',
  aliases: ['agent-solves'],
  kind: 'count',
  anchor: 'at',
  better: 'neither',
  definition:
    'Each time a ticket was solved, or closed without a solve; a ticket reopened and solved again counts again.',
  population:
    'Solves in the window, by whomever, on tickets that are not deleted, merged, suspended or handled by AI alone.',
  version: 1,
  minimumSample: 0,
  isSecondary: true,
  needs: 'events',
  noun: 'solve',
  anchorText: 'when it was solved',
  measureEach(ticket, past) {
    const counted = countedOnce(ticket);
    // What a ticket whose creation is not known began with is no solve that we know the instant of.
    const seen = solvingSteps(knownStatuses(ticket, past)).filter(
      ({ at }) => past.life || at > ticket.createdAt,
    );
    return seen.map(({ at, agentId }) => ({ ...counted, at, agentId }));
  },
};
