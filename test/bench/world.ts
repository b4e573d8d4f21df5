import { type Data, openData } from '../../src/app/data.ts';
import { type Account, generateAccount } from '../../src/demo/account.ts';
import type { StreamState } from '../../src/domain/stream.ts';
import type { TicketRecord } from '../../src/domain/ticket.ts';
import { readRecords, toTicketRecord } from '../../src/zendesk/records.ts';
import { ticketSchema } from '../../src/zendesk/schema.ts';

export const TIME_ZONE = 'Europe/Berlin';
export const PAGE = 1000;
export const DAY_SECONDS = 86_400;
export const clock = { now: () => Date.now() };

/** One account that everything is measured on, and the moment it is of. */
export interface World {
  readonly account: Account;
  /** Epoch seconds. */
  readonly now: number;
  /** Where files are put. */
  readonly folder: string;
}

export function createWorld(folder: string): World {
  const nowMs = Math.floor(Date.now() / 1000) * 1000 - 120_000;
  const account = generateAccount({ nowMs, ticketCount: 5000, timeZone: TIME_ZONE });
  return { account, now: nowMs / 1000, folder };
}

export const readTickets = (raw: readonly unknown[]): TicketRecord[] =>
  readRecords(raw, ticketSchema).records.map((raw) => toTicketRecord(raw, []));

/** How far every stream has come in a store with so many days of history. */
export const stateOf = (now: number, days: number): StreamState => ({
  cursor: 'bench',
  startedAt: now - (days + 1) * DAY_SECONDS,
  watermarkAt: now,
  completedAt: now,
  trouble: null,
});

/** Opens a store that knows everything of the account but its tickets. */
export async function openNamed({ account, now }: World, path: string, days: number): Promise<Data> {
  const data = await openData(path, 'bench', clock);
  const { sync } = data.store;
  const state = stateOf(now, days);
  const page = <T>(records: readonly T[]) => ({ records, setAside: [], position: state });
  await sync.saveList('groups', page(account.groups));
  await sync.saveList('brands', page(account.brands));
  const organizations = account.organizations.map(({ id, name }) => ({
    id,
    name,
    fields: {},
    isDeleted: false,
  }));
  await sync.saveList('organizations', page(organizations));
  const agents = account.users.filter(({ role }) => role !== 'end-user');
  await sync.saveList('agents', page(agents.map(({ id, name }) => ({ id, name, isLight: false }))));
  await sync.saveTickets('tickets', page([]));
  await sync.saveUnsolved(page([]));
  await sync.saveRatings(page([]));
  return data;
}
