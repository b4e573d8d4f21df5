import {
  changesBetween,
  type DatedDefinition,
  type Definition,
  type DefinitionChange,
  definitionOf,
  hashOf,
} from '../domain/definition.ts';
import type { Metric } from '../domain/metric.ts';
import type { EpochSeconds } from '../domain/ticket.ts';
import { METRICS } from './catalogue.ts';
import type { Reads } from './reads.ts';

/** How far back a list of changed definitions looks. */
export const CHANGED_WITHIN_DAYS = 90;

/** What a metric means now, and its last change. */
export interface DefinitionStatus {
  readonly definition: Definition;
  readonly hash: string;
  /** Null where it has not changed since the data begins. */
  readonly change: {
    readonly at: EpochSeconds;
    readonly fromVersion: number;
    readonly fromHash: string;
    readonly parts: readonly DefinitionChange[];
  } | null;
  /** Where the data begins; null before the first sync. */
  readonly knownSince: EpochSeconds | null;
}

/** What a metric means now, and what its last change changed. */
export async function definitionStatus(reads: Reads, metric: Metric): Promise<DefinitionStatus> {
  const [all, { measuredSince }] = await Promise.all([reads.definitions(), reads.freshness()]);
  return statusOf(definitionOf(metric, reads.settings), all, measuredSince);
}

/** The metrics whose definition has changed of late, the last changed first. */
export async function changedDefinitions(reads: Reads, now: EpochSeconds): Promise<DefinitionStatus[]> {
  const [all, { measuredSince }] = await Promise.all([reads.definitions(), reads.freshness()]);
  const since = now - CHANGED_WITHIN_DAYS * 86_400;
  return METRICS.map((metric) => statusOf(definitionOf(metric, reads.settings), all, measuredSince))
    .filter(({ change }) => change !== null && change.at >= since)
    .sort((a, b) => (b.change?.at ?? 0) - (a.change?.at ?? 0));
}

function statusOf(
  definition: Definition,
  all: readonly DatedDefinition[],
  knownSince: EpochSeconds | null,
): DefinitionStatus {
  const [last, before] = all
    .filter((dated) => dated.definition.id === definition.id)
    .sort((a, b) => b.since - a.since);
  return {
    definition,
    hash: hashOf(definition),
    knownSince,
    change:
      last && before
        ? {
            at: last.since,
            fromVersion: before.definition.version,
            fromHash: before.hash,
            parts: changesBetween(before.definition, last.definition),
          }
        : null,
  };
}
