/** An apostrophe before the end of an English contraction joins (`don't`, `it's`); before a word it parts (`j'ai`). */
const CONTRACTION = /['’‘´`](?=(?:t|s|m|re|ve|ll|d)(?![\p{L}\p{N}]))/gu;

/** A text as phrases and comments are compared: small letters, no accents, contractions joined (`doesnt`, `j ai`, `gross`). */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(CONTRACTION, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');
}
