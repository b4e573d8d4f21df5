import type { Target } from '../benchmarks/target.ts';
import { measureOf } from '../domain/customer-success/measure.ts';
import { isOfOrganizations, type Metric, type OrganizationMetric, type Subset } from '../domain/metric.ts';
import { type OrganizationCase, type OrganizationData, organizationCase } from '../domain/organization.ts';
import { type Dimension, isOrganizationField, type Segment } from '../domain/segment.ts';
import { UserError } from '../domain/user-error.ts';
import type { Window } from '../domain/window.ts';
import { type Measured, summaryOf, tallyOf } from './organization-cells.ts';
import { listed, matches } from './organization-lists.ts';
import { unmeasurable } from './organization-reasons.ts';
import type { Freshness, Population, Reads } from './reads.ts';

/** Reads of one metric, and why it cannot be measured over a window, where that is not the tickets' fault. */
export interface MetricReads {
  readonly reads: Reads;
  fault(window: Window | null): Promise<string | null>;
}

/** The reads a metric's figures come from: those of tickets, or the same made of organizations. */
export function readsOf(reads: Reads, metric: Metric, timeZone: string): MetricReads {
  if (!isOfOrganizations(metric)) return { reads, fault: async () => null };
  const gather = gatherer(reads, metric, timeZone);
  return {
    reads: { ...reads, ...organizationReads(reads, metric, gather) },
    fault: async (window) => {
      const { data, freshness, areRatingsKnown } = await gather(window);
      return unmeasurable(metric, data, areRatingsKnown, freshness);
    },
  };
}

interface Gathered {
  readonly data: OrganizationData;
  readonly cases: readonly OrganizationCase[];
  readonly freshness: Freshness;
  readonly areRatingsKnown: boolean;
}

type Gather = (window: Window | null) => Promise<Gathered>;

/** Reads the organizations of a window once, however often one question needs them. */
function gatherer(reads: Reads, metric: OrganizationMetric, timeZone: string): Gather {
  const hasEngagements = [metric, ...(metric.parts ?? []).map((part) => part.metric)].some(
    ({ needs }) => needs === 'ratings',
  );
  const known = new Map<string, Promise<Gathered>>();
  return (window) => {
    const key = window ? `${window.start} ${window.end}` : '';
    const gathered = known.get(key) ?? gather(reads, timeZone, window, hasEngagements);
    known.set(key, gathered);
    return gathered;
  };
}

async function gather(
  reads: Reads,
  timeZone: string,
  window: Window | null,
  hasEngagements: boolean,
): Promise<Gathered> {
  const [freshness, rules] = await Promise.all([reads.freshness(), reads.exclusionRules()]);
  const data = await reads.organizationCases(
    hasEngagements ? window : null,
    rules.map(({ segment }) => segment),
  );
  const areRatingsKnown = hasRatingsOf(window, freshness);
  const cases = data.organizations
    .map((stored) => organizationCase(stored, data.fields, timeZone))
    .map((one) => (areRatingsKnown ? one : { ...one, engagements: null }));
  return { data, cases, freshness, areRatingsKnown };
}

const hasRatingsOf = (window: Window | null, { ratingsFault, measuredSince }: Freshness): boolean =>
  ratingsFault === null && measuredSince !== null && (window === null || window.start >= measuredSince);

type OwnReads = Pick<Reads, 'summarize' | 'tally' | 'tickets' | 'countTickets' | 'names'>;

function organizationReads(reads: Reads, metric: OrganizationMetric, gather: Gather): OwnReads {
  const measured = async ({ window, segment, asOf, rules }: Population): Promise<Measured[]> => {
    const { cases } = await gather(window);
    return cases
      .filter((organization) => isIn(organization, segment, metric))
      .map((organization) => {
        const measure = measureOf(metric, organization, window, asOf);
        const isLeftOut = measure !== null && rules.some((rule) => isLeftOutBy(organization, rule, metric));
        return { organization, measure: isLeftOut ? { state: 'byRule', value: null } : measure };
      });
  };
  const cellsBy = async (population: Population, by: readonly Dimension[]) => {
    const cells = grouped(await measured(population), by, metric);
    return cells.map(({ keys, rows }) => summaryOf(metric, keys, rows, population.window, population.asOf));
  };
  const subsetOf = async (population: Population, subset: Subset, target: Target | null) =>
    (await measured(population)).filter(({ measure }) => measure && matches(measure, subset, target));
  return {
    summarize: cellsBy,
    tally: async (population, target, by) =>
      (await cellsBy(population, by)).map((summary) => tallyOf(summary, target)),
    tickets: async (population, subset, target, { limit, offset }) =>
      listed(await subsetOf(population, subset, target)).slice(offset, offset + limit),
    countTickets: async (population, subset, target) => (await subsetOf(population, subset, target)).length,
    names: async (dimension) => {
      if (!isOwn(dimension)) throw notOwn(metric);
      return reads.names(dimension);
    },
  };
}

const isOwn = (dimension: Dimension): boolean =>
  dimension === 'organization' || isOrganizationField(dimension);

const notOwn = ({ id }: OrganizationMetric): UserError =>
  new UserError(
    `${id} is measured per organization; it can be narrowed by organization and by the fields of organizations.`,
  );

/** What an organization is called in a dimension; a tick is 1 or 0, as it is for tickets. */
function keyOf(organization: OrganizationCase, dimension: Dimension, metric: OrganizationMetric): string {
  if (!isOwn(dimension)) throw notOwn(metric);
  const { id, name, values } = organization;
  if (dimension === 'organization') return name === '' ? `organization ${id}` : name;
  const value = values[dimension.slice('org.'.length)] ?? '';
  const text = String(typeof value === 'boolean' ? Number(value) : value);
  return text === '' ? `(no ${dimension})` : text;
}

const isIn = (organization: OrganizationCase, segment: Segment, metric: OrganizationMetric): boolean =>
  segment.every(({ dimension, values }) => values.includes(keyOf(organization, dimension, metric)));

/** A rule about tickets says nothing of organizations. */
const isLeftOutBy = (organization: OrganizationCase, rule: Segment, metric: OrganizationMetric): boolean =>
  rule.every(({ dimension }) => isOwn(dimension)) && isIn(organization, rule, metric);

/** Without a breakdown one cell, be it empty; with one, those in which anything is measured or counted beside. */
function grouped(rows: readonly Measured[], by: readonly Dimension[], metric: OrganizationMetric) {
  if (by.length === 0) return [{ keys: [], rows }];
  const cells = new Map<string, { keys: string[]; rows: Measured[] }>();
  if (!by.every(isOwn)) throw notOwn(metric);
  for (const row of rows.filter(({ measure }) => measure !== null)) {
    const keys = by.map((dimension) => keyOf(row.organization, dimension, metric));
    const cell = cells.get(keys.join('\n')) ?? { keys, rows: [] };
    cell.rows.push(row);
    cells.set(keys.join('\n'), cell);
  }
  return [...cells.values()];
}
