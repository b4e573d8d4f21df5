import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/demo/random.ts';
import { businessTime } from '../../src/demo/zendesk-business-time.ts';
import { type Schedule, weekly } from '../../src/demo/zendesk-settings.ts';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
const common = { id: 1, name: 'Office', created_at: '', updated_at: '', zone: 'Europe/Berlin' };
const office: Schedule = { ...common, intervals: weekly(9, 18, [1, 2, 3, 4, 5]), holidays: [] };
const FROM = at('2026-01-01T00:00:00Z');

describe('business time', () => {
  it('is all time without a schedule', () => {
    expect(businessTime(undefined, FROM)(FROM, FROM + HOUR)).toBe(HOUR);
  });

  it('is what of the local shifts lies between two moments', () => {
    const count = businessTime(office, FROM);
    expect(count(at('2026-11-18T07:00:00Z'), at('2026-11-18T10:00:00Z'))).toBe(2 * HOUR);
    expect(count(at('2026-11-20T16:00:00Z'), at('2026-11-23T09:00:00Z'))).toBe(2 * HOUR);
    expect(count(at('2026-11-21T00:00:00Z'), at('2026-11-22T20:00:00Z'))).toBe(0);
  });

  it('leaves holidays out, and keeps to the local clock when it changes', () => {
    const day = { id: 1, name: 'Off', start_date: '2026-11-18', end_date: '2026-11-19' };
    const count = businessTime({ ...office, holidays: [day] }, FROM);
    expect(count(at('2026-11-17T00:00:00Z'), at('2026-11-21T00:00:00Z'))).toBe(18 * HOUR);
    const always = businessTime({ ...office, intervals: weekly(0, 24) }, FROM);
    expect(always(at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'))).toBe(25 * HOUR);
  });

  it('is the same as adding up every shift', () => {
    const count = businessTime(office, FROM);
    const random = createRandom(3);
    for (let round = 0; round < 200; round++) {
      const from = FROM + random.between(0, 200 * 24 * 3600) * 1000;
      const to = from + random.between(0, 20 * 24 * 3600) * 1000;
      expect(count(from, to)).toBe(slowly(from, to));
    }
  });
});

function slowly(from: number, to: number): number {
  let total = 0;
  let day = DateTime.fromMillis(from, { zone: 'Europe/Berlin' }).startOf('day');
  for (; day.toMillis() <= to; day = day.plus({ days: 1 })) {
    if (day.weekday > 5) continue;
    const [start, end] = [day.set({ hour: 9 }).toMillis(), day.set({ hour: 18 }).toMillis()];
    total += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return total;
}
