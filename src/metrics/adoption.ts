import { momentIn } from '../domain/customer-success/calendar.ts';
import { milestonesAt } from '../domain/customer-success/milestones.ts';
import type { OrganizationMetric } from '../domain/metric.ts';

/** Adoption: milestones met, as a share of those defined. */
export const metric: OrganizationMetric = {
  id: 'adoption',
  label: 'Adoption',
  aliases: ['milestones'],
  kind: 'rate',
  noun: 'organization',
  anchor: 'now',
  better: 'higher',
  definition:
    'The mean over organizations of milestones met ÷ milestones defined; a milestone that is not filled in is not met.',
  population: 'Organizations with any milestone defined of which anything is filled in.',
  version: 1,
  minimumSample: 20,
  isSecondary: true,
  requires: ['milestones'],
  besides: { unknown: 'not known' },
  measureOrganization(organization, window, asOf) {
    const milestones = milestonesAt(organization, momentIn(window, asOf));
    if (!milestones) return { state: 'unknown', value: null };
    const { met, defined, sources } = milestones;
    return defined === 0 ? null : { state: 'value', value: met / defined, weight: 1, sources };
  },
};
