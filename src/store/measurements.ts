import { anchorsOf, type Metric } from '../domain/metric.ts';
import type { Ticket } from '../domain/ticket.ts';
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

/** Measures a ticket by every metric: its anchors and measurement columns. */
export function measureRow(metrics: readonly Metric[], ticket: Ticket): Record<string, SqlValue> {
  const anchors = anchorsOf(ticket);
  const row: Record<string, SqlValue> = {
    first_solved_at: anchors.firstSolvedAt,
    last_solved_at: anchors.lastSolvedAt,
    rated_at: anchors.ratedAt,
  };
  for (const metric of metrics) {
    const columns = columnsOf(metric);
    const measure = metric.measure(ticket);
    row[columns.state] = measure?.state ?? null;
    row[columns.value] = measure?.value ?? null;
    if (metric.kind === 'duration') row[columns.business] = measure?.businessValue ?? null;
  }
  return row;
}

/** Changes whenever a definition does, so that stored tickets are measured again. */
export function definitionsFingerprint(metrics: readonly Metric[]): string {
  return metrics.map(({ id, version }) => `${id}@${version}`).join(' ');
}
