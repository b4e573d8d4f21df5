import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type Definition, definitionOf, hashOf } from '../../src/domain/definition.ts';
import { METRICS } from '../../src/metrics/index.ts';

const frt: Definition = {
  id: 'frt',
  label: 'First reply time',
  definition: 'From creation to the first reply.',
  population: 'Replied tickets.',
  anchor: 'when it was created',
  exclusions: ['merged', 'deleted'],
  unit: 'minutes',
  direction: 'lower is better',
  minimumSample: 5,
  horizonDays: null,
  settled: null,
  standIn: null,
  besides: ['reply state unknown'],
  version: 1,
};

describe('the hash of a definition', () => {
  it('has eight hexadecimal digits and stays what it was', () => {
    expect(hashOf(frt)).toMatch(/^[0-9a-f]{8}$/u);
    expect(hashOf({ ...frt })).toBe(hashOf(frt));
  });

  it.each<[string, Partial<Definition>]>([
    ['rule', { definition: 'From creation to the first public reply.' }],
    ['population', { population: 'All tickets.' }],
    ['anchor', { anchor: 'when it was first solved' }],
    ['exclusions', { exclusions: ['merged'] }],
    ['unit', { unit: 'percent' }],
    ['direction', { direction: 'higher is better' }],
    ['minimum sample', { minimumSample: 6 }],
    ['horizon', { horizonDays: 7 }],
    ['counts beside it', { besides: [] }],
    ['version', { version: 2 }],
    ['label', { label: 'First response time' }],
  ])('changes with the %s', (_part, change) => {
    expect(hashOf({ ...frt, ...change })).not.toBe(hashOf(frt));
  });

  it('does not depend on the order of lists', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (words) => {
        expect(hashOf({ ...frt, besides: words.toReversed() })).toBe(hashOf({ ...frt, besides: words }));
      }),
    );
  });

  it('differs between all metrics', () => {
    expect(new Set(METRICS.map((metric) => hashOf(definitionOf(metric)))).size).toBe(METRICS.length);
  });
});

describe('the changes between two definitions', () => {
  it('are none between equal ones, however their lists are ordered', () => {
    expect(changesBetween(frt, { ...frt, exclusions: frt.exclusions.toReversed() })).toEqual([]);
  });

  it('name each part with what it was and what it is', () => {
    expect(changesBetween(frt, { ...frt, population: 'All tickets.', horizonDays: 7, version: 2 })).toEqual([
      { field: 'population', was: 'Replied tickets.', now: 'All tickets.' },
      { field: 'horizonDays', was: 'nothing', now: '7' },
      { field: 'version', was: '1', now: '2' },
    ]);
  });

  it('call a part that an older record does not have nothing', () => {
    const { besides, ...older } = frt;
    expect(changesBetween(older, frt)).toEqual([{ field: 'besides', was: 'nothing', now: besides.join() }]);
  });
});
