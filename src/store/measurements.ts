import { anchorsOf, type Metric } from '../domain/metric.ts';
import type { Occurrence, Past } from '../domain/past.ts';
import type { Settings } from '../domain/settings.ts';
import type { EpochSeconds, Ticket } from '../domain/ticket.ts';
import type { SqlValue } from './file/native.ts';

/** The columns one metric's measurements take in the wide row. */
export interface MetricColumns {
  readonly state: string;
  readonly value: string;
  readonly business: string;
}

/** Names a metric's columns after its id. */
export function columnsOf({ id }: Pick<Metric, 'id'>): MetricColumns {
  const name = id.replaceAll('-', '_');
  return { state: `${name}_state`, value: `${name}_value`, business: `${name}_business` };
}

/** Columns, and how a ticket fills them, in one fixed order. */
export interface RowWriter<T> {
  readonly columns: readonly string[];
  values(source: T): SqlValue[];
}

/** Measures a ticket by every metric: its anchors and measurement columns. */
export function measurementWriter(metrics: readonly Metric[]) {
  const once = metrics.filter((metric) => metric.measure !== undefined);
  const columns = once.flatMap((metric) => {
    const { state, value, business } = columnsOf(metric);
    return metric.kind === 'duration' ? [state, value, business] : [state, value];
  });
  return {
    columns: ['first_solved_at', 'last_solved_at', ...columns],
    values: (ticket: Ticket, past: Past): SqlValue[] => {
      const anchors = anchorsOf(ticket);
      const values: SqlValue[] = [anchors.firstSolvedAt, anchors.lastSolvedAt];
      for (const metric of once) {
        const measure = metric.measure(ticket, past);
        values.push(measure?.state ?? null, measure?.value ?? null);
        if (metric.kind === 'duration') values.push(measure?.businessValue ?? null);
      }
      return values;
    },
  };
}

/** The end of a stretch that goes on. */
export const GOES_ON = Number.MAX_SAFE_INTEGER;

/** The columns of an occurrence. */
export const OCCURRENCE_COLUMNS = [
  'ticket_id',
  'metric',
  'seq',
  'at',
  'until_at',
  'state',
  'value',
  'business',
  'agent_id',
  'target',
  'policy_id',
  'group_id',
  'from_at',
  'ripe_at',
  'reason',
  'evidence',
] as const;

/** The rows of all that a metric finds on a ticket, in the order of the columns. */
export function occurrenceRows(metric: Metric, ticket: Ticket, past: Past): SqlValue[][] {
  const found = metric.measureEach?.(ticket, past) ?? [];
  return found.map((occurrence, seq) => [ticket.id, metric.id, seq, ...occurrenceValues(occurrence)]);
}

const occurrenceValues = (occurrence: Occurrence): SqlValue[] => [
  occurrence.at,
  occurrence.until === undefined ? null : (occurrence.until ?? GOES_ON),
  occurrence.state,
  occurrence.value,
  occurrence.businessValue ?? null,
  nobodyOr(occurrence.agentId),
  occurrence.target ?? null,
  occurrence.policyId ?? null,
  nobodyOr(occurrence.groupId),
  occurrence.from ?? null,
  occurrence.ripeAt ?? null,
  occurrence.reason ?? null,
  occurrence.evidence ? JSON.stringify(occurrence.evidence) : null,
];

/** Nobody is written as 0, so that it is told from what an occurrence does not say. */
const nobodyOr = (id: number | null | undefined): SqlValue => (id === undefined ? null : (id ?? 0));

/** What tickets are measured by. */
export interface Definitions {
  readonly metrics: readonly Metric[];
  /** Those in force now. */
  readonly settings: Settings;
  readonly now: () => EpochSeconds;
}

/** Changes whenever a definition or a setting does, so that stored tickets are measured again; no ticket is measured by mapped fields or shifts, and what leads decide in Slack is measured when they do. */
export function definitionsFingerprint({
  metrics,
  settings: { fields: _fields, shifts: _shifts, fcr: _fcr, ...settings },
}: Definitions): string {
  return [...metrics.map(({ id, version }) => `${id}@${version}`), JSON.stringify(settings)].join(' ');
}
