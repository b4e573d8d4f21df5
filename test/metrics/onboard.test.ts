import { describe, expect, it } from 'vitest';
import type { OrganizationCase } from '../../src/domain/organization.ts';
import { metric } from '../../src/metrics/onboard.ts';
import { AS_OF, filled, month, NOVEMBER, OCTOBER, organization } from '../support/organization.ts';
import { none } from '../support/ticket.ts';

const value = (hit: 0 | 1) => expect.objectContaining({ state: 'value', value: hit });
const started = (onboarding_started: string, onboarded: string | boolean | null = null) =>
  filled({ onboarding_started, onboarded });

describe('the onboarding, in October, of an organization that', () => {
  it.each<[string, OrganizationCase, unknown]>([
    ['is done on its last day', started('2026-09-10', '2026-10-10'), value(1)],
    ['is done a day late', started('2026-09-10', '2026-10-11'), value(0)],
    ['is done at once', started('2026-09-10', '2026-09-10'), value(1)],
    ['is not done', started('2026-09-10'), value(0)],
    ['is not done, and says so by a checkbox', started('2026-09-10', false), value(0)],
    ['is done on a day nobody knows', started('2026-09-10', true), none('undated')],
    ['has a time with its dates, as Zendesk gives it', started('2026-09-10T00:00:00+00:00'), value(0)],
    ['is due on the first of the month', started('2026-09-01'), value(0)],
    ['is due on the last of the month, across the end of summer time', started('2026-10-01'), value(0)],
    ['is due on the last of September', started('2026-08-31'), null],
    ['is due on the first of November', started('2026-10-02'), null],
    ['has no start', filled({ onboarded: '2026-10-01' }), null],
    ['has a start that is no day', started('soon'), null],
    ['has nothing filled in', organization(), null],
    [
      'is told of by an import alone',
      organization({
        months: [month('2026-10', { onboarding_started: '2026-09-05', onboarded: '2026-09-30' })],
      }),
      value(1),
    ],
    [
      'is told of by a later import alone',
      organization({ months: [month('2026-11', { onboarding_started: '2026-09-05' })] }),
      value(0),
    ],
    [
      'is done by its field, and late by the import of the month',
      organization({
        values: { onboarding_started: '2026-09-05', onboarded: '2026-09-06' },
        months: [month('2026-10', { onboarded: '2026-10-30' })],
      }),
      value(0),
    ],
  ])('%s', (_story, one, expected) => {
    expect(metric.measureOrganization(one, OCTOBER, AS_OF)).toEqual(expected);
  });

  it('is not ripe until its thirtieth day is over', () => {
    const one = started('2026-10-19', '2026-10-20');
    expect(metric.measureOrganization(one, NOVEMBER, AS_OF)).toEqual(none('notRipe'));
    const dayAfter = NOVEMBER.start + 18 * 86_400;
    expect(metric.measureOrganization(one, NOVEMBER, dayAfter - 1)).toEqual(none('notRipe'));
    expect(metric.measureOrganization(one, NOVEMBER, dayAfter)).toMatchObject({ value: 1 });
  });

  it('says who supplied it', () => {
    const one = organization({
      values: { onboarding_started: '2026-09-05' },
      months: [month('2026-10', { onboarded: '2026-09-06' }, 'crm.csv')],
    });
    expect(metric.measureOrganization(one, OCTOBER, AS_OF)?.sources).toEqual([
      'Zendesk field onboarding_started',
      'crm.csv',
    ]);
  });
});
