import { describe, expect, it } from 'vitest';
import type { FieldValue, SuppliedMonth } from '../../src/domain/organization.ts';
import { metric } from '../../src/metrics/nrr.ts';
import { AS_OF, month, NOVEMBER, OCTOBER, organization } from '../support/organization.ts';
import { none } from '../support/ticket.ts';

const retained = (value: number, start: number, expansion = 0, contraction = 0, churn = 0) =>
  expect.objectContaining({
    state: 'value',
    value,
    weight: start,
    counts: { start, expansion, contraction, churn },
  });
const starts = (...revenue: readonly [string, number][]): SuppliedMonth[] =>
  revenue.map(([of, mrr_start]) => month(of, { mrr_start }));
const measure = (months: readonly SuppliedMonth[], window = OCTOBER, mrr: FieldValue | null = null) =>
  metric.measureOrganization(organization({ months, values: { mrr } }), window, AS_OF);

describe('the net revenue retention, in October, of an organization', () => {
  it.each<[string, SuppliedMonth[], unknown]>([
    ['that expanded', [month('2026-10', { mrr_start: 100, expansion: 20 })], retained(1.2, 100, 20)],
    ['that contracted', [month('2026-10', { mrr_start: 100, contraction: 30 })], retained(0.7, 100, 0, 30)],
    [
      'whose contraction is negative',
      [month('2026-10', { mrr_start: 100, contraction: -30 })],
      retained(0.7, 100, 0, 30),
    ],
    ['that left', [month('2026-10', { mrr_start: 100, churn: 100 })], retained(0, 100, 0, 0, 100)],
    [
      'in which all happened',
      [month('2026-10', { mrr_start: '200', expansion: '50', contraction: '20', churn: '30' })],
      retained(1, 200, 50, 20, 30),
    ],
    ['in which nothing happened', [month('2026-10', { mrr_start: 100, churn: 0 })], retained(1, 100)],
    ['that starts higher next month', starts(['2026-10', 100], ['2026-11', 130]), retained(1.3, 100, 30)],
    ['that starts lower next month', starts(['2026-10', 100], ['2026-11', 60]), retained(0.6, 100, 0, 40)],
    [
      'that starts with nothing next month',
      starts(['2026-10', 100], ['2026-11', 0]),
      retained(0, 100, 0, 0, 100),
    ],
    ['that is missing next month', starts(['2026-09', 100], ['2026-10', 100]), none('unknown')],
    ['that is missing at the start', starts(['2026-09', 100], ['2026-11', 100]), none('unknown')],
    ['that had left before', starts(['2026-08', 100], ['2026-09', 0]), null],
    ['that had told that it would leave', [month('2026-09', { mrr_start: 9, churn: 9 })], null],
    ['that is new', starts(['2026-11', 100]), null],
    ['that starts with nothing', starts(['2026-10', 0], ['2026-11', 100]), null],
    ['without any revenue', [], null],
    [
      'of which the import and the starts differ',
      [month('2026-10', { mrr_start: 100, expansion: 5 }), month('2026-11', { mrr_start: 300 })],
      retained(1.05, 100, 5),
    ],
  ])('%s', (_story, months, expected) => {
    expect(measure(months)).toEqual(expected);
  });

  it.each<[string, SuppliedMonth[], unknown]>([
    [
      'all movements of the first start',
      [month('2026-10', { mrr_start: 100, expansion: 20 }), month('2026-11', { mrr_start: 120, churn: 60 })],
      retained(0.6, 100, 20, 0, 60),
    ],
    [
      'nothing more of one that left',
      [month('2026-10', { mrr_start: 100, churn: 100 })],
      retained(0, 100, 0, 0, 100),
    ],
    [
      'nothing where a month is missing',
      [month('2026-10', { mrr_start: 100, expansion: 20 })],
      none('unknown'),
    ],
  ])('over two months takes %s', (_story, months, expected) => {
    expect(measure(months, { start: OCTOBER.start, end: NOVEMBER.end })).toEqual(expected);
  });

  it('ends the running month at what the field holds now', () => {
    const months = starts(['2026-11', 100]);
    expect(measure(months, NOVEMBER, 150)).toEqual(retained(1.5, 100, 50));
    expect(measure(months, NOVEMBER, '40')).toEqual(retained(0.4, 100, 0, 60));
    expect(measure(months, NOVEMBER)).toEqual(none('unknown'));
    expect(measure(starts(['2026-10', 100]), OCTOBER, 150)).toEqual(none('unknown'));
  });

  it('is that of the month in which a window begins where none begins in it', () => {
    const week = { start: OCTOBER.start + 86_400, end: OCTOBER.start + 8 * 86_400 };
    expect(measure(starts(['2026-10', 100], ['2026-11', 130]), week)).toEqual(retained(1.3, 100, 30));
  });

  it('counts organizations that are deleted in Zendesk, which is what becomes of those that leave', () => {
    expect(metric.countsDeleted).toBe(true);
  });
});
