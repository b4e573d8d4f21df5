import { describe, expect, it } from 'vitest';
import type { Frequency } from '../../../src/slack/feedback/memory.ts';
import { slotNow } from '../../../src/slack/feedback/slots.ts';
import { at } from '../../support/ticket.ts';

describe('a message to an agent', () => {
  it.each<[string, Frequency, string, string, string | null]>([
    ['on Tuesday from ten', 'weekly', 'Europe/Berlin', '2026-11-17T09:00:00Z', '2026-11-17'],
    ['not a minute before', 'weekly', 'Europe/Berlin', '2026-11-17T08:59:59Z', null],
    ['until midnight, where we slept', 'weekly', 'Europe/Berlin', '2026-11-17T22:59:59Z', '2026-11-17'],
    ['not on the day after', 'weekly', 'Europe/Berlin', '2026-11-17T23:00:00Z', null],
    ['by the clock of New York', 'weekly', 'America/New_York', '2026-11-18T03:00:00Z', '2026-11-17'],
    ['by the clock of Tokyo', 'weekly', 'Asia/Tokyo', '2026-11-17T01:00:00Z', '2026-11-17'],
    ['in summer time', 'weekly', 'Europe/Berlin', '2026-07-14T08:00:00Z', '2026-07-14'],
    [
      'on any other workday for who chose that',
      'daily',
      'Europe/Berlin',
      '2026-11-20T10:00:00Z',
      '2026-11-20',
    ],
    ['never on a Saturday', 'daily', 'Europe/Berlin', '2026-11-21T10:00:00Z', null],
    ['never on a Sunday', 'daily', 'Europe/Berlin', '2026-11-22T10:00:00Z', null],
    ['never to who opted out', 'off', 'Europe/Berlin', '2026-11-17T10:00:00Z', null],
  ])('is due %s', (_story, frequency, timeZone, now, expected) => {
    expect(slotNow(frequency, timeZone, at(now))?.on ?? null).toBe(expected);
  });

  it('is never due outside its own local day', () => {
    const slot = slotNow('weekly', 'America/New_York', at('2026-11-18T03:00:00Z'));
    expect(slot).toMatchObject({ at: at('2026-11-17T15:00:00Z'), until: at('2026-11-18T05:00:00Z') });
  });
});
