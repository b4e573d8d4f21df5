import { momentIn } from '../domain/customer-success/calendar.ts';
import { knownAt } from '../domain/customer-success/known.ts';
import { isYes } from '../domain/customer-success/values.ts';
import type { OrganizationMetric } from '../domain/metric.ts';

/** Success: the share of organizations that reached their goal. */
export const metric: OrganizationMetric = {
  id: 'success',
  label: 'Reached their goal',
  aliases: ['goal'],
  kind: 'rate',
  noun: 'organization',
  anchor: 'now',
  better: 'higher',
  definition: 'Organizations that reached their goal ÷ organizations of which it is known whether they did.',
  population: 'Organizations of which it is known; the others are counted beside it.',
  version: 1,
  minimumSample: 20,
  isSecondary: true,
  requires: ['goal_reached'],
  besides: { unknown: 'not known' },
  measureOrganization(organization, window, asOf) {
    const known = knownAt(organization, 'goal_reached', momentIn(window, asOf));
    const isReached = isYes(known?.value);
    if (!known || isReached === null) return { state: 'unknown', value: null };
    return { state: 'value', value: isReached ? 1 : 0, sources: [known.source] };
  },
};
