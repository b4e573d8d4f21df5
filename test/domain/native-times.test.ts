import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/domain/metric.ts';
import { NOTHING_KNOWN } from '../../src/domain/past.ts';
import type { DualMinutes, MetricSet } from '../../src/domain/ticket.ts';
import { findMetric } from '../../src/metrics/index.ts';
import { CREATED_AT, ticket } from '../support/ticket.ts';

const HOUR = 3600;
/** Zendesk last changed the ticket two hours after its creation. */
const CHANGED_AT = CREATED_AT + 2 * HOUR;

/** Which native time each metric is made of. */
const NATIVE: Readonly<Record<string, keyof MetricSet>> = {
  frt: 'reply',
  resolution: 'fullResolution',
  'first-resolution': 'firstResolution',
  'requester-wait': 'requesterWait',
  'agent-wait': 'agentWait',
  'on-hold': 'onHold',
};

const solvedWith = (native: Partial<MetricSet>, generatedAt = CHANGED_AT) =>
  ticket({ status: 'solved', generatedAt, metricSet: { replies: 1, solvedAt: CHANGED_AT, ...native } });

const measureOf = (id: string, minutes: DualMinutes, generatedAt?: number) =>
  findMetric(id).measure?.(solvedWith({ [NATIVE[id] ?? '']: minutes }, generatedAt), NOTHING_KNOWN);

const impossible = { state: 'impossible', value: null };
const value = (calendar: number, business: number | null = null) => ({
  state: 'value',
  value: calendar,
  businessValue: business,
});

describe.each(Object.keys(NATIVE))('%s', (id) => {
  it.each<[string, DualMinutes, object]>([
    ['no time at all', { calendar: 0, business: 0 }, value(0, 0)],
    ['all the time there was', { calendar: 120, business: 60 }, value(120, 60)],
    ['business hours alone', { calendar: 90, business: 90 }, value(90, 90)],
    ['business hours that were rounded up', { calendar: 90, business: 91 }, value(90, 91)],
    ['a minute more, as rounding may give', { calendar: 121, business: null }, value(121)],
    ['less than nothing', { calendar: -1, business: null }, impossible],
    ['longer than it is old', { calendar: 122, business: null }, impossible],
    ['business hours of less than nothing', { calendar: 90, business: -1 }, impossible],
    ['more business hours than hours', { calendar: 60, business: 90 }, impossible],
  ])('of a ticket that took %s (A012)', (_story, minutes, expected) => {
    expect(measureOf(id, minutes)).toEqual(expected);
  });

  it('is believed however long, where nobody knows when it was given', () => {
    expect(measureOf(id, { calendar: 999_999, business: null }, 0)).toEqual(value(999_999));
  });

  it('has a name for what is counted beside it', () => {
    expect(findMetric(id).besides).toMatchObject({ impossible: 'impossible times from Zendesk' });
  });

  it('is never negative or longer than its ticket is old, but for rounding (A012)', () => {
    const minutes = fc.option(fc.integer({ min: -200, max: 400 }), { nil: null });
    fc.assert(
      fc.property(minutes, minutes, (calendar, business) => {
        const { value: measured = null, businessValue = null } = measureOf(id, { calendar, business }) ?? {};
        if (measured === null) return;
        expect(measured).toBeGreaterThanOrEqual(0);
        expect(measured).toBeLessThanOrEqual(121);
        expect(businessValue ?? 0).toBeGreaterThanOrEqual(0);
        expect(businessValue ?? 0).toBeLessThanOrEqual(measured + 1);
      }),
    );
  });
});

describe('an impossible time (A012)', () => {
  const told = { calendar: -5, business: null };
  const seconds = (replySeconds: number) =>
    ticket({ isMessaging: true, generatedAt: CHANGED_AT, metricSet: { replies: 1, replySeconds } });

  it.each([
    [-1, impossible],
    [0, value(0)],
    [7260, value(121)],
    [7261, impossible],
  ])('of a conversation is told in seconds too: %i', (replySeconds, expected) => {
    expect(findMetric('frt').measure?.(seconds(replySeconds), NOTHING_KNOWN)).toEqual(expected);
  });

  it('of the first solve is no hit and no miss of the resolution rate', () => {
    const measure = findMetric('resolution-rate').measure;
    expect(measure?.(solvedWith({ firstResolution: told }), NOTHING_KNOWN)).toEqual(impossible);
    expect(measure?.(solvedWith({}), NOTHING_KNOWN)).toEqual({ state: 'value', value: null });
  });

  it('of the first reply keeps or misses no SLA of ours', () => {
    const found = findMetric('own-sla').measureEach?.(solvedWith({ reply: told }), NOTHING_KNOWN);
    expect(found).toEqual([{ at: CREATED_AT + 24 * HOUR, ...impossible }]);
  });

  it('of the first solve lets the last one stand in, or the creation, so that the ticket is in a window', () => {
    expect(anchorsOf(solvedWith({ firstResolution: told })).firstSolvedAt).toBe(CHANGED_AT);
    const never = { firstResolution: told, fullResolution: told, solvedAt: null };
    expect(anchorsOf(solvedWith(never))).toMatchObject({
      firstSolvedAt: CREATED_AT,
      lastSolvedAt: CREATED_AT,
    });
  });
});
