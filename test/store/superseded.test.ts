import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../src/domain/timeline.ts';
import { METRICS } from '../../src/metrics/index.ts';
import { openStore } from '../../src/store/index.ts';
import { AGENT, CUSTOMER, timeline } from '../support/timeline.ts';
import { CREATED, NOW, page, rating, STATE, ticket } from './records.ts';

const HOUR = 3600;

/** A ticket that was answered and solved within an hour, as it is known once the past of events is read or not. */
async function told({ isPastRead = true } = {}) {
  let now = NOW;
  const store = await openStore({ path: ':memory:', metrics: METRICS, now: () => now, holder: 'the test' });
  const happened = (events: readonly TimelineEvent[]) =>
    store.sync.saveTicketEvents('ticket-events', page(events));
  await store.sync.saveList('agents', page([{ id: AGENT, name: 'Kim', isLight: false }]));
  await store.sync.saveTickets('tickets', page([ticket(1, { requesterId: CUSTOMER, status: 'solved' })]));
  await happened(
    timeline([
      { at: CREATED, says: CUSTOMER, status: 'new' },
      { at: CREATED + HOUR, says: AGENT, status: 'solved' },
    ]),
  );
  if (isPastRead) await store.sync.saveTicketEvents('ticket-events-history', page([]));
  return {
    store,
    happened,
    later: (seconds: number): void => {
      now += seconds;
    },
    revisions: async () => {
      const found = await store.verdictRevisions(1);
      await store.close();
      return found.map(({ supersededAt, steps }) => [supersededAt, ...steps.map(({ verdict }) => verdict)]);
    },
  };
}

const rated = (score: 'good' | 'bad', at: number) =>
  page([rating(9, { score, createdAt: at, updatedAt: at })]);

describe('what was said of a verdict', () => {
  it('is kept when something is learnt that had happened before', async () => {
    const { store, revisions } = await told();
    await store.sync.saveRatings(rated('bad', CREATED + 3 * HOUR));
    expect(await store.verdictRevisions(1)).toMatchObject([
      {
        supersededAt: NOW,
        steps: [
          { verdict: 'waiting', from: CREATED, at: CREATED },
          { verdict: 'pending', from: CREATED + HOUR, at: CREATED + HOUR },
        ],
      },
    ]);
    expect(await revisions()).toEqual([[NOW, 'waiting', 'pending']]);
  });

  it('is kept each time, in order', async () => {
    const { store, later, revisions } = await told();
    await store.sync.saveRatings(rated('bad', CREATED + 3 * HOUR));
    later(60);
    await store.sync.saveRatings(
      page([rating(9, { score: 'good', createdAt: CREATED + 3 * HOUR, updatedAt: CREATED + 4 * HOUR })]),
    );
    expect(await revisions()).toEqual([
      [NOW, 'waiting', 'pending'],
      [NOW + 60, 'waiting', 'pending', 'notFirstContact'],
    ]);
  });

  it('stays as it is where nothing else is found', async () => {
    const { store, happened, revisions } = await told();
    await store.measureAgain([1]);
    await happened([]);
    expect(await revisions()).toEqual([]);
  });

  it('is not changed by what happens later than that', async () => {
    const { happened, later, revisions } = await told();
    later(10 * HOUR);
    const [message] = timeline([{ at: NOW + 5 * HOUR, says: CUSTOMER }]);
    if (message) await happened([{ ...message, id: 99 }]);
    expect(await revisions()).toEqual([]);
  });

  it('is not kept while the past is still being read', async () => {
    const { store, revisions } = await told({ isPastRead: false });
    await store.sync.saveRatings(rated('bad', CREATED + 3 * HOUR));
    expect(await revisions()).toEqual([]);
  });

  it('is kept of what came between the end of the data and the present', async () => {
    const { store, happened, later, revisions } = await told();
    later(10 * HOUR);
    await store.sync.saveTickets('tickets', page([], [], { ...STATE, watermarkAt: NOW + 9 * HOUR }));
    await store.sync.saveTicketEvents(
      'ticket-events',
      page([], [], { ...STATE, watermarkAt: NOW + 9 * HOUR }),
    );
    const [message] = timeline([{ at: NOW + 5 * HOUR, says: CUSTOMER }]);
    if (message) await happened([{ ...message, id: 99 }]);
    expect(await revisions()).toEqual([[NOW + 10 * HOUR, 'waiting', 'pending']]);
  });
});
