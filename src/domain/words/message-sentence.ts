import type { Kind } from './language.ts';
import { type Hit, overlap } from './phrases.ts';
import { has, type ReadSentence } from './read-sentence.ts';
import { BREAK } from './vocabulary.ts';

const contains = (outer: Hit<Kind>, inner: Hit<Kind>): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** "Still broken" that is not said of the past, of "no more errors", or under a condition. */
export const brokenHits = ({ hits }: ReadSentence): Hit<Kind>[] =>
  hits.filter((hit) => hit.kind === 'broken' && !hits.some((other) => excuses(other, hit)));

/** Whether another phrase of a sentence takes the trouble out of "broken". */
function excuses(other: Hit<Kind>, broken: Hit<Kind>): boolean {
  const isBefore = other.end <= broken.start;
  if (other.kind === 'more') return contains(other, broken);
  if (other.kind === 'condition') return other.start < broken.start;
  if (other.kind !== 'past') return false;
  return (overlap(broken, other) && !contains(broken, other)) || (isBefore && other.start === 0);
}

/** "…, but it does not": a negation after a contrast, which is not one of "no more errors". */
export const isLimited = ({ hits }: ReadSentence): boolean =>
  hits.some(
    (contrast) =>
      contrast.kind === 'contrast' &&
      hits.some(
        (hit) =>
          hit.kind === 'negation' &&
          hit.start > contrast.start &&
          !hits.some((other) => other.kind === 'past' && overlap(hit, other)),
      ),
  );

/** Phrases that say that all is well, in whose words no request is looked for ("I need nothing more"). */
const CONTENT: readonly Kind[] = ['solved', 'thanks', 'filler', 'past'];

/** Whether a denial lies within a phrase ("the refund is not on my account"). */
const isDeniedWithin = ({ signals }: ReadSentence, { start, end }: Hit<Kind>): boolean =>
  signals.some((denial) => denial.kind === 'not' && denial.start > start && denial.end < end);

/** So many words of assent make a phrase ("nothing to be done"). */
const SHORTEST_ASSENT = 2;

/** Whether a sentence wants or tells something further: not what it cannot do, and not in words of content or assent. */
export function hasMore(sentence: ReadSentence): boolean {
  const content = sentence.hits.filter(({ kind }) => CONTENT.includes(kind));
  const assent = sentence.signals.filter(
    ({ kind, start, end }) => kind === 'ack' && end - start >= SHORTEST_ASSENT,
  );
  return sentence.hits.some(
    (hit) =>
      hit.kind === 'more' &&
      !isDeniedWithin(sentence, hit) &&
      ![...content, ...assent].some((other) => overlap(hit, other)),
  );
}

/** Whether a sentence says that all is well: not as a question, not under a condition, not as part of "not fixed". */
export function isSolved(sentence: ReadSentence): boolean {
  const { hits, isQuestion } = sentence;
  const broken = brokenHits(sentence);
  const isMeant = (hit: Hit<Kind>): boolean =>
    !broken.some((other) => overlap(hit, other)) &&
    (!isDeniedWithin(sentence, hit) || hits.some((other) => other.kind === 'past' && overlap(other, hit))) &&
    !hits.some((other) => other.kind === 'condition' && other.start < hit.start);
  return !isQuestion && hits.some((hit) => hit.kind === 'solved' && isMeant(hit));
}

/** How many words beside a thank-you are still a name or a flourish, in it and after a comma. */
const MOST_OTHER_WORDS = 5;
const LONGEST_NAME = 2;

/** The positions of the words of each part of a sentence between its commas. */
function parts(words: readonly string[]): number[][] {
  const found: number[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (word === BREAK) found.push([]);
    else found.at(-1)?.push(at);
  }
  return found;
}

/** Whether a sentence is thanks or a farewell and nothing else: few of its words are not part of such a phrase. */
export function isMereThanks({ words, hits, isQuestion }: ReadSentence): boolean {
  const kind = hits.filter((hit) => hit.kind === 'thanks' || hit.kind === 'filler');
  const isOther = (at: number): boolean => !kind.some((hit) => hit.start <= at && at < hit.end);
  const isMere = (part: readonly number[]): boolean => {
    const others = part.filter(isOther).length;
    return others <= (others === part.length ? LONGEST_NAME : MOST_OTHER_WORDS);
  };
  return !isQuestion && kind.length > 0 && parts(words).every(isMere);
}

/** So many words a bare "no" has at most. */
const LONGEST_NO = 4;

export const isNo = (sentence: ReadSentence): boolean =>
  has(sentence, 'no') && sentence.words.length <= LONGEST_NO;
