import { fold } from './fold.ts';
import { KINDS, type Kind, type Language, THINGS, type Thing } from './language.ts';
import { dutch } from './languages/dutch.ts';
import { english } from './languages/english.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { italian } from './languages/italian.ts';
import { portuguese } from './languages/portuguese.ts';
import { spanish } from './languages/spanish.ts';
import { findHits, type Hit, indexPhrases, type PhraseIndex } from './phrases.ts';
import { SIGNALS, type Signal } from './signal-words.ts';
import { entriesOf } from './vocabulary.ts';

/** Every language that is read. */
export const LANGUAGES: readonly Language[] = [english, german, french, spanish, portuguese, italian, dutch];

/** A language ready to be searched for. */
export interface Lexicon {
  readonly common: ReadonlySet<string>;
  readonly phrases: PhraseIndex<Kind>;
  readonly signals: PhraseIndex<Signal>;
  readonly things: PhraseIndex<Thing>;
}

const lexiconOf = (language: Language): Lexicon => ({
  common: new Set(fold(language.common).trim().split(/\s+/u)),
  phrases: indexPhrases(KINDS.map((kind) => [kind, language[kind]])),
  signals: indexPhrases(SIGNALS.map((signal) => [signal, language.signals[signal]])),
  things: indexPhrases(THINGS.map((thing) => [thing, language.things[thing] ?? ''])),
});

const LEXICONS = LANGUAGES.map(lexiconOf);

/** So many words of a language before it counts as known; below, and in a mixture, several are tried. */
const FEWEST_COMMON_WORDS = 2;
const PART_OF_THE_MOST = 0.7;

/** The languages a text may be in, by how many of their commonest words it has: all of them where it has hardly any. */
export function lexiconsFor(words: readonly string[]): readonly Lexicon[] {
  const counts = LEXICONS.map(({ common }) => words.filter((word) => common.has(word)).length);
  const most = Math.max(...counts);
  if (most < FEWEST_COMMON_WORDS) return LEXICONS;
  return LEXICONS.filter((_, at) => (counts[at] ?? 0) >= most * PART_OF_THE_MOST);
}

/** What the phrases of some languages find in a sentence. */
export const hitsIn = (words: readonly string[], lexicons: readonly Lexicon[]): Hit<Kind>[] =>
  lexicons.flatMap(({ phrases }) => findHits(entriesOf(words, phrases.vocabulary), phrases));

/** The words of weak signals that some languages find in a sentence, each word once for a signal. */
export function signalsIn(words: readonly string[], lexicons: readonly Lexicon[]): Hit<Signal>[] {
  const hits = lexicons.flatMap(({ signals }) => findHits(entriesOf(words, signals.vocabulary), signals));
  const seen: Signal[][] = [];
  return hits.filter(({ kind, start }) => {
    seen[start] ??= [];
    const isNew = !seen[start].includes(kind);
    if (isNew) seen[start].push(kind);
    return isNew;
  });
}

/** The first thing, in the order of `THINGS`, that the words name in any language. */
export function thingIn(words: readonly string[]): Thing | null {
  const found = new Set(
    LEXICONS.flatMap(({ things }) =>
      findHits(entriesOf(words, things.vocabulary), things).map(({ kind }) => kind),
    ),
  );
  return THINGS.find((thing) => found.has(thing)) ?? null;
}
