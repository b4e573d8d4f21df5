import { describe, expect, it } from 'vitest';
import { matterOf } from '../../src/domain/matter.ts';
import type { TicketRecord } from '../../src/domain/ticket.ts';
import type { TimelineEvent } from '../../src/domain/timeline.ts';
import type { Store } from '../../src/store/index.ts';
import { ALWAYS, schedule } from '../support/schedule.ts';
import { timeline } from '../support/timeline.ts';
import { CREATED, metricSet, open, page, summaryOf, ticket } from './records.ts';

const CUSTOMER = 1000;
const AGENT = 50;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** An agent who answers, a customer who writes again, and an answer half an hour later. */
const turns = (ticketId: number): TimelineEvent[] =>
  timeline([
    { at: CREATED, says: CUSTOMER, status: 'new' },
    { at: CREATED + HOUR, says: AGENT },
    { at: CREATED + 2 * HOUR, says: CUSTOMER },
    { at: CREATED + 2 * HOUR + 30 * MINUTE, says: AGENT },
  ]).map((event) => ({ ...event, ticketId }));

async function opened(agents: readonly { id: number; name: string; isLight: boolean }[]): Promise<Store> {
  const store = await open(':memory:');
  await store.sync.saveList('agents', page(agents));
  return store;
}

const KIM = { id: AGENT, name: 'Kim', isLight: false };

describe('what happened to a ticket', () => {
  it('is measured whether it is read after the ticket or before', async () => {
    for (const isBefore of [false, true]) {
      const store = await opened([KIM]);
      const tickets = () => store.sync.saveTickets('tickets', page([ticket(1)]));
      if (!isBefore) await tickets();
      await store.sync.saveTicketEvents('ticket-events', page(turns(1)));
      if (isBefore) await tickets();
      expect(await summaryOf(store, 'nrt')).toMatchObject({ n: 1, median: 30 });
      await store.close();
    }
  });

  it('is measured once, however often it is read', async () => {
    const store = await opened([KIM]);
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    for (let time = 0; time < 3; time += 1)
      await store.sync.saveTicketEvents('ticket-events', page(turns(1)));
    expect(await summaryOf(store, 'replies')).toMatchObject({ n: 2 });
    await store.close();
  });

  it('stays measured by the newer row of its ticket, and an older one changes nothing', async () => {
    const store = await opened([KIM]);
    const newer = ticket(1, { status: 'deleted', generatedAt: CREATED + 18_000 });
    await store.sync.saveTicketEvents('ticket-events', page(turns(1)));
    await store.sync.saveTickets('tickets', page([newer]));
    await store.sync.saveTickets('tickets-history', page([ticket(1, { generatedAt: CREATED + 2_000 })]));
    expect(await summaryOf(store, 'nrt')).toMatchObject({ n: 0, states: { deleted: 1 } });
    await store.sync.saveTickets('tickets', page([newer, ticket(1, { generatedAt: CREATED + 16_000 })]));
    expect(await summaryOf(store, 'replies')).toMatchObject({ n: 0, states: { deleted: 2 } });
    await store.close();
  });

  it('is measured again for whoever turns out to be an agent', async () => {
    const store = await opened([]);
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    await store.sync.saveTicketEvents('ticket-events', page(turns(1)));
    expect(await summaryOf(store, 'replies')).toMatchObject({ n: 0 });
    await store.sync.saveList('agents', page([KIM]));
    expect(await summaryOf(store, 'replies')).toMatchObject({ n: 2 });
    await store.close();
  });

  it('stays what it was when its agent becomes a light one, who says nothing from then on', async () => {
    const store = await opened([KIM]);
    const afterNow = turns(2).map((event) => ({ ...event, at: event.at + 30 * HOUR }));
    await store.sync.saveTickets('tickets', page([ticket(1), ticket(2, { createdAt: CREATED + 30 * HOUR })]));
    await store.sync.saveTicketEvents('ticket-events', page([...turns(1), ...afterNow]));
    const both = await summaryOf(store, 'replies');
    await store.sync.saveList('agents', page([{ ...KIM, isLight: true }]));
    expect([both.n, (await summaryOf(store, 'replies')).n]).toEqual([4, 2]);
    await store.close();
  });
});

describe('business hours read after what happened', () => {
  it('are those of every ticket measured before, and of the tickets put under one that comes later', async () => {
    const store = await opened([KIM]);
    await store.sync.saveTickets('tickets', page([ticket(1), ticket(2)]));
    const [put] = timeline([{ at: CREATED, schedule: 7 }]);
    await store.sync.saveTicketEvents('ticket-events', page([...turns(1), ...turns(2)]));
    if (put) await store.sync.saveTicketEvents('ticket-events', page([{ ...put, id: 999, ticketId: 2 }]));
    const businessOf = async () => (await summaryOf(store, 'nrt')).business;
    expect(await businessOf()).toMatchObject({ n: 1, mean: 30 });
    await store.sync.saveSchedules(page([schedule({ id: 3, intervals: [] })]));
    expect(await businessOf()).toMatchObject({ n: 1, mean: 0 });
    await store.sync.saveSchedules(
      page([schedule({ id: 3, intervals: [] }), schedule({ id: 7, createdAt: 9, intervals: ALWAYS })]),
    );
    expect(await businessOf()).toMatchObject({ n: 2, mean: 15 });
    await store.close();
  });
});

describe('a return of the requester', () => {
  const subject = 'Where is my parcel?';
  const native = metricSet({
    firstResolution: { calendar: 60, business: 60 },
    fullResolution: { calendar: 60, business: 60 },
    solvedAt: CREATED - 20 * DAY + HOUR,
  });
  const about = (id: number, text: string, facts: Partial<TicketRecord> = {}): TicketRecord =>
    ticket(id, { subject: text, matter: matterOf(text), ...facts });
  const first = about(1, subject, {
    status: 'solved',
    createdAt: CREATED - 20 * DAY,
    metricSet: native,
  });
  const back = (facts: Partial<TicketRecord> = {}): TicketRecord =>
    about(2, `Re: ${subject}`, { createdAt: CREATED - 18 * DAY, ...facts });

  /** How many of the first ticket's population came back. */
  const hitsOf = async (store: Store): Promise<number> => (await summaryOf(store, 'repeat-contact')).sum;

  it.each([
    ['by a ticket on the same matter', [first, back()], 1],
    ['by one that is read before it', [back(), first], 1],
    ['by one on another matter', [first, about(2, 'Invoice', { createdAt: CREATED - 18 * DAY })], 0],
    ['by somebody else', [first, back({ requesterId: 1001 })], 0],
    ['eight days later', [first, back({ createdAt: CREATED - 11 * DAY })], 0],
    ['before the solve', [first, back({ createdAt: CREATED - 20 * DAY + MINUTE })], 0],
    ['by a ticket that is deleted', [first, back({ status: 'deleted' })], 0],
    ['by a ticket that is merged', [first, back({ tags: ['closed_by_merge'] })], 0],
    [
      'by a follow-up on anything',
      [first, about(2, 'Hello', { createdAt: CREATED - 18 * DAY, followUpOfId: 1 })],
      1,
    ],
  ] as const)('%s counts as it should, page by page and in one', async (_story, records, hits) => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([...records]));
    expect(await hitsOf(store)).toBe(hits);
    await store.close();
    const again = await open(':memory:');
    for (const record of records) await again.sync.saveTickets('tickets', page([record]));
    expect(await hitsOf(again)).toBe(hits);
    await again.close();
  });

  it('is taken back when its ticket is merged or given to somebody else', async () => {
    const store = await open(':memory:');
    await store.sync.saveTickets('tickets', page([first, back()]));
    expect(await hitsOf(store)).toBe(1);
    const later = { generatedAt: CREATED + 18_000 };
    await store.sync.saveTickets('tickets', page([back({ ...later, tags: ['closed_by_merge'] })]));
    expect(await hitsOf(store)).toBe(0);
    await store.sync.saveTickets('tickets', page([back({ generatedAt: CREATED + 20_000 })]));
    expect(await hitsOf(store)).toBe(1);
    await store.sync.saveTickets(
      'tickets',
      page([back({ generatedAt: CREATED + 22_000, requesterId: 1001 })]),
    );
    expect(await hitsOf(store)).toBe(0);
    await store.close();
  });

  it('is still known once the subjects are forgotten', async () => {
    const store = await open(':memory:');
    const closed = { status: 'closed' };
    await store.sync.saveTickets('tickets', page([{ ...first, ...closed }, back(closed)]));
    await store.forgetBefore(CREATED + DAY);
    await store.sync.saveList('agents', page([{ id: CUSTOMER, name: 'Once a customer', isLight: false }]));
    expect(await hitsOf(store)).toBe(1);
    await store.close();
  });
});
