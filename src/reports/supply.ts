import { FIELD_VARIABLES } from '../domain/mapped-field.ts';
import type { Metric, ResponseMetric } from '../domain/metric.ts';
import { fieldText, type Settings } from '../domain/settings.ts';
import type { Reads } from './reads.ts';

/** Where the data of a metric comes from that Zendesk does not hold. */
export interface Supply {
  readonly by: readonly string[];
  /** Why there is nothing to measure, or null. */
  readonly fault: string | null;
}

/** Finds who supplied a metric's data; null for a metric of Zendesk's own. */
export async function supplyOf(reads: Reads, metric: Metric): Promise<Supply | null> {
  if (!metric.measureResponse) return null;
  const refusal = metric.refusal?.(reads.settings) ?? null;
  const by = refusal === null ? await reads.responseSources(metric.responses) : [];
  return { by, fault: refusal ?? (by.length === 0 ? missing(metric, reads.settings) : null) };
}

/** How somebody could supply what nobody has. */
function missing({ responses: kind }: ResponseMetric, { fields }: Settings): string {
  const imported = `import responses with npm run import -- file.csv --as ${kind}`;
  if (kind === 'csat') return `not measured: ${imported}`;
  const field = fields.find((one) => one.kind === kind);
  const variable = FIELD_VARIABLES[kind];
  return field
    ? `not measured: no answer has been read from ${variable} ${fieldText(field)} yet; wait for one, or ${imported}`
    : `not measured: ${imported}, or map a field with ${variable}`;
}
