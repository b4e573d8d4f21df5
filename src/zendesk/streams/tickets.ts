import type { StreamState } from '../../domain/stream.ts';
import type { EpochSeconds, TicketRecord } from '../../domain/ticket.ts';
import { ZendeskError } from '../errors.ts';
import { readRecords, toTicketRecord } from '../records.ts';
import { cursorPageSchema, ticketSchema } from '../schema.ts';
import type { JsonReply } from '../transport.ts';
import { HELD_BACK_SECONDS, type StreamContext } from './stream.ts';

const PAGE_SIZE = 1000;
/** A start time has to lie more than a minute back, by a clock that may differ from ours. */
const START_MARGIN_SECONDS = 120;

/** Reads the incremental ticket export from where it stands to its end, one saved page at a time. */
export async function syncTickets(context: StreamContext, historyStart: EpochSeconds): Promise<void> {
  let state = await startingState(context, historyStart);
  for (let isEnd = false; !isEnd; ) {
    const askedAt = context.now();
    const { page, reply } = await fetchPage(context, state);
    isEnd = page.end_of_stream;
    const { records: raw, setAside } = readRecords(page.tickets, ticketSchema);
    const end = endOf(askedAt, context.now(), reply);
    const records = raw.map(toTicketRecord).map((record) => withoutFuture(record, end));
    const next = advance(state, page, records, end);
    if (!isEnd && next.cursor === state.cursor)
      throw new ZendeskError('unexpected-shape', 'The ticket export does not move on.');
    await context.store.saveTickets({ records, setAside, state: next });
    context.onProgress({
      stream: 'tickets',
      records: records.length,
      startedAt: next.startedAt,
      watermarkAt: next.watermarkAt,
      isEnd,
    });
    state = next;
  }
}

/** A longer history than the stored one is read again from its start; what is stored stays and is written over. */
async function startingState({ store }: StreamContext, historyStart: EpochSeconds): Promise<StreamState> {
  const state = await store.stream('tickets');
  if (state.startedAt !== null && state.startedAt <= historyStart) return state;
  return { ...state, cursor: null, startedAt: historyStart, completedAt: null };
}

async function fetchPage({ client, now }: StreamContext, state: StreamState) {
  const earliest = Math.min(state.startedAt ?? now(), now() - START_MARGIN_SECONDS);
  const position = state.cursor === null ? { start_time: earliest } : { cursor: state.cursor };
  const reply = await client.get('incremental/tickets/cursor', {
    ...position,
    include: 'metric_sets',
    per_page: PAGE_SIZE,
  });
  const page = cursorPageSchema.safeParse(reply.body);
  if (!page.success)
    throw new ZendeskError('unexpected-shape', 'The ticket export does not have the expected shape.');
  return { page: page.data, reply };
}

/** The end of the stream is a minute before we asked, by the earlier of our clock and Zendesk's. */
function endOf(askedAt: EpochSeconds, answeredAt: EpochSeconds, { serverAtMs }: JsonReply): EpochSeconds {
  const serverAt = serverAtMs === null ? answeredAt : Math.floor(serverAtMs / 1000);
  return Math.min(askedAt, serverAt - (answeredAt - askedAt)) - HELD_BACK_SECONDS;
}

/** A change dated into the future would claim data we do not have, and outlast every real change of its ticket. */
const withoutFuture = (record: TicketRecord, end: EpochSeconds): TicketRecord =>
  record.generatedAt <= end ? record : { ...record, generatedAt: end };

function advance(
  state: StreamState,
  page: { after_cursor?: string | null | undefined; end_of_stream: boolean },
  records: readonly TicketRecord[],
  end: EpochSeconds,
): StreamState {
  const reached = page.end_of_stream ? end : Math.max(0, ...records.map(({ generatedAt }) => generatedAt));
  const watermarkAt = Math.max(state.watermarkAt ?? 0, reached) || null;
  return {
    ...state,
    cursor: page.after_cursor ?? state.cursor,
    watermarkAt,
    completedAt: state.completedAt ?? (page.end_of_stream ? end : null),
  };
}
