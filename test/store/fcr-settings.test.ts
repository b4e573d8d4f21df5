import { describe, expect, it } from 'vitest';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../src/domain/fcr/settings.ts';
import type { OccurrenceMetric } from '../../src/domain/metric.ts';
import { openStore } from '../../src/store/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { NOW, page, ticket } from './records.ts';

const newPath = temporaryPaths();
const WINDOW: FcrSettings = { ...DEFAULT_FCR_SETTINGS, windowDays: 9, exceptions: [{ name: 'x', tag: 'y' }] };

/** How long the verification window was when a ticket was measured last, and how often it was. */
function windowMetric() {
  const measured: number[] = [];
  const metric: OccurrenceMetric = {
    id: 'window',
    label: 'Window',
    aliases: [],
    kind: 'count',
    anchor: 'at',
    better: 'neither',
    noun: 'window',
    definition: 'The window.',
    population: 'All tickets.',
    version: 1,
    minimumSample: 1,
    settledRule: ({ fcr }) => `${fcr.windowDays} days`,
    measureEach: ({ id, createdAt }, { settings }) => {
      measured.push(id);
      return [{ at: createdAt, state: 'value', value: settings.fcr.windowDays }];
    },
  };
  return { metric, measured };
}

const windowsIn = async (path: string) =>
  (
    await readRows(
      path,
      "select value, count(*) as n from occurrences where metric = 'window' group by value",
    )
  ).map(({ value, n }) => [value, n]);

async function opened(path = newPath(), now = () => NOW) {
  const { metric, measured } = windowMetric();
  const store = await openStore({ path, metrics: [metric], now, holder: 'the test' });
  return { path, store, measured };
}

const many = (count: number) => page(Array.from({ length: count }, (_, index) => ticket(index + 1)));

describe('the settings of first contact resolution', () => {
  it('are the defaults until leads decide, and then every version is kept', async () => {
    const { store, path } = await opened();
    expect(store.fcrSettings.current()).toEqual(DEFAULT_FCR_SETTINGS);
    expect(await store.fcrSettings.history()).toEqual([]);
    await store.fcrSettings.save(WINDOW, 'U1');
    await store.fcrSettings.save({ ...WINDOW, windowDays: 3 }, 'U2');
    expect(store.settings.fcr.windowDays).toBe(3);
    await store.close();
    const { store: again } = await opened(path);
    expect(again.settings.fcr).toEqual({ ...WINDOW, windowDays: 3 });
    expect(await again.fcrSettings.history()).toMatchObject([
      { id: 1, at: NOW, by: 'U1', settings: WINDOW },
      { id: 2, at: NOW, by: 'U2', settings: { windowDays: 3 } },
    ]);
    await again.close();
  });

  it('of an earlier version lack what it did not know, which is as if nobody had decided', async () => {
    const { store, path } = await opened();
    await store.close();
    await readRows(
      path,
      `insert into fcr_settings (at, by_user, text) values (1, 'U1', '{"windowDays":2,"gone":1}')`,
    );
    const { store: again } = await opened(path);
    expect(again.fcrSettings.current()).toEqual({ ...DEFAULT_FCR_SETTINGS, windowDays: 2 });
    await again.close();
  });

  it.each(['', '[]', '{"windowDays":"two"}', '{"models":{"email":"carrier pigeon"}}'])(
    'are not guessed where they cannot be read: %s',
    async (text) => {
      const { store, path } = await opened();
      await store.close();
      await readRows(path, `insert into fcr_settings (at, by_user, text) values (1, 'U1', '${text}')`);
      await expect(opened(path)).rejects.toThrow(/^Version 1 of the settings .* cannot be read/u);
    },
  );

  it('tell a definition that has changed', async () => {
    let now = NOW;
    const { store } = await opened(newPath(), () => now);
    now += 60;
    await store.fcrSettings.save(WINDOW, 'U1');
    const definitions = await store.definitions();
    expect(definitions.map(({ since, definition }) => [since, definition.settled])).toEqual([
      [0, '5 days'],
      [NOW + 60, '9 days'],
    ]);
    await store.close();
  });
});

describe('a change of them', () => {
  it('is measured in the background, portion by portion, and says how far that is', async () => {
    const { store, path, measured } = await opened();
    await store.sync.saveTickets('tickets', many(600));
    expect(await store.fcrSettings.recountedShare()).toBeNull();
    await store.fcrSettings.save(WINDOW, 'U1');
    const shares = [await store.fcrSettings.recountedShare()];
    while (shares.at(-1) !== null) shares.push(await store.fcrSettings.recountedShare());
    expect(shares).toEqual(shares.toSorted((a, b) => (a ?? 2) - (b ?? 2)));
    expect(shares).toContain(250 / 600);
    await store.fcrSettings.settled();
    expect(measured).toHaveLength(1200);
    await store.close();
    expect(await windowsIn(path)).toEqual([[9, 600]]);
  });

  it('lets a page be saved in between, which is measured by it', async () => {
    const { store, path } = await opened();
    await store.sync.saveTickets('tickets', many(600));
    await store.fcrSettings.save(WINDOW, 'U1');
    await store.sync.saveTickets('tickets', page([ticket(9999)]));
    expect(await store.fcrSettings.recountedShare()).not.toBeNull();
    await store.fcrSettings.settled();
    await store.close();
    expect(await windowsIn(path)).toEqual([[9, 601]]);
  });

  it('that follows another at once begins anew', async () => {
    const { store, path } = await opened();
    await store.sync.saveTickets('tickets', many(600));
    await store.fcrSettings.save(WINDOW, 'U1');
    await store.fcrSettings.save({ ...WINDOW, windowDays: 3 }, 'U1');
    await store.fcrSettings.settled();
    await store.close();
    expect(await windowsIn(path)).toEqual([[3, 600]]);
  });

  it('is measured on after a restart, and nothing twice at the next', async () => {
    const { store, path } = await opened();
    await store.sync.saveTickets('tickets', many(600));
    await store.fcrSettings.save(WINDOW, 'U1');
    await store.close();
    expect(await windowsIn(path)).not.toEqual([[9, 600]]);
    const second = await opened(path);
    await second.store.fcrSettings.settled();
    await second.store.close();
    expect(second.measured.length).toBeGreaterThan(0);
    expect(await windowsIn(path)).toEqual([[9, 600]]);
    const third = await opened(path);
    await third.store.fcrSettings.settled();
    await third.store.close();
    expect(third.measured).toEqual([]);
  });
});
