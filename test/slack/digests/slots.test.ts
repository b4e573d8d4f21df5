import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DigestTimes, digestWindow, latestSlot, type Slot } from '../../../src/slack/digests/slots.ts';
import { at } from '../../support/ticket.ts';

const WEEKDAYS: DigestTimes = { hour: 9, minute: 0, days: [1, 2, 3, 4, 5], timeZone: 'Europe/Berlin' };
const DAILY: DigestTimes = { ...WEEKDAYS, days: [1, 2, 3, 4, 5, 6, 7] };

const slotAt = (iso: string): Slot => ({ at: at(iso), on: iso.slice(0, 10) });

describe('the latest slot', () => {
  it.each([
    ['after its time', '2026-11-18T10:30+01:00', '2026-11-18T09:00+01:00'],
    ['at its very second', '2026-11-18T09:00:00+01:00', '2026-11-18T09:00+01:00'],
    ['a second before', '2026-11-18T08:59:59+01:00', '2026-11-17T09:00+01:00'],
    ['on Monday morning', '2026-11-16T08:00+01:00', '2026-11-13T09:00+01:00'],
    ['on Sunday', '2026-11-15T23:59+01:00', '2026-11-13T09:00+01:00'],
  ])('%s', (_story, now, expected) => {
    expect(latestSlot(WEEKDAYS, at(now))).toEqual(slotAt(expected));
  });

  it('is up to a week old for a weekly digest', () => {
    const mondays = { ...WEEKDAYS, days: [1] };
    expect(latestSlot(mondays, at('2026-11-15T23:59+01:00'))?.on).toBe('2026-11-09');
  });

  it('is none where no day has one', () => {
    expect(latestSlot({ ...WEEKDAYS, days: [] }, at('2026-11-18T10:30+01:00'))).toBeNull();
  });

  it('follows the zone', () => {
    const newYork = { ...WEEKDAYS, timeZone: 'America/New_York' };
    expect(latestSlot(newYork, at('2026-11-18T13:00:00Z'))).toEqual({
      at: at('2026-11-17T14:00:00Z'),
      on: '2026-11-17',
    });
  });

  it('inside the spring gap comes when the clock shows it next', () => {
    const inGap = { ...DAILY, hour: 2, minute: 30 };
    expect(latestSlot(inGap, at('2026-03-29T03:29+02:00'))?.on).toBe('2026-03-28');
    expect(latestSlot(inGap, at('2026-03-29T03:30+02:00'))).toEqual(slotAt('2026-03-29T03:30+02:00'));
  });

  it('in the repeated hour is one slot, not two', () => {
    const repeated = { ...DAILY, hour: 2, minute: 30 };
    const first = latestSlot(repeated, at('2026-10-25T02:30+02:00'));
    expect(first?.on).toBe('2026-10-25');
    expect(latestSlot(repeated, at('2026-10-25T02:30+01:00'))).toEqual(first);
    expect(latestSlot(repeated, at('2026-10-25T23:00+01:00'))).toEqual(first);
  });

  it('is never in the future, and never goes back as time goes on', () => {
    const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
    const time = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(moment, fc.nat(86_400 * 3), time, (now, later, hourAndMinute) => {
        const times = { ...WEEKDAYS, ...hourAndMinute };
        const [before, after] = [latestSlot(times, now), latestSlot(times, now + later)];
        expect(before?.at).toBeLessThanOrEqual(now);
        expect(before && after && before.at <= after.at).toBe(true);
        expect(before?.on === after?.on).toBe(before?.at === after?.at);
      }),
    );
  });
});

describe('the window of a digest', () => {
  it.each([
    [
      'of Tuesday covers Monday',
      '2026-11-17T09:00+01:00',
      '2026-11-16T00:00+01:00',
      '2026-11-17T00:00+01:00',
    ],
    [
      'of Monday covers Friday to Sunday',
      '2026-11-16T09:00+01:00',
      '2026-11-13T00:00+01:00',
      '2026-11-16T00:00+01:00',
    ],
    [
      'over a weekend of 71 hours covers it whole',
      '2026-03-30T09:00+02:00',
      '2026-03-27T00:00+01:00',
      '2026-03-30T00:00+02:00',
    ],
  ])('%s, without a digest before', (_story, slot, start, end) => {
    expect(digestWindow(WEEKDAYS, slotAt(slot), null)).toEqual({ start: at(start), end: at(end) });
  });

  it.each([
    ['yesterday', '2026-11-17T00:00+01:00'],
    ['a week ago, after a long sleep', '2026-11-11T00:00+01:00'],
  ])('begins where the last one ended %s', (_story, lastEnd) => {
    expect(digestWindow(WEEKDAYS, slotAt('2026-11-18T09:00+01:00'), at(lastEnd))).toEqual({
      start: at(lastEnd),
      end: at('2026-11-18T00:00+01:00'),
    });
  });

  it.each([
    ['has covered this day already', '2026-11-18T00:00+01:00'],
    ['ended later, in another zone', '2026-11-18T04:00+01:00'],
  ])('is not empty where the last one %s', (_story, lastEnd) => {
    expect(digestWindow(WEEKDAYS, slotAt('2026-11-18T09:00+01:00'), at(lastEnd))).toEqual({
      start: at('2026-11-17T00:00+01:00'),
      end: at('2026-11-18T00:00+01:00'),
    });
  });

  it('of one weekday covers the seven days before', () => {
    expect(digestWindow({ ...WEEKDAYS, days: [1] }, slotAt('2026-11-16T09:00+01:00'), null)).toEqual({
      start: at('2026-11-09T00:00+01:00'),
      end: at('2026-11-16T00:00+01:00'),
    });
  });

  it('leaves no day out and tells none twice, slot after slot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const now = at('2026-01-02T12:00:00Z') + days * 86_400;
        const slot = latestSlot(WEEKDAYS, now);
        const before = slot && latestSlot(WEEKDAYS, slot.at - 1);
        if (!slot || !before) throw new Error('Every weekday has a slot');
        expect(digestWindow(WEEKDAYS, slot, null).start).toBe(digestWindow(WEEKDAYS, before, null).end);
      }),
    );
  });
});
