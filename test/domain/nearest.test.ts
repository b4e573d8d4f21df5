import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearestWords } from '../../src/domain/nearest.ts';

const METRICS = [
  'frt',
  'resolution',
  'first-resolution',
  'one-touch',
  'csat',
  'created',
  'solved',
  'backlog',
];

describe('the nearest words', () => {
  it.each([
    ['rft', ['frt']],
    ['FTR', ['frt']],
    ['crate', ['created', 'csat']],
    ['soved', ['solved']],
    ['bakclog', ['backlog']],
    ['reso', ['resolution']],
    ['onetouch', ['one-touch']],
    ['weather', []],
    ['fat', ['frt']],
    ['nrx', []],
    ['fo', []],
    ['fast', ['csat']],
  ])('to %s are %j', (typed, near) => {
    expect(nearestWords(typed, METRICS)).toEqual(near);
  });

  it('count two letters changed over as one edit, nearer than two wrong ones', () => {
    expect(nearestWords('csta', ['casa', 'csat'])).toEqual(['csat', 'casa']);
    expect(nearestWords('abdc', ['abcd', 'abxx'])[0]).toBe('abcd');
  });

  it('keep the spelling of what is known, and order equals by name', () => {
    expect(nearestWords('biling', ['Billing', 'Filing'])).toEqual(['Billing', 'Filing']);
  });

  it('begin with the word itself where it is known', () => {
    expect(nearestWords('ccd', ['acd', 'ccd'])).toEqual(['ccd', 'acd']);
  });

  it('are three at most, and all of them known', () => {
    const word = fc.stringMatching(/^[a-d]{1,6}$/u);
    fc.assert(
      fc.property(word, fc.uniqueArray(word), (typed, known) => {
        const near = nearestWords(typed, known);
        expect(near.length).toBeLessThanOrEqual(3);
        expect(near.every((found) => known.includes(found))).toBe(true);
        if (known.includes(typed)) expect(near[0]).toBe(typed);
      }),
    );
  });
});

describe('the question back', () => {
  it.each([
    [['abcd'], ' Did you mean abcd?'],
    [['abcd', 'abce'], ' Did you mean abcd or abce?'],
    [['abcd', 'abce', 'abcf', 'abcg'], ' Did you mean abcd, abce or abcf?'],
    [['weather'], ''],
    [[], ''],
  ])('with %j known is "%s"', (known, sentence) => {
    expect(didYouMean('abcx', known)).toBe(sentence);
  });
});
