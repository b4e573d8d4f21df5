import { fold } from './fold.ts';
import { bitsOf, type Entries, fits, isEdge, numberOf, UNKNOWN, type Vocabulary } from './vocabulary.ts';

/** Where a phrase of some kind stands in a sentence: from the word at `start` up to, without, the one at `end`. */
export interface Hit<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** Whether two phrases share a word. */
export const overlap = (one: Hit<unknown>, other: Hit<unknown>): boolean =>
  one.start < other.end && other.start < one.end;

const LONGEST_GAP = 5;

interface Step {
  readonly what: 'word' | 'gap' | 'edge';
  /** The numbers of its words, for the index. */
  readonly numbers: readonly number[];
  /** The same, for the search. */
  readonly bits: Uint32Array;
  readonly isOptional: boolean;
}

interface Phrase<Kind> {
  readonly kind: Kind;
  readonly atEdge: boolean;
  readonly steps: readonly Step[];
}

/** Phrases by the number of the word they may begin with. */
export interface PhraseIndex<Kind> {
  readonly vocabulary: Vocabulary;
  readonly byNumber: readonly (readonly Phrase<Kind>[] | undefined)[];
}

function step(token: string, vocabulary: Vocabulary): Step {
  const isOptional = token.endsWith('?');
  const what = token === '*' ? 'gap' : token === '^' || token === '$' ? 'edge' : 'word';
  const words = (isOptional ? token.slice(0, -1) : token).split('|');
  const numbers = what === 'word' ? words.map((word) => numberOf(word, vocabulary)) : [];
  return { what, numbers, bits: bitsOf(numbers), isOptional };
}

/** Every way to begin with a word: an optional first one is there or not. */
function beginnings(steps: readonly Step[]): (readonly Step[])[] {
  const [first, ...rest] = steps;
  if (first?.what !== 'word') return [];
  if (!first.isOptional) return [steps];
  return [[{ ...first, isOptional: false }, ...rest], ...beginnings(rest)];
}

function compile<Kind>(kind: Kind, written: string, vocabulary: Vocabulary): Phrase<Kind>[] {
  const tokens = fold(written).replaceAll("'", ' ').replaceAll(/\|\s+/gu, '|').trim().split(/\s+/u);
  const steps = tokens.map((token) => step(token, vocabulary));
  const atEdge = steps[0]?.what === 'edge';
  const phrases = beginnings(atEdge ? steps.slice(1) : steps).map((from) => ({ kind, atEdge, steps: from }));
  if (phrases.length === 0) throw new Error(`A phrase must begin with a word: ${written}`);
  return phrases;
}

/**
 * Phrases, written one after the other with `;` between: `a|b` one of these words, `a|b?` they may be missing, `stem~` any
 * ending, `*` up to five words, `^` and `$` the edge of a sentence or a comma. Accents and line breaks do not matter.
 */
export function indexPhrases<Kind>(lists: readonly (readonly [Kind, string])[]): PhraseIndex<Kind> {
  const vocabulary: Vocabulary = { numbers: new Map(), stems: new Map() };
  const byNumber: Phrase<Kind>[][] = [];
  for (const [kind, list] of lists) {
    const written = list.split(';').filter((text) => text.trim() !== '');
    for (const phrase of written.flatMap((text) => compile(kind, text, vocabulary))) {
      for (const number of phrase.steps[0]?.numbers ?? []) (byNumber[number] ??= []).push(phrase);
    }
  }
  return { vocabulary, byNumber };
}

/** Where the steps from `next` on end when they begin at `at`; -1 where they do not fit. */
function endOf(words: readonly Entries[], at: number, steps: readonly Step[], next: number): number {
  const step = steps[next];
  if (!step) return at;
  if (step.what === 'edge') return isEdge(words, at) ? endOf(words, at, steps, next + 1) : -1;
  if (step.what === 'gap') return endAfterGap(words, at, steps, next);
  const word = words[at];
  if (word !== undefined && fits(word, step.bits)) {
    const end = endOf(words, at + 1, steps, next + 1);
    if (end !== -1) return end;
  }
  return step.isOptional ? endOf(words, at, steps, next + 1) : -1;
}

function endAfterGap(words: readonly Entries[], at: number, steps: readonly Step[], next: number): number {
  const after = steps[next + 1];
  for (let length = 0; length <= LONGEST_GAP; length += 1) {
    const word = words[at + length];
    const mayFit =
      after?.what !== 'word' || after.isOptional || (word !== undefined && fits(word, after.bits));
    const end = mayFit ? endOf(words, at + length, steps, next + 1) : -1;
    if (end !== -1) return end;
    if (isEdge(words, at + length)) return -1;
  }
  return -1;
}

/** Every phrase found among the words of a sentence, in their order; the work grows with the number of words alone. */
export function findHits<Kind>(words: readonly Entries[], { byNumber }: PhraseIndex<Kind>): Hit<Kind>[] {
  const hits: Hit<Kind>[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const isFirst = start === 0 || isEdge(words, start - 1);
    for (const number of words[start] ?? UNKNOWN) {
      for (const { kind, atEdge, steps } of byNumber[number] ?? []) {
        const end = atEdge && !isFirst ? -1 : endOf(words, start + 1, steps, 1);
        if (end !== -1) hits.push({ kind, start, end });
      }
    }
  }
  return hits;
}
