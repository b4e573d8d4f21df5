import { expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';

const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T12:00:00Z');

it("keeps what agents are: admin, agent, or a role of the account's own", async () => {
  const clock = standingClock(NOW);
  const account = generateAccount({ nowMs: NOW - 120_000, ticketCount: 10, days: 5 });
  const path = newPath();
  const synced = await openSynced(await serve(account, clock), path, clock);
  await synced.pass();
  await synced.close();
  const expected = account.users
    .filter(({ role }) => role !== 'end-user')
    .map(({ id, role, custom_role_id: own }) => ({ id, role: own == null ? role : String(own) }));
  expect(new Set(expected.map(({ role }) => role)).size).toBe(4);
  expect(await readRows(path, 'select id, role from agents order by id')).toEqual(expected);
});
