import { expect, it } from 'vitest';
import type { TimelineEvent } from '../../src/domain/timeline.ts';
import { metric as replies } from '../../src/metrics/replies.ts';
import { CREATED, NOW, open, page, populationOf, STATE, ticket } from './records.ts';

const [ADA, BEN] = [5, 6];
const HOUR = 3600;
const event = (id: number, at: number, parts: Partial<TimelineEvent>): TimelineEvent => ({
  id,
  ticketId: 1,
  at,
  kind: 'comment',
  actorId: ADA,
  channel: 'web',
  isPublic: true,
  value: null,
  previous: null,
  words: null,
  ...parts,
});
const AGENTS = [
  { id: ADA, name: 'Ada', isLight: false },
  { id: BEN, name: 'Ben', isLight: false },
];

it('agents are counted once on each local day on which they reply', async () => {
  const store = await open(':memory:');
  await store.sync.saveList('agents', page(AGENTS));
  await store.sync.saveTickets('tickets', page([ticket(1), ticket(2, { requesterId: 1001 })]));
  const born = { kind: 'status', actorId: 1000, value: 'new', isPublic: null } as const;
  const told = [
    event(1, CREATED, born),
    event(2, CREATED, { ...born, ticketId: 2 }),
    // From noon on in UTC; at 23:30 UTC it is the next day in Berlin.
    event(3, CREATED + 1 * HOUR, {}),
    event(4, CREATED + 2 * HOUR, { ticketId: 2 }),
    event(5, CREATED + 11.5 * HOUR, {}),
    event(6, CREATED + 3 * HOUR, { actorId: BEN }),
  ];
  await store.sync.saveTicketEvents('ticket-events', page(told, [], STATE));
  const [summary] = await store.summarize(populationOf(replies, { start: CREATED, end: NOW }), []);
  expect(summary).toMatchObject({ n: 4, extent: { tickets: 2, requesters: 2, agentDays: 3 } });
  await store.close();
});
