import { momentIn } from '../domain/customer-success/calendar.ts';
import { interruptedSeconds } from '../domain/customer-success/interruptions.ts';
import { knownAt } from '../domain/customer-success/known.ts';
import { isYes } from '../domain/customer-success/values.ts';
import type { OrganizationMetric } from '../domain/metric.ts';

const HOUR_SECONDS = 3600;

/** Availability: the share of active organizations without an outage, and beside it their hours. */
export const metric: OrganizationMetric = {
  id: 'availability',
  label: 'Not interrupted',
  aliases: ['uptime'],
  kind: 'rate',
  noun: 'organization',
  anchor: 'at',
  anchorText: 'when an outage overlaps it',
  better: 'higher',
  definition:
    'Active organizations without an outage ÷ active organizations; an outage lasts from the creation of a problem ticket to its solve, for every organization with an incident linked to it.',
  population:
    'Organizations that are active; overlapping outages are one, and one that lasts runs to where the data ends.',
  version: 1,
  minimumSample: 20,
  isSecondary: true,
  alertsOverScoredWindow: true,
  needs: 'unsolved',
  requires: ['active'],
  besides: {
    availableHours: 'organization-hours available',
    allHours: 'organization-hours in all',
    unknown: 'not known whether active',
  },
  measureOrganization(organization, window, asOf) {
    if (!window) return null;
    const active = knownAt(organization, 'active', momentIn(window, asOf));
    const isActive = isYes(active?.value);
    if (!active || isActive === null) return { state: 'unknown', value: null };
    const span = { start: window.start, end: Math.min(window.end, asOf) };
    if (!isActive || span.end <= span.start) return null;
    const interrupted = interruptedSeconds(organization.interruptions, span);
    const all = span.end - span.start;
    return {
      state: 'value',
      value: interrupted > 0 ? 0 : 1,
      counts: { availableHours: (all - interrupted) / HOUR_SECONDS, allHours: all / HOUR_SECONDS },
      sources: [active.source],
    };
  },
};
