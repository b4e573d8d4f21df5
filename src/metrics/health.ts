import { figureOver } from '../domain/customer-success/measure.ts';
import type { MetricPart, OrganizationMetric } from '../domain/metric.ts';
import { metric as adoption } from './adoption.ts';
import { metric as engagementQuality } from './engagement-quality.ts';
import { metric as nrr } from './nrr.ts';
import { metric as retention } from './retention.ts';
import { metric as success } from './success.ts';

const PARTS: readonly MetricPart[] = [
  { metric: adoption, weight: 0.25 },
  { metric: success, weight: 0.25 },
  { metric: retention, weight: 0.25 },
  { metric: engagementQuality, weight: 0.15 },
  { metric: nrr, weight: 0.1 },
];

const WEIGHTS = PARTS.map(({ metric: { id }, weight }) => `${id} ${weight * 100}`).join(', ');

/** Health: the weighted mean of what is known of a customer's success. */
export const metric: OrganizationMetric = {
  id: 'health',
  label: 'Customer health',
  aliases: ['customer-health'],
  kind: 'rate',
  noun: 'organization',
  anchor: 'at',
  anchorText: 'as its parts do; adoption and goals count as last known',
  better: 'higher',
  definition: `The weighted mean of its parts, each capped at 0 and 100 %: ${WEIGHTS}; the weights are rescaled over the parts that are measured, and a target is judged only where all are.`,
  population: 'Organizations of which any part is measured.',
  version: 1,
  minimumSample: 20,
  isSecondary: true,
  alertsOverScoredWindow: true,
  requires: [],
  parts: PARTS,
  besides: { partial: 'parts not measured, so that no target is judged' },
  measureOrganization(organization, window, asOf) {
    const value = figureOver(metric, [organization], window, asOf);
    return value === null ? null : { state: 'value', value, weight: 1 };
  },
};
