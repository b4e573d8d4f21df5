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

/** Columns, and how a ticket fills them, in one fixed order. */
export interface RowWriter<T> {
  readonly columns: readonly string[];
  values(source: T): SqlValue[];
}

/** Measures a ticket by every metric: its anchors and measurement columns. */
export function measurementWriter(metrics: readonly Metric[]): RowWriter<Ticket> {
  const columns = metrics.flatMap((metric) => {
    const { state, value, business } = columnsOf(metric);
    return metric.kind === 'duration' ? [state, value, business] : [state, value];
  });
  return {
    columns: ['first_solved_at', 'last_solved_at', 'rated_at', ...columns],
    values: (ticket) => {
      const anchors = anchorsOf(ticket);
      const values: SqlValue[] = [anchors.firstSolvedAt, anchors.lastSolvedAt, anchors.ratedAt];
      for (const metric of metrics) {
        const measure = metric.measure(ticket);
        values.push(measure?.state ?? null, measure?.value ?? null);
        if (metric.kind === 'duration') values.push(measure?.businessValue ?? null);
      }
      return values;
    },
  };
}

/** Changes whenever a definition does, so that stored tickets are measured again. */
export function definitionsFingerprint(metrics: readonly Metric[]): string {
  return metrics.map(({ id, version }) => `${id}@${version}`).join(' ');
}
