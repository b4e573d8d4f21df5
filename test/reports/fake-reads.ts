import type { Benchmark } from '../../src/benchmarks/benchmark.ts';
import { inForce } from '../../src/benchmarks/target.ts';
import type { DatedDefinition } from '../../src/domain/definition.ts';
import type { Team } from '../../src/domain/may-know.ts';
import type { OrganizationData } from '../../src/domain/organization.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import type { AskContext } from '../../src/reports/ask.ts';
import type {
  Change,
  Freshness,
  KeyedTally,
  Population,
  Reads,
  Summary,
  TagCount,
  Unresolved,
} from '../../src/reports/reads.ts';
import { readBenchmark } from '../../src/slack/commands/set.ts';
import { at } from '../support/ticket.ts';

/** A Wednesday, 10:30 in Berlin. */
export const NOW = at('2026-11-18T09:30:00Z');

export const CONTEXT: AskContext = { now: NOW, timeZone: 'Europe/Berlin', staleAfterSeconds: 900 };

const FRESH: Freshness = {
  asOf: NOW - 300,
  measuredSince: at('2026-08-19T22:00:00Z'),
  isComplete: true,
  unsolvedFault: null,
  lastSuccessAt: NOW - 60,
  fault: null,
  ratingsAsOf: NOW - 300,
  ratingsFault: null,
  languagesFault: null,
  events: { since: at('2026-08-19T22:00:00Z'), asOf: NOW - 300, fault: null },
  words: { since: at('2026-08-19T22:00:00Z'), asOf: NOW - 300, fault: null },
  slaEvents: { since: at('2026-08-19T22:00:00Z'), asOf: NOW - 300, fault: null },
  recountedShare: null,
};

const NAMES: Readonly<Record<string, readonly string[]>> = {
  group: ['Billing', 'Tier 2, EU', 'Logistics', '(no group)'],
  channel: ['email', 'web', 'chat'],
  priority: ['urgent', 'high', 'normal', 'low', '(no priority)'],
};

/** Five agents in each group. */
const TEAM: Team = {
  groups: ['Billing', 'Tier 2, EU', 'Logistics'].map((name, index) => ({ id: index + 1, name })),
  agents: [1, 2, 3, 4, 5].map((id) => ({ id, name: `Agent ${id}`, isLight: false, groupIds: [1, 2, 3] })),
};

/** One cell of a summary; what is not given is empty. */
export const summary = (parts: Partial<Summary> = {}): Summary => ({
  keys: [],
  n: 0,
  sum: 0,
  median: null,
  p90: null,
  mean: null,
  business: { n: 0, median: null, p90: null, mean: null },
  states: {},
  oldestWaitingAt: null,
  medianCreatedAt: null,
  oldestCreatedAt: null,
  extent: null,
  ...parts,
});

export const tally = (within: number, decided: number, undecided = 0, ...keys: string[]): KeyedTally => ({
  within,
  decided,
  undecided,
  keys,
});

/** Benchmarks as they are typed after "set", numbered from 1. */
export const benchmarks = (...typed: string[]): Benchmark[] =>
  typed.map((text, index) => ({ ...readBenchmark(text), id: index + 1 }));

interface FakeParts {
  readonly settings?: Partial<Settings>;
  readonly freshness?: Partial<Freshness>;
  readonly team?: Team;
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly benchmarks?: readonly Benchmark[];
  readonly sources?: readonly string[];
  readonly organizations?: OrganizationData;
  summarize?(population: Population, by: readonly string[]): Summary[];
  tally?(population: Population, by: readonly string[]): KeyedTally[];
  readonly definitions?: readonly DatedDefinition[];
  readonly changes?: readonly Change[];
  readonly unresolved?: readonly Unresolved[];
  countByTag?(population: Population): readonly TagCount[];
}

/** Reads from memory; without a word every population is empty, and what was asked for is kept. */
export function fakeReads(parts: FakeParts = {}): Reads & { readonly asked: Population[] } {
  const asked: Population[] = [];
  return {
    asked,
    settings: { ...DEFAULT_SETTINGS, ...parts.settings },
    freshness: async () => ({ ...FRESH, ...parts.freshness }),
    summarize: async (population, by) => {
      asked.push(population);
      return parts.summarize?.(population, by) ?? (by.length === 0 ? [summary()] : []);
    },
    tally: async (population, _target, by) => parts.tally?.(population, by) ?? [],
    tickets: async () => [],
    judgedFrom: async (target, at) => (target.form === 'share' ? at - target.threshold * 60 : at),
    countTickets: async () => 0,
    unresolved: async () => [...(parts.unresolved ?? [])],
    names: async (dimension) => [...((parts.names ?? NAMES)[dimension] ?? [])],
    organizationFields: async () => ['plan'],
    exclusionRules: async () => [],
    hasTickets: async () => true,
    published: async () => null,
    publishedBefore: async () => [],
    publishedOf: async () => [],
    retoldCourses: async () => [],
    benchmarks: async () =>
      (parts.benchmarks ?? []).map((one) => ({ ...one, target: inForce(one.target, false) })),
    cases: async () => [],
    organizationCases: async () => parts.organizations ?? { fields: {}, organizations: [] },
    verdictRevisions: async () => [],
    namesById: async () => new Map(),
    optimalLevels: async () => [],
    people: async () => ({ isAgent: () => false, isLightAgent: () => false }),
    team: async () => parts.team ?? TEAM,
    schedules: async () => [],
    hasSchedules: async () => false,
    responseSources: async () => parts.sources ?? [],
    definitions: async () => [...(parts.definitions ?? [])],
    changes: async () => [...(parts.changes ?? [])],
    countByTag: async (population, limit) => (parts.countByTag?.(population) ?? []).slice(0, limit),
  };
}
