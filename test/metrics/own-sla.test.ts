import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN } from '../../src/domain/past.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { Ticket } from '../../src/domain/ticket.ts';
import { metric as frt } from '../../src/metrics/frt.ts';
import { metric } from '../../src/metrics/own-sla.ts';
import { minute } from '../support/sla.ts';
import { measured, ticket } from '../support/ticket.ts';

const DAY = 1440;
const within = (ownReplyMinutes: number) => ({
  ...NOTHING_KNOWN,
  settings: { ...DEFAULT_SETTINGS, ownReplyMinutes },
});
const replied = (calendar: number, parts: Partial<Ticket> = {}) =>
  ticket({
    ...parts,
    metricSet: { reply: { calendar, business: 0 }, replies: 1 },
  });
const decided = (value: number, minutes: number) => ({ at: minute(minutes), state: 'value', value });
const leftOut = (state: string, minutes = DAY) => ({ at: minute(minutes), state, value: null });
const BY_AGENT = { isSubmitterAgent: true, submitterId: 9 };

describe('our own reply SLA on a ticket that', () => {
  it.each([
    ['is replied to at once', replied(0), decided(1, 0)],
    ['is replied to within 24 h (A036)', replied(30), decided(1, 30)],
    ['is replied to in the last minute', replied(DAY), decided(1, DAY)],
    ['is replied to a minute late', replied(DAY + 1), decided(0, DAY)],
    ['is replied to days late: missed when the time ran out', replied(9000), decided(0, DAY)],
    ['waits: missed when the time runs out', ticket({ status: 'new' }), decided(0, DAY)],
    ['is on hold without a reply', ticket({ status: 'hold' }), decided(0, DAY)],
    ['is solved after its reply', replied(30, { status: 'solved' }), decided(1, 30)],
    ['is solved without a reply', ticket({ status: 'solved' }), leftOut('solvedWithoutReply')],
    [
      'is a conversation answered in 90 seconds',
      ticket({ isMessaging: true, metricSet: { replySeconds: 90, replies: 1 } }),
      decided(1, 1.5),
    ],
    ['is opened by an agent in public (A024)', replied(9000, BY_AGENT), leftOut('openedByAgents')],
    [
      'is opened by an agent in private (A024)',
      ticket({ ...BY_AGENT, isPublic: false }),
      leftOut('internal'),
    ],
    ['is a phone call', replied(1, { channel: 'voice' }), leftOut('voice')],
    ['is merged', replied(30, { tags: ['closed_by_merge'] }), leftOut('merged')],
    ['is deleted', replied(30, { status: 'deleted' }), leftOut('deleted')],
    [
      'is replied to, at a time Zendesk does not give',
      ticket({ metricSet: { replies: 2 } }),
      leftOut('unmeasured'),
    ],
    ['came without its metric set', ticket({ metricSet: null }), leftOut('unknown')],
  ])('%s', (_story, told, expected) => {
    expect(metric.measureEach(told, NOTHING_KNOWN)).toEqual([expected]);
  });

  it.each([
    ['met within 30 minutes', 30, 30, decided(1, 30)],
    ['missed by a minute', 29, 30, decided(0, 29)],
    ['missed within a minute', 1, 30, decided(0, 1)],
    ['met within 2 days', 2880, 2000, decided(1, 2000)],
  ])('is %s, to the minute (A047)', (_story, allowed, reply, expected) => {
    expect(metric.measureEach(replied(reply), within(allowed))).toEqual([expected]);
  });
});

describe('our own reply SLA', () => {
  it('is marked as ours, and says its time', () => {
    expect(metric.label).toContain('(ours)');
    expect(metric.settledRule?.(DEFAULT_SETTINGS)).toBe('replied to within 24 h');
    expect(metric.settledRule?.({ ...DEFAULT_SETTINGS, ownReplyMinutes: 90 })).toBe(
      'replied to within 1 h 30 min',
    );
  });

  it('agrees with first reply time, is due no later than its time, and only grows with it', () => {
    const story = fc.record({ reply: fc.option(fc.nat(5000)), allowed: fc.integer({ min: 1, max: 4000 }) });
    fc.assert(
      fc.property(story, fc.nat(1000), ({ reply, allowed }, more) => {
        const told = reply === null ? ticket() : replied(reply);
        const [first] = metric.measureEach(told, within(allowed));
        const [longer] = metric.measureEach(told, within(allowed + more));
        const value = measured(frt, told)?.value ?? Infinity;
        expect(first?.value).toBe(value <= allowed ? 1 : 0);
        expect(first?.at).toBe(minute(Math.min(value, allowed)));
        expect(longer?.value).toBeGreaterThanOrEqual(first?.value ?? 1);
      }),
    );
  });
});
