import { describe, expect, it } from 'vitest';
import type { FieldValue, OrganizationCase, SuppliedMonth } from '../../src/domain/organization.ts';
import { metric } from '../../src/metrics/retention.ts';
import { AS_OF, filled, month, NOVEMBER, OCTOBER, organization } from '../support/organization.ts';
import { none } from '../support/ticket.ts';

const value = (hit: 0 | 1) => expect.objectContaining({ state: 'value', value: hit });
const due = (renewal_due: FieldValue, committed: FieldValue | null = null) =>
  filled({ renewal_due, committed });
const imported = (...months: SuppliedMonth[]) => organization({ months });

describe('the renewal, in October, of an organization', () => {
  it.each<[string, OrganizationCase, unknown]>([
    ['that committed', due('2026-10-15', true), value(1)],
    ['that did not', due('2026-10-15', false), value(0)],
    ['of which nobody knows', due('2026-10-15'), none('unknown')],
    ['with a word that says neither', due('2026-10-15', 'talking'), none('unknown')],
    ['due on the first', due('2026-10-01', true), value(1)],
    ['due on the last', due('2026-10-31T00:00:00+00:00', true), value(1)],
    ['due before', due('2026-09-30', true), null],
    ['due after', due('2026-11-01', true), null],
    ['never due', organization(), null],
    ['due on a day that is none', due('autumn', true), null],
    [
      'due by an import, with its day',
      imported(month('2026-08', { renewal_due: '2026-10-02', committed: 1 })),
      value(1),
    ],
    [
      'due by an import, in its month',
      imported(month('2026-10', { renewal_due: true, committed: 'no' })),
      value(0),
    ],
    ['not due by an import', imported(month('2026-10', { renewal_due: false, committed: 'no' })), null],
    [
      'of which the newest import of the same day speaks last',
      imported(
        month('2026-09', { renewal_due: '2026-10-02', committed: false }),
        month('2026-10', { renewal_due: '2026-10-02', committed: true }),
      ),
      value(1),
    ],
    [
      'due by its field, and committed by the import of the month',
      organization({
        values: { renewal_due: '2026-10-15', committed: false },
        months: [month('2026-10', { committed: true })],
      }),
      value(1),
    ],
    [
      'due by its field, and not by the import of the month',
      organization({
        values: { renewal_due: '2026-10-15', committed: false },
        months: [month('2026-10', { renewal_due: false })],
      }),
      null,
    ],
    [
      'due by an import, and committed by its field',
      organization({ values: { committed: true }, months: [month('2026-10', { renewal_due: true })] }),
      value(1),
    ],
  ])('%s', (_story, one, expected) => {
    expect(metric.measureOrganization(one, OCTOBER, AS_OF)).toEqual(expected);
  });

  it.each<[string, OrganizationCase, unknown]>([
    ['yesterday', due('2026-11-17', true), value(1)],
    ['today', due('2026-11-18', true), none('notDue')],
    ['later this month', due('2026-11-30', false), none('notDue')],
    [
      'this month, on no day',
      imported(month('2026-11', { renewal_due: true, committed: 1 })),
      none('notDue'),
    ],
  ])('in November counts once it is due, which it is %s', (_story, one, expected) => {
    expect(metric.measureOrganization(one, NOVEMBER, AS_OF)).toEqual(expected);
  });
});
