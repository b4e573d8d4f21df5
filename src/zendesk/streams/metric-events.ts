import { z } from 'zod';
import type { MetricEvent } from '../../domain/metric-event.ts';
import { secondsIn } from '../incremental.ts';
import { readRecords } from '../records.ts';
import { flag, id, instant, number } from '../schema.ts';
import { eventStreams } from './events.ts';

const minutes = number.pipe(z.number().nonnegative()).nullish().catch(null);
const slaSchema = z
  .object({
    target: minutes,
    target_in_seconds: minutes,
    business_hours: flag.catch(null),
    policy: z
      .object({ id: z.union([z.string(), z.number()]).nullish() })
      .nullish()
      .catch(null),
  })
  .nullish()
  .catch(null);

const metricEventSchema = z.object({
  id,
  ticket_id: id,
  metric: z.string(),
  instance_id: z.coerce.number().int().nonnegative(),
  type: z.string(),
  time: instant,
  sla: slaSchema,
  group_sla: slaSchema,
  status: z.object({ calendar: minutes, business: minutes }).nullish().catch(null),
  deleted: flag.catch(null),
});

/** Says of every metric that the ticket has it, and nothing else. */
const MEASURE = 'measure';
/** Some are delivered minutes late, below what was already read. */
const OVERLAP_SECONDS = 900;
/** A breach is taken back where it stands, so that only reading again tells; enough for whoever acts within a day. */
const REREAD_SECONDS = 2 * 86_400;

/** What the SLA clocks of tickets do; a breach that Zendesk takes back comes again as deleted. */
export const [metricEvents, metricEventsHistory] = eventStreams<MetricEvent>({
  name: 'metric-events',
  cost: 'ticket metric events, so sla is not measured',
  serves: 'sla-policies',
  path: 'ticket_metric_events',
  key: 'ticket_metric_events',
  query: { 'page[size]': 1000 },
  overlapSeconds: OVERLAP_SECONDS,
  rereadSeconds: REREAD_SECONDS,
  timeOf: (item) => secondsIn(item, 'time'),
  read: (items) => {
    const { records, ...others } = readRecords(items, metricEventSchema);
    return { records: records.filter(({ type }) => type !== MEASURE).map(toMetricEvent), ...others };
  },
  save: (store, name, page) =>
    store.saveMetricEvents(name === 'metric-events' ? name : 'metric-events-history', page),
});

function toMetricEvent(raw: z.infer<typeof metricEventSchema>): MetricEvent {
  const sla = raw.sla ?? raw.group_sla ?? null;
  const seconds = sla?.target_in_seconds ?? null;
  return {
    id: raw.id,
    ticketId: raw.ticket_id,
    metric: raw.metric,
    instanceId: raw.instance_id,
    type: raw.type,
    at: raw.time,
    targetMinutes: seconds === null ? (sla?.target ?? null) : seconds / 60,
    isBusiness: sla?.business_hours ?? null,
    policyId: sla?.policy?.id == null ? null : String(sla.policy.id),
    calendarMinutes: raw.status?.calendar ?? null,
    businessMinutes: raw.status?.business ?? null,
    isDeleted: raw.deleted === true,
  };
}
