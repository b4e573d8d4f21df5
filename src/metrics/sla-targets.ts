import type { OccurrenceMetric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { outcomeOf, slaTargets } from '../domain/sla-targets.ts';
import { isSolved } from '../domain/ticket.ts';

/** SLA attainment by targets: a ticket with three of them counts three times. */
export const metric: OccurrenceMetric = {
  id: 'sla-targets',
  label: 'SLA targets met',
  aliases: ['sla-target'],
  kind: 'rate',
  anchor: 'at',
  anchorText: 'when the target was decided: fulfilled if in time, breached if not',
  noun: 'target',
  better: 'higher',
  definition: 'SLA targets met ÷ SLA targets decided, as Zendesk tells breaches (native).',
  population:
    'SLA targets fulfilled in time or breached in the window, several a ticket; one that is cancelled, or whose breach Zendesk took back, is on neither side.',
  version: 1,
  minimumSample: 20,
  needs: 'slaEvents',
  isSecondary: true,
  besides: {
    active: 'still running',
    cancelled: 'cancelled or taken back',
    unknown: 'breached, target not known',
  },
  measureEach(ticket, { slaEvents }) {
    const excluded = excludedEverywhere(ticket);
    return slaTargets(slaEvents, isSolved(ticket)).map((target) => {
      const { at, kind, policyId } = target;
      const outcome = excluded ? { state: excluded, value: null } : outcomeOf(target);
      return { at, target: kind, policyId, ...outcome };
    });
  },
};
