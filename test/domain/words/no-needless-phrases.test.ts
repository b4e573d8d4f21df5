import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/words/fold.ts';
import { KINDS, type Kind } from '../../../src/domain/words/language.ts';
import { LANGUAGES } from '../../../src/domain/words/lexicon.ts';
import { SIGNALS } from '../../../src/domain/words/signal-words.ts';

/** A word of a phrase (one of `words`), a gap or an edge. */
interface Step {
  readonly what: string;
  readonly words: readonly string[];
}

const LONGEST_GAP = 5;

function stepOf(token: string): Step {
  const isMark = token === '*' || token === '^' || token === '$';
  return isMark ? { what: token, words: [] } : { what: 'word', words: token.split('|') };
}

/** A phrase with and without each of the words that may be missing. */
function formsOf(written: string): Step[][] {
  const tokens = fold(written).replaceAll("'", ' ').replaceAll(/\|\s+/gu, '|').trim().split(/\s+/u);
  return tokens.reduce<Step[][]>(
    (forms, token) => {
      const longer = forms.map((form) => [...form, stepOf(token.replace(/\?$/u, ''))]);
      return token.endsWith('?') ? [...forms, ...longer] : longer;
    },
    [[]],
  );
}

const isOneOf = (word: string, words: readonly string[]): boolean =>
  words.some((one) => one === word || (one.endsWith('~') && word.startsWith(one.slice(0, -1))));

/** Where one phrase ends in another when all that the other stands for holds the one from here on. */
function endsIn(one: readonly Step[], other: readonly Step[], from: number): number[] {
  const [step, ...rest] = one;
  if (!step) return [from];
  const at = other[from];
  if (step.what !== '*') {
    const fits =
      at?.what === step.what && (step.what !== 'word' || at.words.every((word) => isOneOf(word, step.words)));
    return fits ? endsIn(rest, other, from + 1) : [];
  }
  const ends = endsIn(rest, other, from);
  if (at?.what === '*') ends.push(...endsIn(rest, other, from + 1));
  for (let length = 1; length <= LONGEST_GAP && other[from + length - 1]?.what === 'word'; length += 1)
    ends.push(...endsIn(rest, other, from + length));
  return ends;
}

type Extent = 'anywhere' | 'from its start' | 'from end to end';

/** What a phrase of a class must share with another to decide nothing beyond it. */
const WHOLE: readonly Kind[] = [
  'polite',
  'offer',
  'found',
  'holding',
  'solved',
  'thanks',
  'more',
  'past',
  'filler',
];

/** Whether whatever fits a phrase fits another one as well. */
const holds = (other: Step[][], one: Step[][], extent: Extent): boolean =>
  other.every((form) =>
    one.some((inner) =>
      form.some(
        (_, from) =>
          (from === 0 || extent === 'anywhere') &&
          endsIn(inner, form, from).some((end) => extent !== 'from end to end' || end === form.length),
      ),
    ),
  );

function needless(list: string, extent: Extent): string[] {
  const phrases = list.split(';').filter((text) => text.trim() !== '');
  const forms = phrases.map(formsOf);
  return phrases.filter((_, at) =>
    forms.some((one, index) => index !== at && holds(forms[at] ?? [], one, extent)),
  );
}

const NAMES = ['English', 'German', 'French', 'Spanish', 'Portuguese', 'Italian', 'Dutch'];

describe.each(LANGUAGES.map((language, at) => ({ language, name: NAMES[at] })))(
  'of the phrases of $name',
  ({ language }) => {
    it.each(KINDS)('none of the class %s holds another one of it', (kind) => {
      expect(needless(language[kind], WHOLE.includes(kind) ? 'from end to end' : 'anywhere')).toEqual([]);
    });

    it.each(SIGNALS)('none of the signal %s begins as another one of it', (signal) => {
      expect(
        needless(language.signals[signal], signal === 'ack' ? 'from end to end' : 'from its start'),
      ).toEqual([]);
    });
  },
);

describe('a needless phrase', () => {
  it.each<[string, string, Extent, boolean]>([
    ['it works', 'now it works again', 'anywhere', true],
    ['it works', 'now it works again', 'from its start', false],
    ['it|this works', 'it works', 'from end to end', true],
    ['it works', 'it|this works', 'anywhere', false],
    ['send * log', 'send the|your log', 'anywhere', true],
    ['send the log', 'send * log', 'anywhere', false],
    ['work~', 'works', 'anywhere', true],
    ['it works', 'it really? works', 'anywhere', false],
    ['^ works', 'it works', 'anywhere', false],
  ])('%j makes %j needless %s: %j', (one, other, extent, isNeedless) => {
    expect(holds(formsOf(other), formsOf(one), extent)).toBe(isNeedless);
  });
});
