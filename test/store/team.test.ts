import { describe, expect, it } from 'vitest';
import { DEFAULT_FCR_SETTINGS, type FcrSettings } from '../../src/domain/fcr/settings.ts';
import type { Metric } from '../../src/domain/metric.ts';
import { openStore } from '../../src/store/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { type Moment, timeline } from '../support/timeline.ts';
import { CREATED, NOW, open, page, summaryOf, ticket } from './records.ts';

const newPath = temporaryPaths();
const KIM = { id: 50, name: 'Kim', isLight: false, role: 'agent' };
const IN_SEVEN = { id: 1, userId: 50, groupId: 7, isDefault: false };
const IN_EIGHT = { id: 2, userId: 50, groupId: 8, isDefault: true };

/** What the agent was when the ticket was measured last. */
const TEAM: Metric = {
  id: 'team',
  label: 'Team',
  aliases: [],
  kind: 'count',
  anchor: 'createdAt',
  better: 'neither',
  definition: 'What the agent is.',
  population: 'All tickets.',
  version: 1,
  minimumSample: 1,
  measure: (_ticket, { agent }) => {
    const { groupIds, role } = agent(KIM.id);
    return { state: `${role} of ${groupIds.join('+')}`, value: null };
  },
};

/** A store with a ticket that the agent has written on, or as the moments tell. */
async function opened(
  fcr: Partial<FcrSettings>,
  moments: readonly Moment[] = [{ at: CREATED, says: KIM.id }],
) {
  const settings = { fcr: { ...DEFAULT_FCR_SETTINGS, ...fcr } };
  const options = { path: ':memory:', metrics: [TEAM], settings, now: () => NOW, holder: 'the test' };
  const store = await openStore(options);
  await store.sync.saveList('agents', page([KIM]));
  await store.sync.saveList('memberships', page([IN_SEVEN]));
  await store.sync.saveTickets('tickets', page([ticket(1)]));
  await store.sync.saveTicketEvents('ticket-events', page(timeline(moments)));
  const team = async () => Object.keys((await summaryOf(store, 'team', [TEAM])).states);
  return { store, team };
}

describe('an agent', () => {
  it('is known by the groups, the own one first, and by the role', async () => {
    const store = await open(':memory:');
    await store.sync.saveList('agents', page([KIM]));
    await store.sync.saveList('memberships', page([IN_SEVEN, IN_EIGHT]));
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    const [found] = await store.cases([1]);
    expect(found?.past.agent(KIM.id)).toEqual({ groupIds: [8, 7], role: 'agent' });
    expect(found?.past.agent(999)).toEqual({ groupIds: [], role: null });
    await store.close();
  });

  it('who gets another role is measured anew where leads ask for roles, and only there', async () => {
    for (const [roles, expected] of [
      [['admin'], ['admin of 7']],
      [[], ['agent of 7']],
    ] as const) {
      const { store, team } = await opened({ qualifiedRoles: roles });
      expect(await team()).toEqual(['agent of 7']);
      await store.sync.saveList('agents', page([{ ...KIM, role: 'admin' }]));
      expect(await team()).toEqual(expected);
      await store.close();
    }
  });

  it('of very many tickets is measured anew in the background, so that nobody waits for it', async () => {
    const { store, team } = await opened({ qualifiedRoles: ['admin'] });
    const byKim = Array.from({ length: 5000 }, (_, index) => ticket(2 + index, { submitterId: KIM.id }));
    await store.sync.saveTickets('tickets', page(byKim));
    await store.sync.saveList('agents', page([{ ...KIM, role: 'admin' }]));
    expect(await team()).toEqual(['agent of 7']);
    expect(await store.fcrSettings.recountedShare()).toBe(0);
    store.fcrSettings.goOn();
    await store.fcrSettings.settled();
    expect(await team()).toEqual(['admin of 7']);
    expect(await store.fcrSettings.recountedShare()).toBeNull();
    await store.close();
  });

  it('has the role of the time that is asked after, as far as it was read', async () => {
    const { store } = await opened({});
    await store.sync.saveList('agents', page([{ ...KIM, role: 'admin' }]));
    await store.sync.saveList('agents', page([{ ...KIM, role: 'admin', isLight: true }]));
    const [found] = await store.cases([1]);
    const roleAt = (at?: number) => found?.past.agent(KIM.id, at).role;
    expect([roleAt(NOW - 1), roleAt(NOW), roleAt()]).toEqual(['agent', 'admin', 'admin']);
    const people = await store.people();
    expect([people.isLightAgent(KIM.id, NOW - 1), people.isLightAgent(KIM.id, NOW)]).toEqual([false, true]);
    await store.close();
  });

  it('whose role was not read before has no former one', async () => {
    const store = await open(':memory:');
    for (const role of [null, 'agent']) await store.sync.saveList('agents', page([{ ...KIM, role }]));
    await store.sync.saveTickets('tickets', page([ticket(1)]));
    const [found] = await store.cases([1]);
    expect(found?.past.agent(KIM.id, NOW - 1).role).toBe('agent');
    await store.close();
  });

  it('who was given a ticket, and left no trace there, is measured anew as well', async () => {
    const { store, team } = await opened({ triageGroupIds: [7] }, [{ at: CREATED, assignee: KIM.id }]);
    expect(await team()).toEqual(['agent of 7']);
    await store.sync.saveList('memberships', page([IN_SEVEN, IN_EIGHT]));
    expect(await team()).toEqual(['agent of 8+7']);
    await store.close();
  });

  it('who joins or leaves a group is measured anew where leads ask for groups', async () => {
    const { store, team } = await opened({ triageGroupIds: [7] });
    await store.sync.saveList('memberships', page([IN_SEVEN, IN_EIGHT]));
    expect(await team()).toEqual(['agent of 8+7']);
    await store.sync.keepMemberships([IN_EIGHT.id]);
    expect(await team()).toEqual(['agent of 8']);
    await store.close();
  });
});

describe('a ruling', () => {
  const accepted = (at: number, verdict: string) =>
    `insert into disputes (ticket_id, against_verdict, disputed_by, disputed_at, reason, state, decided_by, decided_at, verdict, verdict_reason)
     values (1, 'notFirstContact', 'U1', 1, 'why', 'accepted', 'U2', ${at}, '${verdict}', 'duplicate')`;

  it('is the last dispute of the ticket that a lead accepted', async () => {
    const path = newPath();
    const store = await open(path);
    await store.sync.saveTickets('tickets', page([ticket(1), ticket(2)]));
    await store.close();
    for (const statement of [
      accepted(20, 'exception'),
      accepted(10, 'confirmed'),
      "insert into disputes (ticket_id, against_verdict, disputed_by, disputed_at, reason, state) values (1, 'notFirstContact', 'U1', 30, 'why', 'open')",
      "insert into disputes (ticket_id, against_verdict, disputed_by, disputed_at, reason, state, decided_by, decided_at) values (1, 'notFirstContact', 'U1', 30, 'why', 'declined', 'U2', 31)",
    ])
      await readRows(path, statement);
    const again = await open(path);
    const [first, second] = await again.cases([1, 2]);
    expect(first?.past.ruling).toEqual({ at: 20, verdict: 'exception', reason: 'duplicate', by: 'U2' });
    expect(second?.past.ruling).toBeNull();
    await again.close();
  });
});
