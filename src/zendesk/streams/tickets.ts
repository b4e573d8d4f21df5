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
    const { serverAt, end } = timesOf(askedAt, context.now(), reply);
    const records = raw.map(toTicketRecord).map((record) => withoutFuture(record, serverAt));
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

/** Zendesk's time, and the end of the stream: a minute before we asked, by the earlier of the two clocks. */
function timesOf(askedAt: EpochSeconds, answeredAt: EpochSeconds, { serverAtMs }: JsonReply) {
  const serverAt = serverAtMs === null ? answeredAt : Math.floor(serverAtMs / 1000);
  const end = Math.min(askedAt, serverAt - (answeredAt - askedAt)) - HELD_BACK_SECONDS;
  return { serverAt, end };
}

/** A change dated after Zendesk's own present would outlast every real change of its ticket. */
const withoutFuture = (record: TicketRecord, serverAt: EpochSeconds): TicketRecord =>
  record.generatedAt <= serverAt ? record : { ...record, generatedAt: serverAt };

function advance(
  state: StreamState,
  page: { after_cursor?: string | null | undefined; end_of_stream: boolean },
  records: readonly TicketRecord[],
  end: EpochSeconds,
): StreamState {
  const last = Math.max(0, ...records.map(({ generatedAt }) => generatedAt));
  const reached = page.end_of_stream ? end : Math.min(end, last);
  const watermarkAt = Math.max(state.watermarkAt ?? 0, reached) || null;
  return {
    ...state,
    cursor: page.after_cursor ?? state.cursor,
    watermarkAt,
    completedAt: state.completedAt ?? (page.end_of_stream ? end : null),
  };
}
