import { monthsOf } from '../domain/customer-success/calendar.ts';
import { revenueOver } from '../domain/customer-success/revenue.ts';
import type { OrganizationMetric } from '../domain/metric.ts';

/** Net revenue retention: what became of the recurring revenue that was there at the start. */
export const metric: OrganizationMetric = {
  id: 'nrr',
  label: 'Net revenue retention',
  aliases: ['net-revenue-retention'],
  kind: 'rate',
  noun: 'organization',
  anchor: 'at',
  anchorText: 'month by month: those that begin in it, or the one it begins in',
  better: 'higher',
  definition:
    'Recurring revenue at the start + expansion − contraction − churn ÷ that at the start, over the months that begin in the window, or else the one it begins in; without an import the movements follow from the starts of consecutive months.',
  population:
    'Organizations with recurring revenue at the start of the first month, deleted ones too; one that is missing from a later month is not known, and not taken for churned.',
  version: 1,
  minimumSample: 20,
  isSecondary: true,
  isUnbounded: true,
  alertsOverScoredWindow: true,
  countsDeleted: true,
  requires: ['mrr'],
  besides: {
    start: 'at the start',
    expansion: 'of expansion',
    contraction: 'of contraction',
    churn: 'of churn',
    unknown: 'not known, a month being missing',
  },
  measureOrganization(organization, window, asOf) {
    if (!window) return null;
    const revenue = revenueOver(organization, monthsOf(window, organization.timeZone), asOf);
    if (revenue === null) return null;
    if (revenue === 'unknown') return { state: 'unknown', value: null };
    const { start, expansion, contraction, churn, sources } = revenue;
    return {
      state: 'value',
      value: (start + expansion - contraction - churn) / start,
      weight: start,
      counts: { start, expansion, contraction, churn },
      sources,
    };
  },
};
