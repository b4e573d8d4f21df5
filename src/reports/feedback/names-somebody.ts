import { comparable } from '../names.ts';

/** Whether a text holds one of the names as words of its own. */
export function namesSomebody(text: string, names: readonly string[]): boolean {
  const words = ` ${wordsOf(text)} `;
  return names.some((name) => wordsOf(name) !== '' && words.includes(` ${wordsOf(name)} `));
}

const wordsOf = (text: string): string =>
  comparable(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
