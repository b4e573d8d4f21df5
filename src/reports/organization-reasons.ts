import { unsupplied } from '../domain/customer-success/known.ts';
import type { OrganizationMetric } from '../domain/metric.ts';
import type { OrganizationData, OrganizationRole } from '../domain/organization.ts';
import type { Freshness } from './reads.ts';

/** Why a metric of organizations cannot be measured, or null where it can; one that is composed can where any part can. */
export function unmeasurable(
  metric: OrganizationMetric,
  data: OrganizationData,
  areRatingsKnown: boolean,
  freshness: Freshness,
): string | null {
  if (metric.parts) {
    const faults = metric.parts.map((part) => unmeasurable(part.metric, data, areRatingsKnown, freshness));
    const missing = metric.parts.flatMap((part) => unsupplied(data, part.metric.requires));
    return faults.includes(null) ? null : notMapped(missing);
  }
  const missing = unsupplied(data, metric.requires);
  if (missing.length > 0) return notMapped(missing);
  if (metric.needs !== 'ratings' || areRatingsKnown || hasEngagements(data)) return null;
  return (
    freshness.ratingsFault ?? 'not measured: the tickets of this window are older than what has been read'
  );
}

function notMapped(roles: readonly OrganizationRole[]): string {
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(new Set(roles));
  const [fields, them] = roles.length === 1 ? ['field', 'it'] : ['fields', 'them'];
  return `not measured: map the organization ${fields} for ${names}, or import ${them} with npm run import -- file.csv --as account`;
}

const hasEngagements = ({ organizations }: OrganizationData): boolean =>
  organizations.some(({ months }) =>
    months.some(
      ({ facts }) =>
        (facts.engagementsPositive ?? null) !== null || (facts.engagementsNegative ?? null) !== null,
    ),
  );
