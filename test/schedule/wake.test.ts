import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wakePlan, waker } from '../../src/schedule/wake.ts';
import { until } from '../support/world.ts';

const TIMES = { hiddenMs: 61_000, gatherMs: 2000, spacingMs: 15_000 };

/** When runs begin where these moments (in seconds) are announced, and others run by themselves. */
function runsFor(announced: readonly number[], others: readonly number[] = []): number[] {
  const plan = wakePlan(TIMES);
  const runs: number[] = [];
  const catchUp = (until: number): void => {
    for (let due = plan.next(); due !== null && due <= until; due = plan.next()) {
      plan.began(due);
      runs.push(due / 1000);
    }
  };
  const events = [
    ...announced.map((at) => ({ at: at * 1000, tell: plan.announced })),
    ...others.map((at) => ({ at: at * 1000, tell: plan.began })),
  ];
  for (const { at, tell } of events.toSorted((one, other) => one.at - other.at)) {
    catchUp(at - 1);
    tell(at);
  }
  catchUp(Number.POSITIVE_INFINITY);
  return runs;
}

describe('a woken run', () => {
  it.each<[string, number[], number[], number[]]>([
    ['comes when the announced change can be read', [0], [], [63]],
    ['comes once for a burst', [0, 0.1, 0.5, 2], [], [63]],
    ['is followed by one more for what came too late for it', [0, 1, 2, 3, 10], [], [63, 78]],
    ['comes every 15 seconds while announcements do', [...Array(40).keys()], [], [63, 78, 93, 108]],
    ['comes for each of two changes far apart', [0, 61], [], [63, 124]],
    ['is spared where another run reads the change', [0], [61], []],
    ['is not spared by a run that came too early to read it', [0], [30], [63]],
    ['keeps its distance from a run just before', [0], [60], [75]],
    ['comes for what a run could read only in part', [0, 1.5], [62], [77]],
    ['is spared by a run that comes within that distance', [0], [55, 65], []],
    ['never comes unannounced', [], [60, 120], []],
  ])('%s', (_story, announced, others, expected) => {
    expect(runsFor(announced, others)).toEqual(expected);
  });

  it('reads every announcement soon, and keeps its distance, whatever is announced when', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 });
    fc.assert(
      fc.property(moments, moments, (announced, others) => {
        const runs = runsFor(announced, others);
        const all = [...runs, ...others].toSorted((one, other) => one - other);
        for (const at of announced) expect(all.some((run) => run >= at + 61)).toBe(true);
        for (const run of runs) {
          const before = all.filter((other) => other < run).at(-1);
          expect(run - (before ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(15);
        }
      }),
    );
  });
});

describe('the waker', () => {
  it('asks once for a burst, by the real time, and again for the next one', async () => {
    const asked: number[] = [];
    const { wake, began } = waker({ hiddenMs: 40, gatherMs: 40, spacingMs: 10 }, () => {
      asked.push(performance.now());
      began();
    });
    const startedAt = performance.now();
    for (let count = 0; count < 100; count++) wake();
    await until(() => asked.length > 0);
    expect((asked[0] ?? 0) - startedAt).toBeGreaterThanOrEqual(80);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(asked).toHaveLength(1);
    wake();
    await until(() => asked.length > 1);
  });
});
