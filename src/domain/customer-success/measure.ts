import type { OrganizationMeasure, OrganizationMetric } from '../metric.ts';
import type { OrganizationCase } from '../organization.ts';
import type { EpochSeconds } from '../ticket.ts';
import type { Window } from '../window.ts';
import { composed } from './composite.ts';

/** Measures an organization; one that is deleted is left out, and counted, unless the metric says otherwise. */
export function measureOf(
  metric: OrganizationMetric,
  organization: OrganizationCase,
  window: Window | null,
  asOf: EpochSeconds,
): OrganizationMeasure | null {
  const measure = metric.measureOrganization(organization, window, asOf);
  if (!measure || !organization.isDeleted || metric.countsDeleted) return measure;
  return { state: 'deleted', value: null };
}

/** A figure over measures: Σ value · weight ÷ Σ weight; null where nothing has a value. */
export function shareOf(measures: readonly (OrganizationMeasure | null)[]): number | null {
  let [total, weights] = [0, 0];
  for (const measure of measures) {
    if (measure === null || measure.value === null) continue;
    const { value, weight = 1 } = measure;
    total += value * weight;
    weights += weight;
  }
  return weights > 0 ? total / weights : null;
}

/** What each part of a composed metric comes to over some organizations. */
export function partShares(
  { parts = [] }: Pick<OrganizationMetric, 'parts'>,
  organizations: readonly OrganizationCase[],
  window: Window | null,
  asOf: EpochSeconds,
) {
  return parts.map(({ metric, weight }) => ({
    metric,
    weight,
    share: shareOf(organizations.map((organization) => measureOf(metric, organization, window, asOf))),
  }));
}

/** A metric's figure over some organizations: of its measures, or composed of its parts. */
export function figureOver(
  metric: OrganizationMetric,
  organizations: readonly OrganizationCase[],
  window: Window | null,
  asOf: EpochSeconds,
): number | null {
  if (metric.parts) return composed(partShares(metric, organizations, window, asOf));
  return shareOf(organizations.map((organization) => measureOf(metric, organization, window, asOf)));
}
