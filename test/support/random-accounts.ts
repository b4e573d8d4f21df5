import * as fc from 'fast-check';
import { type Data, secondsOf } from '../../src/app/data.ts';
import type { Target } from '../../src/benchmarks/target.ts';
import { type Account, type AccountOptions, generateAccount } from '../../src/demo/account.ts';
import { PRODUCT_FIELD } from '../../src/demo/account-products.ts';
import { isOfOrganizations, type Metric } from '../../src/domain/metric.ts';
import type { NewResponse } from '../../src/domain/response.ts';
import {
  BREAKDOWNS,
  type Condition,
  DIMENSIONS,
  type Dimension,
  isOfTargets,
  type Segment,
  segmentText,
} from '../../src/domain/segment.ts';
import { MEASURED } from '../../src/metrics/index.ts';
import type { AskContext } from '../../src/reports/ask.ts';
import { EFFORT } from './imports.ts';
import { openSynced, type Synced, serve, standingClock } from './sync.ts';

/** Every metric that tickets, or what customers answered, are measured by; what an organization is measured by needs fields that are mapped. */
export const MEASURED_ON_TICKETS = MEASURED.filter((metric) => !isOfOrganizations(metric));

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
const SPRING = Date.parse('2026-03-01T00:00:00Z');
const DAY_MS = 86_400_000;
/** Days of the known history. */
const DAYS = 60;

/** An account's options; the moment lies anywhere within a year, so that clocks are put forward and back. */
export const anyAccount: fc.Arbitrary<AccountOptions & { nowMs: number; timeZone: string }> = fc.record({
  nowMs: fc.integer({ min: 0, max: 365 * 24 * 60 }).map((minutes) => SPRING + minutes * 60_000),
  days: fc.constant(DAYS),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  ticketCount: fc.integer({ min: 60, max: 240 }),
  timeZone: fc.constantFrom(...ZONES),
  surveys: fc.constantFrom('legacy', 'new'),
  schedules: fc.constantFrom(1, 2),
});

/** A random account in a real database, with answers that were imported, a target on every metric that takes one, and maybe a rule of leads'. */
export interface Known {
  readonly account: Account;
  readonly synced: Synced;
  readonly context: AskContext;
  /** The plain names of each dimension's values. */
  readonly names: ReadonlyMap<Dimension, readonly string[]>;
  readonly historyDays: number;
}

const TARGETS: Readonly<Record<Exclude<Metric['kind'], 'average'>, Target>> = {
  duration: { form: 'share', statistic: 'share', threshold: 240, required: 80, hours: 'business' },
  rate: { form: 'bound', statistic: 'percent', operator: '>=', threshold: 90 },
  score: { form: 'bound', statistic: 'points', operator: '>=', threshold: 10 },
  count: { form: 'bound', statistic: 'count', operator: '<=', threshold: 10 },
};

/** Sets a target on a segment, where the metric takes one. */
export async function setTarget(data: Data, { id: metricId, kind }: Metric, segment: Segment) {
  if (kind === 'average') return;
  const window = { kind: 'last', count: 7, unit: 'days' } as const;
  const whose = { owner: null, channel: null };
  await data.benchmarks.save({ metricId, segment, target: TARGETS[kind], window, min: 5, ...whose }, 'U1');
}

/** Syncs an account once. */
export async function know(options: AccountOptions & { timeZone: string }, path: string): Promise<Known> {
  const { nowMs, timeZone, days: historyDays = DAYS, seed = 1 } = options;
  const account = generateAccount(options);
  const clock = standingClock(nowMs + 60_000);
  const zendesk = await serve(account, clock, { pageSizeLimit: 90 });
  const overrides = { timeZone, settings: EFFORT, backfillDays: historyDays };
  const synced = await openSynced(zendesk, path, clock, overrides);
  await synced.pass();
  const { store, reads } = synced.data;
  await store.imports.run({ source: 'Delighted', isDryRun: false }, (writer) =>
    writer.saveResponses(responsesFor(account, nowMs)),
  );
  await store.fcrSettings.save({ ...store.settings.fcr, productFieldId: PRODUCT_FIELD.id }, 'U1');
  for (const metric of MEASURED_ON_TICKETS) await setTarget(synced.data, metric, []);
  if (seed % 2 === 0) await store.exclusionRules.add([{ dimension: 'tag', values: ['monitoring'] }], 'U1');
  const dimensions = [...DIMENSIONS.filter((dimension) => dimension !== 'tag'), 'org.plan'] as const;
  const named = dimensions.map(async (name) => [name, await reads.names(name)] as const);
  const tags = [...new Set(account.tickets.flatMap((ticket) => ticket.tags))];
  const names = new Map<Dimension, readonly string[]>([...(await Promise.all(named)), ['tag', tags]]);
  const context = { now: secondsOf(clock), timeZone, staleAfterSeconds: 900 };
  return { account, synced, context, names, historyDays };
}

/** An answer of each kind to every fourth ticket, some of them to none. */
export function responsesFor({ tickets }: Account, nowMs: number): NewResponse[] {
  const rated = tickets.filter(({ id }) => id % 4 === 0);
  return rated.flatMap(({ id, organization_id: organizationId, created_at }) => {
    const at = Math.min(Date.parse(created_at) + DAY_MS, nowMs) / 1000;
    const common = { at: Math.floor(at), organizationId, driver: null, reason: null };
    const ticketId = id % 3 === 0 ? null : id;
    return (['nps', 'ces', 'csat'] as const).map((kind) => {
      const score = kind === 'nps' ? id % 11 : (id % (kind === 'ces' ? 7 : 5)) + 1;
      return { ...common, kind, ticketId, score, content: `${kind} ${id}` };
    });
  });
}

/** A question as its parts, and as it is typed. */
export interface Drawn {
  readonly [fc.toStringMethod]: () => string;
  readonly metric: Metric;
  readonly window: string;
  readonly segment: readonly Condition[];
  readonly by: readonly Dimension[];
}

export const typed = ({ metric, window, segment, by }: Omit<Drawn, typeof fc.toStringMethod>): string =>
  [metric.id, window, segmentText(segment), by.length > 0 ? `by ${by.join(' and ')}` : '']
    .filter((part) => part !== '')
    .join(' ');

/** A window in words: one of those people type, or any two instants of the history. */
export function anyWindow({ context, historyDays }: Known): fc.Arbitrary<string> {
  const words = ['today', 'yesterday', 'this week', 'last week', 'this month', 'last 7 days', 'last 30 days'];
  const more = ['last 24 hours', 'last 100 hours', 'last 4 weeks', 'last 45 days'];
  const instant = fc
    .integer({ min: 0, max: (historyDays - 2) * 24 * 60 })
    .map((minutes) => new Date((context.now - minutes * 60) * 1000).toISOString().replace('.000Z', 'Z'));
  const instants = fc.tuple(instant, instant).map((pair) => pair.sort().join('..'));
  return fc.oneof(fc.constantFrom(...words, ...more), instants);
}

/** Up to two conditions, each of one or two names that the account has. */
export function anySegment({ names }: Known, dimensions: readonly Dimension[]): fc.Arbitrary<Segment> {
  const condition = fc
    .constantFrom(...dimensions.filter((dimension) => (names.get(dimension) ?? []).length > 0))
    .chain((dimension) =>
      fc
        .uniqueArray(fc.constantFrom(...(names.get(dimension) ?? [])), { minLength: 1, maxLength: 2 })
        .map((values) => ({ dimension, values })),
    );
  const one = { weight: 2, arbitrary: condition.map((only) => [only]) };
  const two = fc.uniqueArray(condition, { minLength: 2, maxLength: 2, selector: (each) => each.dimension });
  return fc.oneof({ weight: 2, arbitrary: fc.constant<Segment>([]) }, one, { weight: 1, arbitrary: two });
}

/** What a metric can be told apart by; agents are few in a small account, and then are not. */
export const dimensionsOf = ({ id, needs }: Metric, among: readonly Dimension[]): Dimension[] =>
  among.filter(
    (dimension) =>
      !isOfTargets(dimension) || (needs === 'slaEvents' && (id !== 'sla' || dimension === 'policy')),
  );

const SEGMENTED: readonly Dimension[] = [...DIMENSIONS, 'org.plan'];
const BROKEN_DOWN: readonly Dimension[] = [...BREAKDOWNS, 'org.plan'];

/** A question that can be asked of an account; with so many dimensions to break it down by. */
export function anyQuestion(
  known: Known,
  { by = 0, metrics = MEASURED_ON_TICKETS }: { by?: 0 | 1 | 2; metrics?: readonly Metric[] } = {},
): fc.Arbitrary<Drawn> {
  const parts = fc.constantFrom(...metrics).chain((metric) =>
    fc.record({
      metric: fc.constant(metric),
      window: metric.anchor === 'now' ? fc.oneof(fc.constant(''), anyWindow(known)) : anyWindow(known),
      segment: anySegment(known, dimensionsOf(metric, SEGMENTED)),
      by: fc.shuffledSubarray(dimensionsOf(metric, BROKEN_DOWN), { minLength: by, maxLength: by }),
    }),
  );
  return parts.map((drawn) => ({ ...drawn, [fc.toStringMethod]: () => typed(drawn) }));
}
