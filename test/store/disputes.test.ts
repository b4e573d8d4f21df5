import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/fcr/dispute.ts';
import { metric as fcr } from '../../src/metrics/fcr.ts';
import { openStore } from '../../src/store/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { NOW, page, ticket } from './records.ts';

const newPath = temporaryPaths();
const open = (path: string) => openStore({ path, metrics: [fcr], now: () => NOW, holder: 'the test' });

const NEW = {
  ticketId: 1,
  agentId: 700,
  groupId: 8,
  disputedBy: 'UKIM',
  disputedAt: NOW,
  reason: 'asked <!channel> for nothing',
  against: { verdict: 'notFirstContact', reason: 'moreReplies' },
};
const excepted: Decision = {
  state: 'accepted',
  ruling: { verdict: 'exception', reason: 'duplicate' },
  by: 'UDANA',
  at: NOW + 60,
  note: 'agreed',
};
const outcome = { key: 'outcome', kind: 'dispute-outcome', channel: 'UKIM', subject: '{}' };

async function opened() {
  const path = newPath();
  const store = await open(path);
  await store.sync.saveTickets('tickets', page([ticket(1), ticket(2)]));
  return { path, store };
}

describe('disputes', () => {
  it('are kept with all that was said, and one a ticket is open at once', async () => {
    const { store, path } = await opened();
    const ids = await Promise.all([store.disputes.add(NEW), store.disputes.add(NEW)]);
    expect(ids).toEqual([1, null]);
    expect(await store.disputes.add({ ...NEW, ticketId: 2 })).toBe(2);
    await store.close();
    const again = await open(path);
    expect(await again.disputes.list({ ticketIds: [1] })).toEqual([{ ...NEW, id: 1, decision: null }]);
    expect(await again.disputes.list({ isOpen: true })).toHaveLength(2);
    await again.close();
  });

  it('are decided once, however many try at the same moment, and the message is kept with it', async () => {
    const { store } = await opened();
    await store.disputes.add(NEW);
    const other: Decision = { state: 'declined', by: 'ULEE', at: NOW + 61, note: 'no' };
    const isFirst = await Promise.all([
      store.disputes.decide({ id: 1, ticketId: 1 }, excepted, [outcome]),
      store.disputes.decide({ id: 1, ticketId: 1 }, other, [{ ...outcome, key: 'second' }]),
    ]);
    expect(isFirst).toEqual([true, false]);
    const [dispute] = await store.disputes.list();
    expect(dispute?.decision).toEqual(excepted);
    expect((await store.deliveries.pending()).map(({ key }) => key)).toEqual(['outcome']);
    expect(await store.disputes.add(NEW)).toBe(2);
    await store.close();
  });

  it('rule on the verdict at once', async () => {
    const { store, path } = await opened();
    await store.disputes.add(NEW);
    await store.disputes.decide({ id: 1, ticketId: 1 }, excepted, []);
    const [one] = await store.cases([1]);
    expect(one?.past.ruling).toEqual({
      verdict: 'exception',
      reason: 'duplicate',
      by: 'UDANA',
      at: NOW + 60,
    });
    await store.close();
    expect(await readRows(path, 'select count(*) as n from occurrences where ticket_id = 1')).toEqual([
      { n: 1 },
    ]);
  });

  it('rule on nothing where they are declined', async () => {
    const { store } = await opened();
    await store.disputes.add(NEW);
    await store.disputes.decide(
      { id: 1, ticketId: 1 },
      { state: 'declined', by: 'U', at: NOW, note: '' },
      [],
    );
    const [one] = await store.cases([1]);
    expect(one?.past.ruling).toBeNull();
    await store.close();
  });
});

describe('an agent in Slack', () => {
  it.each([
    ['matched', [], true],
    ['confirmed', [700], false],
    ['refused', [], false],
    ['unmatched', [], false],
  ])('who is %s is in Zendesk %j, unconfirmed %s', async (state, expected, isUnconfirmed) => {
    const { store, path } = await opened();
    await store.close();
    await readRows(path, `insert into agent_accounts values (700, 'UKIM', '${state}', 1)`);
    const again = await open(path);
    expect(await again.agentIdsOf('UKIM')).toEqual(expected);
    expect(await again.isUnconfirmed('UKIM')).toBe(isUnconfirmed);
    expect(await again.agentIdsOf('UADA')).toEqual([]);
    expect(await again.isUnconfirmed('UADA')).toBe(false);
    await again.close();
  });
});
