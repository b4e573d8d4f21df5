import { describe, expect, it } from 'vitest';
import type { OrganizationCase } from '../../src/domain/organization.ts';
import { metric } from '../../src/metrics/adoption.ts';
import { AS_OF, filled, month, organization } from '../support/organization.ts';
import { none } from '../support/ticket.ts';

const share = (value: number) => expect.objectContaining({ state: 'value', value, weight: 1 });
const imported = (of: string, met: number | string, defined: number | string) =>
  organization({ months: [month(of, { milestones_met: met, milestones_defined: defined })] });

describe('the adoption, on 18 November, of an organization', () => {
  it.each<[string, OrganizationCase, unknown]>([
    ['that met all of its milestones', filled({ m1: true, m2: true, m3: true }), share(1)],
    ['that met two of three', filled({ m1: true, m2: false, m3: true }), share(2 / 3)],
    ['that met none', filled({ m1: false, m2: false, m3: false }), share(0)],
    ['whose other milestones are not filled in', filled({ m1: '2026-10-02' }), share(1 / 3)],
    ['whose milestones are words', filled({ m1: 'yes', m2: 'not_met', m3: 'later' }), share(1 / 3)],
    ['whose milestones are numbers', filled({ m1: 3, m2: 0, m3: '1' }), share(2 / 3)],
    ['of which nothing is filled in', organization(), none('unknown')],
    ['whose fields are emptied', filled({ m1: '', m2: null }), none('unknown')],
    ['with three of four by an import', imported('2026-11', 3, 4), share(0.75)],
    ['with numbers as texts in an import', imported('2026-11', '1', '4'), share(0.25)],
    ['with an import of last month alone', imported('2026-10', 1, 2), share(0.5)],
    ['with more met than there are', imported('2026-11', 9, 4), share(1)],
    ['without any milestone defined', imported('2026-11', 0, 0), null],
    [
      'of which this month’s import and the fields differ',
      organization({
        values: { m1: true, m2: true, m3: true },
        months: [month('2026-11', { milestones_met: 1, milestones_defined: 4 })],
      }),
      share(0.25),
    ],
    [
      'of which last month’s import and the fields differ',
      organization({
        values: { m1: true, m2: true, m3: true },
        months: [month('2026-10', { milestones_met: 1, milestones_defined: 4 })],
      }),
      share(1),
    ],
  ])('%s', (_story, one, expected) => {
    expect(metric.measureOrganization(one, null, AS_OF)).toEqual(expected);
  });
});
