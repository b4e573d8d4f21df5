import { renewalIn } from '../domain/customer-success/renewals.ts';
import type { OrganizationMetric } from '../domain/metric.ts';

/** Retention: committed to renew, as a share of those up for renewal. */
export const metric: OrganizationMetric = {
  id: 'retention',
  label: 'Committed to renew',
  aliases: ['renewal', 'renewals'],
  kind: 'rate',
  noun: 'organization',
  anchor: 'at',
  anchorText: 'when its renewal is due',
  better: 'higher',
  definition:
    'Organizations that committed to renew ÷ organizations up for renewal of which it is known whether they did.',
  population:
    'Organizations whose renewal fell due in the window; those not due yet and those of which nothing is known are counted beside it.',
  version: 1,
  minimumSample: 20,
  isSecondary: true,
  alertsOverScoredWindow: true,
  requires: ['renewal_due', 'committed'],
  besides: { notDue: 'not due yet', unknown: 'commitment not known' },
  measureOrganization(organization, window, asOf) {
    const renewal = window && renewalIn(organization, window);
    if (!renewal) return null;
    if (renewal.overAt > asOf) return { state: 'notDue', value: null };
    if (renewal.isCommitted === null) return { state: 'unknown', value: null };
    return { state: 'value', value: renewal.isCommitted ? 1 : 0, sources: renewal.sources };
  },
};
