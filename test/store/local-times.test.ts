import { expect, it } from 'vitest';
import type { Metric } from '../../src/domain/metric.ts';
import { metric as backlog } from '../../src/metrics/backlog.ts';
import { metric as created } from '../../src/metrics/created.ts';
import { metric as resolution } from '../../src/metrics/resolution.ts';
import { at } from '../support/ticket.ts';
import { NOW, open, page, populationOf, ticket } from './records.ts';

/** In Berlin: a Wednesday in summer at 14:30, and a Monday in winter at 13:30. */
const SUMMER = at('2026-10-21T12:30:00Z');
const WINTER = at('2026-11-16T12:30:00Z');
const LAST_WEEK = { start: NOW - 7 * 86_400, end: NOW };

it.each([
  ['hour', ['13:00', '14:00']],
  ['weekday', ['Monday', 'Wednesday']],
  ['shift', ['06:00–14:00', '14:00–22:00']],
] as const)(
  'the %s of a ticket from before the clocks changed is that of its own day (A009)',
  async (by, keys) => {
    const store = await open(':memory:');
    const records = [ticket(1, { createdAt: SUMMER }), ticket(2, { createdAt: WINTER })];
    await store.sync.saveTickets('tickets', page(records));
    const keysOf = async (of: Metric, window: typeof LAST_WEEK | null) => {
      const rows = await store.summarize(populationOf(of, window), [by]);
      return rows.map((row) => row.keys[0] ?? '').toSorted((a, b) => a.localeCompare(b));
    };
    expect(await keysOf(backlog, null)).toEqual(keys);
    expect(await keysOf(backlog, LAST_WEEK)).toEqual(keys);
    expect(await keysOf(created, { ...LAST_WEEK, start: SUMMER })).toEqual(keys);
    await store.close();
  },
);

it.each(['hour', 'weekday', 'shift'] as const)(
  'what falls due unsolved has no %s of its solve',
  async (by) => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1, { createdAt: WINTER })]));
    const target = { form: 'share', statistic: 'share', threshold: 60, required: 80 } as const;
    const tallies = await store.tally(populationOf(resolution, LAST_WEEK), target, [by]);
    expect(tallies).toMatchObject([{ keys: [`(no ${by})`], within: 0, decided: 1 }]);
    await store.close();
  },
);
