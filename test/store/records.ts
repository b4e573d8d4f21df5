import type { Metric } from '../../src/domain/metric.ts';
import { DEFAULT_SHIFTS } from '../../src/domain/shifts.ts';
import type { StreamPage, StreamPosition, StreamState } from '../../src/domain/stream.ts';
import type { MetricSet, RatingRecord, TicketRecord } from '../../src/domain/ticket.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { Population } from '../../src/reports/reads.ts';
import { openStore, type Store } from '../../src/store/index.ts';

export const NOW = Date.parse('2026-11-18T12:00:00Z') / 1000;
export const CREATED = NOW - 86_400;

/** Opens a store with a clock that stands still. */
export const open = (path: string, metrics: readonly Metric[] = METRICS): Promise<Store> =>
  openStore({ path, metrics, now: () => NOW, holder: 'the test' });

const none = { calendar: null, business: null };

/** Native values of a ticket nobody has replied to, with the given ones in their place. */
export const metricSet = (values: Partial<MetricSet> = {}): MetricSet => ({
  reply: none,
  replySeconds: null,
  firstResolution: none,
  fullResolution: none,
  agentWait: none,
  requesterWait: none,
  onHold: none,
  groupStations: null,
  assigneeStations: null,
  replies: 0,
  reopens: 0,
  solvedAt: null,
  ...values,
});

/** Native values of a ticket replied to after so many minutes. */
export const replied = (minutes: number): MetricSet =>
  metricSet({ reply: { calendar: minutes, business: minutes }, replies: 1 });

/** An open e-mail of a customer's, with the given facts in its place. */
export const ticket = (id: number, facts: Partial<TicketRecord> = {}): TicketRecord => ({
  id,
  subject: `Ticket ${id}`,
  status: 'open',
  createdAt: CREATED,
  updatedAt: CREATED,
  generatedAt: CREATED + 2_000,
  channel: 'email',
  isMessaging: false,
  isPublic: true,
  isAiOnly: false,
  priority: null,
  type: null,
  tags: [],
  groupId: 7,
  assigneeId: null,
  formId: null,
  customStatusId: null,
  problemId: null,
  followUpOfId: null,
  matter: null,
  brandId: null,
  organizationId: null,
  requesterId: 1000,
  submitterId: 1000,
  metricSet: metricSet(),
  ...facts,
});

/** A deleted ticket of which Zendesk gives nothing but its id. */
export const bareDeleted = (id: number, generatedAt: number): TicketRecord =>
  ticket(id, {
    status: 'deleted',
    subject: '',
    createdAt: null,
    generatedAt,
    channel: 'unknown',
    groupId: null,
    requesterId: null,
    submitterId: null,
    metricSet: null,
  });

export const rating = (id: number, facts: Partial<RatingRecord> = {}): RatingRecord => ({
  id,
  ticketId: 1,
  score: 'good',
  groupId: null,
  assigneeId: null,
  createdAt: CREATED + 500,
  updatedAt: CREATED + 500,
  ...facts,
});

export const STATE: StreamState = {
  cursor: 'here',
  startedAt: NOW - 90 * 86_400,
  watermarkAt: NOW,
  completedAt: NOW,
  trouble: null,
};

/** One page of a stream. */
export const page = <T>(
  records: readonly T[],
  setAside: StreamPage<T>['setAside'] = [],
  position: StreamPosition = STATE,
): StreamPage<T> => ({ records, setAside, position });

/** How many tickets are in which state under a metric, over the day the tickets above were created. */
export async function statesOf(store: Store, id: string): Promise<Readonly<Record<string, number>>> {
  return (await summaryOf(store, id)).states;
}

/** Everything that a metric is about over a window. */
export const populationOf = (metric: Metric, window: Population['window']): Population => ({
  metric,
  window,
  segment: [],
  asOf: NOW + 86_400,
  timeZone: 'Europe/Berlin',
  shifts: DEFAULT_SHIFTS,
  isEarlier: false,
  rules: [],
  horizonDays: metric.horizonDays ?? null,
});

/** The aggregates of a metric over the days around the tickets above. */
export async function summaryOf(store: Store, id: string, metrics: readonly Metric[] = METRICS) {
  const metric = metrics.find((known) => known.id === id);
  if (!metric) throw new Error(`There is no metric ${id}`);
  const window = metric.anchor === 'now' ? null : { start: NOW - 30 * 86_400, end: NOW + 86_400 };
  const [summary] = await store.summarize(populationOf(metric, window), []);
  if (!summary) throw new Error('A summary has one row');
  return summary;
}
