import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/domain/organization.ts';
import type { TicketRecord } from '../../src/domain/ticket.ts';
import type { Store } from '../../src/store/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { CREATED, metricSet, NOW, open, page, rating, ticket } from './records.ts';

const newPath = temporaryPaths();
const WINDOW = { start: CREATED, end: NOW };
const SOLVED_AT = CREATED + 7200;

const company = (id: number, fields: Readonly<Record<string, FieldValue>> = {}, isDeleted = false) => ({
  id,
  name: `Company ${id}`,
  fields: fields as Readonly<Record<string, string | number | boolean>>,
  isDeleted,
});

async function storeOf(tickets: readonly TicketRecord[]): Promise<Store> {
  const store = await open(newPath());
  await store.sync.saveList('organizations', page([company(1, { plan: 'basic' }), company(2)]));
  await store.sync.saveTickets('tickets', page(tickets));
  return store;
}

const solved = { status: 'solved', metricSet: metricSet({ solvedAt: SOLVED_AT }) };
const problem = (id: number, facts: Partial<TicketRecord> = {}) => ticket(id, { type: 'problem', ...facts });
const incident = (id: number, problemId: number, facts: Partial<TicketRecord> = {}) =>
  ticket(id, { type: 'incident', problemId, organizationId: 1, ...facts });

/** The outages of the first company. */
async function outagesOf(tickets: readonly TicketRecord[]) {
  const store = await storeOf(tickets);
  const [first] = await store.organizationCases(null);
  await store.close();
  return first?.interruptions;
}

describe('the outages of an organization', () => {
  const lasting = { start: CREATED, end: null };
  const over = { start: CREATED, end: SOLVED_AT };
  it.each<[string, readonly TicketRecord[], unknown]>([
    ['none without an incident', [problem(1)], []],
    ['a problem that is not solved', [problem(1), incident(2, 1)], [lasting]],
    ['a problem that is solved', [problem(1, solved), incident(2, 1)], [over]],
    ['whether its incident is solved or not', [problem(1, solved), incident(2, 1, solved)], [over]],
    ['a problem once, whatever its incidents', [problem(1), incident(2, 1), incident(3, 1)], [lasting]],
    ['each of two problems', [problem(1), problem(4), incident(2, 1), incident(3, 4)], [lasting, lasting]],
    ['no problem of another organization', [problem(1), incident(2, 1, { organizationId: 2 })], []],
    ['no problem that is deleted', [problem(1, { status: 'deleted' }), incident(2, 1)], []],
    ['no incident that is deleted', [problem(1), incident(2, 1, { status: 'deleted' })], []],
    ['no problem that is not stored', [incident(2, 1)], []],
    [
      'up to its last change, a problem closed without a solve',
      [problem(1, { status: 'closed', updatedAt: CREATED + 60 }), incident(2, 1)],
      [{ start: CREATED, end: CREATED + 60 }],
    ],
  ])('are %s', async (_story, tickets, expected) => {
    expect(await outagesOf(tickets)).toEqual(expected);
  });
});

describe('the engagements of an organization', () => {
  const own = { organizationId: 1, ...solved };

  it('are its tickets, dated by the first answer, with the latest word', async () => {
    const store = await storeOf([
      ticket(1, own),
      ticket(2, own),
      ticket(3, { organizationId: 1 }),
      ticket(4, solved),
    ]);
    await store.sync.saveRatings(
      page([
        rating(1, { score: 'good', createdAt: CREATED + 500, updatedAt: CREATED + 500 }),
        rating(2, { score: 'bad', createdAt: CREATED + 900, updatedAt: CREATED + 900 }),
      ]),
    );
    const [first, second] = await store.organizationCases(WINDOW);
    expect(first?.engagements.toSorted((a, b) => a.at - b.at)).toEqual([
      { at: CREATED + 500, score: 'bad' },
      { at: SOLVED_AT, score: null },
    ]);
    expect(second?.engagements).toEqual([]);
    expect((await store.organizationCases(null))[0]?.engagements).toEqual([]);
    expect((await store.organizationCases({ start: 0, end: CREATED }))[0]?.engagements).toEqual([]);
    await store.close();
  });

  it.each<[string, Partial<TicketRecord>]>([
    ['merged', { tags: ['closed_by_merge'] }],
    ['deleted', { status: 'deleted' }],
    ['suspended', { status: 'suspended' }],
    ['handled by AI alone', { isAiOnly: true }],
  ])('are none that is %s', async (_story, facts) => {
    const store = await storeOf([ticket(1, { ...own, ...facts })]);
    expect((await store.organizationCases(WINDOW))[0]?.engagements).toEqual([]);
    await store.close();
  });
});

describe('a snapshot of recurring revenue', () => {
  const SNAPSHOT = { month: '2026-11', key: 'mrr', source: 'Zendesk field mrr' };

  /** What is kept of each organization after some statements on a closed database. */
  async function snapshotOver(...fields: Readonly<Record<string, FieldValue>>[]) {
    const path = newPath();
    const store = await open(path);
    const companies = fields.map((values, index) => company(index + 1, values, values['gone'] === true));
    await store.sync.saveList('organizations', page(companies));
    await store.snapshotRevenue(SNAPSHOT);
    await store.snapshotRevenue({ ...SNAPSHOT, source: 'a second time' });
    const cases = await store.organizationCases(null);
    await store.close();
    expect(await readRows(path, "select count(*) as n from account_months where month <> '2026-11'")).toEqual(
      [{ n: 0 }],
    );
    return cases.map(({ months }) => months);
  }

  it('keeps numbers, be they written as texts, of organizations that are there, once', async () => {
    const kept = (mrrStart: number) => [
      { month: '2026-11', facts: { mrrStart }, source: 'Zendesk field mrr' },
    ];
    expect(
      await snapshotOver(
        { mrr: 12 },
        { mrr: 12.5 },
        { mrr: '99.50' },
        { mrr: 'much' },
        { seats: 3 },
        { mrr: 5, gone: true },
      ),
    ).toEqual([kept(12), kept(12.5), kept(99.5), [], [], []]);
  });

  it('leaves what an import says of the start, and fills in where it says nothing of it', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveList('organizations', page([company(1, { mrr: 10 }), company(2, { mrr: 20 })]));
    await store.close();
    await readRows(
      path,
      `insert into account_months values (1, '2026-11', '{"mrrStart":7}', 'a.csv', 0), (2, '2026-11', '{"churn":5}', 'a.csv', 0)`,
    );
    const again = await open(path);
    await again.snapshotRevenue(SNAPSHOT);
    const cases = await again.organizationCases(null);
    await again.close();
    expect(cases.flatMap(({ months }) => months.map(({ facts, source }) => ({ facts, source })))).toEqual([
      { facts: { mrrStart: 7 }, source: 'a.csv' },
      { facts: { mrrStart: 20, churn: 5 }, source: 'a.csv, Zendesk field mrr' },
    ]);
  });
});

describe('what leads leave out', () => {
  const rules = [[{ dimension: 'tag', values: ['monitoring'] }]] as const;
  const tagged = { tags: ['monitoring'] };

  it.each<[string, readonly TicketRecord[], number]>([
    ['a problem that a rule is about', [problem(1, tagged), incident(2, 1)], 0],
    ['a problem whose only incident a rule is about', [problem(1), incident(2, 1, tagged)], 0],
    ['one more incident of a problem', [problem(1), incident(2, 1, tagged), incident(3, 1)], 1],
  ])('makes no outage: %s', async (_story, tickets, outages) => {
    const store = await storeOf(tickets);
    expect((await store.organizationCases(null, rules))[0]?.interruptions).toHaveLength(outages);
    await store.close();
  });

  it('is no engagement, whether its customer had a word or not', async () => {
    const own = { organizationId: 1, ...solved };
    const store = await storeOf([
      ticket(1, { ...own, ...tagged }),
      ticket(2, own),
      ticket(3, { ...own, ...tagged }),
    ]);
    await store.sync.saveRatings(page([rating(1), rating(2, { ticketId: 2 })]));
    expect((await store.organizationCases(WINDOW, rules))[0]?.engagements).toHaveLength(1);
    expect((await store.organizationCases(WINDOW))[0]?.engagements).toHaveLength(3);
    await store.close();
  });
});
