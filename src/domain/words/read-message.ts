import type { Kind } from './language.ts';
import type { Hit } from './phrases.ts';
import { NO_WORDS } from './read-reply.ts';
import { has, type ReadSentence } from './read-sentence.ts';
import { BREAK } from './vocabulary.ts';
import { soundsTroubled, type Tone, toneOf, weigh } from './weigh-message.ts';
import type { Words } from './words.ts';

type Message = Pick<Words, 'message' | 'messageRule'>;

const contains = (outer: Hit<Kind>, inner: Hit<Kind>): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

const overlap = (one: Hit<Kind>, other: Hit<Kind>): boolean => one.start < other.end && other.start < one.end;

/** "Still broken" that is not said of the past, of "no more errors", or under a condition. */
const brokenHits = ({ hits }: ReadSentence): Hit<Kind>[] =>
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
const isLimited = ({ hits }: ReadSentence): boolean =>
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

/** Whether a sentence wants or tells something further. */
const hasMore = ({ hits }: ReadSentence): boolean =>
  hits.some(
    (hit) =>
      hit.kind === 'more' && !hits.some((other) => CONTENT.includes(other.kind) && overlap(hit, other)),
  );

/** Whether a sentence says that all is well: not as a question, not under a condition, not as part of "not fixed". */
function isSolved(sentence: ReadSentence): boolean {
  const { hits, isQuestion } = sentence;
  const broken = brokenHits(sentence);
  const isMeant = (hit: Hit<Kind>): boolean =>
    !broken.some((other) => overlap(hit, other)) &&
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
function isMereThanks({ words, hits, isQuestion }: ReadSentence): boolean {
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

const isNo = (sentence: ReadSentence): boolean => has(sentence, 'no') && sentence.words.length <= LONGEST_NO;

/** So much trouble rejects whatever else a message tells: that of an angry one, and of one that wishes for nothing. */
const MUCH_TROUBLE_IN_ANGER = 6;
const MUCH_TROUBLE = 4;

const message = (of: Message['message'], rule: string): Message => ({ message: of, messageRule: rule });

/** A message that says nothing is solved: by its phrases where its tone bears them out, or by its tone alone. */
function rejection(sentences: readonly ReadSentence[], tone: Tone): Message | null {
  const solves = sentences.some(isSolved);
  const partly = (rule: string): Message => message('rejects', solves ? 'works only in part' : rule);
  const troubled = sentences.filter(soundsTroubled);
  if (troubled.some((one) => brokenHits(one).length > 0)) return partly('still broken');
  if (troubled.some((one) => !one.isQuestion && isLimited(one) && !hasMore(one)))
    return partly('thanks, but');
  const spoken = sentences.filter((one) => !has(one, 'filler'));
  if (spoken.length === 1 && spoken.every(isNo)) return message('rejects', 'says no');
  if (solves && tone.relapses) return partly('still broken');
  return weighsHeavily(tone, solves)
    ? message('rejects', tone.isAngry ? 'signs of anger' : 'signs of trouble')
    : null;
}

function weighsHeavily(tone: Tone, solves: boolean): boolean {
  if (tone.isAngry && tone.down >= MUCH_TROUBLE_IN_ANGER) return tone.down > tone.up;
  return !(solves && tone.up > 0) && !tone.wishes && tone.down >= MUCH_TROUBLE && weigh(tone) === 'rejects';
}

/** What a text amounts to as a customer's message; something else unless its phrases or its tone say otherwise. */
export function readMessage(sentences: readonly ReadSentence[]): Message {
  if (sentences.length === 0) return message('other', NO_WORDS);
  if (sentences.some((one) => has(one, 'automatic'))) return message('other', 'automatic reply');
  const tone = toneOf(sentences);
  const rejected = rejection(sentences, tone);
  if (rejected) return rejected;
  const weighed = weigh(tone);
  const isMereContent = weighed === 'accepts' && tone.down === 0 && !tone.informs;
  if (!isMereContent && sentences.some(hasMore)) return message('other', 'wants or tells more');
  if (sentences.some((one) => one.isQuestion && !has(one, 'thanks')))
    return message('other', 'asks a question');
  if (sentences.some(isSolved) && (tone.up > 0 || tone.down > 0)) return message('accepts', 'says it works');
  if (sentences.some((one) => has(one, 'thanks')) && sentences.every(isMereThanks))
    return message('accepts', 'nothing else said');
  if (weighed === 'accepts') return message('accepts', 'sounds content');
  return weighed ? message('rejects', 'signs of trouble') : message('other', 'says something else');
}
