import type { Kind } from './language.ts';
import { hitsIn, lexiconsFor, signalsIn } from './lexicon.ts';
import type { Hit } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Signal } from './signal-words.ts';

/** A sentence with what its phrases show. */
export interface ReadSentence extends Sentence {
  readonly hits: readonly Hit<Kind>[];
  readonly signals: readonly Hit<Signal>[];
}

/** Sentences of one text with what the phrases of its language find in them. */
export function read(sentences: readonly Sentence[]): ReadSentence[] {
  const lexicons = lexiconsFor(sentences.flatMap(({ words }) => words));
  return sentences.map((sentence) => ({
    ...sentence,
    hits: hitsIn(sentence.words, lexicons),
    signals: signalsIn(sentence.words, lexicons),
  }));
}

export const has = ({ hits }: ReadSentence, kind: Kind): boolean => hits.some((hit) => hit.kind === kind);

/** Whether a sentence has a signal of these. */
export const shows = ({ signals }: ReadSentence, kinds: readonly Signal[]): boolean =>
  signals.some(({ kind }) => kinds.includes(kind));
