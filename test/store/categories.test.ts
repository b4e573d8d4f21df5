import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FCR_SETTINGS } from '../../src/domain/fcr/settings.ts';
import type { Metric } from '../../src/domain/metric.ts';
import type { Return } from '../../src/domain/past.ts';
import type { FieldRecord } from '../../src/domain/reference.ts';
import type { TicketRecord } from '../../src/domain/ticket.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { Store } from '../../src/store/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { metricSet, NOW, open, page, populationOf, summaryOf, ticket } from './records.ts';

const newPath = temporaryPaths();
const DAY = 86_400;
const START = NOW - 20 * DAY;
const FIELD = 360_012;

const field = (tags: readonly string[], facts: Partial<FieldRecord> = {}): FieldRecord => ({
  id: FIELD,
  name: 'Topic',
  key: '',
  type: 'tagger',
  isActive: true,
  options: Object.fromEntries(tags.map((tag) => [tag, tag.toUpperCase()])),
  ...facts,
});

/** A ticket of the same requester with the tags, created so many days after the start. */
const held = (id: number, day: number, tags: readonly string[], facts: Partial<TicketRecord> = {}) =>
  ticket(id, { subject: '', tags, createdAt: START + day * DAY, updatedAt: START + day * DAY, ...facts });

const solvedOn = (day: number): Partial<TicketRecord> => ({
  status: 'solved',
  updatedAt: START + day * DAY,
  metricSet: metricSet({ solvedAt: START + day * DAY }),
});

/** What was seen of a ticket's returns when it was measured last, as one number. */
const RETURNS: Metric = {
  id: 'returns',
  label: 'Returns',
  aliases: [],
  kind: 'count',
  anchor: 'createdAt',
  better: 'lower',
  definition: 'Which tickets came after it.',
  population: 'All tickets.',
  version: 1,
  minimumSample: 1,
  measure: (_ticket, { returns, cameBackAt }) => ({ state: 'value', value: digest(returns, cameBackAt) }),
};

const digest = (returns: readonly Return[], cameBackAt: number | null): number =>
  returns.reduce(
    (sum, { ticketId, at }) => (sum * 31 + ticketId * 7 + at) % 1_000_003,
    (cameBackAt ?? 0) % 997,
  );

async function decide(store: Store, categoryFieldId: number | null): Promise<void> {
  await store.fcrSettings.save({ ...DEFAULT_FCR_SETTINGS, categoryFieldId }, 'U1');
  await store.fcrSettings.settled();
}

async function mapped(path = ':memory:', metrics: readonly Metric[] = [RETURNS]): Promise<Store> {
  const store = await open(path, metrics);
  await store.sync.saveList('ticket-fields', page([field(['invoice', 'parcel'])]));
  await decide(store, FIELD);
  return store;
}

const returnsOf = async (store: Store, id: number): Promise<number[]> => {
  const [found] = await store.cases([id]);
  return found?.past.returns.map(({ ticketId }) => ticketId) ?? [];
};

/** Returns as they were measured, and as they are read now. */
async function bothOf(store: Store) {
  const all = populationOf(RETURNS, { start: 0, end: NOW + 100 * DAY });
  const lines = await store.tickets(all, 'measured', null, { limit: 100, offset: 0 });
  const cases = await store.cases(lines.map(({ id }) => id));
  const read = new Map(cases.map(({ ticket: { id }, past }) => [id, past]));
  return lines.map(({ id, value }) => {
    const { returns = [], cameBackAt = null } = read.get(id) ?? {};
    return { id, measured: value, read: digest(returns, cameBackAt) };
  });
}

const isUpToDate = async (store: Store): Promise<void> => {
  const both = await bothOf(store);
  expect(both.map(({ id, measured }) => [id, measured])).toEqual(both.map(({ id, read }) => [id, read]));
};

describe('tickets of one requester in one category', () => {
  it('are on the same matter, whatever their subjects', async () => {
    const store = await mapped();
    await store.sync.saveTickets(
      'tickets',
      page([
        held(1, 0, ['vip', 'invoice']),
        held(2, 2, ['invoice']),
        held(3, 3, ['parcel']),
        held(4, 4, ['vip']),
        held(5, 5, ['invoice'], { requesterId: 1001 }),
        held(6, 6, ['invoice'], { requesterId: null }),
        held(7, 7, ['invoice'], { status: 'deleted' }),
      ]),
    );
    expect(await returnsOf(store, 1)).toEqual([2]);
    expect(await returnsOf(store, 4)).toEqual([]);
    await store.close();
  });

  it('are so by any one value of a multi-select, and count once', async () => {
    const store = await mapped();
    await store.sync.saveList('ticket-fields', page([field(['invoice', 'parcel'], { type: 'multiselect' })]));
    const matter = { subject: 'Help', matter: 5 };
    await store.sync.saveTickets(
      'tickets',
      page([
        held(1, 0, ['invoice', 'parcel'], matter),
        held(2, 1, ['parcel', 'invoice'], matter),
        held(3, 2, ['parcel']),
      ]),
    );
    expect([await returnsOf(store, 1), await returnsOf(store, 2)]).toEqual([[2, 3], [3]]);
    await store.close();
  });

  it('are so whatever the case of the tag and of the option', async () => {
    const store = await open(':memory:', [RETURNS]);
    await store.sync.saveList('ticket-fields', page([field(['Invoice'])]));
    await store.sync.saveTickets(
      'tickets',
      page([held(1, 0, ['INVOICE', 'invoice']), held(2, 2, ['invoice'])]),
    );
    await decide(store, FIELD);
    expect(await returnsOf(store, 1)).toEqual([2]);
    await store.sync.saveTickets('tickets', page([held(5, 5, ['Invoice'])]));
    expect(await returnsOf(store, 1)).toEqual([2, 5]);
    await isUpToDate(store);
    await store.close();
  });

  it('are so only where a category field is mapped, and no longer once that is taken back', async () => {
    const path = newPath();
    const store = await open(path, [RETURNS]);
    await store.sync.saveList('ticket-fields', page([field(['invoice'])]));
    const records = [held(1, 0, ['invoice'], solvedOn(1)), held(2, 2, ['invoice'])];
    await store.sync.saveTickets('tickets', page(records));
    const measured = async () => (await summaryOf(store, 'returns', [RETURNS])).sum;
    const without = await measured();
    expect(await returnsOf(store, 1)).toEqual([]);
    await decide(store, FIELD);
    const within = await measured();
    expect([await returnsOf(store, 1), within === without]).toEqual([[2], false]);
    await decide(store, null);
    expect([await returnsOf(store, 1), await measured()]).toEqual([[], without]);
    await store.close();
    expect(await readRows(path, 'select count(*) as n from ticket_categories')).toEqual([{ n: 0 }]);
  });

  it('are told anew where a value is changed later, and the ones they left and joined are measured again', async () => {
    const store = await mapped();
    const later = held(3, 5, ['invoice']);
    await store.sync.saveTickets('tickets', page([held(1, 0, ['invoice']), held(2, 1, ['parcel']), later]));
    expect([await returnsOf(store, 1), await returnsOf(store, 2)]).toEqual([[3], []]);
    const moved = { ...later, tags: ['parcel'], generatedAt: NOW };
    await store.sync.saveTickets('tickets', page([moved]));
    expect([await returnsOf(store, 1), await returnsOf(store, 2)]).toEqual([[], [3]]);
    await isUpToDate(store);
    await store.close();
  });

  it('are told anew where an option goes or comes, once the field has been read', async () => {
    const store = await mapped();
    await store.sync.saveTickets('tickets', page([held(1, 0, ['invoice']), held(2, 1, ['invoice'])]));
    const list = (tags: readonly string[]) => store.sync.saveList('ticket-fields', page([field(tags)]));
    await list(['parcel', 'invoice']);
    expect(await store.fcrSettings.recountedShare()).toBeNull();
    await list(['parcel']);
    expect(await returnsOf(store, 1)).toEqual([]);
    await isUpToDate(store);
    await list(['parcel', 'Invoice']);
    expect(await returnsOf(store, 1)).toEqual([2]);
    await isUpToDate(store);
    expect(await store.fcrSettings.recountedShare()).toBeNull();
    await store.close();
  });

  it('are told anew in the background where very many have an option that goes', async () => {
    const store = await mapped();
    const many = Array.from({ length: 5001 }, (_, index) =>
      held(1 + index, 0, ['invoice'], {
        requesterId: 1000 + Math.floor(index / 2),
        createdAt: START + index,
      }),
    );
    await store.sync.saveTickets('tickets', page(many));
    await store.sync.saveList('ticket-fields', page([field(['parcel'])]));
    expect(await store.fcrSettings.recountedShare()).toBe(0);
    store.fcrSettings.goOn();
    await store.fcrSettings.settled();
    expect(await returnsOf(store, 1)).toEqual([]);
    await store.close();
  });

  it('of a machine are the oldest fifty, and the first after the last solve', async () => {
    const store = await mapped();
    const many = Array.from({ length: 99 }, (_, index) => held(2 + index, (index + 1) / 10, ['invoice']));
    await store.sync.saveTickets('tickets', page([held(1, 0, ['invoice'], solvedOn(9)), ...many]));
    const [found] = await store.cases([1]);
    expect(found?.past.returns).toHaveLength(51);
    expect(found?.past.cameBackAt).toBe(Math.round(START + 9.1 * DAY));
    await store.close();
  });
});

describe('repeat contacts by category', () => {
  it.each([
    ['on the seventh day', 8, 1],
    ['a second after seven days', 8 + 1 / DAY, 0],
    ['before the solve', 0.5, 0],
  ])('count one that came %s', async (_case, day, hits) => {
    const store = await mapped(':memory:', METRICS);
    await store.sync.saveTickets(
      'tickets',
      page([held(1, 0, ['parcel'], solvedOn(1)), held(2, day, ['parcel'])]),
    );
    expect(await summaryOf(store, 'repeat-contact')).toMatchObject({ n: 1, sum: hits });
    await store.close();
  });
});

describe('the products of tickets', () => {
  it('may be mapped without anything being measured again', async () => {
    const store = await mapped();
    await store.fcrSettings.save({ ...store.settings.fcr, productFieldId: FIELD }, 'U1');
    expect(await store.fcrSettings.recountedShare()).toBeNull();
    expect(store.settings.fcr).toMatchObject({ categoryFieldId: FIELD, productFieldId: FIELD });
    await store.close();
  });
});

const TAGS = ['invoice', 'parcel', 'vip', 'closed_by_merge'];

const somebody = fc.record({
  id: fc.integer({ min: 1, max: 9 }),
  requesterId: fc.constantFrom(1000, 1000, 1001, null),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  matter: fc.constantFrom(null, 3, 4),
  status: fc.constantFrom('open', 'solved', 'solved', 'suspended'),
  solvedAfter: fc.integer({ min: 0, max: 50 }),
  generatedAt: fc.integer({ min: NOW, max: NOW + 3 }),
});

const options = fc.record({ tags: fc.subarray(TAGS.slice(0, 3)) });

describe('what is measured again when tickets or options change', () => {
  it('is all that a ticket or an option coming, going or moving between categories and subjects concerns', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.array(somebody, { minLength: 1, maxLength: 4 }), options), { maxLength: 6 }),
        async (pages) => {
          const store = await mapped();
          for (const some of pages) {
            if (!Array.isArray(some)) {
              await store.sync.saveList('ticket-fields', page([field(some.tags)]));
              continue;
            }
            const records = some.map(({ id, solvedAfter, status, ...facts }) => {
              const createdAt = START + ((id * id * 5) % 40) * DAY;
              const solvedAt = status === 'solved' ? createdAt + solvedAfter * DAY : null;
              return ticket(id, {
                ...facts,
                subject: '',
                status,
                createdAt,
                updatedAt: solvedAt ?? createdAt,
                metricSet: metricSet({ solvedAt }),
              });
            });
            await store.sync.saveTickets('tickets', page(records));
          }
          await isUpToDate(store);
          await store.close();
        },
      ),
      { numRuns: 80 },
    );
  });
});
