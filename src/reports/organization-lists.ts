import type { Target } from '../benchmarks/target.ts';
import type { OrganizationMeasure, Subset } from '../domain/metric.ts';
import type { Measured } from './organization-cells.ts';
import type { TicketLine } from './reads.ts';

/** Whether an organization belongs to a list; nothing waits here, and nothing is overdue. */
export function matches(
  { state, value }: OrganizationMeasure,
  subset: Subset,
  target: Target | null,
): boolean {
  if (subset === 'excluded') return state === 'deleted';
  if (value === null) return false;
  switch (subset) {
    case 'measured':
      return true;
    case 'hits':
      return value > 0;
    case 'others':
      return value <= 0;
    case 'missed':
      return target?.form === 'bound' && !keeps(value * 100, target);
    default:
      return false;
  }
}

const keeps = (percent: number, { operator, threshold }: Extract<Target, { form: 'bound' }>): boolean =>
  operator === '<=' ? percent <= threshold : percent >= threshold;

/** Organizations as lines of a list, the lowest value first. */
export function listed(rows: readonly Measured[]): TicketLine[] {
  return rows
    .map(({ organization, measure }) => ({
      id: organization.id,
      subject: organization.name,
      group: '',
      status: '',
      state: measure?.state ?? '',
      reason: null,
      createdAt: 0,
      value: measure?.value ?? null,
      businessValue: null,
      channel: '',
      ticketCreatedAt: null,
      anchorAt: null,
    }))
    .sort((a, b) => (a.value ?? 2) - (b.value ?? 2) || a.subject.localeCompare(b.subject) || a.id - b.id);
}
