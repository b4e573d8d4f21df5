/** A comma, colon, bracket or dash among the words of a sentence; no gap of a phrase reaches over it. */
export const BREAK = ',';

const STEM_KEY_LENGTH = 3;

/** Of a number, the 32-bit word of a bit set and the bit in it. */
const WORD_SHIFT = 5;
const LOW_BITS = 31;

/** A word of a text as the numbers of the entries of a vocabulary it fits: the word itself, and stems it begins with. */
export type Entries = readonly number[];

/** A comma, and a word that no phrase knows. */
export const BREAK_ENTRIES: Entries = [-1];
export const UNKNOWN: Entries = [];

/** The words and the stems (`stem~`) of phrases, numbered, and the stems by their first letters. */
export interface Vocabulary {
  readonly numbers: Map<string, number>;
  readonly stems: Map<string, string[]>;
}

/** The number of a word or a stem, a new one where it has none yet. */
export function numberOf(word: string, { numbers, stems }: Vocabulary): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  if (word.endsWith('~')) {
    const key = word.slice(0, STEM_KEY_LENGTH);
    stems.set(key, [...(stems.get(key) ?? []), word]);
  }
  return numbers.size - 1;
}

/** Numbers as a set of bits, for a look-up that costs next to nothing. */
export function bitsOf(numbers: readonly number[]): Uint32Array {
  const bits = new Uint32Array((Math.max(0, ...numbers) >>> WORD_SHIFT) + 1);
  for (const number of numbers) {
    const at = number >>> WORD_SHIFT;
    bits[at] = (bits[at] ?? 0) | (1 << (number & LOW_BITS));
  }
  return bits;
}

/** The entries of a vocabulary that each word of a sentence fits. */
export function entriesOf(words: readonly string[], { numbers, stems }: Vocabulary): Entries[] {
  return words.map((word) => {
    if (word === BREAK) return BREAK_ENTRIES;
    const itself = numbers.get(word);
    const begun = stems
      .get(word.slice(0, STEM_KEY_LENGTH))
      ?.filter((stem) => word.startsWith(stem.slice(0, -1)));
    if (!begun || begun.length === 0) return itself === undefined ? UNKNOWN : [itself];
    return [...(itself === undefined ? [] : [itself]), ...begun.map((stem) => numbers.get(stem) ?? 0)];
  });
}

/** Whether a sentence or a part of it between commas ends here. */
export const isEdge = (words: readonly Entries[], at: number): boolean => {
  const word = words[at];
  return word === undefined || word === BREAK_ENTRIES;
};

/** Whether a word is one of a set. */
export function fits(word: Entries, bits: Uint32Array): boolean {
  for (const number of word) {
    if (number >= 0 && ((bits[number >>> WORD_SHIFT] ?? 0) & (1 << (number & LOW_BITS))) !== 0) return true;
  }
  return false;
}
