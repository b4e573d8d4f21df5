import type { Benchmark } from '../benchmarks/benchmark.ts';
import { inForce } from '../benchmarks/target.ts';
import type { OrganizationFields } from '../domain/organization.ts';
import { segmentText } from '../domain/segment.ts';
import type { Settings } from '../domain/settings.ts';
import type { Clock } from '../lib/clock.ts';
import { MEASURED, METRICS } from '../metrics/index.ts';
import type { PublishedFigure } from '../reports/published.ts';
import type { Freshness, Reads } from '../reports/reads.ts';
import type { BenchmarkEditor } from '../slack/surface.ts';
import { openStore, type Store } from '../store/index.ts';
import {
  eventsReach,
  languagesFault,
  slaEventsReach,
  surveysFault,
  surveysReadTo,
  unsolvedFault,
  wordsReach,
} from './streams.ts';

/** What the last polls came to; remembered across restarts. Instants in epoch seconds. */
export interface SyncHealth {
  readonly lastSuccessAt: number | null;
  readonly fault: string | null;
  readonly faultSince: number | null;
}

const UNKNOWN_HEALTH: SyncHealth = { lastSuccessAt: null, fault: null, faultSince: null };

/** The store, and what reports and commands see of it. */
export interface Data {
  readonly store: Store;
  readonly reads: Reads;
  readonly benchmarks: BenchmarkEditor;
  /** Remembers what is posted, so that it can be restated. */
  publish(figures: readonly PublishedFigure[]): Promise<void>;
  health(): Promise<SyncHealth>;
  recordSuccess(): Promise<void>;
  recordFault(fault: string): Promise<void>;
}

/** Data older than this is called stale. */
export const STALE_SECONDS = 900;

export const secondsOf = (clock: Clock): number => Math.floor(clock.now() / 1000);

export interface OpenDataOptions {
  /** Whether reading through the process that holds the database will do. */
  readonly isGuest?: boolean;
  /** What the team decided of its definitions; what is not given is the default. */
  readonly settings?: Partial<Settings>;
  /** Which organization fields tell how customers fare. */
  readonly organizationFields?: OrganizationFields;
}

/** Opens the database under the name of the command that holds it. */
export async function openData(
  path: string,
  command: string,
  clock: Clock,
  { isGuest = false, settings = {}, organizationFields = {} }: OpenDataOptions = {},
): Promise<Data> {
  const now = () => secondsOf(clock);
  const store = await openStore({
    path,
    metrics: MEASURED,
    settings,
    now,
    holder: `"${command}" (process ${process.pid})`,
    isGuest,
  });

  // A full disk takes no note of itself.
  let unsaved: SyncHealth | null = null;
  const health = async (): Promise<SyncHealth> => {
    if (unsaved) return unsaved;
    const text = await store.readSetting('sync-health');
    return text === null ? UNKNOWN_HEALTH : readHealth(text);
  };
  const write = async (value: SyncHealth): Promise<void> => {
    unsaved = value;
    await store.writeSetting('sync-health', JSON.stringify(value));
    unsaved = null;
  };

  return {
    store,
    reads: {
      ...store,
      // Leads may change them while the bot runs.
      get settings() {
        return store.settings;
      },
      benchmarks: () => readBenchmarks(store),
      published: async (question) => {
        const row = await store.figuresPosted.latest(question);
        return row ? readPublished(row) : null;
      },
      publishedBefore: async (at) => (await store.figuresPosted.lastBefore(at)).map(readPublished),
      publishedOf: async (metricId, between) =>
        (await store.figuresPosted.ofMetric(metricId, between)).map(readPublished),
      exclusionRules: async () =>
        (await store.exclusionRules.history()).filter(({ removedAt }) => removedAt === null),
      optimalLevels: () => store.optimal.all(),
      freshness: () => readFreshness(store, health),
      organizationCases: async (window, rules) => ({
        fields: organizationFields,
        organizations: await store.organizationCases(window, rules),
      }),
    },
    benchmarks: {
      save: ({ ...benchmark }, by) =>
        store.benchmarks.save({
          metric: benchmark.metricId,
          segmentText: segmentText(benchmark.segment),
          definition: JSON.stringify(benchmark),
          createdAt: now(),
          createdBy: by,
        }),
      remove: (id) => store.benchmarks.remove(id),
    },
    publish: (figures) =>
      store.figuresPosted.save(
        figures.map((figure) => ({
          question: figure.question,
          at: figure.at,
          figures: JSON.stringify(figure),
        })),
      ),
    health,
    recordSuccess: () => write({ lastSuccessAt: now(), fault: null, faultSince: null }),
    recordFault: async (fault) => {
      const before = await health();
      await write({ ...before, fault, faultSince: before.faultSince ?? now() });
    },
  };
}

/** A note that cannot be read is none; the next poll writes a new one. */
function readHealth(text: string): SyncHealth {
  try {
    return JSON.parse(text) as SyncHealth;
  } catch {
    return UNKNOWN_HEALTH;
  }
}

const readPublished = ({ figures }: { readonly figures: string }): PublishedFigure =>
  JSON.parse(figures) as PublishedFigure;

async function readBenchmarks(store: Store): Promise<Benchmark[]> {
  const [rows, hasSchedules] = await Promise.all([store.benchmarks.all(), store.hasSchedules()]);
  const known = new Set(METRICS.map(({ id }) => id));
  return rows
    .filter(({ metric }) => known.has(metric))
    .map(({ id, definition }) => ({ ...(JSON.parse(definition) as Omit<Benchmark, 'id'>), id }))
    .map((benchmark) => ({ ...benchmark, target: inForce(benchmark.target, hasSchedules) }));
}

async function readFreshness(store: Store, health: () => Promise<SyncHealth>): Promise<Freshness> {
  const streams = await store.streams();
  const knownSince = await store.readSetting('events-known-since');
  const { fault, lastSuccessAt } = await health();
  const tickets = streams.get('tickets');
  return {
    asOf: tickets?.watermarkAt ?? null,
    measuredSince: tickets?.startedAt ?? null,
    isComplete: tickets?.completedAt != null,
    unsolvedFault: unsolvedFault(streams),
    lastSuccessAt,
    fault,
    ratingsAsOf: surveysReadTo(streams),
    ratingsFault: surveysFault(streams),
    languagesFault: languagesFault(streams),
    events: eventsReach(streams, knownSince === null ? null : Number(knownSince)),
    words: wordsReach(streams),
    slaEvents: slaEventsReach(streams),
    recountedShare: await store.fcrSettings.recountedShare(),
  };
}
