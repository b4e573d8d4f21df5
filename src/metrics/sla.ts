import type { OccurrenceMetric } from '../domain/metric.ts';
import { excludedEverywhere } from '../domain/population.ts';
import { outcomeOf, type SlaTarget, slaTargets } from '../domain/sla-targets.ts';
import { isSolved } from '../domain/ticket.ts';

/** SLA attainment by tickets, from Zendesk's own metric events. */
export const metric: OccurrenceMetric = {
  id: 'sla',
  label: 'SLA attainment',
  aliases: ['sla-attainment', 'sla-tickets'],
  kind: 'rate',
  anchor: 'at',
  anchorText: 'when the first target was missed, or the last one met',
  noun: 'ticket',
  better: 'higher',
  definition:
    'Tickets that met all their decided SLA targets ÷ those and the tickets that missed any, as Zendesk tells breaches (native).',
  population:
    'Tickets with an SLA target decided in the window; a target that is cancelled, or whose breach Zendesk took back, is on neither side.',
  version: 1,
  minimumSample: 20,
  needs: 'slaEvents',
  besides: {
    active: 'with a target still running',
    cancelled: 'with targets cancelled or taken back',
    unknown: 'breached, target not known',
  },
  measureEach(ticket, { slaEvents }) {
    const deciding = decidingTarget(slaTargets(slaEvents, isSolved(ticket)));
    if (!deciding) return [];
    const { at, policyId } = deciding;
    const excluded = excludedEverywhere(ticket);
    if (excluded) return [{ at, policyId, state: excluded, value: null }];
    return [{ at, policyId, ...outcomeOf(deciding) }];
  },
};

/** The first one missed; else, as long as one is open, an open one; else the last one met. */
function decidingTarget(targets: readonly SlaTarget[]): SlaTarget | undefined {
  const lastOf = (state: SlaTarget['state']) => targets.findLast((target) => target.state === state);
  return (
    targets.find(({ state }) => state === 'missed') ??
    lastOf('unknown') ??
    lastOf('active') ??
    lastOf('met') ??
    lastOf('cancelled')
  );
}
