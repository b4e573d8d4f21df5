import { type Call, cursorPage } from './zendesk-pages.ts';
import { type Ticket, zendeskTime } from './zendesk-records.ts';
import { refuse } from './zendesk-reply.ts';

type Test = (ticket: Ticket) => boolean;

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

/** The tickets that a search finds, without what only the export tells. */
export function searchTickets(call: Call) {
  const { state, query } = call;
  if (query.get('filter[type]') !== 'ticket') refuse(422, 'invalid', 'filter[type] is required');
  const show = (ticket: Ticket) => ({ ...ticket, metric_set: undefined, generated_timestamp: undefined });
  const selection = { maximum: 1000, isWanted: testOf(query), show };
  return { ...cursorPage(call, 'results', state.data.ticketsById, selection), facets: null };
}

/** How many tickets a search finds. */
export function countTickets({ state, query }: Call) {
  return { count: state.data.ticketsById.filter(testOf(query)).length };
}

function testOf(query: URLSearchParams): Test {
  const terms = (query.get('query') ?? '').match(/(?:[^\s"]|"[^"]*")+/gu) ?? [];
  const tests = terms.map((term) => testOfTerm(term.replaceAll('"', '')));
  return (ticket) => ticket.status !== 'deleted' && tests.every((test) => test(ticket));
}

/** The only search words that are understood compare the status by its order, or the creation. */
function testOfTerm(term: string): Test {
  if (term === '' || term === 'type:ticket') return () => true;
  const [, field, operator = '', value = ''] = /^(status|created)([<>]=?|:)(.+)$/u.exec(term) ?? [];
  const test = field === 'status' ? statusTest(operator, value) : createdTest(operator, value);
  if (!field || !test) refuse(422, 'invalid', `Invalid search: ${term}`);
  return test;
}

function statusTest(operator: string, status: string): Test | undefined {
  const place = STATUSES.indexOf(status);
  const holds = comparison<number>(operator);
  return place < 0 ? undefined : (ticket) => holds(STATUSES.indexOf(ticket.status), place);
}

/** Tickets are created on whole seconds, so a bound within one is moved to the second that decides the same. */
function createdTest(operator: string, value: string): Test | undefined {
  const ms = Date.parse(value);
  if (Number.isNaN(ms) || operator === ':') return undefined;
  const round = operator === '>' || operator === '<=' ? Math.floor : Math.ceil;
  const bound = zendeskTime(round(ms / 1000) * 1000);
  const holds = comparison<string>(operator);
  return (ticket) => holds(ticket.created_at, bound);
}

function comparison<Value extends number | string>(operator: string): (a: Value, b: Value) => boolean {
  if (operator === '<') return (a, b) => a < b;
  if (operator === '<=') return (a, b) => a <= b;
  if (operator === '>') return (a, b) => a > b;
  return operator === '>=' ? (a, b) => a >= b : (a, b) => a === b;
}
