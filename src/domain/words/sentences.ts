import { fold } from './fold.ts';
import { BREAK } from './vocabulary.ts';

/** A sentence as its folded words, with `,` for a break within it. */
export interface Sentence {
  readonly words: readonly string[];
  readonly isQuestion: boolean;
}

/** Emoji and smileys that say yes or no by themselves, as words of the phrase lists. */
export const GOOD_EMOJI = 'emojiyes';
export const BAD_EMOJI = 'emojino';

const TOKEN =
  /[\p{L}\p{N}]+|(?<end>\.(?![^\s)\]*_])|[!?…;\n¿¡])|(?<pause>[,:()[\]–—]|\s-(?=\s))|(?<good>👍|🙏|👌|🎉|❤|😊|😃|😀|🙂|🙌|💯|✅|🥳|😍|🤩|💪|👏)|(?<bad>👎|😡|😠|🤬|😤|🙄)/gu;

/** A full stop that ends no sentence: of an ordinal ("am 12. storniert"), of a title, or of "no. 14". */
const INNER_STOP =
  /\.(?=\s\p{Ll})(?<=\d\.)|\. (?<=(?<![\p{L}\p{N}])(?:[DMS]rs?|Ms|Prof|[Ss]ra?|Sig|Mme|[Dd]hr|[Mm]evr|e\.g|i\.e|z\. ?B|bzw|ca|inkl|evtl|ggf|approx)\. )|\.(?= ?\d)(?<=(?<![\p{L}\p{N}])(?:[Nn][or]|[Nn][uú]m|[Aa]rt)\.)/gu;

const HAS_LETTER = /\p{L}/u;

/** The sentences of a text without its quotes; Spanish `¿` and `¡` begin one wherever they stand. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let words: string[] = [];
  const close = (isQuestion: boolean): void => {
    if (words.some((word) => HAS_LETTER.test(word))) sentences.push({ words, isQuestion });
    words = [];
  };
  for (const { 0: token, groups } of fold(text.replaceAll(INNER_STOP, ' ')).matchAll(TOKEN)) {
    if (groups?.['end'] !== undefined) close(token === '?');
    else if (groups?.['pause'] === undefined) words.push(wordOf(token, groups));
    else if (words.length > 0 && words.at(-1) !== BREAK) words.push(BREAK);
  }
  close(false);
  return sentences;
}

const wordOf = (token: string, groups: Record<string, string> | undefined): string => {
  if (groups?.['good'] !== undefined) return GOOD_EMOJI;
  return groups?.['bad'] === undefined ? token : BAD_EMOJI;
};
