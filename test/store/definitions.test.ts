import { describe, expect, it } from 'vitest';
import { definitionOf, hashOf } from '../../src/domain/definition.ts';
import type { Metric } from '../../src/domain/metric.ts';
import { findMetric, METRICS } from '../../src/metrics/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { temporaryPaths } from '../support/temp.ts';
import { NOW, page } from './records.ts';

const newPath = temporaryPaths();
const DAY = 86_400;
const frt = findMetric('frt');
const changed: Metric = { ...frt, population: 'Whatever comes in.', version: frt.version + 1 };
const withFrt = (metric: Metric): Metric[] => METRICS.map((one) => (one.id === 'frt' ? metric : one));

/** Opens a store on some day, so many days after the first. */
const openOn = (path: string, day: number, metrics: readonly Metric[] = METRICS): Promise<Store> =>
  openStore({ path, metrics, now: () => NOW + day * DAY, holder: 'the test' });

const frtIn = async (store: Store) =>
  (await store.definitions()).filter(({ definition }) => definition.id === 'frt');

describe('the definitions', () => {
  it('are kept at the first start, in force since ever', async () => {
    const store = await openOn(newPath(), 0);
    const kept = await store.definitions();
    expect(kept.map(({ definition }) => definition.id).toSorted()).toEqual(
      METRICS.map(({ id }) => id).toSorted(),
    );
    expect(kept.every(({ since }) => since === 0)).toBe(true);
    expect(await store.changes('frt')).toEqual([]);
    await store.close();
  });

  it('stay as they are at the next start', async () => {
    const path = newPath();
    await (await openOn(path, 0)).close();
    const store = await openOn(path, 1);
    expect(await store.definitions()).toHaveLength(METRICS.length);
    await store.close();
  });

  it('are kept anew from the day on which they mean something else (A068)', async () => {
    const path = newPath();
    await (await openOn(path, 0)).close();
    const store = await openOn(path, 3, withFrt(changed));
    expect((await frtIn(store)).map(({ since, hash }) => ({ since, hash }))).toEqual([
      { since: 0, hash: hashOf(definitionOf(frt)) },
      { since: NOW + 3 * DAY, hash: hashOf(definitionOf(changed)) },
    ]);
    expect(await store.changes('frt')).toEqual([
      { at: NOW + 3 * DAY, kind: 'definition', what: `definition changed to v${changed.version}` },
    ]);
    expect(await store.changes('created')).toEqual([]);
    await store.close();
  });

  it('mean something else once the team sets them up otherwise, under the same version (A068)', async () => {
    const path = newPath();
    await (await openOn(path, 0)).close();
    const settings = { goodPoints: [4, 5] };
    const store = await openStore({
      path,
      metrics: METRICS,
      settings,
      now: () => NOW + DAY,
      holder: 'the test',
    });
    expect(await store.changes('csat')).toEqual([
      { at: NOW + DAY, kind: 'definition', what: 'set up otherwise' },
    ]);
    await store.close();
  });

  it('may change back, which is a change too', async () => {
    const path = newPath();
    for (const [day, metric] of [frt, changed, frt].entries())
      await (await openOn(path, day, withFrt(metric))).close();
    const store = await openOn(path, 9);
    expect((await store.changes('frt')).map(({ at }) => at)).toEqual([NOW + DAY, NOW + 2 * DAY]);
    await store.close();
  });

  it('of a metric that is new to the database are in force since ever', async () => {
    const path = newPath();
    await (
      await openOn(
        path,
        0,
        METRICS.filter(({ id }) => id !== 'frt'),
      )
    ).close();
    const store = await openOn(path, 5);
    expect((await frtIn(store)).map(({ since }) => since)).toEqual([0]);
    await store.close();
  });
});

describe('the changes of a metric', () => {
  it('are also the rules of leads and the business hours, in their order', async () => {
    let now = NOW;
    const store = await openStore({ path: ':memory:', metrics: METRICS, now: () => now, holder: 'the test' });
    const schedule = { id: 1, name: 'EU', timeZone: 'Berlin', intervals: [], holidays: [], createdAt: 0 };
    await store.sync.saveSchedules(page([schedule]));
    now += DAY;
    const rule = await store.exclusionRules.add([{ dimension: 'tag', values: ['monitoring'] }], 'U0LEAD');
    now += DAY;
    await store.sync.saveSchedules(page([{ ...schedule, name: 'Europe' }]));
    now += DAY;
    await store.exclusionRules.remove(rule, 'U0LEAD');
    expect(await store.changes('frt')).toEqual([
      { at: NOW + DAY, kind: 'exclusion', what: 'tag:monitoring left out' },
      { at: NOW + 2 * DAY, kind: 'schedule', what: 'business hours "Europe" changed' },
      { at: NOW + 3 * DAY, kind: 'exclusion', what: 'tag:monitoring no longer left out' },
    ]);
    await store.close();
  });
});
