import { describe, expect, it } from 'vitest';
import type { Metric } from '../../src/domain/metric.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { CREATED, metricSet, open, page, rating, replied, statesOf, summaryOf, ticket } from './records.ts';

const newPath = temporaryPaths();

describe('an agent learnt of later', () => {
  it('turns tickets opened for others into tickets opened by agents', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets(
      'tickets',
      page([
        ticket(1, { submitterId: 50 }),
        ticket(2, { submitterId: 50, isPublic: false }),
        ticket(3, { submitterId: 50, requesterId: 50 }),
        ticket(4),
      ]),
    );
    expect(await statesOf(store, 'frt')).toEqual({ waiting: 4 });
    await store.sync.saveList('agents', page([{ id: 50, name: 'Ada', isLight: false }]));
    expect(await statesOf(store, 'frt')).toEqual({ openedByAgents: 1, internal: 1, waiting: 2 });
    await store.close();
  });

  it('is known for tickets that come after', async () => {
    const store = await open(':memory:');
    await store.sync.saveList('agents', page([{ id: 50, name: 'Ada', isLight: true }]));
    await store.sync.saveTickets('tickets', page([ticket(1, { submitterId: 50 })]));
    expect(await statesOf(store, 'frt')).toEqual({ openedByAgents: 1 });
    await store.close();
  });

  it('may have another name the next time', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveList('agents', page([{ id: 50, name: 'Ada', isLight: false }]));
    await store.sync.saveList('agents', page([{ id: 50, name: 'Ada Lovelace', isLight: false }]));
    await store.close();
    expect(await readRows(path, 'select name from agents')).toEqual([{ name: 'Ada Lovelace' }]);
  });
});

const CSAT_DAYS = `select at from occurrences where metric = 'csat'`;

describe('a rating', () => {
  it('makes its ticket measured', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1, { status: 'solved' })]));
    expect(await summaryOf(store, 'csat')).toMatchObject({ n: 0 });
    await store.sync.saveRatings(page([rating(9)]));
    expect(await summaryOf(store, 'csat')).toMatchObject({ n: 1, sum: 1 });
    await store.close();
  });

  it('waits for a ticket that comes after it', async () => {
    const store = await open(':memory:');
    await store.sync.saveRatings(page([rating(9)]));
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    expect(await summaryOf(store, 'csat')).toMatchObject({ n: 1, sum: 1 });
    await store.close();
  });

  it('counts with its latest score, on the day of the first answer', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    await store.sync.saveRatings(page([rating(9)]));
    await store.sync.saveRatings(page([rating(9, { score: 'bad', updatedAt: CREATED + 90_000 })]));
    await store.sync.saveRatings(page([rating(9, { updatedAt: CREATED + 700 })]));
    expect(await summaryOf(store, 'csat')).toMatchObject({ n: 1, sum: 0 });
    await store.close();
    expect(await readRows(path, CSAT_DAYS)).toEqual([{ at: CREATED + 500 }]);
  });

  it('counts once for a ticket rated twice, the later one with the day of the earlier', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    const later = { createdAt: CREATED + 9000, updatedAt: CREATED + 9000 };
    await store.sync.saveRatings(page([rating(8, { score: 'bad', ...later }), rating(9)]));
    expect(await summaryOf(store, 'csat')).toMatchObject({ n: 1, sum: 0 });
    await store.close();
    expect(await readRows(path, CSAT_DAYS)).toEqual([{ at: CREATED + 500 }]);
  });

  it('stays with its ticket when the ticket changes', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    await store.sync.saveRatings(page([rating(9)]));
    await store.sync.saveTickets(
      'tickets',
      page([ticket(1, { status: 'closed', generatedAt: CREATED + 18_000 })]),
    );
    expect(await summaryOf(store, 'csat')).toMatchObject({ n: 1, sum: 1 });
    await store.close();
  });
});

const REPLIES: Metric = {
  id: 'agent-replies',
  label: 'Replies',
  aliases: [],
  kind: 'duration',
  anchor: 'createdAt',
  better: 'lower',
  definition: 'How often an agent replied.',
  population: 'All tickets.',
  version: 1,
  minimumSample: 5,
  measure: ({ metricSet: native }) => ({
    state: 'value',
    value: native?.replies ?? null,
    businessValue: null,
  }),
};

describe('a metric added to the list', () => {
  it('gets its columns, and stored tickets are measured by it', async () => {
    const path = newPath();
    const store = await open(path);
    const ids = Array.from({ length: 2100 }, (_, index) => index + 1);
    await store.sync.saveTickets(
      'tickets',
      page(ids.map((id) => ticket(id, { metricSet: metricSet({ replies: 3 }) }))),
    );
    await store.close();
    const metrics = [...METRICS, REPLIES];
    const longer = await open(path, metrics);
    expect(await summaryOf(longer, 'agent-replies', metrics)).toMatchObject({ n: 2100, median: 3 });
    expect(await summaryOf(longer, 'created')).toMatchObject({ n: 2100 });
    await longer.close();
  });

  it('leaves everything else as it was when it goes again', async () => {
    const path = newPath();
    const longer = await open(path, [...METRICS, REPLIES]);
    await longer.sync.saveTickets('tickets', page([ticket(1, { metricSet: replied(10) })]));
    await longer.close();
    const store = await open(path);
    await store.sync.saveTickets('tickets', page([ticket(2, { metricSet: replied(20) })]));
    expect(await summaryOf(store, 'frt')).toMatchObject({ n: 2, median: 15 });
    await store.close();
  });

  it('measures again what came while it was away', async () => {
    const path = newPath();
    const metrics = [...METRICS, REPLIES];
    await (await open(path, metrics)).close();
    const store = await open(path);
    await store.sync.saveTickets('tickets', page([ticket(1, { metricSet: metricSet({ replies: 4 }) })]));
    await store.close();
    const longer = await open(path, metrics);
    expect(await summaryOf(longer, 'agent-replies', metrics)).toMatchObject({ n: 1, median: 4 });
    await longer.close();
  });
});

describe('a definition with a new version', () => {
  it('measures every stored ticket and its rating again', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveTickets('tickets', page([ticket(1, { metricSet: replied(10) })]));
    await store.sync.saveRatings(page([rating(9)]));
    await store.sync.saveList('agents', page([{ id: 50, name: 'Ada', isLight: false }]));
    await store.close();
    const doubled = METRICS.map((metric): Metric => {
      if (metric.id !== 'frt' || !metric.measure) return metric;
      return { ...metric, version: metric.version + 1, measure: () => ({ state: 'value', value: 77 }) };
    });
    const newer = await open(path, doubled);
    expect(await summaryOf(newer, 'frt')).toMatchObject({ n: 1, median: 77 });
    expect(await summaryOf(newer, 'csat')).toMatchObject({ n: 1, sum: 1 });
    await newer.close();
  });
});
