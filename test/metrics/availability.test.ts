import { describe, expect, it } from 'vitest';
import type { FieldValue, Interruption } from '../../src/domain/organization.ts';
import { metric } from '../../src/metrics/availability.ts';
import { AS_OF, NOVEMBER, OCTOBER, organization } from '../support/organization.ts';
import { at, none } from '../support/ticket.ts';

/** October has 745 hours in Berlin. */
const HOURS = 745;
const hit = (start: string, end: string | null): Interruption => ({
  start: at(`${start}Z`),
  end: end === null ? null : at(`${end}Z`),
});
const interrupted = (hours: number) =>
  expect.objectContaining({
    value: hours > 0 ? 0 : 1,
    counts: { availableHours: HOURS - hours, allHours: HOURS },
  });
const active = (interruptions: readonly Interruption[], value: FieldValue | null = true) =>
  organization({ values: { active: value }, interruptions });

describe('the availability, in October, of an organization', () => {
  it.each<[string, readonly Interruption[], unknown]>([
    ['without outages', [], interrupted(0)],
    ['with one of two hours', [hit('2026-10-05T08:00:00', '2026-10-05T10:00:00')], interrupted(2)],
    [
      'with two that overlap',
      [hit('2026-10-05T08:00:00', '2026-10-05T10:00:00'), hit('2026-10-05T09:00:00', '2026-10-05T12:00:00')],
      interrupted(4),
    ],
    [
      'with one inside another',
      [hit('2026-10-05T08:00:00', '2026-10-05T18:00:00'), hit('2026-10-05T09:00:00', '2026-10-05T12:00:00')],
      interrupted(10),
    ],
    [
      'with two apart',
      [hit('2026-10-07T08:00:00', '2026-10-07T10:00:00'), hit('2026-10-05T09:00:00', '2026-10-05T12:00:00')],
      interrupted(5),
    ],
    ['with one from September', [hit('2026-09-30T12:00:00', '2026-09-30T23:00:00')], interrupted(1)],
    ['with one into November', [hit('2026-10-31T22:00:00', '2026-11-02T00:00:00')], interrupted(1)],
    ['with one in September alone', [hit('2026-09-30T12:00:00', '2026-09-30T22:00:00')], interrupted(0)],
    ['with one in November alone', [hit('2026-10-31T23:00:00', null)], interrupted(0)],
    ['with one that lasts', [hit('2026-10-31T20:00:00', null)], interrupted(3)],
    ['with one all the month', [hit('2026-09-01T00:00:00', null)], interrupted(HOURS)],
    ['with one that was over at once', [hit('2026-10-05T08:00:00', '2026-10-05T08:00:00')], interrupted(0)],
  ])('%s', (_story, interruptions, expected) => {
    expect(metric.measureOrganization(active(interruptions), OCTOBER, AS_OF)).toEqual(expected);
  });

  it.each([
    ['is not active', false, null],
    ['has left', 'no', null],
    ['may be active or not', null, none('unknown')],
  ])('that %s', (_story, value, expected) => {
    expect(metric.measureOrganization(active([], value), OCTOBER, AS_OF)).toEqual(expected);
  });

  it('runs to the data’s end where the window does not end before, and so does an outage that lasts', () => {
    const hours = (AS_OF - NOVEMBER.start) / 3600;
    const one = active([{ start: AS_OF - 7200, end: null }]);
    expect(metric.measureOrganization(one, NOVEMBER, AS_OF)?.counts).toEqual({
      availableHours: hours - 2,
      allHours: hours,
    });
  });
});
