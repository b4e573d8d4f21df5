import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords, tidy } from '../../src/reports/words.ts';

describe('tidy text', () => {
  it.each([
    ['  frt   today ', 'frt today'],
    ['frt\u00a0\u2007today\ufeff', 'frt today'],
    ['frt\n\ttoday', 'frt today'],
    ['csat &gt;= 90% &amp; more', 'csat >= 90% & more'],
    ['&amp;lt;', '&lt;'],
    ['“frt” today', '"frt" today'],
    ['"frt today"', 'frt today'],
    ["' frt today '", 'frt today'],
    ['"Billing": x"', '"Billing": x"'],
    ["it's", "it's"],
    ['', ''],
  ])('of %j is %j', (typed, expected) => {
    expect(tidy(typed)).toBe(expected);
  });

  it('has no space at its ends and no two in a row', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', '\u00a0', '\t', '\u200b', '“') }),
        (typed) => {
          expect(tidy(typed)).not.toMatch(/^\s|\s$|\s\s|[\u00a0\u200b]/u);
        },
      ),
    );
  });
});

describe('words', () => {
  it.each([
    ['frt last week', [{ text: 'frt' }, { text: 'last' }, { text: 'week' }]],
    ['"last week" x', [{ text: 'last week' }, { text: 'x' }]],
    ['Group:Billing', [{ text: 'Group:Billing', condition: { key: 'group', values: ['Billing'] } }]],
    ['group:a,"b, c"', [{ text: 'group:a,"b, c"', condition: { key: 'group', values: ['a', 'b, c'] } }]],
    ['group:" a "', [{ text: 'group:" a "', condition: { key: 'group', values: ['a'] } }]],
    [
      'group:"say \\"a\\""',
      [{ text: 'group:"say \\"a\\""', condition: { key: 'group', values: ['say "a"'] } }],
    ],
    ['2026-11-01T00:00:00Z', [{ text: '2026-11-01T00:00:00Z' }]],
    ['group:', [{ text: 'group:' }]],
    ['group:"open', [{ text: 'group:"open' }]],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
});
