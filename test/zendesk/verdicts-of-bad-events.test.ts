import { describe, expect, it } from 'vitest';
import type { ZendeskServer } from '../../src/demo/zendesk-server.ts';
import { AGENT, tellAccount } from '../support/story.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { temporaryPaths } from '../support/temp.ts';
import { NOW, STORIES, VERDICTS, verdicts } from '../support/verdicts.ts';

const newPath = temporaryPaths();
type Body = Record<string, unknown>;
interface Event {
  readonly id: number;
  readonly ticket_id: number;
  readonly child_events: Record<string, unknown>[];
}
type Bend = (events: Event[]) => Event[];

/** A Zendesk that tells ticket events as `bend` makes them, and a store that is connected with it. */
async function start(bend: Bend = (events) => events, first: (zendesk: ZendeskServer) => void = () => {}) {
  const clock = standingClock(NOW);
  const zendesk = await serve(tellAccount(STORIES), clock, { pageSizeLimit: 10 });
  first(zendesk);
  const patch = (body: Body) => ({ ...body, ticket_events: bend(body['ticket_events'] as Event[]) });
  zendesk.failNext({ patch }, { path: 'ticket_events', times: 1000 });
  const path = newPath();
  const open = () => openSynced(zendesk, path, clock, { backfillDays: 60 });
  return { clock, zendesk, open, synced: await open() };
}

/** The comments of a ticket among events, the opening first. */
const commentsOf = (events: readonly Event[], ticketId: number) =>
  events
    .filter(({ ticket_id: id }) => id === ticketId)
    .flatMap(({ child_events: children }) => children)
    .filter(({ type }) => type === 'Comment');

/** Tells the comments after the opening of one ticket by another author. */
const byAuthor =
  (ticketId: number, author: unknown): Bend =>
  (events) => {
    for (const comment of commentsOf(events, ticketId))
      if (comment['author_id'] === AGENT) comment['author_id'] = author;
    return events;
  };

describe('the verdicts are the same where events', () => {
  it.each<[string, Bend]>([
    ['come as they happened', (events) => events],
    ['come out of order', (events) => events.toReversed()],
    [
      'have their parts out of order',
      (events) => events.map((event) => ({ ...event, child_events: event.child_events.toReversed() })),
    ],
    ['come twice on a page', (events) => [...events, ...structuredClone(events)]],
    [
      'come twice, the second time out of order',
      (events) => [...events, ...structuredClone(events).toReversed()],
    ],
  ])('%s', async (_how, bend) => {
    const { synced } = await start(bend);
    await synced.pass();
    expect(await verdicts(synced)).toEqual(VERDICTS);
  });

  it('come on pages that overlap', async () => {
    let last: Event[] = [];
    const { synced } = await start((events) => {
      const page = [...structuredClone(last), ...events];
      last = events;
      return page;
    });
    await synced.pass();
    expect(await verdicts(synced)).toEqual(VERDICTS);
  });

  it('come again in full after a pass broke off between two pages and the process ended', async () => {
    const { zendesk, open, synced } = await start(undefined, ({ failNext }) => {
      failNext({ delayMs: 0 }, { path: 'ticket_events', times: 2 });
      failNext({ status: 400 }, { path: 'ticket_events' });
    });
    await synced.pass().catch(() => {});
    expect(await verdicts(synced)).not.toEqual(VERDICTS);
    await synced.data.store.sync.saveTrouble('ticket-events-history', null);
    const position = await synced.data.store.sync.stream('ticket-events-history');
    const fromStart = { ...position, cursor: null, watermarkAt: null, completedAt: null };
    const nothing = { records: [], setAside: [], position: fromStart };
    await synced.data.store.sync.saveTicketEvents('ticket-events-history', nothing);
    await synced.close();
    const again = await open();
    const before = zendesk.requests.length;
    await again.pass();
    const read = zendesk.requests.slice(before).filter(({ path }) => path.includes('ticket_events'));
    expect(read.length).toBeGreaterThan(2);
    expect(await verdicts(again)).toEqual(VERDICTS);
  });
});

describe('a comment whose author is not told', () => {
  it.each([null, 0, 'x'])('as %j is guessed to be neither the agent nor the customer', async (author) => {
    const { synced } = await start(byAuthor(1, author));
    await synced.pass();
    expect(await verdicts(synced)).toEqual(['unknown: authorNotKnown', ...VERDICTS.slice(1)]);
    const answer = await synced.ask('fcr 2026-11-01..2026-11-07');
    expect(answer.beside).toMatchObject({ unknown: 1 });
    expect(answer.values).toMatchObject({ hits: 1 });
    expect(await synced.ask('replies 2026-11-01..2026-11-07')).toMatchObject({ n: 5 });
  });

  it('as the system is nobody: its ticket still waits for an answer, or never had one', async () => {
    const { synced } = await start((events) => byAuthor(1, -1)(byAuthor(2, -1)(events)));
    await synced.pass();
    expect((await verdicts(synced)).slice(0, 2)).toEqual([
      'notEligible: neverAnswered',
      'waiting: noFirstContact',
    ]);
  });

  it('by a user whom Zendesk lists nowhere is on the side of the customer, not of the team', async () => {
    const { synced } = await start(byAuthor(2, 4711));
    await synced.pass();
    expect((await verdicts(synced))[1]).toBe('waiting: noFirstContact');
  });
});

describe('without the list of agents', () => {
  it('no verdict is told, because nobody knows who answered, until it can be read', async () => {
    const { clock, synced } = await start(undefined, ({ failNext }) =>
      failNext({ status: 403 }, { path: '/users.json' }),
    );
    await synced.pass();
    const answer = await synced.ask('fcr 2026-11-01..2026-11-07');
    expect([answer.n, answer.reason]).toEqual([
      null,
      'not measured: Zendesk has not listed the agents, so nobody knows who of those who write is one',
    ]);
    clock.moveSeconds(26 * 3600);
    await synced.pass();
    expect(await synced.ask('fcr 2026-11-01..2026-11-07')).toMatchObject({ values: { hits: 2 } });
  });
});
