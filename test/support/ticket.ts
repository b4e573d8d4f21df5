import type { Measure, TicketMetric } from '../../src/domain/metric.ts';
import { NOTHING_KNOWN, type Past } from '../../src/domain/past.ts';
import type { EpochSeconds, MetricSet, Ticket } from '../../src/domain/ticket.ts';

/** An instant as domain values hold it. */
export const at = (iso: string): EpochSeconds => Date.parse(iso) / 1000;

export const CREATED_AT = at('2026-11-16T08:00:00Z');

const CUSTOMER = 500;
const AGENT = 9;
const UNKNOWN = { calendar: null, business: null };

const UNANSWERED: MetricSet = {
  reply: UNKNOWN,
  replySeconds: null,
  firstResolution: UNKNOWN,
  fullResolution: UNKNOWN,
  agentWait: UNKNOWN,
  requesterWait: UNKNOWN,
  onHold: UNKNOWN,
  groupStations: null,
  assigneeStations: null,
  replies: 0,
  reopens: 0,
  solvedAt: null,
};

interface TicketParts extends Partial<Omit<Ticket, 'metricSet'>> {
  readonly metricSet?: Partial<MetricSet> | null;
}

/** A ticket; what is not given is that of a public e-mail by a customer that nobody has answered yet. */
export function ticket({ metricSet = {}, ...parts }: TicketParts = {}): Ticket {
  return {
    id: 1,
    subject: 'The parcel is late',
    status: 'open',
    createdAt: CREATED_AT,
    generatedAt: 0,
    channel: 'email',
    isMessaging: false,
    isPublic: true,
    isAiOnly: false,
    priority: 'normal',
    type: null,
    tags: [],
    groupId: 10,
    assigneeId: null,
    formId: null,
    customStatusId: null,
    problemId: null,
    followUpOfId: null,
    matter: null,
    brandId: null,
    organizationId: null,
    requesterId: CUSTOMER,
    submitterId: CUSTOMER,
    isSubmitterAgent: false,
    ...parts,
    metricSet: metricSet === null ? null : { ...UNANSWERED, ...metricSet },
  };
}

/** The native values of a ticket replied to after half an hour and solved after two hours. */
const SOLVED: Partial<MetricSet> = {
  reply: { calendar: 30, business: 20 },
  firstResolution: { calendar: 120, business: 100 },
  fullResolution: { calendar: 120, business: 100 },
  replies: 1,
  solvedAt: CREATED_AT + 7200,
};

const solved = (parts: TicketParts = {}): Ticket =>
  ticket({ status: 'solved', ...parts, metricSet: { ...SOLVED, ...parts.metricSet } });

const byAgent = { isSubmitterAgent: true, submitterId: AGENT };

/** Lives of tickets that metrics must tell apart; every metric's table says what it makes of each. */
const STORIES = {
  'waits for its first reply': ticket({ status: 'new' }),
  'is replied to after 30 minutes and open': ticket({
    metricSet: { reply: { calendar: 30, business: 20 }, replies: 1 },
  }),
  'is replied to within 0 business minutes': ticket({
    metricSet: { reply: { calendar: 600, business: 0 }, replies: 1 },
  }),
  'is replied to, at a time Zendesk does not give': ticket({ metricSet: { replies: 2 } }),
  'is pending': ticket({
    status: 'pending',
    metricSet: { reply: { calendar: 30, business: null }, replies: 1 },
  }),
  'is on hold': ticket({ status: 'hold' }),
  'is solved after one reply': solved(),
  'is closed after three replies': solved({ status: 'closed', metricSet: { replies: 3 } }),
  'is solved without a reply': solved({ metricSet: { reply: UNKNOWN, replies: 0 } }),
  'is closed without a solve': ticket({
    status: 'closed',
    metricSet: { reply: { calendar: 5, business: 5 }, replies: 1 },
  }),
  'is reopened and open': solved({ status: 'open', metricSet: { fullResolution: UNKNOWN, reopens: 1 } }),
  'is reopened twice and solved again': solved({
    metricSet: { fullResolution: { calendar: 600, business: 0 }, reopens: 2, replies: 2 },
  }),
  'is merged into another': solved({ status: 'closed', tags: ['vip', 'closed_by_merge'] }),
  'is deleted': solved({ status: 'deleted' }),
  'is deleted after its merge': solved({ status: 'deleted', tags: ['closed_by_merge'] }),
  'is suspended': ticket({ status: 'suspended' }),
  'is opened by an agent in public': solved(byAgent),
  'is opened by an agent in private': solved({ ...byAgent, isPublic: false }),
  'is opened by an agent for themselves': solved({ ...byAgent, requesterId: AGENT }),
  'is opened by an agent and merged': solved({ ...byAgent, tags: ['closed_by_merge'] }),
  'is a phone call': solved({ channel: 'voice' }),
  'is a voicemail from the API': solved({ channel: 'api_voicemail' }),
  'is a chat': solved({ channel: 'chat' }),
  'is a conversation answered in 90 seconds': solved({
    channel: 'native_messaging',
    isMessaging: true,
    metricSet: { reply: { calendar: 2, business: 2 }, replySeconds: 90 },
  }),
  'is a conversation answered at once': solved({
    channel: 'whatsapp',
    isMessaging: true,
    metricSet: { reply: UNKNOWN, replySeconds: 0 },
  }),
  'is open and came without its metric set': ticket({ metricSet: null }),
  'is solved and came without its metric set': ticket({ status: 'solved', metricSet: null }),
  'is solved and rated good': solved(),
  'is reopened and rated bad': solved({
    status: 'open',
    metricSet: { fullResolution: UNKNOWN, reopens: 1 },
  }),
  'is rated and deleted': solved({ status: 'deleted' }),
};

/** What a metric makes of every story; none can be left out. */
export type MeasureTable = Readonly<Record<keyof typeof STORIES, Measure | null>>;

/** The rows of a metric's table: the story, its ticket, and the measure it must get. */
export const rowsOf = (table: MeasureTable): [string, Ticket, Measure | null][] =>
  (Object.keys(STORIES) as (keyof typeof STORIES)[]).map((story) => [story, STORIES[story], table[story]]);

/** A measure without a value. */
export const none = (state: string): Measure => ({ state, value: null });

/** The measures that all metrics share for tickets left out of everything. */
export const LEFT_OUT_EVERYWHERE = {
  'is merged into another': none('merged'),
  'is deleted': none('deleted'),
  'is deleted after its merge': none('deleted'),
  'is suspended': none('suspended'),
  'is opened by an agent and merged': none('merged'),
  'is rated and deleted': none('deleted'),
};

/** The measures of tickets also left out of figures on agents' replies. */
export const LEFT_OUT_OF_REPLIES = {
  ...LEFT_OUT_EVERYWHERE,
  'is opened by an agent in public': none('openedByAgents'),
  'is opened by an agent in private': none('internal'),
  'is a phone call': none('voice'),
  'is a voicemail from the API': none('voice'),
};

/** What a metric makes of a ticket; unless told, nothing is known of its past. */
export const measured = (metric: TicketMetric, ticket: Ticket, past: Past = NOTHING_KNOWN): Measure | null =>
  metric.measure(ticket, past);
