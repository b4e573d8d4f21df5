import distance from 'damerau-levenshtein';

const LONGEST_WORD = 60;

/** Up to three known words close to what was typed, nearest first; swapping two letters counts as one edit. */
export function nearestWords(typed: string, known: readonly string[]): string[] {
  // The distance to an endless word would cost more than any answer.
  if (typed.length > LONGEST_WORD) return [];
  const wanted = typed.toLocaleLowerCase();
  return known
    .filter((word) => word.length <= LONGEST_WORD)
    .map((word) => ({ word, edits: editsBetween(wanted, word.toLocaleLowerCase()) }))
    .filter(({ word, edits }) => edits <= mostEdits(wanted.length, word.length))
    .sort((a, b) => a.edits - b.edits || a.word.localeCompare(b.word))
    .slice(0, 3)
    .map(({ word }) => word);
}

/** Of a word of three letters two edits leave hardly anything. */
const mostEdits = (typed: number, known: number): number =>
  Math.min(typed, known) <= 3 ? 1 : Math.max(2, Math.ceil(typed * 0.4));

function editsBetween(typed: string, word: string): number {
  if (typed.length >= 3 && word !== typed && word.startsWith(typed)) return 1;
  return distance(typed, word).steps;
}

/** " Did you mean a, b or c?", or nothing where no word is near. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const near = nearestWords(typed, known);
  if (near.length === 0) return '';
  const last = near.pop();
  return ` Did you mean ${near.length === 0 ? last : `${near.join(', ')} or ${last}`}?`;
}
