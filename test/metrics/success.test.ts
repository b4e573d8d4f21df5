import { describe, expect, it } from 'vitest';
import type { FieldValue, OrganizationCase } from '../../src/domain/organization.ts';
import { metric } from '../../src/metrics/success.ts';
import { AS_OF, filled, month, organization } from '../support/organization.ts';
import { none } from '../support/ticket.ts';

const value = (hit: 0 | 1) => expect.objectContaining({ state: 'value', value: hit });
const told = (of: string, goal_reached: FieldValue) => month(of, { goal_reached });

describe('the success, on 18 November, of an organization', () => {
  it.each<[string, OrganizationCase, unknown]>([
    ['that ticks its goal', filled({ goal_reached: true }), value(1)],
    ['that does not', filled({ goal_reached: false }), value(0)],
    ['with the day it reached it', filled({ goal_reached: '2026-11-02' }), value(1)],
    ['with a word for it', filled({ goal_reached: 'goal_reached' }), value(1)],
    ['with a word against it', filled({ goal_reached: 'goal_not_reached' }), value(0)],
    ['with a word that says neither', filled({ goal_reached: 'maybe' }), none('unknown')],
    ['with nothing filled in', organization(), none('unknown')],
    ['with an empty field', filled({ goal_reached: '' }), none('unknown')],
    ['by an import of this month', organization({ months: [told('2026-11', 'yes')] }), value(1)],
    ['by an import of an earlier month', organization({ months: [told('2026-08', 0)] }), value(0)],
    [
      'by two imports, the newer one',
      organization({ months: [told('2026-08', 0), told('2026-10', 1)] }),
      value(1),
    ],
    [
      'whose field and this month’s import differ',
      organization({ values: { goal_reached: true }, months: [told('2026-11', false)] }),
      value(0),
    ],
    [
      'whose field and an older import differ',
      organization({ values: { goal_reached: true }, months: [told('2026-10', false)] }),
      value(1),
    ],
  ])('%s', (_story, one, expected) => {
    expect(metric.measureOrganization(one, null, AS_OF)).toEqual(expected);
  });
});
