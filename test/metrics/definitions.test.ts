import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/domain/definition.ts';
import { isOfOrganizations } from '../../src/domain/metric.ts';
import { NOTHING_KNOWN } from '../../src/domain/past.ts';
import { EXCLUSION_LABELS, EXCLUSIONS } from '../../src/domain/population.ts';
import { findMetric, METRICS } from '../../src/metrics/index.ts';
import { type MeasureTable, rowsOf } from '../support/ticket.ts';
import { faultOf, type Pinned, pinOf, readPinned } from './pinned.ts';

const NOTHING = {} as MeasureTable;
const byId = METRICS.map((metric) => [metric.id, metric] as const);

describe('the definition of', () => {
  it.each(byId)('%s is pinned, so that no text changes under an old version', (_id, metric) => {
    expect(faultOf(metric, readPinned())).toBeNull();
  });

  it.each(byId)('%s says all that there is to say', (_id, metric) => {
    const { besides, horizonDays, minimumSample, ...words } = definitionOf(metric);
    expect(Object.entries(words).filter(([, value]) => String(value).trim() === '')).toEqual([]);
    const always = isOfOrganizations(metric) ? ['by rule'] : ['merged', 'deleted', 'suspended'];
    expect(words.exclusions).toEqual(expect.arrayContaining(always));
    expect(minimumSample).toBeGreaterThanOrEqual(metric.kind === 'count' ? 0 : 5);
    expect(besides.filter((text) => text === '')).toEqual([]);
    expect(horizonDays === null || horizonDays > 0).toBe(true);
  });

  it.each(byId)('%s names every reason for which it leaves a ticket out', (_id, metric) => {
    const { exclusions } = definitionOf(metric);
    const used = rowsOf(NOTHING).flatMap(([, ticket]) => [
      metric.measure?.(ticket, NOTHING_KNOWN)?.state,
      ...(metric.measureEach?.(ticket, NOTHING_KNOWN) ?? []).map(({ state }) => state),
    ]);
    const reasons = EXCLUSIONS.filter((reason) => used.includes(reason));
    expect(
      reasons.map((reason) => EXCLUSION_LABELS[reason]).filter((label) => !exclusions.includes(label)),
    ).toEqual([]);
  });
});

describe('a changed definition', () => {
  const frt = findMetric('frt');
  const pinned: Pinned = Object.fromEntries([pinOf({ ...frt, version: 1 })]);
  const changed = { ...frt, version: 1, population: 'Whatever comes in.' };

  it('fails without a raised version, and says what to do', () => {
    expect(faultOf(changed, pinned)).toBe(
      'frt does not mean what its v1 meant: raise its version to 2, then run "npm run pin-definitions".',
    );
  });

  it('with a raised version only wants to be pinned', () => {
    expect(faultOf({ ...changed, version: 2 }, pinned)).toBe(
      'frt v2 is not pinned yet: run "npm run pin-definitions".',
    );
  });
});
