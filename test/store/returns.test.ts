import { describe, expect, it } from 'vitest';
import { DEFAULT_FCR_SETTINGS } from '../../src/domain/fcr/settings.ts';
import { matterOf } from '../../src/domain/matter.ts';
import type { Metric } from '../../src/domain/metric.ts';
import type { TicketRecord } from '../../src/domain/ticket.ts';
import type { Store } from '../../src/store/index.ts';
import { metricSet, NOW, open, page, summaryOf, ticket } from './records.ts';

const DAY = 86_400;
const START = NOW - 20 * DAY;

/** A ticket of the same requester on one matter, created so many days after the first. */
const about = (id: number, day: number, facts: Partial<TicketRecord> = {}): TicketRecord =>
  ticket(id, {
    subject: 'Parcel lost',
    matter: matterOf('Parcel lost'),
    createdAt: START + day * DAY,
    updatedAt: START + day * DAY,
    ...facts,
  });

const solvedOn = (day: number) => ({
  status: 'solved',
  updatedAt: START + day * DAY,
  metricSet: metricSet({ solvedAt: START + day * DAY }),
});

async function pastOf(id: number, ...records: readonly TicketRecord[]) {
  const store = await open(':memory:');
  await store.sync.saveTickets('tickets', page(records));
  const [found] = await store.cases([id]);
  await store.close();
  if (!found) throw new Error(`There is no ticket ${id}`);
  return found.past;
}

const on = (kind: 'followUp' | 'sameMatter', ticketId: number, day: number) => ({
  kind,
  ticketId,
  at: START + day * DAY,
});

describe("a ticket's returns", () => {
  it('are the later tickets on its matter and those that follow it up, oldest first', async () => {
    const records = [
      about(1, 2),
      about(2, 9, { followUpOfId: 1, subject: 'Hello', matter: matterOf('Hello') }),
      about(3, 5),
      about(4, 1),
      about(5, 3, { requesterId: 1001 }),
      about(6, 4, { matter: matterOf('Invoice') }),
    ];
    const { returns } = await pastOf(1, ...records);
    expect(returns).toEqual([on('sameMatter', 3, 5), on('followUp', 2, 9)]);
  });

  it('count a follow-up on the same matter once, and tell the first of each kind', async () => {
    const past = await pastOf(1, about(1, 0, solvedOn(4)), about(2, 2), about(3, 6, { followUpOfId: 1 }));
    expect(past.returns).toEqual([on('sameMatter', 2, 2), on('followUp', 3, 6)]);
    expect(past).toMatchObject({ followedUpAt: START + 6 * DAY, cameBackAt: START + 6 * DAY });
  });

  it.each([
    ['is deleted', { status: 'deleted' }],
    ['is merged', { tags: ['closed_by_merge'] }],
    ['was created in the same second', { createdAt: START }],
  ])('leave out one that %s', async (_case, facts) => {
    expect((await pastOf(1, about(1, 0), about(2, 3, facts))).returns).toEqual([]);
  });

  it('are not those that an agent opens, but for follow-ups and calls', async () => {
    const [AGENT, FORM] = [50, 4];
    const store = await open(':memory:');
    const by = { submitterId: AGENT };
    await store.fcrSettings.save({ ...DEFAULT_FCR_SETTINGS, callerFormIds: [FORM] }, 'U0LEAD');
    const records = [
      about(1, 0, solvedOn(1)),
      about(2, 2, by),
      about(3, 3, { ...by, channel: 'voice' }),
      about(4, 4, { ...by, formId: FORM }),
      about(5, 5, { ...by, followUpOfId: 1 }),
      about(6, 6, { submitterId: 1000 }),
    ];
    await store.sync.saveTickets('tickets', page(records));
    const returnsOf = async () => (await store.cases([1]))[0]?.past.returns.map(({ ticketId }) => ticketId);
    expect(await returnsOf()).toEqual([2, 3, 4, 5, 6]);
    await store.sync.saveList('agents', page([{ id: AGENT, name: 'Ada', isLight: false }]));
    expect(await returnsOf()).toEqual([3, 4, 5, 6]);
    await store.close();
  });

  it('reach forty days beyond the last thing that happened to it', async () => {
    const days = async (updatedDay: number) => {
      const first = about(1, 0, { updatedAt: START + updatedDay * DAY });
      return (await pastOf(1, first, about(2, 39), about(3, 41), about(4, 46))).returns.length;
    };
    expect([await days(0), await days(2), await days(9)]).toEqual([1, 2, 3]);
  });

  it('of a machine are the oldest fifty, and the first after the last solve', async () => {
    const many = Array.from({ length: 99 }, (_, index) => about(2 + index, (index + 1) / 10));
    const past = await pastOf(1, about(1, 0, solvedOn(9)), ...many);
    expect(past.returns).toHaveLength(51);
    expect(past.returns.at(49)).toEqual(on('sameMatter', 51, 5));
    expect(past.cameBackAt).toBe(past.returns.at(-1)?.at);
    expect(past.cameBackAt).toBe(Math.round(START + 9.1 * DAY));
  });
});

/** How many returns a ticket has, as it was measured last. */
const RETURNS: Metric = {
  id: 'returns',
  label: 'Returns',
  aliases: [],
  kind: 'count',
  anchor: 'createdAt',
  better: 'lower',
  definition: 'How often its requester came back.',
  population: 'All tickets.',
  version: 1,
  minimumSample: 1,
  measure: (_ticket, { returns }) => ({ state: 'value', value: returns.length }),
};

describe('a return that is read later', () => {
  const sumOf = async (store: Store): Promise<number> => (await summaryOf(store, 'returns', [RETURNS])).sum;

  it('makes every earlier ticket on the matter measured again, solved or not', async () => {
    const store = await open(':memory:', [RETURNS]);
    await store.sync.saveTickets('tickets', page([about(1, 0), about(2, 3, solvedOn(4))]));
    expect(await sumOf(store)).toBe(1);
    await store.sync.saveTickets('tickets', page([about(3, 8)]));
    expect(await sumOf(store)).toBe(3);
    const gone = { status: 'deleted', generatedAt: NOW };
    await store.sync.saveTickets('tickets', page([about(3, 8, gone)]));
    // The deleted one itself had none.
    expect(await sumOf(store)).toBe(1);
    await store.close();
  });

  it('is none any more once whoever opened it turns out to be an agent', async () => {
    const store = await open(':memory:', [RETURNS]);
    await store.sync.saveTickets('tickets', page([about(1, 0), about(2, 3, { submitterId: 50 })]));
    expect(await sumOf(store)).toBe(1);
    await store.sync.saveList('agents', page([{ id: 50, name: 'Ada', isLight: false }]));
    expect(await sumOf(store)).toBe(0);
    await store.close();
  });

  it('comes to the same in whatever order and portions the tickets are read', async () => {
    const records = Array.from({ length: 70 }, (_, index) => about(1 + index, index / 10));
    const sums: number[] = [];
    for (const order of [[records], records.toReversed().map((record) => [record])]) {
      const store = await open(':memory:', [RETURNS]);
      for (const portion of order) await store.sync.saveTickets('tickets', page(portion));
      sums.push(await sumOf(store));
      await store.close();
    }
    const expected = records.reduce((sum, _, index) => sum + Math.min(50, 69 - index), 0);
    expect(sums).toEqual([expected, expected]);
  });
});
