import type { ZendeskOptions } from '../../src/demo/zendesk-server.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { CUSTOMER } from '../support/story.ts';
import { FIRST } from './matrix-account.ts';

type OnRequest = NonNullable<ZendeskOptions['onRequest']>;
type Request = Parameters<OnRequest>[0];
type Fault = NonNullable<ReturnType<OnRequest>>;

/** Something that goes wrong with one page of every stream. */
export interface FaultClass {
  readonly name: string;
  readonly fault: Fault;
  /** One request, everything of the stream until the pass is over, or every request at the same cursor. */
  readonly lasts: 'once' | 'pass' | 'cursor';
  /** Whether it is about the page before, which the first does not have. */
  readonly needsPageBefore?: true;
  /** Whether it leaves a record that cannot be read. */
  readonly isSetAside?: true;
}

/** What is larger is not read. */
export const LARGEST_BYTES = 200_000;
/** How long a call may take where one hangs. */
export const SHORT_MS = 60;
/** The id of a record that no stream can read. */
export const SPOILED = 'spoiled';

/** Where an answer has its records, and what they are. */
export const listed = (body: Record<string, unknown>): [string, unknown[]] =>
  Object.entries(body).find((entry): entry is [string, unknown[]] => Array.isArray(entry[1])) ?? ['', []];

function withSpoiled(body: Record<string, unknown>): unknown {
  const [key, records] = listed(body);
  return { ...body, [key]: [{ id: SPOILED }, ...records] };
}

function withOddities(body: Record<string, unknown>): unknown {
  const [key, records] = listed(body);
  return {
    ...body,
    [key]: records.map((record) => ({ ...(record as object), novelty: { of: [1] } })),
    new: 1,
  };
}

/** One representative of each kind of fault, of the transport and of the answers. */
export const FAULT_CLASSES: readonly FaultClass[] = [
  { name: 'a rate limit', fault: { status: 429, headers: { 'Retry-After': '0' } }, lasts: 'pass' },
  { name: 'a server error', fault: { status: 503 }, lasts: 'pass' },
  { name: 'a reset', fault: { reset: true }, lasts: 'pass' },
  { name: 'a hang', fault: { hang: true }, lasts: 'once' },
  { name: 'an answer cut off', fault: { truncate: true }, lasts: 'pass' },
  { name: 'a page of HTML', fault: { html: true }, lasts: 'pass' },
  { name: 'a page that repeats', fault: { repeat: true }, lasts: 'once', needsPageBefore: true },
  { name: 'an empty page', fault: { empty: true }, lasts: 'once' },
  { name: 'a cursor that expired', fault: { status: 400 }, lasts: 'cursor' },
  { name: 'a token revoked', fault: { expireTokens: true }, lasts: 'once' },
  { name: 'a plan that lacks it for a day', fault: { status: 403 }, lasts: 'pass' },
  { name: 'a huge answer', fault: { bytes: LARGEST_BYTES + 1 }, lasts: 'once' },
  { name: 'a redirect', fault: { redirect: 'http://elsewhere.invalid/' }, lasts: 'pass' },
  { name: 'another shape', fault: { patch: () => ({ hello: ['world'] }) }, lasts: 'once' },
  { name: 'fields nobody knows', fault: { patch: withOddities }, lasts: 'pass' },
  { name: 'a bad record', fault: { patch: withSpoiled }, lasts: 'once', isSetAside: true },
];

const STREAM_OF: Readonly<Record<string, StreamName>> = {
  users: 'agents',
  groups: 'groups',
  group_memberships: 'memberships',
  brands: 'brands',
  ticket_forms: 'forms',
  custom_statuses: 'statuses',
  ticket_fields: 'ticket-fields',
  organization_fields: 'organization-fields',
  organizations: 'organizations',
  'incremental/organizations': 'organizations',
  'incremental/users/cursor': 'users',
  'business_hours/schedules': 'schedules',
  'slas/policies': 'sla-policies',
  'incremental/tickets/cursor': 'tickets',
  'search/export': 'unsolved',
  satisfaction_ratings: 'ratings',
  'guide/survey_responses': 'surveys',
  'incremental/ticket_events': 'ticket-events',
  'incremental/ticket_metric_events': 'metric-events',
};

/** Where the export of tickets stands, in epoch seconds. */
const standsAt = (query: URLSearchParams): number =>
  Number.parseFloat(query.get('start_time') ?? Buffer.from(query.get('cursor') ?? '', 'base64').toString());

/** Single agents are asked for once they have left, and customers for their language. */
const isOfAgents = (query: URLSearchParams): boolean => Number(query.get('ids')?.split(',')[0]) < CUSTOMER;

/** Which stream asks; what happened before the first reading is the past, and tickets left alone since before the history are those of a longer one. */
export function streamOf({ path, query }: Pick<Request, 'path' | 'query'>): StreamName | null {
  const name = path.replace('/api/v2/', '').replace('.json', '');
  if (name === 'users/show_many') return isOfAgents(query) ? 'agents' : 'requesters';
  const stream = STREAM_OF[name.replace(/\/\d+\/holidays$/u, '')];
  if (stream === 'tickets') return standsAt(query) < FIRST / 1000 - 100 * 86_400 ? 'tickets-history' : stream;
  if (stream !== 'ticket-events' && stream !== 'metric-events') return stream ?? null;
  const start = Number(query.get('start_time'));
  // The last days are read again from a midnight on.
  const isPast = start < FIRST / 1000 - 3600 || start % 86_400 === 0;
  return isPast ? `${stream}-history` : stream;
}

/** How many requests each stream makes, in the order in which they make them. */
export function requestsByStream(requests: readonly Request[]): Map<StreamName, number> {
  const counts = new Map<StreamName, number>();
  for (const request of requests) {
    const stream = streamOf(request);
    if (stream !== null) counts.set(stream, (counts.get(stream) ?? 0) + 1);
  }
  return counts;
}

const cursorOf = (query: URLSearchParams): string | null => query.get('page[after]') ?? query.get('cursor');

/** Spoils one request of each stream, counted from 1, and what its class says besides. */
export function spoiler({ fault, lasts }: FaultClass, places: ReadonlyMap<StreamName, number>) {
  const counts = new Map<StreamName, number>();
  const hits = new Map<StreamName, { path: string; pass: number; cursor: string | null }>();
  let pass = 0;

  const isHitAgain = (stream: StreamName, cursor: string | null): boolean => {
    const hit = hits.get(stream);
    if (lasts === 'pass') return hit?.pass === pass;
    if (lasts === 'once' || !hit || hit.cursor === null) return false;
    // What starts over gets cursors that are new.
    if (hit.cursor !== cursor) hits.set(stream, { ...hit, cursor: null });
    return hit.cursor === cursor;
  };
  return {
    hits,
    passes: () => pass,
    nextPass: (): void => {
      pass += 1;
    },
    onRequest: ({ path, query }: Request): Fault | undefined => {
      const stream = streamOf({ path, query });
      if (stream === null) return undefined;
      const count = (counts.get(stream) ?? 0) + 1;
      counts.set(stream, count);
      const cursor = cursorOf(query);
      if (count === places.get(stream)) hits.set(stream, { path, pass, cursor });
      else if (!isHitAgain(stream, cursor)) return undefined;
      return fault;
    },
  };
}
