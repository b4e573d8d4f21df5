import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEngine } from '../../src/store/file/engine.ts';
import type { Store } from '../../src/store/index.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { NOW, open, page, ticket } from './records.ts';

const newPath = temporaryPaths();
const MANY = 1000;
const read = (
  store: Store,
  locales: readonly (readonly [number, string | null])[],
  asked: readonly number[],
) => store.sync.saveRequesters(page(locales.map(([id, locale]) => ({ id, locale }))), asked);

it('requesters are those of tickets, each once, until their language is read', async () => {
  const store = await open(newPath());
  const requesters = [21, 22, 21, null];
  const tickets = requesters.map((requesterId, index) => ticket(index + 1, { requesterId }));
  await store.sync.saveTickets('tickets', page(tickets));
  expect(await store.sync.unreadRequesters(MANY)).toEqual([22, 21]);
  expect(await store.sync.unreadRequesters(1)).toEqual([22]);
  await read(store, [[21, 'de']], [21]);
  expect(await store.sync.unreadRequesters(MANY)).toEqual([22]);
  expect(await store.names('language')).toEqual(['de', '(no language)']);
  await store.sync.saveTickets('tickets', page([ticket(5, { requesterId: 21 })]));
  expect(await store.sync.unreadRequesters(MANY)).toEqual([22]);
  await store.close();
});

it('whoever is not shown is asked for after all others, and twice in all', async () => {
  const store = await open(newPath());
  const tickets = [21, 22, 23].map((requesterId) => ticket(requesterId, { requesterId }));
  await store.sync.saveTickets('tickets', page(tickets));
  await read(store, [], [23]);
  expect(await store.sync.unreadRequesters(MANY)).toEqual([22, 21, 23]);
  await read(store, [[22, null]], [22, 21, 23]);
  expect(await store.sync.unreadRequesters(MANY)).toEqual([21]);
  await store.close();
});

it('users who asked nothing leave no trace, and a deleted one loses the language alone', async () => {
  const path = newPath();
  const store = await open(path);
  await store.sync.saveTickets('tickets', page([ticket(1, { requesterId: 21 })]));
  const user = { organizationId: null, updatedAt: NOW, answers: {} };
  const told = [
    { ...user, id: 21, locale: 'de' },
    { ...user, id: 99, locale: 'fr' },
  ];
  await store.sync.saveUsers(page(told), new Map());
  expect(await store.names('language')).toEqual(['de', '(no language)']);
  await store.sync.saveUsers(page([{ ...user, id: 21, locale: null }]), new Map());
  await store.close();
  expect(await readRows(path, 'select * from requesters')).toEqual([{ id: 21, locale: null, asks_left: 0 }]);
});

it('the requesters that an earlier version stored are still to be asked for', async () => {
  const path = newPath();
  const file = (await createEngine()).open(path);
  file.execute(readFileSync(join(import.meta.dirname, 'fixtures', '0002-sync.sql'), 'utf8'));
  file.close();
  const store = await open(path);
  const unread = await store.sync.unreadRequesters(MANY);
  await store.close();
  const stored = await readRows(path, 'select distinct requester_id as id from tickets order by id desc');
  expect(stored.length).toBeGreaterThan(30);
  expect(unread).toEqual(stored.map(({ id }) => id));
});
