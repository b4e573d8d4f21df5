import { describe, expect, it } from 'vitest';
import { anchorsOf, type MetricKind, unitOf } from '../../src/domain/metric.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';

const minutes = (calendar: number | null) => ({ calendar, business: null });

describe('the anchors of a ticket', () => {
  it.each([
    ['waiting', {}, { firstSolvedAt: null, lastSolvedAt: null }],
    [
      'first solved after two hours: creation and that time',
      { status: 'solved', metricSet: { firstResolution: minutes(120) } },
      { firstSolvedAt: CREATED_AT + 7200 },
    ],
    [
      'solved at an instant Zendesk gives',
      { status: 'solved', metricSet: { solvedAt: CREATED_AT + 777, fullResolution: minutes(60) } },
      { lastSolvedAt: CREATED_AT + 777 },
    ],
    [
      'solved at an instant Zendesk does not give: creation and full resolution',
      { status: 'closed', metricSet: { fullResolution: minutes(60) } },
      { lastSolvedAt: CREATED_AT + 3600 },
    ],
    [
      'reopened: the old full resolution is no solve',
      { status: 'open', metricSet: { firstResolution: minutes(0), fullResolution: minutes(60) } },
      { firstSolvedAt: CREATED_AT, lastSolvedAt: null },
    ],
    [
      'solved without its metric set',
      { status: 'solved', metricSet: null },
      { firstSolvedAt: null, lastSolvedAt: null },
    ],
  ])('%s', (_story, parts, anchors) => {
    expect(anchorsOf(ticket(parts))).toMatchObject({ createdAt: CREATED_AT, ...anchors });
  });
});

describe('the unit', () => {
  it.each<[MetricKind, string]>([
    ['duration', 'minutes'],
    ['rate', 'percent'],
    ['count', 'tickets'],
    ['average', 'stations per ticket'],
  ])('of a %s is %s', (kind, unit) => {
    const metric = METRICS.find((known) => known.kind === kind);
    expect(metric && unitOf(metric)).toBe(unit);
  });
});
