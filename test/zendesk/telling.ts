import type { Account } from '../../src/demo/account.ts';
import type { Happening } from '../../src/demo/zendesk-life.ts';
import type { Ticket } from '../../src/demo/zendesk-records.ts';
import type { ZendeskServer } from '../../src/demo/zendesk-server.ts';
import type { Answer } from '../../src/reports/answer.ts';
import { copyAsLeft } from '../support/stored.ts';
import { type TicketStory, tellAccount } from '../support/story.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { type Row, readRows } from '../support/temp.ts';
import { type Figures, figuresOf } from './shown.ts';

/** A Wednesday, 13:00 in Berlin. */
export const NOW = Date.parse('2026-11-18T12:00:00Z');
/** When the tickets of most stories are created: the day before. */
export const CREATED = '2026-11-17T08:00:00Z';
export const TODAY = '2026-11-18..2026-11-18';
export const YESTERDAY = '2026-11-17..2026-11-17';
const EVERYTHING = '2026-10-01..2026-12-31';

/** A ticket to which nothing of the story happens: replied after 20 minutes, solved after 40, rated good. */
export const BYSTANDER: TicketStory = {
  createdAt: CREATED,
  group: 'Tier 2, EU',
  repliedAfter: 20,
  solvedAfter: 40,
  ratedAfter: [50, 'good'],
};

export type Telling = Awaited<ReturnType<typeof listen>>;

/** Tells stories to the real sync: a simulated Zendesk, a clock that is moved by hand, and a database file. */
export async function tell(
  newPath: () => string,
  stories: readonly TicketStory[],
  parts: Partial<Account> = {},
) {
  const clock = standingClock(NOW);
  const zendesk = await serve(tellAccount(stories, undefined, parts), clock);
  return listen(newPath, zendesk, clock);
}

/** A database of its own that follows a Zendesk. */
async function listen(
  newPath: () => string,
  zendesk: ZendeskServer,
  clock: ReturnType<typeof standingClock>,
) {
  const path = newPath();
  const synced = await openSynced(zendesk, path, clock);
  const rows = (sql: string): Promise<Row[]> => {
    const copy = newPath();
    copyAsLeft(path, copy);
    return readRows(copy, sql);
  };
  const later = (minutes: number): void => clock.moveSeconds(minutes * 60);
  const ticket = (id: number): Ticket => {
    const found = zendesk.account.tickets.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`The story has no ticket ${id}`);
    return found;
  };
  return {
    zendesk,
    later,
    rows,
    ticket,
    /** Another database, empty as yet, that follows the same Zendesk. */
    again: () => listen(newPath, zendesk, clock),
    /** A pass once everything that has happened is old enough to be given out. */
    pass: async (): Promise<void> => {
      later(2);
      await synced.pass();
    },
    happen: (id: number, happening: Happening) => zendesk.happen(id, happening),
    /** Zendesk's row of the ticket, changed by hand. */
    change: (id: number, parts: Partial<Ticket>) => zendesk.upsertTicket({ ...ticket(id), ...parts }),
    ask: (question: string): Promise<Answer> => synced.ask(question),
    /** Every metric's figure. */
    figures: (window = EVERYTHING): Promise<Figures> => figuresOf(synced, clock.now(), window),
    /** What each row of a breakdown counts. */
    by: async (question: string): Promise<Record<string, number | null>> => {
      const { breakdown = [] } = await synced.ask(question);
      return Object.fromEntries(breakdown.map(({ key, n }) => [key, n]));
    },
    /** What happened to a ticket after its creation, in minutes since then. */
    timeline: async (id: number): Promise<string[]> => {
      const created = Date.parse(ticket(id).created_at) / 1000;
      const events = await rows(`select * from ticket_events where ticket_id = ${id} order by at, id, kind`);
      return events.filter(({ at }) => Number(at) > created).map((event) => wordsOf(event, created));
    },
  };
}

function wordsOf(row: Row, since: number): string {
  const { at, kind, actor_id: by, is_public: isPublic, previous, value } = row;
  const comment = isPublic === 1 ? 'public' : 'private';
  const what = kind === 'comment' ? [comment] : [previous ?? '–', '>', value ?? '–'];
  return [(Number(at) - since) / 60, kind, ...what, 'by', by].join(' ');
}
