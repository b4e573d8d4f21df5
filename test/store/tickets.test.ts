import { describe, expect, it } from 'vitest';
import { readRows, temporaryPaths } from '../support/temp.ts';
import {
  bareDeleted,
  CREATED,
  metricSet,
  open,
  page,
  replied,
  STATE,
  statesOf,
  summaryOf,
  ticket,
} from './records.ts';

const newPath = temporaryPaths();
const solved = metricSet({
  reply: { calendar: 30, business: 20 },
  replies: 1,
  firstResolution: { calendar: 60, business: 50 },
  fullResolution: { calendar: 60, business: 50 },
  solvedAt: CREATED + 3600,
});

describe('a ticket that comes again', () => {
  it('is replaced by what is newer', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1, { metricSet: replied(10) })]));
    await store.sync.saveTickets(
      'tickets',
      page([ticket(1, { metricSet: replied(20), generatedAt: CREATED + 4_000 })]),
    );
    expect(await summaryOf(store, 'frt')).toMatchObject({ n: 1, median: 20 });
    await store.close();
  });

  it('stays as it is when what comes is older', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets(
      'tickets',
      page([ticket(1, { metricSet: replied(20), generatedAt: CREATED + 4_000 })]),
    );
    await store.sync.saveTickets('tickets', page([ticket(1, { metricSet: replied(10) })]));
    expect(await summaryOf(store, 'frt')).toMatchObject({ n: 1, median: 20 });
    await store.close();
  });

  it('ends as the newest where one page holds it twice', async () => {
    const store = await open(':memory:');
    const [older, newer] = [
      ticket(1, { metricSet: replied(10) }),
      ticket(1, { metricSet: replied(20), generatedAt: CREATED + 4_000 }),
    ];
    await store.sync.saveTickets('tickets', page([newer, older]));
    expect(await summaryOf(store, 'frt')).toMatchObject({ n: 1, median: 20 });
    await store.close();
  });

  it('changes nothing where a whole page is repeated', async () => {
    const [once, twice] = [newPath(), newPath()];
    const records = page([ticket(1, { metricSet: replied(10) }), ticket(2), bareDeleted(3, CREATED)]);
    for (const [path, times] of [
      [once, 1],
      [twice, 3],
    ] as const) {
      const store = await open(path);
      for (let time = 0; time < times; time += 1) await store.sync.saveTickets('tickets', records);
      await store.close();
    }
    const sql = 'select * from tickets order by id';
    expect(await readRows(twice, sql)).toEqual(await readRows(once, sql));
  });
});

describe('a deleted ticket', () => {
  it('keeps what is known of it but for its words, and is counted where it belongs', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveTickets(
      'tickets',
      page([ticket(1, { status: 'solved', metricSet: solved, tags: ['vip'], priority: 'high' })]),
    );
    await store.sync.saveTickets('tickets', page([bareDeleted(1, CREATED + 60_000)]));
    for (const id of ['frt', 'created', 'solved', 'resolution', 'first-resolution']) {
      expect([id, await statesOf(store, id)]).toEqual([id, { deleted: 1 }]);
    }
    expect(await store.counts()).toMatchObject({ tickets: 1, deleted: 1, setAside: 0 });
    await store.close();
    const [row] = await readRows(path, 'select * from tickets');
    expect(row).toMatchObject({
      status: 'deleted',
      subject: '',
      created_at: CREATED,
      generated_at: CREATED + 60_000,
      group_id: 7,
      priority: 'high',
      tags: '["vip"]',
    });
  });

  it('is in no backlog', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1), ticket(2)]));
    await store.sync.saveTickets('tickets', page([bareDeleted(1, CREATED + 60_000)]));
    expect(await summaryOf(store, 'backlog')).toMatchObject({ n: 1 });
    await store.close();
  });

  it('does not overwrite a newer state when its deletion comes late', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1, { generatedAt: CREATED + 60_000 })]));
    await store.sync.saveTickets('tickets', page([bareDeleted(1, CREATED + 1_000)]));
    expect(await statesOf(store, 'created')).toEqual({ value: 1 });
    await store.close();
  });

  it('counts again once it is restored', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    await store.sync.saveTickets('tickets', page([bareDeleted(1, CREATED + 4_000)]));
    await store.sync.saveTickets('tickets', page([ticket(1, { generatedAt: CREATED + 6_000 })]));
    expect(await statesOf(store, 'created')).toEqual({ value: 1 });
    await store.close();
  });

  it('is counted with its own facts where it was not known before', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1, { status: 'deleted' })]));
    expect(await statesOf(store, 'created')).toEqual({ deleted: 1 });
    await store.close();
  });

  it('is gone as well where one page brings it alive first and deleted after', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1), bareDeleted(1, CREATED + 4_000)]));
    expect(await statesOf(store, 'created')).toEqual({ deleted: 1 });
    await store.close();
  });

  it('is found among a thousand deleted at once', async () => {
    const store = await open(':memory:');
    const ids = Array.from({ length: 1000 }, (_, index) => index + 1);
    await store.sync.saveTickets('tickets', page(ids.map((id) => ticket(id))));
    await store.sync.saveTickets('tickets', page(ids.map((id) => bareDeleted(id, CREATED + 4_000))));
    expect(await statesOf(store, 'created')).toEqual({ deleted: 1000 });
    await store.close();
  });
});

describe('the sweep over unsolved tickets', () => {
  it('never overwrites what the export brought', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1, { status: 'solved', metricSet: solved })]));
    await store.sync.saveUnsolved(page([ticket(1, { generatedAt: 0, metricSet: null }), ticket(2)]));
    expect(await statesOf(store, 'solved')).toEqual({ value: 1 });
    expect(await summaryOf(store, 'backlog')).toMatchObject({ n: 1 });
    await store.close();
  });

  it('leaves a reply state that is unknown, and makes way for the export', async () => {
    const store = await open(':memory:');
    await store.sync.saveUnsolved(page([ticket(1, { generatedAt: 0, metricSet: null })]));
    expect(await statesOf(store, 'frt')).toEqual({ unknown: 1 });
    await store.sync.saveTickets('tickets', page([ticket(1, { metricSet: replied(5) })]));
    expect(await statesOf(store, 'frt')).toEqual({ value: 1 });
    await store.close();
  });

  it('does not bring a deleted ticket back', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    await store.sync.saveTickets('tickets', page([bareDeleted(1, CREATED + 4_000)]));
    await store.sync.saveUnsolved(page([ticket(1, { generatedAt: 0, metricSet: null })]));
    expect(await summaryOf(store, 'backlog')).toMatchObject({ n: 0 });
    await store.close();
  });
});

describe('a page', () => {
  it('is saved with its position or not at all', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    const broken = { ...ticket(2), subject: null as unknown as string };
    const next = { ...STATE, cursor: 'further' };
    await expect(store.sync.saveTickets('tickets', page([ticket(3), broken], [], next))).rejects.toThrow();
    expect(await store.counts()).toMatchObject({ tickets: 1 });
    expect((await store.sync.stream('tickets')).cursor).toBe('here');
    await store.close();
  });

  it('without a record still moves its position', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([], [], { ...STATE, cursor: 'further' }));
    expect(await store.sync.stream('tickets')).toEqual({ ...STATE, cursor: 'further' });
    await store.close();
  });
});

describe('a record that could not be read', () => {
  it('is counted once, however often it comes', async () => {
    const path = newPath();
    const store = await open(path);
    const aside = [{ id: '17', reason: 'created_at: custom' }];
    await store.sync.saveTickets('tickets', page([ticket(1)], aside));
    await store.sync.saveTickets('tickets', page([ticket(1)], aside));
    expect(await store.counts()).toMatchObject({ tickets: 1, setAside: 1 });
    await store.close();
    expect(await readRows(path, 'select stream, record, reason from set_aside')).toEqual([
      { stream: 'tickets', record: '17', reason: 'created_at: custom' },
    ]);
  });

  it('is no longer counted once it could be read', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([], [{ id: '17', reason: 'created_at: custom' }]));
    await store.sync.saveTickets('tickets', page([ticket(17)]));
    expect(await store.counts()).toMatchObject({ tickets: 1, setAside: 0 });
    await store.close();
  });
});
