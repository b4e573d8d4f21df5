import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { Oracle, windowOf } from './oracle.ts';
import { WalkedHours } from './oracle-hours.ts';

const newPath = temporaryPaths();

const WORLDS = [
  {
    name: 'Berlin, over the end of summer time',
    now: '2026-11-01T22:37:20Z',
    zone: 'Europe/Berlin',
    seed: 31,
  },
  { name: 'New York, over its start', now: '2026-03-12T14:10:00Z', zone: 'America/New_York', seed: 32 },
  { name: 'Kathmandu, early on a Monday', now: '2026-11-22T19:00:00Z', zone: 'Asia/Kathmandu', seed: 33 },
];
const WINDOWS = [
  'last 30 days',
  'last 7 days',
  'yesterday',
  'today',
  'last 24 hours',
  'last 6 hours',
  'last week',
];
const TARGETS = [
  ['frt', 30],
  ['frt', 240],
  ['frt', 960],
  ['resolution', 120],
  ['resolution', 1440],
  ['resolution', 2880],
] as const;

/** What a target comes to, told apart by its counts alone. */
describe.each(WORLDS)('a target in business hours in $name', ({ now, zone, seed }) => {
  const nowMs = Date.parse(now);
  const clock = standingClock(nowMs + 60_000);
  const account = generateAccount({ nowMs, ticketCount: 600, seed, timeZone: zone, schedules: 2 });
  const historyStart = DateTime.fromMillis(nowMs, { zone }).startOf('day').minus({ days: 90 });
  const oracle = new Oracle(account, nowMs, historyStart.toMillis());
  const hours = new WalkedHours(account, nowMs);

  it('is judged as by walking through the schedules, a quarter of an hour at a time', async () => {
    const own = await openSynced(await serve(account, clock), newPath(), clock, { timeZone: zone });
    await own.pass();
    let otherwise = 0;
    for (const [metricId, threshold] of TARGETS) {
      const target = {
        form: 'share',
        statistic: 'share',
        threshold,
        required: 80,
        hours: 'business',
      } as const;
      const window = { kind: 'last', count: 7, unit: 'days' } as const;
      const benchmark = { metricId, segment: [], target, window, min: 5, owner: null, channel: null };
      await own.data.benchmarks.save(benchmark, 'U1');
      for (const words of WINDOWS) {
        const span = windowOf(words, nowMs + 60_000, nowMs, zone);
        const answer = await own.ask(`${metricId} ${words} by group`);
        const rows = [
          [answer.target, () => true],
          ...account.groups.map(({ id, name }) => [
            answer.breakdown?.find(({ key }) => key === name)?.target,
            ({ group_id }: { group_id: number | null }) => group_id === id,
          ]),
        ] as [typeof answer.target, Parameters<typeof oracle.share>[3]][];
        for (const [judged, keep] of rows) {
          const expected = oracle.share(metricId, span, threshold, keep, hours);
          const { within = 0, decided = 0, undecided = 0 } = judged ?? {};
          expect([metricId, threshold, words, { within, decided, undecided }]).toEqual([
            metricId,
            threshold,
            words,
            expected,
          ]);
          const byCalendar = oracle.share(metricId, span, threshold, keep);
          if (JSON.stringify(byCalendar) !== JSON.stringify(expected)) otherwise += 1;
        }
      }
    }
    expect(otherwise).toBeGreaterThan(50);
  });
});
