import { keysOf } from '../../domain/mapped-field.ts';
import type { SetAside, StreamPosition, StreamState } from '../../domain/stream.ts';
import type { EpochSeconds, TicketRecord } from '../../domain/ticket.ts';
import type { Query } from '../client.ts';
import { ZendeskError } from '../errors.ts';
import { getPage } from '../get-page.ts';
import { standsStill } from '../lists.ts';
import { orAnew } from '../or-anew.ts';
import { readAhead } from '../read-ahead.ts';
import { readRecords, toTicketRecord } from '../records.ts';
import { cursorPageSchema, ticketSchema } from '../schema.ts';
import { completeTo } from '../server-time.ts';
import { START_MARGIN_SECONDS, type Stream, type StreamContext } from './stream.ts';

/** Sent with every page: Zendesk forgets them from one to the next. */
const QUERY = { include: 'metric_sets', support_type_scope: 'all', per_page: 1000 };

interface TicketPage {
  readonly records: readonly TicketRecord[];
  readonly setAside: readonly SetAside[];
  readonly cursor: string | null;
  readonly isEnd: boolean;
  /** When its earliest change was; 0 without any. */
  readonly firstAt: EpochSeconds;
  readonly completeTo: EpochSeconds;
}

/** The incremental ticket export by cursor: every ticket that changed, deleted and archived ones too. */
export const tickets: Stream = {
  name: 'tickets',
  cost: null,
  everySeconds: 0,
  async read(context) {
    const known = await context.store.stream('tickets');
    const state = { ...known, startedAt: known.startedAt ?? context.historyStart };
    await readStretch(context, { name: 'tickets', state, until: null });
  },
};

/** The tickets of a history that has become longer than the one that was read; until it is there, what was measured stays measured. */
export const ticketsHistory: Stream = {
  name: 'tickets-history',
  cost: 'the export of older tickets',
  everySeconds: 0,
  isHistory: true,
  async read(context) {
    const { store, historyStart } = context;
    const { startedAt: until } = await store.stream('tickets');
    if (until === null || until <= historyStart) return;
    const known = await store.stream('tickets-history');
    const isBegun = known.startedAt !== null && known.startedAt <= historyStart && known.completedAt === null;
    const anew = { ...known, cursor: null, startedAt: historyStart, watermarkAt: null, completedAt: null };
    await readStretch(context, { name: 'tickets-history', state: isBegun ? known : anew, until });
    const { completedAt, startedAt } = await store.stream('tickets-history');
    if (completedAt === null) return;
    const position = { ...(await store.stream('tickets')), startedAt };
    await store.saveTickets('tickets', { records: [], setAside: [], position });
  },
};

interface Stretch {
  readonly name: 'tickets' | 'tickets-history';
  readonly state: StreamState;
  /** Where a stretch of the past ends; null reads on to the present. */
  readonly until: EpochSeconds | null;
}

async function readStretch(context: StreamContext, stretch: Stretch): Promise<void> {
  const { cursor, startedAt, watermarkAt, completedAt } = stretch.state;
  await orAnew(
    cursor !== null,
    () => readFrom(context, stretch, cursor === null ? startAt(context, startedAt) : { cursor }),
    // Once the end was reached, where the cursor stood is known by the watermark too.
    () => readFrom(context, stretch, startAt(context, completedAt === null ? startedAt : watermarkAt)),
  );
}

function startAt({ now }: StreamContext, since: EpochSeconds | null): Query {
  const latest = now() - START_MARGIN_SECONDS;
  return { start_time: Math.min(since ?? latest, latest) };
}

async function readFrom(context: StreamContext, { name, state, until }: Stretch, from: Query): Promise<void> {
  const isLast = ({ isEnd, firstAt }: TicketPage): boolean => isEnd || (until !== null && firstAt >= until);
  const pages = readAhead(
    () => fetchPage(context, from, until !== null),
    (page) => {
      const goesOn = !isLast(page) && (until === null || context.hasTime());
      return goesOn ? () => fetchPage(context, { cursor: page.cursor ?? '' }, until !== null) : null;
    },
  );
  let position: StreamPosition = state;
  for await (const page of pages) {
    position = advance(position, page, isLast(page));
    const { records, setAside } = page;
    await context.store.saveTickets(name, { records, setAside, position });
    context.onProgress({
      stream: name,
      records: records.length,
      startedAt: position.startedAt,
      watermarkAt: position.watermarkAt,
      endsAt: until,
      isEnd: isLast(page),
    });
  }
}

async function fetchPage(
  { client, fields, now }: StreamContext,
  from: Query,
  isBackfill: boolean,
): Promise<TicketPage> {
  const askedAt = now();
  const reply = await getPage(client, 'incremental/tickets/cursor', { ...from, ...QUERY }, { isBackfill });
  const parsed = cursorPageSchema.safeParse(reply.body);
  if (!parsed.success)
    throw new ZendeskError('unexpected-shape', 'The ticket export does not have the expected shape.');
  const { tickets: items, after_cursor, end_of_stream: isEnd } = parsed.data;
  const cursor = after_cursor ?? null;
  if (!isEnd && (cursor === null || cursor === from['cursor'])) throw standsStill('tickets');
  const serverAt = reply.serverAtMs === null ? now() : Math.floor(reply.serverAtMs / 1000);
  const { records: raw, setAside } = readRecords(items, ticketSchema);
  const keys = keysOf(fields, 'ticket');
  const records = dated(
    raw.map((ticket) => toTicketRecord(ticket, keys)),
    serverAt,
  );
  const firstAt = records.length === 0 ? 0 : Math.min(...records.map(({ generatedAt }) => generatedAt));
  return { records, setAside, cursor, isEnd, firstAt, completeTo: completeTo(askedAt, now(), reply) };
}

/**
 * Rows in the order of their changes, each with a moment: one that Zendesk gives none has that of the row before, and
 * one dated after Zendesk's own present has that, for else it would outlast every real change of its ticket.
 */
function dated(records: readonly TicketRecord[], serverAt: EpochSeconds): TicketRecord[] {
  let before = Math.min(serverAt, ...records.map(({ generatedAt }) => generatedAt || serverAt));
  return records.map((record) => {
    before = Math.min(record.generatedAt || before, serverAt);
    return { ...record, generatedAt: before };
  });
}

function advance(position: StreamPosition, page: TicketPage, isLast: boolean): StreamPosition {
  const reached = page.isEnd ? page.completeTo : Math.min(page.completeTo, page.firstAt);
  return {
    ...position,
    cursor: page.cursor ?? position.cursor,
    watermarkAt: Math.max(position.watermarkAt ?? 0, reached) || null,
    completedAt: position.completedAt ?? (isLast ? page.completeTo : null),
  };
}
