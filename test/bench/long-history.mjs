// The exports of a Zendesk with any number of tickets, made page by page on dist: a small account is told again and
// again, each time with other ids and within a later slice of the history.
const { metricEvent } = await import('../../dist/demo/zendesk-clocks.js');
const { ZendeskData } = await import('../../dist/demo/zendesk-data.js');
const { ticketEvent } = await import('../../dist/demo/zendesk-ticket-events.js');

/** One ticket in so many has its ticket events and metric events told. */
const SHARE = 10;
const PAGE = 1000;
/** Tickets of the small account. */
const TOLD = 5000;
const HISTORY_SECONDS = 89 * 86_400;
/** So far apart are the ids of tickets told again, and of their events. */
const TICKET_IDS = 1_000_000;
const EVENT_IDS = TICKET_IDS * 10_000;
const EVERYTHING = { fromSecond: 0, afterId: 0, untilSecond: Infinity, size: Infinity };

/** What each export answers to a query, by path. */
export function longHistory(account, count, nowMs) {
  const data = new ZendeskData(account, () => nowMs);
  const tickets = data.ticketsByTime.slice(-TOLD);
  const slices = Math.ceil(count / TOLD);
  const retell = (rows, secondOf, move) => retold({ rows, secondOf, move, slices, endAt: nowMs / 1000 });
  const isTold = (ticketId) => ticketId % SHARE === 0;
  const steps = data.ticketEvents.page(EVERYTHING).rows.filter(({ ticketId }) => isTold(ticketId));
  const events = steps.map(({ ticketId, step }) => ticketEvent(ticketId, step, true));
  const clocks = data.metricEvents
    .page(EVERYTHING)
    .rows.filter((row) => isTold(row.ticket_id) && row.at < nowMs);
  return {
    'incremental/tickets/cursor': ticketsOf(
      retell(tickets, (ticket) => ticket.generated_timestamp, movedTicket),
    ),
    'incremental/ticket_events': ticketEventsOf(retell(events, (event) => event.timestamp, movedEvent)),
    'incremental/ticket_metric_events': metricEventsOf(
      retell(clocks.map(metricEvent), (event) => Date.parse(event.time) / 1000, movedClock),
    ),
  };
}

/** Rows told again in every slice, in the order of their seconds. */
function retold({ rows, secondOf, move, slices, endAt }) {
  const firstAt = secondOf(rows[0]);
  const span = secondOf(rows.at(-1)) - firstAt + 1;
  const total = rows.length * slices;
  const rowOf = (place) => rows[place % rows.length];
  const sliceOf = (place) => Math.floor(place / rows.length);
  const secondAt = (place) => {
    const share = (sliceOf(place) + (secondOf(rowOf(place)) - firstAt) / span) / slices;
    return Math.floor(endAt - HISTORY_SECONDS * (1 - share));
  };
  const rowAt = (place) => move(rowOf(place), sliceOf(place), secondAt(place) - secondOf(rowOf(place)));
  const pageAt = (from) => {
    const end = Math.min(total, from + PAGE);
    const page = Array.from({ length: Math.max(0, end - from) }, (_, index) => rowAt(from + index));
    return { page, end: cursorTo(end), isEnd: end === total, lastAt: secondAt(end - 1) };
  };
  return { pageAt, pageSince: (second) => pageAt(firstPlace(total, (place) => secondAt(place) >= second)) };
}

function firstPlace(total, isBehind) {
  let [low, high] = [0, total];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const ticketsOf = (retold) => (query) => {
  const { page, end, isEnd } = pageOf(retold, query, 'cursor');
  return { tickets: page, after_cursor: end, end_of_stream: isEnd };
};

const ticketEventsOf = (retold) => (query) => {
  const { page, isEnd, lastAt } = pageOf(retold, query);
  return { ticket_events: page, end_time: isEnd ? lastAt + 1 : lastAt, end_of_stream: isEnd };
};

const metricEventsOf = (retold) => (query) => {
  const { page, end, isEnd } = pageOf(retold, query, 'page[after]');
  return { ticket_metric_events: page, meta: { has_more: !isEnd, after_cursor: end } };
};

function pageOf({ pageAt, pageSince }, query, cursor) {
  const given = query.get(cursor);
  return given === null ? pageSince(Number(query.get('start_time'))) : pageAt(placeOf(given));
}

/** Cursors look as everywhere in the simulated Zendesk, but hold a place. */
const cursorTo = (place) => Buffer.from(`0.0||${place}|`).toString('base64');
const placeOf = (cursor) => Number(Buffer.from(cursor, 'base64').toString().split('|')[2]);

const later = (text, seconds) => new Date(Date.parse(text) + seconds * 1000).toISOString();
const ifText = (value, seconds) => (typeof value === 'string' ? later(value, seconds) : value);

const movedTicket = (ticket, slice, seconds) => ({
  ...ticket,
  id: ticket.id + slice * TICKET_IDS,
  created_at: later(ticket.created_at, seconds),
  updated_at: later(ticket.updated_at, seconds),
  generated_timestamp: ticket.generated_timestamp + seconds,
  metric_set: Object.fromEntries(
    Object.entries(ticket.metric_set).map(([name, value]) => [name, ifText(value, seconds)]),
  ),
});

const movedEvent = (event, slice, seconds) => ({
  ...event,
  id: event.id + slice * EVENT_IDS,
  ticket_id: event.ticket_id + slice * TICKET_IDS,
  timestamp: event.timestamp + seconds,
  created_at: later(event.created_at, seconds),
  child_events: event.child_events.map((child) => ({
    ...child,
    id: child.id + slice * EVENT_IDS,
    created_at: ifText(child.created_at, seconds),
  })),
});

const movedClock = (event, slice, seconds) => ({
  ...event,
  id: event.id + slice * EVENT_IDS,
  ticket_id: event.ticket_id + slice * TICKET_IDS,
  time: later(event.time, seconds),
});
