import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/words/fold.ts';
import { KINDS, THINGS } from '../../../src/domain/words/language.ts';
import { LANGUAGES } from '../../../src/domain/words/lexicon.ts';
import { findHits, indexPhrases } from '../../../src/domain/words/phrases.ts';
import { readWords } from '../../../src/domain/words/read-words.ts';
import { SIGNALS } from '../../../src/domain/words/signal-words.ts';
import { entriesOf } from '../../../src/domain/words/vocabulary.ts';

const PHRASES = LANGUAGES.flatMap((language) => [
  ...KINDS.map((kind) => language[kind]),
  ...SIGNALS.map((signal) => language.signals[signal]),
]);
const PIECES = PHRASES.flatMap((phrases) => phrases.split(/[;|*\s^$~]+/u));

/** Texts of words that phrases are made of, with the marks between them that matter. */
const speech = fc
  .array(fc.constantFrom(...PIECES, 'Greta', '4711', '?', '.', ',', '"', '¿', '👍', '\n', '```', '>'), {
    maxLength: 60,
  })
  .map((words) => words.join(' '));

const anything = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  speech,
);

const HISTORIES = [
  '> Is it still broken? Which version do you use?',
  'On Mon, 4 May 2026 at 09:12, Greta wrote:\n> Thanks, that worked. Could you send a screenshot?',
  'Am 03.02.2026 um 11:20 schrieb Heike M.:\n> Danke, hat funktioniert!',
  'Le lun. 5 janv. 2026 à 11:32, Service client a écrit :\n> Pouvez-vous nous envoyer une photo ?',
  'El jue, 12 feb 2026 a las 18:20, Soporte escribió:\n> ¿Funciona?',
  'From: Greta\nSent: Monday\nTo: Help\nSubject: Still broken\n\nWe are looking into it.',
  '-----Original Message-----\nWe left you a voicemail. Still broken?',
];

const RULES = [
  ...[...THINGS, 'details', 'an answer'].map((thing) => `asks for: ${thing}`),
  'polite closing question',
  'answers',
  'hands over to others',
  'promises to come back',
  'called without reaching',
  'signs of a request',
  'signs of a hand-over',
  'signs of work under way',
  'signs of anger',
  'signs of trouble',
  'sounds content',
  'automatic reply',
  'works only in part',
  'still broken',
  'says no',
  'thanks, but',
  'wants or tells more',
  'asks a question',
  'says it works',
  'nothing else said',
  'says something else',
  'no words of its own',
];

describe('what is read of any text', () => {
  it('is one of our rules, and never a word of the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { replyRule, messageRule } = readWords(text);
        expect(RULES).toContain(replyRule);
        expect(RULES).toContain(messageRule);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the earlier mails below it', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...HISTORIES), (text, history) => {
        expect(readWords(`${text}\n\n${history}`)).toEqual(readWords(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on what a hostile text has behind the part that is read', () => {
    for (const piece of ['"', '<', '> ', 'on ', 'a b ', '¿', '(', '\n', 'x:\n', '&#', 'no ', "'t", '- ']) {
      const text = piece.repeat(20_000);
      expect(readWords(`${text}it works`)).toEqual(readWords(text));
      expect(readWords('', `<p>${text}it works`)).toEqual(readWords('', `<p>${text}`));
    }
  });
});

describe('the search for phrases', () => {
  const index = indexPhrases(
    LANGUAGES.flatMap((language) => KINDS.map((kind) => [kind, language[kind]] as const)),
  );

  /** How often a word is looked at in the search through a text repeated so often. */
  function looks(words: readonly string[], times: number): number {
    let count = 0;
    const entries = entriesOf(Array.from({ length: times }, () => words).flat(), index.vocabulary);
    const counted = new Proxy(entries, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/u.test(key)) count += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    findHits(counted, index);
    return count;
  }

  it('looks at twice as many words where a text is twice as long, whatever its words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES).map(fold), { minLength: 1, maxLength: 20 }),
        (words) => {
          const once = looks(words, 40);
          expect(looks(words, 80)).toBeLessThanOrEqual(2 * once + 1000);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('looks at no word more often than a bound, however hostile the text', () => {
    for (const word of ['i', 'please', 'not', 'no', 'nicht', 'ne', 'que', ',']) {
      expect(looks([word], 400) / 400, word).toBeLessThan(3000);
    }
  });
});

describe('a phrase', () => {
  const found = (phrase: string, text: string): number => {
    const index = indexPhrases([['x', phrase]]);
    return findHits(entriesOf(fold(text).split(' '), index.vocabulary), index).length;
  };

  it.each([
    ['it works', 'now it works', 1],
    ['it works', 'it still works', 0],
    ['it * works', 'it now really still works', 1],
    ['it * works', 'it a b c d e works', 1],
    ['it * works', 'it a b c d e f works', 0],
    ['it * works', 'it , works', 0],
    ['it|that works', 'that works', 1],
    ['it really? works', 'it works', 1],
    ['so? it works', 'it works', 1],
    ['funktion~', 'funktioniert', 1],
    ['^ fixed $', 'fixed , thanks', 1],
    ['^ fixed $', 'not fixed , thanks', 0],
    ['ça fonctionne', 'ca fonctionne', 1],
    ['it|\n  that works', 'that works', 1],
  ])('%j is found in %j: %i', (phrase, text, count) => {
    expect(found(phrase, text)).toBe(count);
  });

  it('must begin with a word', () => {
    expect(() => indexPhrases([['x', '* works']])).toThrow('must begin with a word');
  });
});
