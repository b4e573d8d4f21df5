import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickValues, scoreIn } from '../../src/domain/mapped-field.ts';

const NPS = { low: 0, high: 10 };
const EFFORT = { low: 1, high: 7 };

describe('the score in a field', () => {
  it.each<[unknown, number | null | undefined]>([
    [9, 9],
    [0, 0],
    ['10', 10],
    [' 7 ', 7],
    ['9.0', 9],
    ['9,00', 9],
    ['nps_9', 9],
    ['nps_10', 10],
    ['nps_0', 0],
    ['nps-3', 3],
    ['nps_09', 9],
    ['q3_2026_nps_8', 8],
    ['Score10', 10],
    [null, null],
    [undefined, null],
    ['', null],
    ['  ', null],
    [11, undefined],
    [-1, undefined],
    ['-9', undefined],
    ['nps_11', undefined],
    ['nps_2026', undefined],
    [7.5, undefined],
    ['7.5', undefined],
    ['7,5', undefined],
    ['1,000', undefined],
    ['nps_7.5', undefined],
    ['9_promoter', undefined],
    ['very likely', undefined],
    [true, undefined],
    [['nps_9'], undefined],
    [{ score: 9 }, undefined],
    [Number.NaN, undefined],
    [1e-7, undefined],
  ])('%j is %j of 0 to 10', (value, score) => {
    expect(scoreIn(value, NPS)).toBe(score);
  });

  it.each([
    ['effort_0', undefined],
    ['effort_1', 1],
    ['effort_7', 7],
    ['effort_8', undefined],
  ])('%j is %j of 1 to 7', (value, score) => {
    expect(scoreIn(value, EFFORT)).toBe(score);
  });

  it('is within bounds or none, whatever the field holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.double(), fc.integer()), (value) => {
        const score = scoreIn(value, NPS);
        expect(
          score === undefined || score === null || (Number.isInteger(score) && score >= 0 && score <= 10),
        ).toBe(true);
      }),
    );
  });

  it('is the one that a tag ends with, whatever stands before', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9_]{0,20}_$/u),
        fc.integer({ min: 0, max: 10 }),
        (tag, score) => {
          expect(scoreIn(`${tag}${score}`, NPS)).toBe(score);
        },
      ),
    );
  });
});

describe('the values of mapped fields', () => {
  it('are those of the keys alone, and nothing where a record does not tell', () => {
    const held = { nps: 'nps_9', door_code: '12', empty: undefined };
    expect(pickValues(held, ['nps', 'empty', 'toString'])).toEqual({ nps: 'nps_9', empty: null });
  });
});
