import { type Anchor, isOfOrganizations, type Metric, unitOf } from './metric.ts';
import { EXCLUSION_LABELS, type Exclusion, OF_EVERYTHING } from './population.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { EpochSeconds } from './ticket.ts';

/** All that a metric means, in plain words and numbers, so that it can be kept and compared. */
export interface Definition {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly population: string;
  /** What decides the window something falls into. */
  readonly anchor: string;
  /** Why tickets are left out. */
  readonly exclusions: readonly string[];
  readonly unit: string;
  readonly direction: string;
  readonly minimumSample: number;
  /** Days within which the hit of a cohort's rate must fall; null for any other metric. */
  readonly horizonDays: number | null;
  /** What the team's settings make of the rule; null where they have no say. */
  readonly settled: string | null;
  /** What is shown where its past is not known that far; null where nothing is. */
  readonly standIn: string | null;
  /** What is counted beside the figure. */
  readonly besides: readonly string[];
  readonly version: number;
}

/** A definition, and the instant from which it was in force; 0 for the first one that is known. */
export interface DatedDefinition {
  readonly since: EpochSeconds;
  readonly hash: string;
  readonly definition: Definition;
}

const ANCHORS: Readonly<Record<Anchor, string>> = {
  createdAt: 'when it was created',
  firstSolvedAt: 'when it was first solved',
  lastSolvedAt: 'when it was last solved',
  now: 'not at all: it is the state of an instant',
  at: 'when it happened',
};

const DIRECTIONS: Readonly<Record<Metric['better'], string>> = {
  lower: 'lower is better',
  higher: 'higher is better',
  neither: 'neither more nor less is better',
};

/** Why something is left out: of organizations only deleted ones are, and what a rule names. */
function reasonsOf(metric: Metric): Exclusion[] {
  if (isOfOrganizations(metric)) return metric.countsDeleted ? ['byRule'] : ['deleted', 'byRule'];
  return [...OF_EVERYTHING, ...(metric.leavesOut ?? [])];
}

/** What a metric means to a team of such settings. */
export function definitionOf(metric: Metric, settings: Settings = DEFAULT_SETTINGS): Definition {
  const reasons = reasonsOf(metric);
  return {
    id: metric.id,
    label: metric.label,
    definition: metric.definition,
    population: metric.population,
    anchor: metric.anchorText ?? ANCHORS[metric.anchor],
    exclusions: reasons.map((reason) => EXCLUSION_LABELS[reason]),
    unit: unitOf(metric),
    direction: DIRECTIONS[metric.better],
    minimumSample: metric.minimumSample,
    horizonDays: metric.horizonDays ?? null,
    settled: metric.settledRule?.(settings) ?? null,
    standIn: metric.fallback?.definition ?? null,
    besides: Object.values(metric.besides ?? {}),
    version: metric.version,
  };
}

const FIELDS = [
  'id',
  'label',
  'definition',
  'population',
  'anchor',
  'exclusions',
  'unit',
  'direction',
  'minimumSample',
  'horizonDays',
  'settled',
  'standIn',
  'besides',
  'version',
] as const satisfies readonly (keyof Definition)[];

/** Eight hexadecimal digits that differ where two definitions do (FNV-1a over all of it, whatever the order of its parts). */
export function hashOf(definition: Definition): string {
  const text = JSON.stringify(FIELDS.map((field) => sorted(definition[field])));
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const sorted = (value: Definition[keyof Definition]) =>
  typeof value === 'object' && value !== null ? value.toSorted() : value;

/** One thing that two definitions say differently. */
export interface DefinitionChange {
  readonly field: keyof Definition;
  readonly was: string;
  readonly now: string;
}

/** What a definition says otherwise than an earlier one; a part that the earlier did not have was "nothing". */
export function changesBetween(was: Partial<Definition>, now: Definition): DefinitionChange[] {
  return FIELDS.map((field) => ({ field, was: spell(was[field]), now: spell(now[field]) })).filter(
    (change) => change.was !== change.now,
  );
}

function spell(value: Definition[keyof Definition] | undefined): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value !== 'object') return String(value);
  return value.length === 0 ? 'nothing' : value.toSorted().join(', ');
}
